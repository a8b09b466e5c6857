"""What can be chosen about the comparison of left and right: a reference leg, the bands, body weight."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QGridLayout

from trainer.plan import Leg
from ui.balance_text import REFERENCE_WORDS
from ui.desk import GAP_PX, Card, label
from ui.desk_controls import Choices
from ui.form_controls import Amount, keep_in_order, stepping
from ui.language import mark, tr
from ui.settings import BODY_KG
from ui.sound import Sound
from ui.wording import side_name

BANDS_WORDS = mark(
    "A difference below the first is called even, above the second worth a look, and in between common. "
    "The bands are yours to set: there is no number that fits every body and every exercise."
)

BODY_WORDS = mark("With it the volume load counts the part of you that the leg lifts; without it only what you carry.")


class BalanceChoices(Card):
    """Choices that are kept with the other settings.

    Signals:
        changed: the legs are to be compared anew.
    """

    changed = Signal()

    def __init__(self, sound: Sound) -> None:
        super().__init__()
        self._sound = sound
        self.reference = Choices(tr("Reference leg"), [(None, tr("Neither")), *((leg, side_name(leg)) for leg in Leg)])
        self.even = Amount(tr("Even below"), (0, 100), 0.5, "%")
        self.look = Amount(tr("Worth a look above"), (0, 100), 0.5, "%")
        self.body = Amount(tr("Body weight"), (BODY_KG[0] - 1, BODY_KG[1]), 0.5, "kg")
        self.body.setSpecialValueText(tr("not told"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * GAP_PX)
        grid.setVerticalSpacing(GAP_PX)
        grid.setColumnStretch(1, 1)
        rows = (
            (tr("Rehab: measure by"), self.reference, tr(REFERENCE_WORDS)),
            (tr("Even below"), stepping(self.even), ""),
            (tr("Worth a look above"), stepping(self.look), tr(BANDS_WORDS)),
            (tr("Body weight"), stepping(self.body), tr(BODY_WORDS)),
        )
        for row, (name, control, words) in enumerate(rows):
            grid.addWidget(label(name, "quiet"), 2 * row, 0)
            grid.addWidget(control, 2 * row, 1)
            if words:
                grid.addWidget(label(words, "quiet"), 2 * row + 1, 1)
        self.column.addLayout(grid)
        self.column.addStretch(1)
        keep_in_order(self.even, self.look)
        self.show_settings()
        self.reference.chosen.connect(self._take)
        for number in (self.even, self.look, self.body):
            number.setKeyboardTracking(False)  # a number half typed is none
            number.valueChanged.connect(self._take)

    def show_settings(self) -> None:
        """Show what is chosen now."""
        settings = self._sound.settings
        self.reference.show_value(settings.reference_leg)
        body_kg = self.body.minimum() if settings.body_kg is None else settings.body_kg
        for number, value in (
            (self.even, settings.even_below_pct),
            (self.look, settings.look_above_pct),
            (self.body, body_kg),
        ):
            with QSignalBlocker(number):
                number.setValue(value)

    def _take(self) -> None:
        body_kg = self.body.value()
        self._sound.change(
            self._sound.settings._replace(
                reference_leg=self.reference.value,
                even_below_pct=self.even.value(),
                look_above_pct=self.look.value(),
                body_kg=None if body_kg == self.body.minimum() else body_kg,
            )
        )
        self.show_settings()
        self.changed.emit()
