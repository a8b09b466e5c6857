"""How far suggestions may let a plan grow: reps, sets, the way down, and the smallest step of weight."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from trainer.progression_rules import Aims
from ui.desk import GAP_PX, Card, label
from ui.desk_controls import Choices
from ui.form_controls import Amount, WholeNumber, keep_in_order, stepping
from ui.language import mark, tr
from ui.load_units import ROUND, in_kg, in_unit
from ui.settings import AIM_LOAD_STEP_KG, AIM_REPS, AIM_SETS, AIM_SLOW_S, LOAD_UNITS
from ui.sound import Sound

WORDS = mark("Suggestions stay within these. They change nothing by themselves.")


class AimsCard(Card):
    """Numbers that are kept with the other settings.

    Signals:
        changed: what is suggested may be another by now.
    """

    changed = Signal()

    def __init__(self, sound: Sound) -> None:
        """`sound` keeps the settings."""
        super().__init__(label(tr("How far plans may grow"), "heading"), label(tr(WORDS), "quiet"))
        self._sound = sound
        self.least = WholeNumber(tr("Fewest reps"), AIM_REPS)
        self.most = WholeNumber(tr("Most reps"), AIM_REPS)
        self.sets = WholeNumber(tr("Most sets"), AIM_SETS)
        self.slow = Amount(tr("Slowest way down"), AIM_SLOW_S, 0.5, "s")
        self.step = Amount(tr("Smallest step of weight"), AIM_LOAD_STEP_KG, 0.5, "kg")
        self.unit = Choices(tr("Weights in"), [(unit, unit) for unit in LOAD_UNITS])
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GAP_PX)
        grid.setVerticalSpacing(GAP_PX)
        grid.setColumnStretch(0, 1)
        numbers: tuple[WholeNumber | Amount, ...] = (self.least, self.most, self.sets, self.slow, self.step)
        self._numbers = numbers
        keep_in_order(self.least, self.most)
        for row, number in enumerate(numbers):
            number.setKeyboardTracking(False)  # a number half typed is none
            number.valueChanged.connect(self._take)
            grid.addWidget(label(number.accessibleName(), "quiet"), row, 0)
            grid.addWidget(stepping(number, "step"), row, 1)
        grid.addWidget(label(self.unit.accessibleName(), "quiet"), len(self._numbers), 0)
        grid.addWidget(self.unit, len(self._numbers), 1)
        self.unit.chosen.connect(self._take_unit)
        self.column.addWidget(inside)
        self.column.addStretch()
        self.show_settings()

    def show_settings(self) -> None:
        """Show what is chosen now."""
        aims, unit = self._sound.settings.aims, self._sound.settings.load_unit
        blockers = [QSignalBlocker(number) for number in self._numbers]
        low, high = (in_unit(kg, unit) for kg in AIM_LOAD_STEP_KG)
        self.step.setRange(low, high)
        self.step.setSingleStep(ROUND[unit])
        self.step.setSuffix(f" {unit}")
        for number, value in zip(
            self._numbers,
            (aims.least_reps, aims.most_reps, aims.most_sets, aims.slow_s, in_unit(aims.load_step_kg, unit)),
            strict=True,
        ):
            number.setValue(value)  # type: ignore[arg-type]  # whole numbers get whole ones
        self.unit.show_value(unit)
        del blockers

    def _take(self) -> None:
        settings = self._sound.settings
        load_step_kg = in_kg(self.step.value(), settings.load_unit)
        aims = Aims(self.least.value(), self.most.value(), self.sets.value(), self.slow.value(), load_step_kg)
        self._sound.change(settings._replace(aims=aims))
        self.show_settings()
        self.changed.emit()

    def _take_unit(self) -> None:
        """Count weights in the other unit, in a step that such weights come in."""
        self._sound.count_loads_in(self.unit.value or LOAD_UNITS[0])
        self.show_settings()
        self.changed.emit()
