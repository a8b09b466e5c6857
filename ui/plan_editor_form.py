"""The form: everything that can be chosen about one exercise of a plan."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from trainer.plan import LIMITS, Counting, FirstLeg, GuideLevel, Plan, RoundOrder, Sides, Waits, changes_legs
from ui.desk import GAP_PX, GUTTER_PX, label
from ui.desk_controls import Choices, Chooser, TickBox, control_card, with_chosen
from ui.form_controls import Amount, WholeNumber, side_by_side, stepping
from ui.language import mark, tr
from ui.load_units import in_kg, in_unit
from ui.lunges import lunge, lunge_names
from ui.plan_editor_tempo import TempoChooser
from ui.wording import capital

IN_TURN = mark("Each in turn")

ONE_SIDE = mark("Only one leg is trained.")
REP_BY_REP = mark("The legs take turns in each set.")
TOGETHER = mark("Both legs do each rep.")
ONE_SET = mark("One set alone has no rest.")
QUIET = mark("Quiet guidance has no form cues.")

REST_STEP_S, READY_STEP_S = 5, 5
LOAD_STEP = {"kg": 1.0, "lb": 2.5}


@dataclass(frozen=True)
class _Reason:
    """Why something has no meaning just now.

    Attributes:
        control: what cannot be used then.
        around: all that goes with it.
        shown: the words beside it.
        why: tells the reason, marked for translation; nothing where it can be used.
    """

    control: QWidget
    around: QWidget
    shown: QLabel
    why: Callable[[Plan, bool], str]


class ExerciseForm(QWidget):
    """All fields of one exercise; the page decides what an edit means.

    Signals:
        edited: a field of the plan, and the value the user wants it to have.
        tempo_edited: what of the tempo was used, and the notation as it stands.
        unit_chosen: kg or lb.
    """

    edited = Signal(str, object)
    tempo_edited = Signal(str, str)
    unit_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.controls: dict[str, QWidget] = {}
        self._reasons: list[_Reason] = []
        self._unit = "kg"
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._columns.setSpacing(2 * GAP_PX)
        columns = (
            (self._make_work, self._make_tempo, self._make_breaks),
            (self._make_legs, self._make_load, self._make_guidance),
        )
        for cards in columns:
            column = QVBoxLayout()
            column.setSpacing(2 * GAP_PX)
            for make in cards:
                column.addWidget(make())
            column.addStretch(1)
            self._columns.addLayout(column, 1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addLayout(self._columns)

    def stand_side_by_side(self, wide: bool) -> None:
        """Put the two columns of cards beside each other, or one below the other."""
        directions = QBoxLayout.Direction
        self._columns.setDirection(directions.LeftToRight if wide else directions.TopToBottom)

    # -- Its parts ---------------------------------------------------------------------------------------------------

    def _make_work(self) -> QWidget:
        self.exercise = self._chooser("exercise", tr("Exercise"))
        self.sets = self._whole("sets", tr("Sets"))
        self.reps = self._whole("reps", tr("Reps, each leg"))
        amount = side_by_side(stepping(self.sets), stepping(self.reps), gap_px=GUTTER_PX)
        return control_card(
            "",
            (tr("Exercise"), self.exercise, None),
            (tr("Sets × reps"), amount, None),
        )

    def _make_load(self) -> QWidget:
        self.load = Amount(tr("Load carried, in all"), LIMITS["load_kg"], 1, "kg")
        self.load.setMinimumWidth(14 * GAP_PX)
        self.load.valueChanged.connect(self._take_load)
        self.controls["load_kg"] = self.load
        self.unit = Choices(tr("Unit of the load"), [("kg", "kg"), ("lb", "lb")])
        self.unit.chosen.connect(lambda: self.unit_chosen.emit(self.unit.value))
        return control_card(
            "", (tr("Load carried, in all"), side_by_side(stepping(self.load), self.unit, gap_px=GUTTER_PX), None)
        )

    def _make_tempo(self) -> QWidget:
        self.tempo = TempoChooser()
        self.tempo.edited.connect(self.tempo_edited)
        self.controls |= {phase.value: box for phase, box in self.tempo.seconds.items()}
        self.controls |= {
            "notation": self.tempo.notation,
            "explosive": self.tempo.explosive,
            "preset": self.tempo.presets,
        }
        return self.tempo

    def _make_breaks(self) -> QWidget:
        self.switch = self._seconds("switch_s", tr("Switch of legs"), REST_STEP_S)
        self.rest = self._seconds("rest_s", tr("Rest after a set"), REST_STEP_S)
        self.get_ready = self._seconds("get_ready_s", tr("Time to get ready"), READY_STEP_S)
        self.waits = self._choices(
            "waits",
            tr("Waits for you"),
            [
                (Waits.NEVER, tr("No, it runs on")),
                (Waits.SETS, tr("Before a set")),
                (Waits.LEGS, tr("Before each leg")),
            ],
        )
        switch, rest = stepping(self.switch), stepping(self.rest)
        return control_card(
            tr("Breaks"),
            (tr("Switch of legs"), switch, None),
            ("", self._reason(self.switch, _no_switch, switch), None),
            (tr("Rest after a set"), rest, None),
            ("", self._reason(self.rest, _no_rest, rest), None),
            (tr("Time to get ready"), stepping(self.get_ready), None),
            (tr("Waits for you"), self.waits, None),
        )

    def _make_legs(self) -> QWidget:
        self.sides = self._choices("sides", tr("Legs"), [(sides, tr(words)) for sides, words in SIDES.items()])
        self.order = self._choices("round_order", tr("Order"), [(order, tr(words)) for order, words in ORDERS.items()])
        self.first_leg = self._chooser("first_leg", tr("Begins"))
        self.match = TickBox(tr("The second leg does as many as the first"))
        self.match.clicked.connect(lambda on: self.edited.emit("match", on))
        self.controls["match"] = self.match
        return control_card(
            tr("Left and right"),
            (tr("Legs"), self.sides, None),
            (tr("Order"), self.order, None),
            ("", self._reason(self.order, lambda plan, _: "" if plan.sides is Sides.BOTH else ONE_SIDE), None),
            (tr("Begins"), self.first_leg, None),
            ("", self._reason(self.first_leg, _nobody_begins), None),
            (tr("Match"), self.match, None),
            ("", self._reason(self.match, _no_switch), None),
        )

    def _make_guidance(self) -> QWidget:
        self.guide = self._choices(
            "guide",
            tr("Guidance"),
            [(GuideLevel.FULL, tr("Full")), (GuideLevel.FAST, tr("Fast")), (GuideLevel.QUIET, tr("Quiet"))],
        )
        self._about_guide = label("", "quiet")
        self.cue = self._chooser("cue", tr("Form cue"))
        self.counting = self._choices(
            "counting",
            tr("Count"),
            [(None, tr("As in the settings")), (Counting.UP, tr("Up")), (Counting.DOWN, tr("Down"))],
        )
        return control_card(
            tr("What you hear"),
            (tr("Guidance"), self.guide, None),
            ("", self._about_guide, None),
            (tr("Form cue"), self.cue, None),
            ("", self._reason(self.cue, lambda plan, _: QUIET if plan.guide is GuideLevel.QUIET else ""), None),
            (tr("Count"), self.counting, None),
        )

    def _whole(self, field: str, name: str) -> WholeNumber:
        low, high = LIMITS[field]
        box = WholeNumber(name, (int(low), int(high)))
        box.setMinimumWidth(12 * GAP_PX)
        box.valueChanged.connect(lambda value: self.edited.emit(field, value))
        self.controls[field] = box
        return box

    def _seconds(self, field: str, name: str, step_s: float) -> Amount:
        box = Amount(name, LIMITS[field], step_s, "s")
        box.setMinimumWidth(14 * GAP_PX)
        box.valueChanged.connect(lambda value: self.edited.emit(field, value))
        self.controls[field] = box
        return box

    def _choices(self, field: str, name: str, choices: list[tuple[Any, str]]) -> Choices[Any]:
        made = Choices(name, choices)
        made.chosen.connect(lambda: self.edited.emit(field, made.value))
        self.controls[field] = made
        return made

    def _chooser(self, field: str, name: str) -> Chooser:
        made = Chooser(name)
        made.activated.connect(lambda _: self.edited.emit(field, made.value))
        self.controls[field] = made
        return made

    def _reason(self, control: QWidget, why: Callable[[Plan, bool], str], around: QWidget | None = None) -> QLabel:
        """Make the words beside a control that say why it cannot be used; hidden as long as it can."""
        shown = label("", "quiet")
        shown.hide()
        self._reasons.append(_Reason(control, around or control, shown, why))
        return shown

    # -- What it shows -----------------------------------------------------------------------------------------------

    def show_exercise(self, plan: Plan, *, is_last: bool, wrong_tempo: str = "", rewrite: bool = False) -> None:
        """Show one exercise of a plan; `rewrite` also what the user is just writing."""
        with QSignalBlocker(self):
            for count, value in ((self.sets, plan.sets), (self.reps, plan.reps)):
                if count.value() != value:
                    count.setValue(value)
            for amount, number in (
                (self.switch, plan.switch_s),
                (self.rest, plan.rest_s),
                (self.get_ready, plan.get_ready_s),
                (self.load, in_unit(plan.load_kg, self._unit)),
            ):
                if amount.value() != number:  # what is just being typed, such as “2.”, stays as it is
                    amount.setValue(number)
            for field in ("waits", "sides", "round_order", "guide", "counting"):
                choices: Choices[Any] = self.controls[field]  # type: ignore[assignment]
                choices.show_value(getattr(plan, field))
            self.match.setChecked(plan.match)
            self._fill(plan)
            self.tempo.show_tempo(plan.tempo, wrong_tempo, rewrite=rewrite)
            self._about_guide.setText(tr(ABOUT_GUIDES[plan.guide]))
        for reason in self._reasons:
            self._give(reason, plan, is_last)

    def show_unit(self, unit: str, load_kg: float) -> None:
        """Show loads in kilograms or pounds."""
        self._unit = unit
        with QSignalBlocker(self.load):
            low, high = LIMITS["load_kg"]
            self.load.setSuffix(f" {unit}")
            self.load.setRange(low, in_unit(high, unit))
            self.load.setSingleStep(LOAD_STEP[unit])
            self.load.setValue(in_unit(load_kg, unit))
        self.unit.show_value(unit)

    def _fill(self, plan: Plan) -> None:
        """Fill the lists, whose choices come from elsewhere."""
        known = lunge_names()
        exercises = [(name, id_) for id_, name in known.items()]
        self.exercise.fill(with_chosen(exercises, plan.exercise), plan.exercise)
        self.first_leg.fill([(tr(words), leg.value) for leg, words in FIRST_LEGS.items()], plan.first_leg.value)
        cues = (
            [(capital(cue.short), cue.id) for cue in lunge(plan.exercise).form_cues] if plan.exercise in known else []
        )
        self.cue.fill(with_chosen([(tr(IN_TURN), ""), *cues], plan.cue), plan.cue)

    def _give(self, reason: _Reason, plan: Plan, is_last: bool) -> None:
        why = tr(reason.why(plan, is_last))
        reason.shown.setText(why)
        reason.shown.setVisible(bool(why))
        reason.around.setEnabled(not why)
        reason.control.setAccessibleDescription(why)

    def _take_load(self, value: float) -> None:
        self.edited.emit("load_kg", min(in_kg(value, self._unit), LIMITS["load_kg"][1]))


SIDES = {Sides.BOTH: mark("Both"), Sides.LEFT: mark("Only left"), Sides.RIGHT: mark("Only right")}

ORDERS = {
    RoundOrder.BLOCK: mark("One leg, then the other"),
    RoundOrder.ALTERNATING: mark("Rep by rep"),
    RoundOrder.TOGETHER: mark("Both at once"),
}

FIRST_LEGS = {
    FirstLeg.LEFT: mark("Left"),
    FirstLeg.RIGHT: mark("Right"),
    FirstLeg.ALTERNATE: mark("The other leg in each set"),
    FirstLeg.SESSIONS: mark("The other leg in each session"),
    FirstLeg.WEAKER: mark("The weaker leg, as your log shows it"),
}

ABOUT_GUIDES = {
    GuideLevel.FULL: mark("A form cue before each set, and at first between reps."),
    GuideLevel.FAST: mark("A form cue in short before each set."),
    GuideLevel.QUIET: mark("Numbers, countdowns and what comes next."),
}


def _no_switch(plan: Plan, _: bool) -> str:
    if changes_legs(plan):
        return ""
    return _one_or_together(plan) or REP_BY_REP


def _nobody_begins(plan: Plan, _: bool) -> str:
    return _one_or_together(plan)


def _one_or_together(plan: Plan) -> str:
    if plan.sides is not Sides.BOTH:
        return ONE_SIDE
    return TOGETHER if plan.round_order is RoundOrder.TOGETHER else ""


def _no_rest(plan: Plan, is_last: bool) -> str:
    return ONE_SET if plan.sets == 1 and is_last else ""
