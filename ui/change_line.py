"""The line that says what was changed in the log last, and takes it back or does it again."""

import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from functools import partial

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from trainer.errors import KnownError
from trainer.log import Log
from trainer.log.edit import Change, history, redoable, undoable
from trainer.log.overview import session_changed_last
from trainer.log.rounds import redo_round, undo_round
from ui.announce import announce
from ui.desk import GAP_PX, button, label
from ui.language import mark, tr
from ui.plan_words import load_in_words
from ui.session_list import wall_clock
from ui.wording import fault_names, tip

_ID = re.compile(r"\bF\d+\b")
_LOADS = re.compile(r"([\d.]+) → ([\d.]+) kg\b")
_REPS = re.compile(r"→ (\d+) reps\b")
_DAY = re.compile(r"(?<=session of )\d{4}-\d\d-\d\d(?= deleted)")
NOTHING_CHANGED = mark("Nothing changed.")
KIND_WORDS = {
    "edit": "{when} – {what}",
    "undo": mark("{when} – taken back: {what}"),
    "redo": mark("{when} – again: {what}"),
}

LOGGED = (
    (r"set (?P<set_n>\d+), left leg", mark("set {set_n}, left leg")),
    (r"set (?P<set_n>\d+), right leg", mark("set {set_n}, right leg")),
    (r"was the left leg", mark("was the left leg")),
    (r"was the right leg", mark("was the right leg")),
    (r"→ (?P<rir>\d+) in reserve", mark("→ {rir} in reserve")),
    (r"→ none told in reserve", mark("→ none told in reserve")),
    (r"none told", mark("none told")),
    (r"\banswers to the questions\b", mark("answers to the questions")),
    (r"\bworse next morning(?=: )", mark("worse next morning")),
    (r"(?<=[:→] )yes\b", mark("yes")),
    (r"(?<=[:→] )no\b", mark("no")),
    (r"\bpain(?=: )", mark("pain")),
    (r"\bsoreness(?=: )", mark("soreness")),
    (r"session of (?P<day>.+) deleted", mark("session of {day} deleted")),
    (r"(?<=: )deleted", mark("deleted")),
    (r"^session: notes", mark("session: notes")),
    (r"(?<=[:,] )notes\b", mark("notes")),
    (r"two halves of a session made one", mark("two halves of a session made one")),
    (
        r"\(stays as it is, for an import has changed it since\)",
        mark("(stays as it is, for an import has changed it since)"),
    ),
)
"""What `trainer.log.edit` writes of a change, in English, and how that is said; the log itself knows no language."""


def corrections(changes: Sequence[Change]) -> list[Change]:
    """Return the changes but for what was told for the first time: nothing was there that could be corrected."""
    return [change for change in changes if not change.first_told]


def change_words(change: Change, unit: str = "kg") -> str:
    """Say when something was changed, and what: 3 Nov, 19:02: set 1, left leg: 8 → 7 reps; loads in kg or lb."""
    when = QLocale().toString(wall_clock(change.at.astimezone()), _day_form(change.at.astimezone()))
    return tr(KIND_WORDS[change.kind], when=when, what=plainly(change.what, unit))


def plainly(what: str, unit: str = "kg") -> str:
    """Say a change in the language in use: faults by what they are called, days as one writes them, loads in a unit."""
    what = _LOADS.sub(lambda found: _loads(float(found[1]), float(found[2]), unit), what)
    what = _REPS.sub(lambda found: tr("→ {n} rep", "→ {n} reps", n=int(found[1])), what)
    what = _DAY.sub(lambda found: _day(found[0]), what)
    for pattern, words in LOGGED:
        what = re.sub(pattern, lambda found, words=words: tr(words, **found.groupdict()), what)  # type: ignore[misc]
    return _ID.sub(lambda found: _fault(found[0]), what)


def _loads(before_kg: float, after_kg: float, unit: str) -> str:
    """Say from which load to which: 5 → 7.5 kg."""
    before, after = (load_in_words(load_kg, unit) for load_kg in (before_kg, after_kg))
    return f"{before.removesuffix(unit).rstrip()} → {after}"


