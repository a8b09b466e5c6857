"""What the user chooses is written down soon after, wherever it was chosen; where that cannot be, it is told once."""

from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.errors import KnownError
from ui.language import mark, tr
from ui.notice_card import NoticeCard
from ui.sound import Sound

KEEP_AFTER_MS = 300
"""A setting that is still moving, such as a slider, is written down once it has come to rest."""

HOLDS = mark("What you choose holds until you close Evenstep.")


class SettingsKeeper(QObject):
    """Keeps the settings of a window, and says above the page shown why that cannot be.

    Attributes:
        card: what says so, until the user has answered it or the settings are kept; not while a session runs.
    """

    card: NoticeCard

    def __init__(self, sound: Sound, window: QWidget) -> None:
        super().__init__(window)
        self._sound = sound
        self._trouble = ""
        self._is_answered = True
        self._stands_back = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_AFTER_MS)
        self._timer.timeout.connect(self.keep)
        sound.changed = self._timer.start

    def above(self, pages: QWidget) -> QWidget:
        """Return these pages with room above them for what there is to say, in the language in use."""
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.card = NoticeCard(slim=True)
        self.card.closed.connect(partial(_lead_back, pages))
        self.card.setObjectName("above")
        column.addWidget(self.card)
        column.addWidget(pages, 1)
        self._show()
        return whole

    def keep(self, *, told_again: bool = False) -> str:
        """Write the settings down; returns why that cannot be, nothing if it can.

        A reason that the user knows is told no more until they could be kept, unless it is to be `told_again`.
        """
        self._timer.stop()
        before, self._trouble = self._trouble, ""
        try:
            self._sound.keep()
        except KnownError as error:
            self._trouble = str(error)
        if self._trouble != before or told_again:
            self._is_answered = not self._trouble
            self._show()
        return self._trouble

    def turn(self, *, to_session: bool) -> None:
        """Another page is shown: keep what was chosen before it, and leave a session the whole window."""
        self._stands_back = to_session
        self.keep()
        if to_session or self.card.isHidden():
            self._show()

    def _show(self) -> None:
        if self._is_answered or self._stands_back:
            self.card.hide()
            return
        self.card.say(f"{tr(self._trouble)} {tr(HOLDS)}", (tr("OK"), "", self._answer))

    def _answer(self) -> None:
        self._is_answered = True
        self.card.hide()


def _lead_back(pages: QWidget) -> None:
    """Lead the keyboard back to where it was before."""
    before: QWidget | None = pages.focusWidget()
    if before is not None:
        before.setFocus(Qt.FocusReason.OtherFocusReason)
