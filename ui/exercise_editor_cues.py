"""The form cues of an own exercise, each to be written, heard and taken away."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, cast

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from trainer.exercise import FormCue
from trainer.own_exercise import room_for
from trainer.own_exercise_file import LONGEST_SENTENCE, LONGEST_SHORT, MOST_CUES
from trainer.rep_cues import Phases
from trainer.tempo import Phase
from trainer.visible import visible
from ui.desk import GAP_PX, Card, button, label
from ui.desk_controls import Chooser
from ui.form_controls import unwrapped
from ui.language import mark, tr
from ui.wording import PHASE_WORDS, fault_name, figure

BOTH = "both"
LEGS = {BOTH: mark("Both legs"), "left": mark("Left leg"), "right": mark("Right leg")}


class CueRow(QWidget):
    """One form cue.

    Signals:
        edited: it says something else now; `cue` tells what.
        left: a text has been written to its end.
        hear_asked, remove_asked: what its buttons say.
    """

    edited = Signal()
    left = Signal()
    hear_asked = Signal()
    remove_asked = Signal()

    def __init__(self, n: int) -> None:
        super().__init__()
        self._cue = FormCue((), "eccentric", "", "")
        self.phase = Chooser(tr("When, form cue {n}", n=n))
        self.phase.fill([(tr(words), phase.value) for phase, words in PHASE_WORDS.items()], "eccentric")
        self.leg = Chooser(tr("Leg, form cue {n}", n=n))
        self.leg.fill([(tr(words), leg) for leg, words in LEGS.items()], BOTH)
        for chooser in (self.phase, self.leg):
            chooser.setMinimumContentsLength(5)
        self.short = _line(tr("In short, form cue {n}", n=n), LONGEST_SHORT, tr("heel glued down"))
        self.sentence = _line(
            tr("As a sentence, form cue {n}", n=n), LONGEST_SENTENCE, tr("Glue the front heel to the floor.")
        )
        self.remark = label("", "quiet")
        self.hear = button(tr("Hear"))
        self.hear.setAccessibleName(tr("Hear form cue {n}", n=n))
        self.remove = button(tr("Remove"))
        self.remove.setAccessibleName(tr("Remove form cue {n}", n=n))
        self._connect()
        self._lay_out()

    def _connect(self) -> None:
        for chooser in (self.phase, self.leg):
            chooser.activated.connect(lambda _: self._take())
            chooser.activated.connect(lambda _: self.left.emit())
        for line in (self.short, self.sentence):
            line.textEdited.connect(lambda _: self._take())
            line.editingFinished.connect(self.left)
        self.hear.clicked.connect(self.hear_asked)
        self.remove.clicked.connect(self.remove_asked)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, GAP_PX)
        grid.setHorizontalSpacing(GAP_PX)
        grid.setVerticalSpacing(GAP_PX)
        when = ((self.phase, 2), (self.leg, 2), (self.hear, 0), (self.remove, 0))
        in_short = ((self.short, 2), (self.remark, 3))
        for n, (words, parts) in enumerate(
            ((tr("When"), when), (tr("In short"), in_short), (tr("As a sentence"), ((self.sentence, 1),)))
        ):
            row = QHBoxLayout()
            row.setSpacing(GAP_PX)
            for part, stretch in parts:
                row.addWidget(part, stretch)
            grid.addWidget(unwrapped(words), n, 0)
            grid.addLayout(row, n, 1)
        grid.setColumnStretch(1, 1)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab meets here, as it stands."""
        return self.phase, self.leg, self.hear, self.remove, self.short, self.sentence

    @property
    def cue(self) -> FormCue:
        """The form cue as it is written."""
        return self._cue

    def show_cue(self, cue: FormCue, rep: Phases) -> None:
        """Show a form cue; what the user is just writing stays as it is written."""
        self._cue = cue
        for chooser, value in ((self.phase, cue.phase), (self.leg, cue.leg or BOTH)):
            with QSignalBlocker(chooser):
                chooser.setCurrentIndex(chooser.findData(value))
        for line, text in ((self.short, cue.short), (self.sentence, cue.sentence)):
            if visible(line.text()).strip() != text:
                line.setText(text)
        words, fits = remark(cue, rep)
        self.remark.setText(words)
        self.remark.setProperty("kind", "quiet" if fits else "trouble")
        self.remark.style().polish(self.remark)
        self.short.setAccessibleDescription(words)
        self.hear.setEnabled(bool(cue.short or cue.sentence))

    def _take(self) -> None:
        leg = None if self.leg.value == BOTH else self.leg.value
        chosen: dict[str, Any] = {"phase": self.phase.value, "leg": leg}
        chosen |= {"short": visible(self.short.text()).strip(), "sentence": visible(self.sentence.text()).strip()}
        self._cue = replace(self._cue, **chosen)
        self.edited.emit()


