"""The parts of a desk page that numbers and words are written into."""

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QValidator, QWheelEvent
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QSpinBox,
    QWidget,
)

from ui.desk import GAP_PX, button, label
from ui.language import tr
from ui.wrapping_row import WrappingRow

NOTES_LINES = 3
NAMES_TO_CONTROLS = 2, 3


class WholeNumber(QSpinBox):
    """A whole number; Up and Down change it."""

    def __init__(self, name: str, ends: tuple[int, int], *, lowest_words: str = "") -> None:
        """`lowest_words` stand in for the smallest number, where that means something of its own."""
        super().__init__()
        self.setAccessibleName(name)
        self.setRange(*ends)
        self.setSpecialValueText(lowest_words)
        _dress(self)

    def validate(self, text: str, at: int) -> tuple[QValidator.State, str, int]:
        """Take no decimals for more of it: Qt would drop their sign as a mark of thousands, and make 85 of 8.5."""
        if set(text) & set(".,") and text != self.specialValueText():
            return QValidator.State.Intermediate, text, at
        return super().validate(text, at)

    def fixup(self, text: str) -> str:
        """Leave decimals out."""
        return text.replace(",", ".").partition(".")[0]

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll: a value never changes because the pointer happens to be over it."""
        event.ignore()


class Amount(QDoubleSpinBox):
    """A number with its unit; Up and Down change it. Comma and point both stand before its decimals."""

    def __init__(self, name: str, ends: tuple[float, float], step: float, unit: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setRange(*ends)
        self.setSingleStep(step)
        self.setDecimals(3)
        self.setSuffix(f" {unit}" if unit else "")
        _dress(self)

    def textFromValue(self, value: float) -> str:  # noqa: N802 -- Qt's name
        """Write no zeros that say nothing."""
        return f"{value:.3f}".rstrip("0").rstrip(".").replace(".", self.locale().decimalPoint())

    def validate(self, text: str, at: int) -> tuple[QValidator.State, str, int]:
        """Take either sign: Qt would drop the other one as a mark of thousands, and make 125 of 12,5."""
        return super().validate(text.translate(dict.fromkeys(map(ord, ".,"), self.locale().decimalPoint())), at)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()


def _dress(box: QSpinBox | QDoubleSpinBox) -> None:
    box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    box.setMinimumWidth(16 * GAP_PX)
    box.setAlignment(Qt.AlignmentFlag.AlignHCenter)


class Notes(QPlainTextEdit):
    """A few lines of words; Tab leads on."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)

    def sizeHint(self) -> QSize:
        """Return the room for a few lines."""
        return QSize(super().sizeHint().width(), NOTES_LINES * self.fontMetrics().lineSpacing() + 4 * GAP_PX)

    def show_text(self, text: str) -> None:
        """Show words without telling anybody, the writing mark behind them."""
        with QSignalBlocker(self):
            self.setPlainText(text)
        self.moveCursor(self.textCursor().MoveOperation.End)


def rows(*named: tuple[str, QWidget]) -> QWidget:
    """Put controls one below the other, each with its name before it, in two lines where it has no room in one."""
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(2 * GAP_PX)
    grid.setVerticalSpacing(GAP_PX)
    for column, share in enumerate(NAMES_TO_CONTROLS):
        grid.setColumnStretch(column, share)
    for n, (name, control) in enumerate(named):
        told = label(name, "quiet")
        grid.addWidget(told, n, 0, Qt.AlignmentFlag.AlignTop if isinstance(control, Notes) else Qt.AlignmentFlag(0))
        grid.addWidget(control, n, 1)
    return made


def unwrapped(words: str, *, beside_field: bool = False) -> QLabel:
    """Make the name of a control, in one line; `beside_field` as low as what is written in a field beside it."""
    made = label(words, "quiet")
    made.setWordWrap(False)
    if beside_field:
        made.setContentsMargins(0, GAP_PX, 0, 0)
    return made


def side_by_side(*parts: QWidget, gap_px: int = GAP_PX) -> QWidget:
    """Put parts beside each other, each in its own size; where there is no room, in the next line."""
    made = QWidget()
    row = WrappingRow(gap_px, made)
    for part in parts:
        row.addWidget(part)
    return made


def keep_in_order(low: "WholeNumber | Amount", high: "WholeNumber | Amount") -> None:
    """Have each of two numbers take the other along, so that the first is never more than the second.

    A limit would not do: of a number that is out of range while it is typed, the last digit would be lost.
    """
    low.valueChanged.connect(lambda least: high.setValue(max(least, high.value())))
    high.valueChanged.connect(lambda most: low.setValue(min(most, low.value())))


def stepping(box: QSpinBox | QDoubleSpinBox, kind: str = "plain") -> QWidget:
    """Put a − and a + beside a number, for the pointer; the keyboard has Up and Down.

    `kind` is that of the buttons; `step` takes the least room.
    """
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GAP_PX)
    name = box.accessibleName()
    less, more = button("−", kind), button("+", kind)
    for press, told, step in (
        (less, tr("{name}, less", name=name), box.stepDown),
        (more, tr("{name}, more", name=name), box.stepUp),
    ):
        press.setAccessibleName(told)
        press.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        press.setAutoRepeat(True)
        press.clicked.connect(step)
    for part in (less, box, more):
        row.addWidget(part)
    row.addStretch()
    return made
