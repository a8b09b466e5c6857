"""Correcting one leg set: what is changed together is one step that can be taken back."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.effort import PAIN, WORST_PAIN
from trainer.log import LegSet, Log, LoggedSession
from trainer.log.edit import Change, edit_leg_set
from trainer.log.limits import MOST_LOAD_KG, MOST_REPS, MOST_RIR
from trainer.plan import Leg
from ui.change_line import change_words
from ui.desk import GAP_PX, button, label, on_key
from ui.desk_controls import Choices, Chooser
from ui.form_controls import Amount, Notes, WholeNumber, rows, stepping
from ui.language import mark, tr
from ui.load_units import in_kg, in_unit
from ui.wording import fault_names, leg_in_text, side_name
from ui.wrapping_row import WrappingRow

NOT_TOLD = mark("not told")
DONE_AGAIN = mark("This try was thrown away and done again, so its reps do not count.")
LOAD_STEP = {"kg": 0.5, "lb": 1.0}


class LegSetEditor(QWidget):
    """A form with what can be corrected of a leg set.

    Signals:
        saved: the leg set should be as the form has it; `change` does that.
        delete_asked: the leg set should go.
    """

    saved = Signal()
    delete_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._leg_set: LegSet | None = None
        self._unit = "kg"
        self._title = label("", "heading")
        self._about = label("", "quiet")
        self.reps = WholeNumber(tr("Reps that count"), (0, MOST_REPS))
        self.load = Amount(tr("Load carried, in all"), (0, MOST_LOAD_KG), LOAD_STEP["kg"], "kg")
        self.rir = WholeNumber(tr("Reps in reserve"), (-1, MOST_RIR), lowest_words=tr(NOT_TOLD))
        self.pain = WholeNumber(tr("Pain"), (-1, WORST_PAIN), lowest_words=tr(NOT_TOLD))
        self.leg = Choices(tr("Leg"), [(leg, side_name(leg)) for leg in Leg])
        self.fault = Chooser(tr("Fault"))
        self.notes = _Notes(tr("Notes on this leg set"))
        self.notes.setMaximumHeight(10 * GAP_PX)
        self._changes = label("", "quiet")
        save = button(tr("Save  (Enter)"))
        save.clicked.connect(self.saved)
        delete = button(tr("Delete leg set"))
        delete.clicked.connect(self.delete_asked)
        buttons = WrappingRow(GAP_PX).of(save, delete)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_PX)
        column.addWidget(self._title)
        column.addWidget(self._about)
        column.addWidget(
            rows(
                (tr("Reps"), stepping(self.reps)),
                (tr("Load carried, in all"), stepping(self.load)),
                (tr("In reserve"), stepping(self.rir)),
                (tr("Pain"), stepping(self.pain)),
                (tr("Leg"), self.leg),
                (tr("Fault"), self.fault),
                (tr("Notes"), self.notes),
            )
        )
        column.addWidget(buttons)
        column.addWidget(self._changes)
        column.addStretch()
        for box in (self.reps, self.load, self.rir, self.pain):
            box.lineEdit().returnPressed.connect(self.saved)
        self.notes.entered.connect(self.saved)
        on_key(self, "Ctrl+Return", self.saved.emit)

    def edit(self, leg_set: LegSet, changes: Sequence[Change], unit: str) -> None:
        """Show a leg set to be corrected, with what was corrected before; its load in kg or lb."""
        self._leg_set, self._unit = leg_set, unit
        self._title.setText(tr("Set {set_n}, {leg}", set_n=leg_set.set_n, leg=leg_in_text(Leg(leg_set.leg))))
        again = leg_set.ended == "repeated"
        paced = tr(
            "{planned} planned, {paced} paced, tempo {tempo}.",
            planned=leg_set.planned_reps,
            paced=leg_set.paced_reps,
            tempo=leg_set.tempo or tr("not known"),
        )
        self._about.setText(f"{paced} {tr(DONE_AGAIN)}" if again else paced)
        self.reps.setEnabled(not again)
        self.reps.setValue(leg_set.counted_reps)
        self.load.setSuffix(f" {unit}")
        self.load.setSingleStep(LOAD_STEP[unit])
        self.load.setRange(0, in_unit(MOST_LOAD_KG, unit))
        self.load.setValue(in_unit(leg_set.load_kg, unit))
        self.rir.setValue(-1 if leg_set.rir is None else leg_set.rir)
        self.pain.setValue(-1 if (pain := _pain(leg_set)) is None else pain)
        self.leg.show_value(Leg(leg_set.leg))
        names = fault_names()
        if leg_set.fault:
            names.setdefault(leg_set.fault, leg_set.fault)
        self.fault.fill([(tr(NOT_TOLD), None), *((name, id_) for id_, name in names.items())], leg_set.fault)
        self.notes.show_text(leg_set.notes)
        self._changes.setText("\n".join(change_words(one, unit) for one in changes))
        self._changes.setVisible(bool(changes))
        first = self.load if again else self.reps
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        first.selectAll()

    @property
    def leg_set_id(self) -> str:
        """The leg set that is edited."""
        assert self._leg_set is not None
        return self._leg_set.id

    @property
    def changes(self) -> dict[str, Any]:
        """What was changed, by the names that `trainer.log.edit.edit_leg_set` has for it."""
        was = self._leg_set
        assert was is not None
        load = self.load.value()
        same_load = load == round(in_unit(was.load_kg, self._unit), self.load.decimals())
        wanted = {
            "counted_reps": self.reps.value(),
            "load_kg": was.load_kg if same_load else in_kg(load, self._unit),
            "rir": None if self.rir.value() < 0 else self.rir.value(),
            "leg": str(self.leg.value),
            "fault": self.fault.value,
            "notes": self.notes.toPlainText(),
        }
        changed: dict[str, Any] = {name: value for name, value in wanted.items() if value != getattr(was, name)}
        pain = None if self.pain.value() < 0 else self.pain.value()
        return changed if pain == _pain(was) else {**changed, "answers": {PAIN: pain}}

    def change(self, log: Log) -> Callable[[], None] | None:
        """Return what corrects the leg set; None if nothing was changed."""
        return partial(edit_leg_set, log, self.leg_set_id, **changes) if (changes := self.changes) else None

    def is_of(self, session: LoggedSession) -> bool:
        """Whether it is a leg set of this session that is edited."""
        return self.leg_set_id in {leg_set.id for leg_set in session.leg_sets}


class _Notes(Notes):
    """Notes in a form: Enter ends the form, as in each of its fields; with Shift it begins a line.

    Signals:
        entered: the user has pressed Enter.
    """

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter end the form."""
        if (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        ):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


def _pain(leg_set: LegSet) -> int | None:
    """Return the pain told of a leg set; an answer that is no number, as another program may bring, stays."""
    pain = leg_set.answers.get(PAIN)
    return pain if isinstance(pain, int) else None