def _day(written: str) -> str:
    day = QDate.fromString(written, Qt.DateFormat.ISODate)
    return QLocale().toString(day, tr("d MMM yyyy")) if day.isValid() else written


def _fault(id_: str) -> str:
    name = fault_names().get(id_)
    return id_ if name is None else tr("“{text}”", text=name)


def _day_form(at: datetime) -> str:
    this_year = at.year == datetime.now().astimezone().year
    return tr("d MMM, HH:mm") if this_year else tr("d MMM yyyy, HH:mm")


class ChangeLine(QWidget):
    """Says what happened to the log, with Undo and Redo; so do Ctrl+Z, and Ctrl+Y or Ctrl+Shift+Z.

    Attributes:
        unit: what loads are said in, kg or lb.

    Signals:
        changed: something was done; the id of the session that is another now, or nothing if none is.
    """

    changed = Signal(str)

    def __init__(self, log: Log, page: QWidget) -> None:
        """The keys hold wherever the focus is in `page`; words being written take them for themselves."""
        super().__init__()
        self._log = log
        self.unit = "kg"
        self._words = label("", "plain")
        self._trouble = label("", "trouble")
        self.undo = button(tr("Undo  (Ctrl+Z)"))
        self.undo.clicked.connect(self.take_back)
        self.redo = button(tr("Redo  (Ctrl+Y)"))
        self.redo.clicked.connect(self.do_again)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_PX)
        row.addWidget(self._words, 1)
        row.addWidget(self._trouble, 1)
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        for keys, act in (
            ("Ctrl+Z", self.take_back),
            ("Ctrl+Shift+Z", self.do_again),
            ("Ctrl+Y", self.do_again),
        ):
            QShortcut(QKeySequence(keys), page).activated.connect(act)
        self._say("")

    @property
    def words(self) -> str:
        """What is said to have happened."""
        return self._words.text()

    @property
    def trouble(self) -> str:
        """Why it could not be done, if it could not."""
        return self._trouble.text()

    def open(self) -> None:
        """Offer what can be taken back, also from days before."""
        self._say("")
        self._offer()

    def change(self, edit: Callable[[], None]) -> bool:
        """Change the log; say what was done, or why it could not be. Returns whether it was done."""
        return self._try(edit, mark("Done – {what}."), NOTHING_CHANGED)

    def take_back(self) -> None:
        """Undo the last change, or the last round of answers."""
        self._try(
            partial(undo_round, self._log),
            mark("Taken back – {what}."),
            mark("There is nothing to take back."),
        )

    def do_again(self) -> None:
        """Redo what was taken back last."""
        self._try(
            partial(redo_round, self._log),
            mark("Done again – {what}."),
            mark("There is nothing to do again."),
        )

    def _try(self, act: Callable[[], object], done: str, nothing: str) -> bool:
        before: list[Change] | None = None
        try:
            before = history(self._log, newest=1)
            act()
            after = history(self._log, newest=1)
            about = "" if after == before else session_changed_last(self._log) or ""
        except KnownError as error:
            self._say("", tr(str(error)))
            self._offer()
            self._tell_of_part(before)
            return False
        self._say(tr(nothing) if after == before else tr(done, what=plainly(after[0].what, self.unit)))
        self._offer()
        self.changed.emit(about)
        return True

    def _tell_of_part(self, before: list[Change] | None) -> None:
        """Tell what is another now though not all could be done: a round ends where an import has changed an answer."""
        with suppress(KnownError):
            if before is not None and history(self._log, newest=1) != before:
                self.changed.emit(session_changed_last(self._log) or "")

    def _offer(self) -> None:
        try:
            back, again = undoable(self._log), redoable(self._log)
        except KnownError as error:
            self._say("", tr(str(error)))
            back = again = None
        for press, change in ((self.undo, back), (self.redo, again)):
            press.setEnabled(change is not None)
            words = plainly(change.what, self.unit) if change else ""
            press.setToolTip(tip(words))
            press.setAccessibleDescription(words)

    def _say(self, words: str, trouble: str = "") -> None:
        self._words.setText(words)
        self._trouble.setText(trouble)
        announce(self, trouble or words)
        self._words.setVisible(not trouble)
        self._trouble.setVisible(bool(trouble))
