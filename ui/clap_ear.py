"""Hears two claps while a session runs, for those who have switched it on; the microphone is open only meanwhile."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from trainer.errors import KnownError
from trainer.session import Placed
from ui.listening import NOTHING_COMES
from ui.sound import Sound
from ui.tasks import Background, or_trouble

if TYPE_CHECKING:
    from audio.clap_listener import ClapListener

LOOK_EVERY_MS = 40

STUCK_LOOKS = 50
"""After so many looks at which nothing new has come, the microphone gives nothing any more."""

DEAF_S = 0.6
"""After a key: its own click, and what is still on its way to the ear though it is called off."""


class ClapEar(QObject):
    """Listens from `listen` to `rest`.

    Signals:
        clapped: two claps have been heard.

    Attributes:
        trouble: one sentence if the microphone cannot be used, or as long as it gives nothing; the session goes on
            without.
    """

    clapped = Signal()

    def __init__(self, sound: Sound, background: Background) -> None:
        """`background` opens and closes the microphone, which may take as long as the sound system does."""
        super().__init__()
        self._sound = sound
        self._background = background
        self._listener: ClapListener | None = None
        self._wanted: object | None = None  # one for each time it listens
        self.trouble: str | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)

    @property
    def is_on(self) -> bool:
        """Whether the microphone is open."""
        return self._listener is not None

    def listen(self, programme: Callable[[], Sequence[Placed]], heard_frame: Callable[[], int]) -> None:
        """Open the microphone and listen; the arguments tell what is playing, and where it is."""
        self.rest()
        wanted = self._wanted = object()

        def opened(listener: "ClapListener | KnownError") -> None:
            if isinstance(listener, KnownError):
                self.trouble = str(listener) if wanted is self._wanted else self.trouble
            elif wanted is self._wanted:
                self._listener = listener
                self._timer.timeout.connect(partial(self._look, programme, heard_frame))
                self._timer.start()
            else:
                self._background.run(listener.close, lambda _: None, self)

        open_listener = partial(_opened, self._sound)
        self._background.run(lambda: or_trouble(open_listener), opened, self)

    def rest(self) -> None:
        """Listen no more, and let go of the microphone."""
        self._wanted, self.trouble = None, None
        listener, self._listener = self._listener, None
        if listener is not None:
            self._timer.stop()
            self._timer.timeout.disconnect()
            self._background.run(listener.close, lambda _: None, self)

    def ignore(self) -> None:
        """Take nothing for a clap for a moment: something has just been asked for."""
        if self._listener is not None:
            self._listener.ignore(DEAF_S)

    def _look(self, programme: Callable[[], Sequence[Placed]], heard_frame: Callable[[], int]) -> None:
        if self._listener is not None:
            heard = self._listener.look(programme(), heard_frame())
            self.trouble = NOTHING_COMES if self._listener.empty_looks > STUCK_LOOKS else None
            if heard:
                self.clapped.emit()


def _opened(sound: Sound) -> "ClapListener":
    from audio.clap_listener import ClapListener, LiveMicrophone, OwnSound

    return ClapListener(LiveMicrophone(), OwnSound(sound.samples, *sound.gains))
