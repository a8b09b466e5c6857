"""The possible answers about one leg: one of them is chosen, by its number key, the arrows or the pointer."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from trainer.plan import Leg
from ui.desk import GAP_PX, label
from ui.language import mark, tr
from ui.wording import capital, leg_name

IN_FRONT_NAMES = {Leg.LEFT: mark("Left leg in front"), Leg.RIGHT: mark("Right leg in front")}
"""Where the foot of the other leg is asked about."""

MOST_ANSWERS = 11

PILL_PX, LOW_PILL_PX, MOST_PILL_PX = 39, 30, 14 * GAP_PX
"""The least height of an answer, the same in a low window, and the greatest."""

TEN_KEY = "X"
"""The key of an answer whose number has two digits."""


class _Pill(QRadioButton):
    """An answer; the number of a scale stands in its middle, where style sheets put words at the left only."""

    is_number = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the edge as ever, and the lines of a number by themselves."""
        if not self.is_number:
            super().paintEvent(event)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        lines, line_px, around = self.text().split("\n"), self.fontMetrics().lineSpacing(), self.rect()
        with QPainter(self) as painter:
            option.text = ""
            self.style().drawControl(QStyle.ControlElement.CE_RadioButton, option, painter, self)
            for n, option.text in enumerate(lines):
                option.rect = self.fontMetrics().boundingRect(option.text).adjusted(0, 0, 2, 0)
                option.rect.moveCenter(around.center())
                option.rect.translate(0, round((n - (len(lines) - 1) / 2) * line_px))
                self.style().drawControl(QStyle.ControlElement.CE_RadioButtonLabel, option, painter, self)


class LegAnswer(QWidget):
    """One leg's answers below its name.

    Signals:
        chosen: the user has chosen; `choice` tells what.
    """

    chosen = Signal()

    def __init__(self, leg: Leg) -> None:
        super().__init__()
        self.leg = leg
        self._first = 1
        self._name = label(leg_name(leg), leg.value)
        self._name.setProperty("scale", "large")
        self._name.setWordWrap(False)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(GAP_PX)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(lambda _: self.chosen.emit())
        # Made once: the keyboard's way from part to part stays the same from question to question.
        self.setStyleSheet('QRadioButton[kind="pill"] { padding-top: 0px; padding-bottom: 0px; }')  # so says the height
        self._pills = [self._make_pill(n) for n in range(MOST_ANSWERS)]
        self._low, self._high = label("", "quiet"), label("", "quiet")
        self._high.setAlignment(Qt.AlignmentFlag.AlignRight)
        ends = QHBoxLayout()
        ends.setSpacing(GAP_PX)
        ends.addWidget(self._low, 1)
        ends.addWidget(self._high, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._name)
        self._column.addLayout(self._grid, 6)
        self._column.addLayout(ends)
        self._column.addStretch(1)
        self.fit(low=False)

    def _make_pill(self, n: int) -> _Pill:
        pill = _Pill(self)
        pill.setProperty("kind", "pill")
        pill.setMaximumHeight(MOST_PILL_PX)
        pill.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._group.addButton(pill, n)
        return pill

    def fit(self, *, low: bool) -> None:
        """Be as high as the answers are easily hit; in a low window less."""
        self._column.setSpacing(GAP_PX // 2 if low else GAP_PX)
        self._grid.setVerticalSpacing(GAP_PX // 2 if low else GAP_PX)
        for pill in self._pills:
            pill.setMinimumHeight(LOW_PILL_PX if low else PILL_PX)

    def ask(
        self,
        question: str,
        words: Sequence[str],
        first: int = 1,
        ends: tuple[str, str] | None = None,
        *,
        in_front: bool = False,
    ) -> None:
        """Offer answers, numbered from `first`; a scale lies in one row and has words at its `ends` alone.

        `in_front` says that it is about the reps with this leg in front.
        """
        self._first = first
        self._name.setText(tr(IN_FRONT_NAMES[self.leg]) if in_front else leg_name(self.leg))
        for n, pill in enumerate(self._pills):
            self._grid.removeWidget(pill)
            self._grid.setColumnStretch(n, int(n < len(words) if ends else n == 0))
            pill.setVisible(n < len(words))
            pill.setMinimumWidth(3 * GAP_PX if ends else 0)
        for n, (pill, said) in enumerate(zip(self._pills, words, strict=False)):
            pill.is_number = ends is not None
            pill.setText(said if ends else f"{n + first}   {capital(said)}")
            pill.setAccessibleName(tr("{leg}: {answer}", leg=self._name.text(), answer=said.replace("\n", " ")))
            pill.setAccessibleDescription(question)
            self._grid.addWidget(pill, 0 if ends else n, n if ends else 0)
        for end, said in zip((self._low, self._high), ends or ("", ""), strict=True):
            end.setText(said)
            end.setVisible(bool(said))
        self.show_choice(None)

    @property
    def choice(self) -> int | None:
        """Which answer is chosen, counted from 0."""
        n = self._group.checkedId()
        return n if n >= 0 else None

    def show_choice(self, choice: int | None) -> None:
        """Mark an answer as chosen, or none."""
        self._group.setExclusive(False)
        for n, pill in enumerate(self._pills):
            pill.setChecked(n == choice)
        self._group.setExclusive(True)
        entry = self._pills[choice or 0]
        for pill in self._pills:
            pill.setFocusPolicy(Qt.FocusPolicy.StrongFocus if pill is entry else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(entry)

    def choose(self, number: int) -> bool:
        """Choose the answer with this number; returns whether there is one."""
        if not 0 <= number - self._first < MOST_ANSWERS or self._pills[number - self._first].isHidden():
            return False
        self.show_choice(number - self._first)
        self.chosen.emit()
        return True

    @property
    def has_focus(self) -> bool:
        """Whether the keyboard is at one of the answers."""
        return any(pill.hasFocus() for pill in self._pills)
