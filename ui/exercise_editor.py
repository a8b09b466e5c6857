"""The page of the user's own exercises: what there is, and everything that can be said about one.

Nothing is asked and nothing is lost: what is written is kept as soon as it is complete, and can be undone.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent
from PySide6.QtWidgets import QWidget

from trainer.errors import KnownError
from trainer.exercise import exercise_ids
from trainer.exercise_shelf import delete_own, save_own, undelete_own, what_it_takes_from
from trainer.files import free_title
from trainer.own_draft import OwnDraft, complete, with_field
from trainer.own_exercise import OwnExercise, as_exercise, rep_of
from trainer.own_exercise_file import LONGEST_NAME, parse_own
from trainer.plan.written import read_text
from trainer.tempo import TempoError
from ui.announce import announce
from ui.desk import on_key
from ui.exercise_editor_layout import ExerciseEditorLayout
from ui.file_asking import AskPath, ask_to_open, documents
from ui.language import language, tr
from ui.lunges import look_again, lunge, lunge_names, shelf
from ui.mistake_text import error_words
from ui.notice_card import Answer
from ui.plan_editor_layout import UndoKeys
from ui.read_aloud import ReadAloud
from ui.sound import Sound
from ui.tasks import Background

NOTHING = ""
"""What an exercise is begun from that is no copy."""


class ExerciseEditor(ExerciseEditorLayout):
    """Edits the user's own exercises, one at a time.

    Attributes:
        wanted: the id of the exercise to show when the page is opened next.

    Signals:
        plan_asked: the user wants a plan of this exercise, by its id.
        left: the user wants to go back.
        happening: what is edited, in a few words.
        unsaved: why what is written could not be kept; nothing where it is kept.
    """

    plan_asked = Signal(str)
    left = Signal()
    happening = Signal(str)
    unsaved = Signal(str)

    def __init__(self, sound: Sound, background: Background, folder: Path, ask_file: AskPath = ask_to_open) -> None:
        """Own exercises lie in `folder`."""
        super().__init__()
        self.wanted = ""
        self._folder = folder
        self._ask_file = ask_file
        self._draft: OwnDraft | None = None
        self._drafts: dict[str, OwnDraft] = {}  # by the ids of the exercises
        self._is_unkept = False  # what is written could not be
        self._wrong_tempo = ""
        self._deleted = ""
        self._begun_beside: str | None = None  # of one begun just now: the id of the one that was shown before
        self.voice = ReadAloud(sound, background, self)
        self.voice.over.connect(self.voice.stop)
        self.voice.changed.connect(lambda: self._voice_told.setText(self.voice.status))
        self.setAcceptDrops(True)
        self._connect()

    def _connect(self) -> None:
        keys: tuple[tuple[QWidget, QWidget, str, Callable[[], object]], ...] = (
            (self.back, self, "Esc", self.leave),
            (self.open_file, self, "Ctrl+O", self.ask_for_file),
            (self.undo, self, "Ctrl+Z", self.take_back),
            (self.redo, self, "Ctrl+Y", self.do_again),
            (self.new, self, "Ins", self.make_new),
            (self.delete, self.list, "Del", self.delete_shown),
            (self.plan, self, "Ctrl+Return", self.ask_for_plan),
            (self.cues.add, self, "Alt+Ins", self.cues.add_one),
        )
        for press, where, key, act in keys:
            if press is not self.cues.add:
                press.clicked.connect(act)  # type: ignore[attr-defined]  # all of them are buttons
            on_key(where, key, act, repeats=press in (self.undo, self.redo))
        on_key(self, "Ctrl+Shift+Z", self.do_again, repeats=True)
        on_key(self, "Ctrl+Enter", self.ask_for_plan)
        on_key(self.delete, "Del", self.delete_shown)
        self.list.chosen.connect(self._choose)
        self.fields.edited.connect(self._take)
        self.fields.left.connect(self.keep_written)
        self.cues.edited.connect(lambda what, cues: self._take("form_cues", cues, what))
        self.cues.left.connect(self.keep_written)
        self.cues.hear_asked.connect(self.voice.read)
        UndoKeys(self)

    # -- Which exercise ----------------------------------------------------------------------------------------------

    @property
    def own(self) -> OwnExercise | None:
        """The exercise shown, as it is written."""
        return self._draft.own if self._draft else None

    def open(self) -> None:
        """Show what there is: the own exercise that is wanted, or a built-in one as what to begin with.

        Who comes back, as from a plan of it, finds the one shown before, and its edits can still be undone. What could
        not be written is tried again, and stays as it is until it can be.
        """
        exercise_id, self.wanted = self.wanted, ""
        self.notice.hide()
        if self._is_unkept and not self.keep_written():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        before = self.own.id if self.own else ""
        look_again()
        if wrong := shelf().errors:
            self._tell("\n".join(error_words(error) for error in wrong))
        self._deleted = ""
        names = lunge_names()
        copies = [(tr("Copy of “{name}”", name=names[id_]), id_) for id_ in exercise_ids()]
        self.like.fill([(tr("Nothing"), NOTHING), *copies], exercise_id if exercise_id in exercise_ids() else NOTHING)
        known = shelf().own
        wanted = next((id_ for id_ in (exercise_id, before, *known) if id_ in known), "")
        self._fill(wanted)
        (self.list if known else self.like).setFocus(Qt.FocusReason.OtherFocusReason)

    def make_new(self) -> None:
        """Begin another exercise: a copy, or from nothing. It is kept once its name is."""
        base = self.like.value or NOTHING
        name = tr("My {name}", name=lunge(base).name) if base else tr("My exercise")
        if not self.keep_written():
            return
        beside = self.own.id if self.own else ""
        self.list.add(name)
        self._show_own(OwnExercise("", self._free(name, ""), based_on=base))
        self._begun_beside = beside
        self._show_steps()
        self.fields.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.fields.name.selectAll()

    def delete_shown(self) -> None:
        """Take the exercise shown away; Ctrl+Z brings it back."""
        if self.own is None:
            return
        gone = self.own
        if gone.id and not self._try(lambda: delete_own(gone.id, self._folder)):
            return
        look_again()
        self._fill(next(iter(shelf().own), ""))
        self._deleted = gone.id
        words = tr("“{name}” is deleted. Plans that use it count on, but say nothing of it.", name=gone.name)
        self.notice.say(words, *([(tr("Undo  (Ctrl+Z)"), "", self.take_back)] if gone.id else []))
        self._show_steps()
        (self.list if self.list.count() else self.like).setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self, beside: str) -> None:
        """Take back the beginning of an exercise, and show again the one that was shown before."""
        assert self.own is not None
        begun = self.own.id
        if not begun or self._try(lambda: delete_own(begun, self._folder)):
            look_again()
            self._fill(beside if beside in shelf().own else next(iter(shelf().own), ""))
            (self.list if self.list.count() else self.like).setFocus(Qt.FocusReason.OtherFocusReason)

    def _free(self, name: str, id_: str) -> str:
        """Return a name like this one that no other exercise has but the own one with this id."""
        taken = {other.casefold() for other_id, other in lunge_names().items() if other_id != id_}
        return free_title(name, lambda wanted: wanted.casefold() in taken, LONGEST_NAME)

    def _fill(self, chosen: str) -> None:
        """List what there is, and show one of it."""
        known = shelf().own
        self.list.fill(known.values(), chosen)
        self._show_own(known.get(chosen))

    def _choose(self, id_: str) -> None:
        shown = self.own.id if self.own else id_
        self.notice.hide()
        self.list.mark(shown)
        if self.keep_written():
            self._fill(id_)
        else:
            QTimer.singleShot(0, self, partial(self.list.mark, shown))  # a click still marks what it was on

    def _show_own(self, own: OwnExercise | None) -> None:
        """Edit another exercise from now on; what is half written of it, and its steps, are as they were."""
        known = self._drafts.get(own.id) if own else None
        self._draft = known if known and complete(known.own) == own else OwnDraft(own) if own else None
        if self._draft and self._draft.own.id:
            self._drafts[self._draft.own.id] = self._draft
        self._let_deleted_be()
        self._wrong_tempo = ""
        self._begun_beside, self._is_unkept = None, False
        self._show()

    # -- What it shows -----------------------------------------------------------------------------------------------

    def _show(self) -> None:
        own = self.own
        for part in (self._area, self.plan):
            part.setVisible(own is not None)
        self._hint.setVisible(own is None)
        self.show_empty(empty=own is None and not self.list.count())
        self.delete.setEnabled(own is not None)
        self._show_steps()
        if own is None:
            self.happening.emit(tr("Your exercises"))
            return
        whole = as_exercise(own, what_it_takes_from(own, language()))
        base = lunge(own.based_on).name if own.based_on else ""
        self._about.setText(tr("What you leave as it is comes from “{name}”.", name=base))
        self._about.setVisible(bool(base))
        self.fields.show_own(own, whole, self._wrong_tempo)
        told = tr("These are those of “{name}”; change one, and all are your own.", name=base)
        self.cues.show_cues(whole.form_cues, rep_of(whole), told if own.form_cues is None and base else "")
        self.list.call_marked(own.name, own.id)
        self.happening.emit(tr("Your exercise: {name}", name=own.name))

    def _show_steps(self) -> None:
        draft = self._draft
        can_undo = (draft is not None and draft.can_undo) or bool(self._deleted) or self._begun_beside is not None
        self.undo.setEnabled(can_undo)
        self.redo.setEnabled(draft is not None and draft.can_redo)

    # -- Editing -----------------------------------------------------------------------------------------------------

    def _take(self, field: str, value: object, what: str = "") -> None:
        """Take what was edited; what cannot be used stays in its field, and the last that could counts."""
        if self._draft is None:
            return
        try:
            own = with_field(self._draft.own, field, value)
        except TempoError:
            self._wrong_tempo = str(value)
            self._show()
            return
        if field == "tempo":
            self._wrong_tempo = ""
        if own != self._draft.own:
            self._draft.take(own, what or field)
            self._let_deleted_be()
            self._show()
        if what in ("add", "remove"):
            self._draft.seal()

    def _let_deleted_be(self) -> None:
        """Something else is undone next: the offer to bring back what was deleted last goes."""
        if self._deleted:
            self._deleted = ""
            self.notice.hide()

    def take_back(self) -> None:
        """Undo the last edit, or the deletion."""
        if self._deleted:
            gone = self._deleted
            if self._try(lambda: undelete_own(gone, self._folder)):
                look_again()
                self.notice.hide()
                self._fill(gone)
            else:
                self._deleted = gone
                self._show_steps()
        elif self._draft and self._draft.can_undo:
            self._go(self._draft.undo)
        elif self._begun_beside is not None:
            self._drop(self._begun_beside)

    def do_again(self) -> None:
        """Take the undoing back."""
        if self._draft and self._draft.can_redo:
            self._go(self._draft.redo)

    def _go(self, step: Callable[[], None]) -> None:
        step()
        self._wrong_tempo = ""
        self._show()
        self.keep_written()

    def keep_written(self) -> bool:
        """Write what is new of the exercise shown, without incomplete form cues; returns whether it is kept."""
        if (draft := self._draft) is not None:
            draft.seal()
            if (name := self._free(draft.own.name, draft.own.id)) != draft.own.name:
                draft.own = replace(draft.own, name=name)
                self._show()
            kept = complete(draft.own)
            self._is_unkept = shelf().own.get(kept.id) != kept and not self._try(lambda: self._write(kept))
        self.unsaved.emit(self.notice.words if self._is_unkept else "")
        return not self._is_unkept

    def _write(self, kept: OwnExercise) -> None:
        assert self._draft is not None
        saved = save_own(kept, self._folder)
        look_again()
        if saved.id != kept.id:
            self._draft.own = replace(self._draft.own, id=saved.id)
            self._drafts[saved.id] = self._draft
            self.list.call_marked(saved.name, saved.id)

    def _try(self, act: Callable[[], object]) -> bool:
        """Do something with files; what goes wrong is told."""
        try:
            act()
        except KnownError as error:
            self._tell(error_words(error))
            return False
        return True

    def _tell(self, words: str) -> None:
        self._say(words, (tr("OK"), "", self.notice.hide))
        announce(self, words)

    def _say(self, words: str, *answers: Answer) -> None:
        """Say something in the place of what offers to bring back the exercise deleted last."""
        self._deleted = ""
        self._show_steps()
        self.notice.say(words, *answers)

    def ask_for_plan(self) -> None:
        """Ask for a plan of the exercise shown."""
        if self.keep_written() and self.own is not None and self.own.id:
            self.plan_asked.emit(self.own.id)

    def leave(self) -> None:
        """Go back, once what is written is kept."""
        if self.keep_written():
            self.left.emit()

    # -- Files from elsewhere ----------------------------------------------------------------------------------------

    def ask_for_file(self) -> None:
        """Ask which file to take in."""
        path = self._ask_file(self, tr("Open an exercise"), documents(), tr("Exercises (*.toml)"))
        if path is not None:
            self.take_in(path)

    def take_in(self, *paths: Path) -> None:
        """Take in the exercises of files, and show the last; of one that is there already, that is told."""
        if not self.keep_written():
            return
        told, shown, is_trouble = [], "", False
        for path in paths:
            try:
                shown, words = self._taken_in(path)
                told.append(words)
            except KnownError as error:
                is_trouble = True
                told.append(error_words(error))
        if shown:
            self._fill(shown)
        self._say("\n".join(told), *([(tr("OK"), "", self.notice.hide)] if is_trouble else []))

    def _taken_in(self, path: Path) -> tuple[str, str]:
        """Take in the exercise of a file; returns its id, and what is told of it. Raises KnownError."""
        own = parse_own(read_text(path), "", path.name)
        for id_, known in shelf().own.items():
            if replace(known, id="") == own:
                return id_, tr("“{name}” is here already.", name=own.name)
        saved = save_own(replace(own, name=self._free(own.name, "")), self._folder)
        look_again()
        return saved.id, tr("“{name}” is one of your exercises now.", name=saved.name)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Say that files are welcome."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what was dropped."""
        event.acceptProposedAction()
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            self.take_in(*paths)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is written, and leave silence behind."""
        super().hideEvent(event)
        self.keep_written()
        self.voice.stop()
