"""The player: one sound stream for a whole session, and the time that everything else follows.

Time is the stream's count of frames, corrected by the stream's own word on when each reaches the ear. Three activities
meet here: the window or terminal reads the time and loads programmes, the sound callback renders and leaves one tuple
behind, and nothing else. Without a device the monotonic clock counts the frames.
"""

import time
from collections.abc import Mapping, Sequence
from typing import Any

from audio.mixdown import sounds
from audio.mixer import Mixer, Samples
from trainer.cues import FRAME_RATE
from trainer.session import Placed

LATENCY_S = 0.2
"""Asked of the stream. Everything is laid down ahead, so it costs nothing but the pause; 0.035 s lost clicks."""

MARGIN_FRAMES = FRAME_RATE // 50
"""A programme is laid down this far behind what is rendered, for the block that may be rendered meanwhile."""

SMOOTHING = 0.05
"""Share of each new reading of the stream's clock in the running one: its jitter is 0.2 ms, its drift far less."""

JUMP_S = 0.02
"""A reading further off than this is no jitter: the stream stood still, or it has only just begun to play."""

SETTLING_S = 3.0
"""How long a stream may take to begin; until then its time never runs ahead of what is rendered."""

NO_DEVICE = "There is no sound: {why}. Evenstep guides by picture; `evenstep doctor` tells what is missing."


class SilentPlayer:
    """Keeps time by the monotonic clock and sounds nothing.

    Attributes:
        trouble: why there is no sound, or None if none was asked for.
    """

    is_silent = True
    underruns = 0
    latency_s = 0.0

    def __init__(self, trouble: str | None = None) -> None:
        self.trouble = trouble
        self._start_ns = time.monotonic_ns()

    def heard_frame(self) -> int:
        """The frame that would reach the ear now."""
        return (time.monotonic_ns() - self._start_ns) * FRAME_RATE // 1_000_000_000

    def next_frame(self) -> int:
        """The first frame that can still be changed."""
        return self.heard_frame()

    def play(self, programme: Sequence[Placed]) -> None:
        """There is nothing to play it on."""

    def set_muted(self, muted: bool) -> None:
        """It is silent as it is."""

    def close(self) -> None:
        """Nothing is open."""


class StreamPlayer:
    """Plays on a sound device.

    Attributes:
        trouble: always None; `open_player` gives a silent player where a stream cannot be opened.
        underruns: how often the device had to wait for us.
    """

    is_silent = False
    trouble: str | None = None

    def __init__(self, voice: Mapping[str, Samples], device: str | int | None = None) -> None:
        """Open a stream and start it; raises what sounddevice raises."""
        import sounddevice

        self.underruns = 0
        self._voice = voice
        self._mixer = Mixer()
        self._clock = HeardClock(time.monotonic())
        self._anchor: tuple[int, float] | None = None
        self._open = True
        self._stream = sounddevice.OutputStream(
            samplerate=FRAME_RATE, channels=1, dtype="float32", latency=LATENCY_S, device=device, callback=self._render
        )
        self._stream.start()

    @property
    def latency_s(self) -> float:
        """Seconds between rendering a frame and hearing it, as the stream tells."""
        return float(self._stream.latency)

    def heard_frame(self) -> int:
        """The frame that reaches the ear now; never goes back, and goes on if the device goes away."""
        return self._clock.heard_frame(self._anchor, self._mixer.frame, time.monotonic())

    def next_frame(self) -> int:
        """The first frame that can still be changed."""
        return max(self._mixer.frame, self.heard_frame()) + MARGIN_FRAMES

    def play(self, programme: Sequence[Placed]) -> None:
        """Play exactly this from now on; what was sounding fades out."""
        self._mixer.load(sounds(programme, self._voice))

    def set_muted(self, muted: bool) -> None:
        """Turn the sound off or on again; time goes on."""
        self._mixer.set_gain(0.0 if muted else 1.0)

    def close(self) -> None:
        """Stop the stream; closing twice is harmless."""
        if self._open:
            self._open = False
            self._stream.close(ignore_errors=True)

    def _render(self, out: Samples, _frames: int, stream_time: Any, status: Any) -> None:
        """The sound callback: fill the block and note when its first frame will be heard."""
        first = self._mixer.frame
        self._mixer.render(out[:, 0])
        if status.output_underflow:
            self.underruns += 1
        # The stream's clock may be the time of day, which can be set; the monotonic clock cannot.
        ahead_s = stream_time.outputBufferDacTime - stream_time.currentTime
        self._anchor = (first, time.monotonic() + max(ahead_s, 0.0))


class HeardClock:
    """Turns what the callback left behind into a time that runs smoothly. All times are monotonic, in seconds."""

    def __init__(self, opened_s: float) -> None:
        self._opened_s = opened_s
        self._anchor: tuple[int, float] | None = None
        self._start_s: float | None = None  # when frame 0 was heard, by all readings so far
        self._heard = 0

    def heard_frame(self, anchor: tuple[int, float] | None, rendered: int, now_s: float) -> int:
        """Return the frame heard at `now_s`, never less than before.

        Args:
            anchor: a frame and when it is heard, from the last callback; None before the first.
            rendered: how many frames have been rendered.
            now_s: the monotonic time.
        """
        if anchor is not None and anchor is not self._anchor:
            self._anchor = anchor
            reading_s = anchor[1] - anchor[0] / FRAME_RATE
            if self._start_s is None or abs(reading_s - self._start_s) > JUMP_S:
                self._start_s = reading_s
            else:
                self._start_s += (reading_s - self._start_s) * SMOOTHING
        start_s = self._opened_s if self._start_s is None else self._start_s
        heard = int((now_s - start_s) * FRAME_RATE)
        if now_s - self._opened_s < SETTLING_S:
            heard = min(heard, rendered)
        self._heard = max(self._heard, heard)
        return self._heard


Player = StreamPlayer | SilentPlayer


def open_player(voice: Mapping[str, Samples], device: str | int | None = None, *, silent: bool = False) -> Player:
    """Return a player: on `device` by name or number, or the system's usual one; a silent one where that fails.

    Args:
        voice: samples at 48 kHz of each phrase; may grow later.
        device: the output's name or number.
        silent: do not sound at all.
    """
    if silent:
        return SilentPlayer()
    try:
        import sounddevice
    except OSError as error:  # the PortAudio library is not there
        return SilentPlayer(NO_DEVICE.format(why=_reason(error)))
    try:
        return StreamPlayer(voice, device)
    except (sounddevice.PortAudioError, ValueError) as error:  # ValueError: no device of that name
        return SilentPlayer(NO_DEVICE.format(why=_reason(error)))


def _reason(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0].rstrip(". ")
