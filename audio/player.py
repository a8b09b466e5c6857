"""The player: the sound of a whole session, and the time that everything else follows.

Time is the stream's count of frames, corrected by the stream's own word on when each reaches the ear. It goes on by the
monotonic clock while there is no stream, and a stream that comes later joins in where time is. The sound itself is made
in a process of its own: here it is told what to play, and asked how far it is.
"""

import time
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from audio.board import Board
from audio.clock import HeardClock
from audio.sound_process import SoundProcess
from trainer.cues import FRAME_RATE, RINGING_FRAMES
from trainer.session import Placed
from trainer.telling import told

if TYPE_CHECKING:
    from audio.mixer import Samples

LATENCY_S = 0.2
"""Asked of the stream. Everything is laid down ahead, so it costs nothing but the pause; 0.035 s lost clicks.

A machine that stands still for longer than this loses sound: raise it for the next session if `underruns` says so.
"""

MARGIN_FRAMES = FRAME_RATE // 10
"""How far behind what is rendered a programme is laid down: a block is 50 ms, and two may come at once."""

FIRST_MARGIN_FRAMES = FRAME_RATE // 2
"""The same for the first programme: making the tones of a plan for the first time takes up to 0.3 s."""


class Renders(Protocol):
    """What a player plays through: a `SoundProcess`, or a `Renderer` in the same process."""

    board: Board

    def play(
        self, programme: Sequence[Placed], voice: "Mapping[str, Samples]", tones_gain: float, voice_gain: float
    ) -> None:
        """Play exactly this from now on."""

    def set_gain(self, gain: float) -> None:
        """Turn everything down, or up again to 1."""

    def close(self) -> None:
        """End the sound."""


class SilentPlayer:
    """Keeps time by the monotonic clock and sounds nothing.

    Attributes:
        trouble: why there is no sound, and what to do; None if none was asked for.
        notice: that this is no real time, if it is not; to be shown as long as it plays.
    """

    is_silent = True
    returns = 0
    underruns = 0
    latency_s = 0.0

    def __init__(self, trouble: str | None = None, *, speed: float | None = None) -> None:
        """With a `speed`, time goes so many times as fast, for trying; even once as fast that is said."""
        self.trouble = trouble
        self.notice = None if speed is None else _simulated(speed)
        self._clock = HeardClock(time.perf_counter(), speed or 1.0)
        self._clock.wait_no_longer(time.perf_counter())

    def heard_frame(self) -> int:
        """The frame that would reach the ear now."""
        return self._clock.heard_frame(None, 0, time.perf_counter())

    def next_frame(self) -> int:
        """The first frame that can still be changed."""
        return self.heard_frame()

    def play(self, programme: Sequence[Placed]) -> None:
        """There is nothing to play it on."""

    def set_muted(self, muted: bool) -> None:
        """It is silent as it is."""

    def set_volumes(self, tones_gain: float, voice_gain: float) -> None:
        """It is silent as it is."""

    def set_delay(self, delay_s: float) -> None:
        """Nothing is delayed."""

    def close(self) -> None:
        """Nothing is open."""


def _simulated(speed: float) -> str:
    return told(
        "This runs at {speed}× the speed, to try it: there is no sound, and nothing is logged.", speed=f"{speed:g}"
    )


