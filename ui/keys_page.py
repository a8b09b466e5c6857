"""The page of keys: what each does in a session, how to teach Evenstep another button, and the two claps."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from ui.announce import announce
from ui.desk import ENTER, GAP_PX, Card, button, head, label, on_key
from ui.desk_controls import TickBox
from ui.desk_room import SideBySide, scrolling
from ui.game_pads import DEVICES, GamePads, can_hear_pads
from ui.growing import GrowingPage
from ui.key_ear import MOUSE_CODES, code_of
from ui.keys import (
    FIXED,
    LEARNABLE,
    ROWS,
    Action,
    action_for,
    code_in_words,
    keys_in_words,
    without,
)
from ui.language import tr
from ui.sound import Sound
from ui.wrapping_row import WrappingRow

LEAST_LIST_PX = 24 * GAP_PX
"""The least height of the list; where that is too much, it scrolls together with the card."""


class KeysPage(GrowingPage):
    """Lists what can be asked for in a session with its keys; teaches further ones.

    Signals:
        home_asked: the user wants to leave.
    """

    home_asked = Signal()

    def __init__(self, sound: Sound, devices: Path = DEVICES) -> None:
        """`sound` keeps the settings; game pads are looked for in `devices`."""
        super().__init__()
        self._sound = sound
        self._undo: Mapping[str, str] | None = None
        self.pads = GamePads(self, devices)
        self.pads.changed.connect(self._show_pads)
        self._make_top()
        self.asking = Asking()
        self.asking.caught.connect(self._take)
        self.asking.given_up.connect(self._back_to_list)
        self.pads.pressed.connect(self.asking.take)
        self._left = QStackedWidget()
        self._left.setMinimumHeight(LEAST_LIST_PX)
        for part in (self._make_list(), self.asking):
            self._left.addWidget(part)
        self.column.addWidget(scrolling(SideBySide((self._left, 3), (self._make_claps(), 2))), 1)
        self._make_bottom()

    # -- Its parts ---------------------------------------------------------------------------------------------------

    def _make_top(self) -> None:
        back = button(tr("Back  (Esc)"))
        back.clicked.connect(self.home_asked)
        self.column.addLayout(head(tr("Keys"), back))
        self.column.addWidget(
            label(
                tr("In a session these work wherever you last clicked. Choose a line to teach it a button of yours."),
                "quiet",
            )
        )
        for key, act in (
            (Qt.Key.Key_Escape, self.home_asked.emit),
            (Qt.Key.Key_Delete, self.forget),
        ):
            on_key(self, key, act)

    def _make_list(self) -> QWidget:
        self.list = QTreeWidget()
        self.list.setAccessibleName(tr("What can be asked for in a session, and its keys"))
        self.list.setHeaderLabels([tr("What it does"), tr("Keys and buttons")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.list.header().setSectionsMovable(False)
        self._lines = {action: QTreeWidgetItem(["", ""]) for action in LEARNABLE}
        self.list.addTopLevelItems(list(self._lines.values()))
        self.choose(LEARNABLE[0])
        self.list.itemActivated.connect(self.teach)
        return self.list

    def _make_claps(self) -> QWidget:
        self.claps = TickBox(tr("Two claps pause and go on"))
        self.claps.clicked.connect(self._take_claps)
        for key in ENTER:
            on_key(self.claps, key, self.teach)
        self._pads_told = label("", "quiet")
        card = Card(
            label(tr("Hands free"), "heading"),
            label(
                tr(
                    "Presenter clickers, media keys and game pads can do what a key does: choose a line, then press"
                    " their button."
                )
            ),
            self._pads_told,
            self.claps,
            label(
                tr(
                    "Clap twice, as one knocks at a door. It pauses; two more go on, or begin when Evenstep waits for"
                    " you. Where Evenstep itself is loud, clap louder."
                ),
                "quiet",
            ),
            label(
                tr(
                    "The microphone is on only while a session runs. Nothing is recorded, and nothing leaves this"
                    " computer."
                ),
                "quiet",
            ),
        )
        card.column.addStretch()
        return card

    def _make_bottom(self) -> None:
        self.teaching = button(tr("Teach a button  (Enter)"), "primary")
        self.teaching.clicked.connect(self.teach)
        self.forgetting = button(tr("Back to its own keys  (Del)"))
        self.forgetting.clicked.connect(self.forget)
        self.defaults = button("")
        self.defaults.clicked.connect(self._defaults_or_undo)
        self._status = label("", "quiet")
        self._buttons = WrappingRow(GAP_PX).of(self.teaching, self.forgetting, self.defaults)
        self.column.addWidget(SideBySide((self._buttons, 0), (self._status, 1)))
        self.list.currentItemChanged.connect(self._show_buttons)

    # -- What it shows -----------------------------------------------------------------------------------------------

    def open(self) -> None:
        """Show the keys as they are."""
        self._undo = None
        self._show()
        self._say("")
        self._back_to_list()

    @property
    def status(self) -> str:
        """What was done last."""
        return self._status.text()

    @property
    def chosen(self) -> Action:
        """The action of the line chosen."""
        return LEARNABLE[self.list.currentIndex().row()]

    def choose(self, action: Action) -> None:
        """Choose a line."""
        self.list.setCurrentItem(self._lines[action])

    @property
    def _learned(self) -> Mapping[str, str]:
        return self._sound.settings.learned_keys

    def _show(self) -> None:
        for line, words in zip(self._lines.values(), keys_in_words(LEARNABLE, self._learned), strict=True):
            for column, text in enumerate(words):
                line.setText(column, text)
        self.claps.setChecked(self._sound.settings.double_clap)
        self._show_buttons()
        self._show_pads()

    def _show_buttons(self) -> None:
        self.forgetting.setEnabled(without(self.chosen, self._learned) != self._learned)
        self.defaults.setText(tr("Undo") if self._undo is not None else tr("Forget all that was taught"))
        self.defaults.setEnabled(self._undo is not None or bool(self._learned))

    def _show_pads(self) -> None:
        if not can_hear_pads():
            self._pads_told.setText(tr("Game pads are not heard on this system."))
        elif self.pads.count:
            self._pads_told.setText(tr("{n} game pad is heard.", "{n} game pads are heard.", n=self.pads.count))
        else:
            self._pads_told.setText(tr("No game pad is plugged in."))

    def _say(self, sentence: str) -> None:
        self._status.setText(sentence)
        self._status.setVisible(bool(sentence))
        announce(self, sentence)

    # -- Teaching ----------------------------------------------------------------------------------------------------

    def teach(self) -> None:
        """Wait for the button that is to do what the line chosen says."""
        self._say("")
        self.asking.ask(tr(ROWS[self.chosen].does))
        self._left.setCurrentWidget(self.asking)
        self.asking.setFocus(Qt.FocusReason.OtherFocusReason)
        self._buttons.setEnabled(False)

    def _take(self, code: str, again: bool) -> None:
        """Give a button to the line chosen; one that does something else only when it is pressed again."""
        wanted, key, does = self.chosen, code_in_words(code), tr(ROWS[self.chosen].does)
        now = action_for(code, self._learned)
        if now is wanted:
            self.asking.say(tr("{key} does this already. Press another, or Esc.", key=key))
        elif code in FIXED:
            self.asking.say(tr("{key} always keeps its meaning. Press another, or Esc.", key=key))
        elif now is not None and not again:
            self.asking.say(
                tr(
                    "{key} does this now: {does}. Press it again to give it away, or press another.",
                    key=key,
                    does=tr(ROWS[now].does),
                )
            )
        else:
            self._change({**self._learned, code: str(wanted)})
            self._say(tr("{key} now does this: {does}.", key=key, does=does))
            self._back_to_list()

    def forget(self) -> None:
        """Let the line chosen have its own keys again and no others."""
        left = without(self.chosen, self._learned)
        if left != self._learned:
            self._change(left)
            self._say(tr("It has its own keys again."))

    def _defaults_or_undo(self) -> None:
        before, undo = self._learned, self._undo
        self._change({} if undo is None else undo)
        self._undo = before if undo is None else None
        self._show()
        self._say(tr("All have their own keys again.") if undo is None else "")

    def _take_claps(self, on: bool) -> None:
        self._sound.change(self._sound.settings._replace(double_clap=on))

    def _change(self, learned: Mapping[str, str]) -> None:
        self._undo = None
        self._sound.change(self._sound.settings._replace(learned_keys=dict(learned)))
        self._show()

    def _back_to_list(self) -> None:
        self._buttons.setEnabled(True)
        self._left.setCurrentWidget(self.list)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- The window --------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Hear game pads while the page shows."""
        super().showEvent(event)
        self.pads.listen()
        self._show_pads()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the game pads to others."""
        self.pads.rest()
        super().hideEvent(event)


class Asking(Card):
    """Waits for a key or button of any kind, Tab among them; Esc gives up.

    Signals:
        caught: the code of a button, and whether it is the same as before.
        given_up: Esc was pressed.
    """

    caught = Signal(str, bool)
    given_up = Signal()

    def __init__(self) -> None:
        self._does = label("", "heading")
        self._told = label("", "lead")
        super().__init__(label(tr("Press the key or button that is to do this:"), "quiet"), self._does, self._told)
        self.setProperty("kind", "notice")
        self.column.addStretch()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._before = ""

    def ask(self, does: str) -> None:
        """Begin to wait for a button that does this."""
        self._before = ""
        self._does.setText(does)
        self.say(tr("Esc leaves everything as it is."))

    def say(self, sentence: str) -> None:
        """Say what is the matter with the button pressed."""
        self._told.setText(sentence)
        self.setAccessibleName(tr("Press the key or button that is to do this: {does}.", does=self._does.text()))
        self.setAccessibleDescription(sentence)
        announce(self, sentence)

    @property
    def text(self) -> str:
        """What is said."""
        return self._told.text()

    def take(self, code: str) -> None:
        """Take a button that was pressed, if one is waited for."""
        if self.isVisible() and code:
            again, self._before = code == self._before, code
            self.caught.emit(code, again)

    def event(self, event: QEvent) -> bool:
        """Take every key before anybody else does."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.given_up.emit()
            elif not event.isAutoRepeat():
                self.take(code_of(event))
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the mouse buttons that press nothing on the screen."""
        self.take(MOUSE_CODES.get(event.button(), ""))
