"""The line that says what was changed in the log last, and takes it back or does it again."""

import re
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from trainer.errors import KnownError
from trainer.log import Log
from trainer.log.edit import Change, history, redo, redoable, undo, undoable
from ui.announce import announce
from ui.desk import GAP_PX, button, label
from ui.language import mark, tr
from ui.session_list import wall_clock
from ui.wording import fault_names, tip

_ID = re.compile(r"\bF\d+\b")
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
    (r"→ (?P<reps>\d+) reps", mark("→ {reps} reps")),
    (r"→ (?P<rir>\d+) in reserve", mark("→ {rir} in reserve")),
    (r"→ none told in reserve", mark("→ none told in reserve")),
    (r"none told", mark("none told")),
    (r"\banswers to the questions\b", mark("answers to the questions")),
    (r"\bworse next morning(?=: )", mark("worse next morning")),
    (r"(?<=[:→] )yes\b", mark("yes")),
    (r"(?<=[:→] )no\b", mark("no")),
    (r"\bpain(?=: )", mark("pain")),
    (r"\bsoreness(?=: )", mark("soreness")),
    (r"session of (?P<day>[\d-]+) deleted", mark("session of {day} deleted")),
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


def change_words(change: Change) -> str:
    """Say when something was changed, and what: 3 Nov, 19:02: set 1, left leg: 8 → 7 reps."""
    when = QLocale().toString(wall_clock(change.at.astimezone()), _day_form(change.at.astimezone()))
    return tr(KIND_WORDS[change.kind], when=when, what=plainly(change.what))


def plainly(what: str) -> str:
    """Say a change in the language in use, with faults called by what they are, not by their ids."""
    for pattern, words in LOGGED:
        what = re.sub(pattern, lambda found, words=words: tr(words, **found.groupdict()), what)  # type: ignore[misc]
    return _ID.sub(lambda found: _fault(found[0]), what)


def _fault(id_: str) -> str:
    name = fault_names().get(id_)
    return id_ if name is None else tr("“{text}”", text=name)


def _day_form(at: datetime) -> str:
    this_year = at.year == datetime.now().astimezone().year
    return tr("d MMM, HH:mm") if this_year else tr("d MMM yyyy, HH:mm")


class ChangeLine(QWidget):
    """Says what happened to the log, with Undo and Redo; so do Ctrl+Z, and Ctrl+Y or Ctrl+Shift+Z.

    Signals:
        changed: the log is another now.
    """

    changed = Signal()

    def __init__(self, log: Log, page: QWidget) -> None:
        """The keys hold wherever the focus is in `page`; words being written take them for themselves."""
        super().__init__()
        self._log = log
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

        def done() -> str:
            before = history(self._log, newest=1)
            edit()
            after = history(self._log, newest=1)
            return tr(NOTHING_CHANGED) if after == before else tr("Done – {what}.", what=plainly(after[0].what))

        return self._try(done)

    def take_back(self) -> None:
        """Undo the last change."""
        self._try(partial(self._step, undo, mark("Taken back – {what}."), tr("There is nothing to take back.")))

    def do_again(self) -> None:
        """Redo what was taken back last."""
        self._try(partial(self._step, redo, mark("Done again – {what}."), tr("There is nothing to do again.")))

    def _step(self, step: Callable[[Log], str | None], done: str, nothing: str) -> str:
        what = step(self._log)
        return tr(done, what=plainly(what)) if what else nothing

    def _try(self, act: Callable[[], str]) -> bool:
        try:
            words = act()
        except KnownError as error:
            self._say("", tr(str(error)))
            self._offer()
            return False
        self._say(words)
        self._offer()
        self.changed.emit()
        return True

    def _offer(self) -> None:
        try:
            back, again = undoable(self._log), redoable(self._log)
        except KnownError as error:
            self._say("", tr(str(error)))
            back = again = None
        for press, change in ((self.undo, back), (self.redo, again)):
            press.setEnabled(change is not None)
            words = plainly(change.what) if change else ""
            press.setToolTip(tip(words))
            press.setAccessibleDescription(words)

    def _say(self, words: str, trouble: str = "") -> None:
        self._words.setText(words)
        self._trouble.setText(trouble)
        announce(self, trouble or words)
        self._words.setVisible(not trouble)
        self._trouble.setVisible(bool(trouble))