class StreamPlayer:
    """Plays on a sound output, as long as there is one; the time never depends on it."""

    is_silent = False

    def __init__(
        self,
        voice: "Mapping[str, Samples]",
        sound: Renders,
        *,
        delay_s: float = 0.0,
        tones_gain: float = 1.0,
        voice_gain: float = 1.0,
    ) -> None:
        """Play through `sound`, which has begun to open an output. The arguments are those of `open_player`."""
        self._voice = voice
        self._sound = sound
        self._programme: Sequence[Placed] | None = None
        self._gains = (tones_gain, voice_gain)
        self._clock = HeardClock(time.perf_counter())
        self._delay_frames = round(delay_s * FRAME_RATE)
        self._heard = 0

    @property
    def trouble(self) -> str | None:
        """One sentence while there is no sound; it comes back by itself."""
        return self._sound.board.trouble

    @property
    def notice(self) -> str | None:
        """One sentence while another output than the one asked for is used."""
        return self._sound.board.notice

    @property
    def returns(self) -> int:
        """How often the sound has come, or come back, after `trouble` was told."""
        return self._sound.board.returns

    @property
    def underruns(self) -> int:
        """How often the device had to wait for us; a device that left is not counted."""
        return self._sound.board.underruns

    @property
    def latency_s(self) -> float:
        """Seconds between rendering a frame and hearing it, as the stream tells."""
        return self._sound.board.latency_s

    def heard_frame(self) -> int:
        """The frame that reaches the ear now; never goes back, and goes on while there is no output."""
        now_s, board = time.perf_counter(), self._sound.board
        if board.trouble:
            self._clock.wait_no_longer(now_s)
        heard = self._clock.heard_frame(board.reading, board.rendered, now_s)
        board.times = self._clock.times
        self._heard = max(self._heard, heard - self._delay_frames)
        return self._heard

    def next_frame(self) -> int:
        """The first frame that can still be changed."""
        margin = FIRST_MARGIN_FRAMES if self._programme is None else MARGIN_FRAMES
        return max(self._sound.board.rendered, self.heard_frame() + self._delay_frames) + margin

    def play(self, programme: Sequence[Placed]) -> None:
        """Play exactly this from now on; what was sounding fades out."""
        self._programme = programme
        over_frame = self._sound.board.rendered - RINGING_FRAMES
        self._sound.play([placed for placed in programme if placed.end_frame > over_frame], self._voice, *self._gains)

    def set_muted(self, muted: bool) -> None:
        """Turn the sound off or on again; time goes on."""
        self._sound.set_gain(0.0 if muted else 1.0)

    def set_volumes(self, tones_gain: float, voice_gain: float) -> None:
        """Change the volumes of all that is not spoken and all that is, with what is playing; time goes on."""
        self._gains = (tones_gain, voice_gain)
        if self._programme is not None:
            self.play(self._programme)

    def set_delay(self, delay_s: float) -> None:
        """Change what the output is said to add, 0 to 0.4 s; where it grows, time stands still until it is made up."""
        self._delay_frames = round(delay_s * FRAME_RATE)

    def close(self) -> None:
        """End the sound, within a second; closing twice is harmless."""
        self._sound.close()
        self._programme = None


Player = StreamPlayer | SilentPlayer


def open_player(
    voice: "Mapping[str, Samples]",
    device: str | None = None,
    *,
    silent: bool = False,
    speed: float | None = None,
    sound: SoundProcess | None = None,
    latency_s: float = LATENCY_S,
    delay_s: float = 0.0,
    tones_gain: float = 1.0,
    voice_gain: float = 1.0,
) -> Player:
    """Return a player; a silent one only if that is asked for or the PortAudio library is missing.

    Where no output can be opened now, the player says so, keeps time, and has sound as soon as there is one. This may
    take `audio.sound_process.FIRST_TRY_S`, however long the sound system takes.

    Args:
        voice: samples at 48 kHz of each phrase; may grow later.
        device: the output's name as `output_devices` tells it; None for the system's usual one.
        silent: do not sound at all.
        speed: let time go so many times as fast, which is silent.
        sound: a process made ahead, which the player closes; without one it takes longer.
        latency_s: what to ask of the stream.
        delay_s: what the output adds without telling, 0 to 0.4; wireless ones take 0.1 to 0.25 (AU6).
        tones_gain: volume of all that is not spoken, 0 to `levels.LOUDEST_GAIN`.
        voice_gain: volume of all that is.
    """
    if silent or speed is not None:
        return SilentPlayer(speed=speed)
    sound = sound or SoundProcess()
    sound.open(device, latency_s)
    sound.wait_for_first_try()
    if sound.board.hopeless:
        sound.close()
        return SilentPlayer(told("{trouble} Until then Evenstep guides by picture.", trouble=sound.board.trouble))
    return StreamPlayer(voice, sound, delay_s=delay_s, tones_gain=tones_gain, voice_gain=voice_gain)
