"""The notice of safety in short, for who came to the plans without the first steps: before the first session begins."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal

from ui.language import mark, tr
from ui.notice_card import NoticeCard
from ui.sound import Sound

SHORT = mark(
    "Before your first session: Evenstep is no medical advice. Ask a doctor first if you are pregnant, over 45 and new "
    "to hard exercise, or have heart trouble, high blood pressure, chest pain, dizzy spells, a lasting illness, or a "
    "bone, joint or muscle problem. Stop at once with chest pain, dizziness, or sharp pain in a joint. All of it "
    "stands under Learn, “Before you begin”."
)
"""SF3 and SF4, in short."""


class SafetyCard(NoticeCard):
    """A card on the first page.

    Signals:
        read: the user has read it, and wants to go on to what was asked for.
        learn_asked: the user wants to read all of it.
    """

    read = Signal()
    learn_asked = Signal()

    def __init__(self, sound: Sound, today: Callable[[], date] = date.today) -> None:
        """`sound` keeps the settings, among them the day on which the notice was read."""
        super().__init__()
        self._sound = sound
        self._today = today

    def ask(self) -> None:
        """Show it before a session that is to begin, and lead the keyboard to it."""
        self._show(tr("I have read this: begin  (Enter)"), "", self._begin)
        self.focus_first()

    def tell(self) -> None:
        """Show it to who has begun without it."""
        self._show(tr("I have read this"), "G", self._keep)

    def _show(self, read: str, key: str, act: Callable[[], None]) -> None:
        self.say(tr(SHORT), (read, key, act), (tr("Read all"), "A", self.learn_asked.emit))

    def _keep(self) -> None:
        self._sound.change(self._sound.settings._replace(safety_seen_on=self._today().isoformat()))
        self.hide()

    def _begin(self) -> None:
        self._keep()
        self.read.emit()
