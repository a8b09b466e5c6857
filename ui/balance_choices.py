"""What can be chosen about the comparison of left and right: a reference leg, the bands, body weight."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout

from trainer.plan import Leg
from ui.balance_text import REFERENCE_WORDS
from ui.desk import GAP_PX, Card, label
from ui.desk_controls import Choices
from ui.settings import BODY_KG
from ui.sound import Sound

BANDS_WORDS = (
    "A difference below the first is called even, above the second worth a look, and in between common. "
    "The bands are yours to set: there is no number that fits every body and every exercise."
)

BODY_WORDS = "With it the volume load counts the part of you that the leg lifts; without it only what you carry."


class BalanceChoices(Card):
    """Choices that are kept with the other settings.

    Signals:
        changed: the legs are to be compared anew.
    """

    changed = Signal()

    def __init__(self, sound: Sound) -> None:
        super().__init__()
        self._sound = sound
        self.reference = Choices("Reference leg", [(None, "Neither"), *((leg, leg.capitalize()) for leg in Leg)])
        self.even = Number("Even below", (0, 100), " %")
        self.look = Number("Worth a look above", (0, 100), " %")
        self.body = Number("Body weight", (BODY_KG[0] - 1, BODY_KG[1]), " kg")
        self.body.setSpecialValueText("not told")
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * GAP_PX)
        grid.setVerticalSpacing(GAP_PX)
        grid.setColumnStretch(1, 1)
        rows = (
            ("Rehab: measure by", self.reference, REFERENCE_WORDS),
            ("Even below", self.even, ""),
            ("Worth a look above", self.look, BANDS_WORDS),
            ("Body weight", self.body, BODY_WORDS),
        )
        for row, (name, control, words) in enumerate(rows):
            grid.addWidget(label(name, "quiet"), 2 * row, 0)
            grid.addWidget(control, 2 * row, 1)
            if words:
                grid.addWidget(label(words, "quiet"), 2 * row + 1, 1)
        self.column.addLayout(grid)
        self.column.addStretch(1)
        self.show_settings()
        self.reference.chosen.connect(self._take)
        for number in (self.even, self.look, self.body):
            number.valueChanged.connect(self._take)

    def show_settings(self) -> None:
        """Show what is chosen now."""
        settings = self._sound.settings
        self.reference.show_value(settings.reference_leg)
        self.even.show_value(settings.even_below_pct)
        self.look.show_value(settings.look_above_pct)
        self.body.show_value(settings.body_kg if settings.body_kg is not None else self.body.minimum())
        self.even.setMaximum(settings.look_above_pct)
        self.look.setMinimum(settings.even_below_pct)

    def _take(self) -> None:
        body_kg = self.body.value()
        self._sound.change(
            replace(
                self._sound.settings,
                reference_leg=self.reference.value,
                even_below_pct=self.even.value(),
                look_above_pct=self.look.value(),
                body_kg=None if body_kg == self.body.minimum() else body_kg,
            )
        )
        self.show_settings()
        self.changed.emit()


class Number(QDoubleSpinBox):
    """A number to type or to step through."""

    def __init__(self, name: str, ends: tuple[float, float], unit: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setRange(*ends)
        self.setDecimals(1)
        self.setSuffix(unit)
        self.setKeyboardTracking(False)
        self.setButtonSymbols(QDoubleSpinBox.ButtonSymbols.NoButtons)  # the arrow keys step
        self.setFixedWidth(16 * GAP_PX)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_value(self, value: float) -> None:
        """Stand at a value without telling anybody."""
        with QSignalBlocker(self):
            self.setValue(value)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll: a value never changes because the pointer happens to be over it."""
        event.ignore()
