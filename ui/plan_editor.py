"""The plan editor: a plan as a form and as one line, both of which say the same at all times.

Nothing is asked and nothing is lost: each edit can be undone, and whoever leaves or starts has kept what was made.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from trainer.errors import KnownError
from trainer.plan import MOST_EXERCISES, Mistake, Plan, PlanError, is_nameless, line_of, named_like
from trainer.plan_draft import Step, with_exercise, with_field, with_line, with_moved, with_name, with_one_more, without
from trainer.plan_editing import Editing, loses
from trainer.plan_library import ListedPlan
from trainer.tempo import TempoError, parse_tempo
from ui.announce import announce
from ui.desk import on_key
from ui.language import mark, tr
from ui.lunges import lunges, plan_name
from ui.plan_editor_layout import PlanEditorLayout, UndoKeys
from ui.plan_outlook import PlanOutlook
from ui.sound import Sound
from ui.tasks import Background

KEEP_AFTER_MS = 1000
"""A crash loses no more than the edits of so long."""

PAUSE_MS = 1000
"""Edits of one field that are so far apart are undone one by one."""

LONGEST_IN_TITLE = 24

LOST = mark("What could not be read is left out now; Ctrl+Z brings it back.")


class PlanEditor(PlanEditorLayout):
    """Edits one plan at a time; say which before the page is opened.

    Signals:
        start_asked: a plan the user wants to train now.
        saved: the plan as it is listed now; it may have been listed before, with the same id.
        left: the user wants to go back.
        happening: what is edited, in a few words.
        unsaved: why a plan could not be saved though the user has gone elsewhere; nothing where it is saved.
    """

    start_asked = Signal(object)
    saved = Signal(object)
    left = Signal()
    happening = Signal(str)
    unsaved = Signal(str)

    def __init__(
        self, sound: Sound, background: Background, lookups: Background, plans_folder: Path, plan: Plan
    ) -> None:
        """`sound` has the settings, and plans are saved to a folder. Begins a new plan like `plan`."""
        super().__init__(PlanOutlook(sound, background, lookups))
        self._sound = sound
        self._editing = Editing(plans_folder, plan)
        self._part = 0
        self._keep = QTimer(self, singleShot=True, interval=KEEP_AFTER_MS)
        self._keep.timeout.connect(lambda: self._try(self._editing.keep_draft))
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._seal)
        self._connect()
        self.make_new(plan)

    def _connect(self) -> None:
        """Let keys, buttons and fields do what they say."""
        for press, keys, act in (
            (self.back, ["Esc"], self.leave),
            (self.add, ["Ins"], self.add_exercise),
            (self.begin, ["Ctrl+Return", "Ctrl+Enter"], self.start),
            (self.keep, ["Ctrl+S"], self.save),
            (self.copy, ["Ctrl+Shift+S"], self.save_copy),
            (self.undo, ["Ctrl+Z"], self.take_back),
            (self.redo, ["Ctrl+Shift+Z", "Ctrl+Y"], self.do_again),
        ):
            press.clicked.connect(act)
            for key in keys:
                on_key(self, key, act, repeats=press in (self.undo, self.redo))
        self.name.textEdited.connect(self._take_name)
        self.line.replaced.connect(self._seal)
        self.line.edited.connect(self._take_line)
        self.line.entered.connect(self.start)
        self.parts.chosen.connect(self._turn_to)
        self.parts.remove_asked.connect(self.remove_exercise)
        self.parts.move_asked.connect(self.move_exercise)
        self.form.edited.connect(self._take_field)
        self.form.tempo_edited.connect(self._take_tempo)
        self.form.unit_chosen.connect(self._take_unit)
        UndoKeys(self).left.connect(self._seal)

    # -- Which plan --------------------------------------------------------------------------------------------------

    @property
    def plan(self) -> Plan:
        """The plan as it is now."""
        return self._editing.plan

    def make_new(self, like: Plan, name: str = "") -> None:
        """Begin a plan of the user's own, which asks for what another does; with a `name`, it is saved as it is too."""
        self._editing.begin_new(like, name or tr("My plan"), is_there=not name)
        self._open(tr("New plan"), self.line)

    def edit(self, listed: ListedPlan) -> None:
        """Edit a plan of the user's own; of one that comes with the program a copy."""
        if listed.built_in:
            name = plan_name(listed.plan.name)
            self._editing.begin_new(listed.plan, tr("{name}, a copy", name=name))
            self._open(tr("A copy of “{name}”", name=_in_title(name)), self.form.sets)
        elif not listed.id:
            self._editing.begin_new(listed.plan, listed.plan.name)
            self._open(tr("New plan"), self.form.sets)
        else:
            self._editing.begin(listed)
            line = self._editing.draft.step.line
            self._open(tr("Your plan"), self.line if line else self.form.sets)
            if line:
                self._take_line(line)  # what it names may be there by now

    def propose(self, plan: Plan) -> None:
        """Make what is suggested of the plan, by its own name; one step takes it back."""
        self._go_on(Step(named_like(plan, self.plan), self._part, "suggestion"))

    def open(self) -> None:
        """Show the plan, and take the focus: to the line of a new one, to the first number of one there is."""
        self.form.show_unit(self._sound.settings.load_unit, self.plan.exercises[self._part].load_kg)
        self._show(rewrite=True)
        self.scroll_to_top()
        self.lead_to(self._first)
        if self._first is self.line and not self.line.mistakes:
            self.line.edit.selectAll()

    def _open(self, title: str, first: QWidget) -> None:
        self._title.setText(title)
        self._first = first
        self._part = 0
        self._say("")

    # -- What it shows -----------------------------------------------------------------------------------------------

    @property
    def told(self) -> str:
        """What is said to have happened, or to stand in the way."""
        return self._told.text()

    def _show(self, *, rewrite: bool = False) -> None:
        """Show the plan everywhere; `rewrite` also what the user is just writing."""
        draft = self._editing.draft
        plan, step = draft.plan, draft.step
        self._part = min(self._part, len(plan.then))
        one = plan.exercises[self._part]
        name = "" if is_nameless(plan) else plan.name
        if rewrite or with_name(plan, self.name.text()) != plan:
            self.name.setText(name)
        self.name.setPlaceholderText(plan.name)
        self._show_line(plan, step, rewrite=rewrite)
        self.parts.show_plan(plan, self._part)
        is_last = self._part == len(plan.then)
        self.form.show_exercise(one, is_last=is_last, wrong_tempo=self._wrong_tempo, rewrite=rewrite)
        self.outlook.show_plan(plan, self._part)
        self.add.setEnabled(len(plan.exercises) < MOST_EXERCISES)
        self.undo.setEnabled(draft.can_undo)
        self.redo.setEnabled(draft.can_redo)
        self.happening.emit(tr("Plan “{name}”", name=plan.name))

    def _show_line(self, plan: Plan, step: Step, *, rewrite: bool) -> None:
        mistakes: Sequence[Mistake] = ()
        if step.line:
            mistakes = _mistakes(plan, step.line)
            self.line.show_line(step.line)
        elif rewrite or not self._is_written(plan):
            self.line.show_line(line_of(plan))
        self.line.show_mistakes(mistakes)

    def _is_written(self, plan: Plan) -> bool:
        """Whether the user is just writing a line that means the plan; it is left as it is."""
        text = self.line.edit.text()
        return self.line.edit.hasFocus() and not _mistakes(plan, text) and with_line(plan, text, lunges()) == plan

    def _say(self, words: str, *, trouble: bool = False) -> None:
        self._told.setText(words)
        self._told.setProperty("kind", "trouble" if trouble else "quiet")
        self._told.style().polish(self._told)
        announce(self, words)

    # -- Edits -------------------------------------------------------------------------------------------------------

    def _turn_to(self, part: int) -> None:
        self._editing.draft.seal()
        self._part = part
        self.form.show_unit(self._sound.settings.load_unit, self.plan.exercises[part].load_kg)
        self._show(rewrite=True)

    def _take_name(self, name: str) -> None:
        step = self._editing.draft.step
        part = step.part if step.tempo else self._part
        self._go_on(step._replace(plan=with_name(self.plan, name), part=part, field="name"))

    def _take_field(self, field: str, value: object) -> None:
        if value == getattr(self.plan.exercises[self._part], field):
            return  # chosen once more, as an exercise that is not there now: that changes nothing

        def edit() -> Plan:
            if field != "exercise":
                return with_field(self.plan, self._part, field, value)
            cues = [cue.id for cue in lunges()[str(value)].form_cues]
            return with_exercise(self.plan, self._part, str(value), cues)

        self._change(field, edit, tempo=self._wrong_tempo)

    def _take_tempo(self, used: str, written: str) -> None:
        try:
            parse_tempo(written)
        except TempoError:
            step = self._editing.draft.step._replace(part=self._part, field=used, tempo=written, line="")
            self._go_on(step)
        else:
            self._change(used, lambda: with_field(self.plan, self._part, "tempo", written))

    def _take_line(self, line: str) -> None:
        try:
            self._change("line", lambda: with_line(self.plan, line, lunges()))
        except PlanError:
            self._go_on(self._editing.draft.step._replace(part=self._part, field="line", line=line, tempo=""))

    def _take_unit(self, unit: str) -> None:
        self._sound.count_loads_in(unit)
        self.form.show_unit(unit, self.plan.exercises[self._part].load_kg)

    def add_exercise(self) -> None:
        """Have one more exercise behind the one that is edited, and edit it."""
        behind = self._part
        if self.add.isEnabled() and self._change("exercises", lambda: with_one_more(self.plan, behind), behind + 1):
            self._editing.draft.seal()
            self.lead_to(self.form.exercise)

    def remove_exercise(self) -> None:
        """Leave out the exercise that is edited."""
        self._change("exercises", lambda: without(self.plan, self._part))
        self._editing.draft.seal()

    def move_exercise(self, by: int) -> None:
        """Do the exercise that is edited earlier or later."""
        to = min(max(self._part + by, 0), len(self.plan.then))
        if to != self._part:
            self._change("exercises", lambda: with_moved(self.plan, self._part, by), to, self._wrong_tempo)
            self.parts.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _wrong_tempo(self) -> str:
        """What is written as the tempo of the exercise that is edited, as long as it cannot be read."""
        step = self._editing.draft.step
        return step.tempo if step.part == self._part else ""

    def _change(self, field: str, edit: Callable[[], Plan], part: int | None = None, tempo: str = "") -> bool:
        """Make an edit a step; returns whether it can be. PlanError is for the line alone to tell."""
        part = self._part if part is None else part
        try:
            plan = edit()
        except PlanError:
            raise
        except (KnownError, ValueError) as error:
            self._show()
            self._say(tr(str(error)), trouble=True)
            return False
        self._go_on(Step(plan, part, field, tempo=tempo), part)
        return True

    def _seal(self) -> None:
        """Let the next edit be a step of its own."""
        self._editing.draft.seal()

    def _go_on(self, step: Step, part: int | None = None) -> None:
        """Go a step on, and to another exercise if so; what cannot be read and is lost by that is told."""
        before, lost = self._editing.draft.step, tr(LOST)
        if self.told != lost or (step.part, step.field) != (before.part, before.field):
            self._say(lost if loses(before, step, self._part) else "")
        self._part = self._part if part is None else part
        self._editing.draft.take(step)
        self._pause.start()
        self._show()
        if not self._keep.isActive():
            self._keep.start()

    def take_back(self) -> None:
        """Undo the last edit, and go to what it changed."""
        self._go_to(self._editing.draft.undo())

    def do_again(self) -> None:
        """Redo what was undone last."""
        self._go_to(self._editing.draft.redo())

    def _go_to(self, step: Step | None) -> None:
        if step is None:
            return
        self._part = step.part
        self._say("")
        self._show(rewrite=True)
        self._keep.start()
        parts = {"name": self.name, "exercises": self.parts, **self.form.controls}
        field = parts.get(step.field, self.line)
        self.lead_to(field if field.isVisible() and field.isEnabled() else self.line)

    # -- Saving, starting, leaving -----------------------------------------------------------------------------------

    def save(self) -> None:
        """Save the plan."""
        if self._is_sound():
            self._keep_as(self._editing.save)

    def save_copy(self) -> None:
        """Save the plan beside the one it was, and go on with the copy."""
        if self._is_sound() and self._keep_as(self._editing.save_copy):
            self._title.setText(tr("Your plan"))

    def start(self) -> None:
        """Train this plan; it is saved before. What cannot be saved is trained all the same."""
        if not self._is_sound():
            return
        plan = self._editing.to_start
        if self._editing.is_changed and self._keep_as(self._editing.save):
            plan = self.plan
        self.start_asked.emit(plan)

    def leave(self) -> None:
        """Go back; what was changed is saved."""
        if self._is_saved():
            self.left.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Save what was changed, wherever the user has gone; of a minimised window the draft is kept as ever."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.keep_written()
            self._keep.stop()

    def keep_written(self) -> bool:
        """Save what was changed; returns whether nothing is left to be. Why that cannot be is `unsaved`."""
        is_kept = self._is_saved()
        self.unsaved.emit("" if is_kept else self.told)
        return is_kept

    def _is_saved(self) -> bool:
        return not self._editing.is_changed or self._keep_as(self._editing.save)

    def _is_sound(self) -> bool:
        """Whether all that is written can be read; otherwise say so and go there."""
        step = self._editing.draft.step
        if step.is_sound:
            return True
        if step.tempo and step.part != self._part:
            self._turn_to(step.part)
        self.lead_to(self.line if step.line else self.form.tempo.notation)
        self._say(tr("First put right what is marked, or undo it."), trouble=True)
        announce(self, self.line.mistakes)
        return False

    def _keep_as(self, save: Callable[[], ListedPlan]) -> bool:
        def saving() -> None:
            listed = save()
            self._show(rewrite=True)
            self._say(tr("Saved as “{name}”.", name=listed.plan.name))
            self.saved.emit(listed)

        return self._try(saving)

    def _try(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except KnownError as error:
            self._say(tr(str(error)), trouble=True)
            return False
        return True


def _in_title(name: str) -> str:
    """Shorten a name that would leave the buttons beside it no room; it stands below as a whole."""
    return name if len(name) <= LONGEST_IN_TITLE else f"{name[: LONGEST_IN_TITLE - 1].rstrip()}…"


def _mistakes(plan: Plan, line: str) -> Sequence[Mistake]:
    try:
        with_line(plan, line, lunges())
    except PlanError as error:
        return error.mistakes
    return ()
