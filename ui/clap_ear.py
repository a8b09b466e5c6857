"""Hears two claps while a session runs, for those who have switched it on; the microphone is open only meanwhile."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from trainer.errors import KnownError
from trainer.session import Placed
from ui.listening import LOOK_EVERY_MS, MICROPHONE_IS_BACK, NOTHING_COMES, RETRY_MS, Flow
from ui.sound import Sound
from ui.tasks import Background, or_trouble

if TYPE_CHECKING:
    from audio.clap_listener import ClapListener

DEAF_S = 0.6
"""After a key: its own click, and what is still on its way to the ear though it is called off."""


class _Playing(NamedTuple):
    """What tells what is playing, and where it is."""

    programme: Callable[[], Sequence[Placed]]
    heard_frame: Callable[[], int]


class ClapEar(QObject):
    """Listens from `listen` to `rest`; a microphone that cannot be opened, or goes, is opened once it is there.

    Signals:
        clapped: two claps have been heard.

    Attributes:
        trouble: one sentence as long as nothing can be heard; the session goes on without.
        goes_on: that two claps end a pause.
        back: what there is to say once that is over.
    """

    clapped = Signal()

    goes_on = True
    back = MICROPHONE_IS_BACK

    def __init__(self, sound: Sound, background: Background) -> None:
        """`background` opens and closes the microphone, which may take as long as the sound system does."""
        super().__init__()
        self._sound = sound
        self._background = background
        self._listener: ClapListener | None = None
        self._wanted: object | None = None  # one for each time it listens
        self._playing: _Playing | None = None
        self._flow = Flow()
        self.trouble: str | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(RETRY_MS)
        self._again.timeout.connect(self._open)

    @property
    def is_on(self) -> bool:
        """Whether the microphone is open."""
        return self._listener is not None

    def listen(self, programme: Callable[[], Sequence[Placed]], heard_frame: Callable[[], int]) -> None:
        """Open the microphone and listen; the arguments tell what is playing, and where it is."""
        self.rest()
        self._wanted, self._playing = object(), _Playing(programme, heard_frame)
        self._open()

    def rest(self) -> None:
        """Listen no more, and let go of the microphone."""
        self._wanted, self.trouble = None, None
        self._again.stop()
        self._let_go()

    def ignore(self) -> None:
        """Take nothing for a clap for a moment: something has just been asked for."""
        if self._listener is not None:
            self._listener.ignore(DEAF_S)

    def _open(self) -> None:
        wanted = self._wanted

        def opened(listener: "ClapListener | KnownError") -> None:
            if wanted is not self._wanted:
                if not isinstance(listener, KnownError):
                    self._background.run(listener.close, lambda _: None, self)
            elif isinstance(listener, KnownError):
                self.trouble = self.trouble or str(listener)
                self._again.start()
            else:
                self._listener, self._flow = listener, Flow()
                self._timer.start()

        open_listener = partial(_opened, self._sound)
        self._background.run(lambda: or_trouble(open_listener), opened, self)

    def _let_go(self) -> None:
        self._timer.stop()
        listener, self._listener = self._listener, None
        if listener is not None:
            self._background.run(listener.close, lambda _: None, self)

    def _look(self) -> None:
        assert self._listener is not None
        assert self._playing is not None
        heard = self._listener.look(self._playing.programme(), self._playing.heard_frame())
        self._flow.look(self._listener.frames)
        if self._flow.is_new:
            self.trouble = None
        elif self._flow.has_ended:
            self.trouble = NOTHING_COMES
            self._let_go()
            self._again.start()
        if heard:
            self.clapped.emit()


def _opened(sound: Sound) -> "ClapListener":
    from audio.clap_listener import ClapListener, LiveMicrophone, OwnSound

    return ClapListener(LiveMicrophone(), OwnSound(sound.samples, *sound.gains))