class CueRows(Card):
    """All form cues of an exercise.

    Signals:
        edited: they say something else now: what was edited, and all cues.
        left: a text has been written to its end.
        hear_asked: texts the user wants to hear.
    """

    edited = Signal(str, object)
    left = Signal()
    hear_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__(label(tr("What the voice reminds you of"), "heading"))
        self.told = label("", "quiet")
        self.add = button(tr("Add a form cue  (Alt+Ins)"))
        self.add.clicked.connect(self.add_one)
        self.rows: list[CueRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(GAP_PX)
        self.column.addWidget(self.told)
        self.column.addLayout(self._list)
        self.column.addWidget(self.add)

    @property
    def cues(self) -> tuple[FormCue, ...]:
        """The form cues as they are written."""
        return tuple(row.cue for row in self.rows)

    def show_cues(self, cues: Sequence[FormCue], rep: Phases, told: str = "") -> None:
        """Show these form cues, said in a rep of such phases, and a word on where they come from."""
        self.told.setText(told or tr("One leads each set: the sentence before it, the short form between its reps."))
        for row in self.rows[len(cues) :]:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        del self.rows[len(cues) :]
        while len(self.rows) < len(cues):
            self._make_row()
        for row, cue in zip(self.rows, cues, strict=True):
            row.show_cue(cue, rep)
        self.add.setEnabled(len(cues) < MOST_CUES)

    def add_one(self) -> None:
        """Add a form cue that says nothing yet, and lead the keyboard there."""
        if not self.add.isEnabled():
            return
        self.edited.emit("add", (*self.cues, FormCue((), "eccentric", "", "")))
        self.left.emit()
        if self.rows:
            self.rows[-1].short.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_row(self) -> None:
        n = len(self.rows) + 1
        row = CueRow(n)
        row.edited.connect(lambda: self.edited.emit(f"cue {n}", self.cues))
        row.left.connect(self.left)
        row.hear_asked.connect(lambda: self.hear_asked.emit([t for t in (row.cue.sentence, row.cue.short) if t]))
        row.remove_asked.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._list.addWidget(row)
        before: QWidget = self.add
        while before is self.add or before.focusPolicy() == Qt.FocusPolicy.NoFocus:  # Qt puts nothing behind such
            before = cast("QWidget", before.previousInFocusChain())  # there always is one: it is a ring
        for part in row.stops:  # Tab meets what stands above first
            QWidget.setTabOrder(before, part)
            before = part

    def _remove(self, row: CueRow) -> None:
        at = self.rows.index(row)
        self.edited.emit("remove", self.cues[:at] + self.cues[at + 1 :])
        self.left.emit()
        following = self.rows[min(at, len(self.rows) - 1)].remove if self.rows else self.add
        following.setFocus(Qt.FocusReason.OtherFocusReason)


def remark(cue: FormCue, rep: Phases) -> tuple[str, bool]:
    """Say whether a form cue can be used, and whether its short form fits; the second is False where it does not."""
    if not (cue.short and cue.sentence):
        return tr("Not used until both the sentence and the short form are written."), True
    room = room_for(cue, rep)
    values: dict[str, Any] = {"phase": tr(PHASE_WORDS[room.phase]), "seconds": figure(room.seconds), "n": room.words}
    if not room.fits:
        words = tr(
            "{n} word is too long for “{phase}” at this tempo: {seconds} s hold {most}.",
            "{n} words are too long for “{phase}” at this tempo: {seconds} s hold {most}.",
            most=room.most, **values,
        )  # fmt: skip
    elif room.phase is not Phase(cue.phase):
        words = tr(
            "{n} word, said in “{phase}”: its own phase is too short for words at this tempo.",
            "{n} words, said in “{phase}”: its own phase is too short for words at this tempo.",
            **values,
        )
    else:
        words = tr("{n} word fits into “{phase}”, {seconds} s.", "{n} words fit into “{phase}”, {seconds} s.", **values)
    if cue.fault:
        words = f"{words} {tr('Answers “{fault}”.', fault=fault_name(cue.fault))}"
    return words, room.fits


def _line(name: str, longest: int, such_as: str) -> QLineEdit:
    made = QLineEdit()
    made.setAccessibleName(name)
    made.setMaxLength(longest)
    made.setPlaceholderText(such_as)
    return made
