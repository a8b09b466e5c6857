"""The player: one sound stream for a whole session, and the time that everything else follows.

Time is the stream's count of frames, corrected by the stream's own word on when each reaches the ear. Three activities
meet here: the window or terminal reads the time and loads programmes, the sound callback renders and leaves one tuple
behind, and nothing else. Without a device the monotonic clock counts the frames.
"""

import time
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from audio.clock import HeardClock, Reading
from audio.devices import NO_PORTAUDIO
from audio.mixdown import sounds
from audio.mixer import Mixer, Samples
from trainer.cues import FRAME_RATE
from trainer.session import Placed

LATENCY_S = 0.2
"""Asked of the stream. Everything is laid down ahead, so it costs nothing but the pause; 0.035 s lost clicks.

A machine that stands still for longer than this loses sound: raise it for the next session if `underruns` says so.
"""

MARGIN_FRAMES = FRAME_RATE // 10
"""How far behind what is rendered a programme is laid down: mixing it takes up to 60 ms, and a block 50 ms."""

SKIP_FRAMES = FRAME_RATE // 4
"""Sound that lags behind the time by more than this, because the device stood still, catches up by leaving out."""

STALLED_S = 2.0
"""Without a callback for this long, the device has gone."""

AWAKE_LEVEL = 1 / 32768
"""Noise at the last of 16 bits, far below hearing, keeps wireless outputs from falling asleep and cutting words."""

GUIDES_BY_PICTURE = "Evenstep guides by picture"
STOPPED = (
    f"The sound has stopped: the output seems to be gone. {GUIDES_BY_PICTURE}; see to the output, then start anew."
)


class SilentPlayer:
    """Keeps time by the monotonic clock and sounds nothing.

    Attributes:
        trouble: why there is no sound, and what to do; None if none was asked for.
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
        underruns: how often the device had to wait for us.
    """

    is_silent = False

    def __init__(
        self,
        voice: Mapping[str, Samples],
        device: str | int | None = None,
        *,
        latency_s: float = LATENCY_S,
        delay_s: float = 0.0,
        tones_gain: float = 1.0,
        voice_gain: float = 1.0,
    ) -> None:
        """Open a stream and start it; raises what sounddevice raises. The arguments are those of `open_player`."""
        import sounddevice

        self.underruns = 0
        self._voice = voice
        self._delay_frames = round(delay_s * FRAME_RATE)
        self._gains = (tones_gain, voice_gain)
        self._mixer = Mixer()
        self._awake = np.random.default_rng(0).uniform(-AWAKE_LEVEL, AWAKE_LEVEL, FRAME_RATE).astype(np.float32)
        self._reading: Reading | None = None
        self._opened_s = time.monotonic()
        self._clock = HeardClock(self._opened_s)
        self._open = True
        self._stream = sounddevice.OutputStream(
            samplerate=FRAME_RATE, channels=1, dtype="float32", latency=latency_s, device=device, callback=self._render
        )
        self._latency_s = float(self._stream.latency)
        # A stream that begins fills its whole buffer at once, so nothing before this frame can be counted on.
        self._warm_up_frames = round(self._latency_s * FRAME_RATE) + MARGIN_FRAMES
        try:
            self._stream.start()
        except sounddevice.PortAudioError:
            self.close()
            raise

    @property
    def trouble(self) -> str | None:
        """One sentence once the device has gone; None while it plays."""
        last_s = self._reading.monotonic_s if self._reading else self._opened_s
        return STOPPED if self._open and time.monotonic() - last_s > STALLED_S else None

    @property
    def latency_s(self) -> float:
        """Seconds between rendering a frame and hearing it, as the stream tells."""
        return self._latency_s

    def heard_frame(self) -> int:
        """The frame that reaches the ear now; never goes back, and goes on if the device goes away."""
        return max(0, self._clock.heard_frame(self._reading, self._mixer.frame, time.monotonic()) - self._delay_frames)

    def next_frame(self) -> int:
        """The first frame that can still be changed."""
        return max(self._mixer.frame, self.heard_frame(), self._warm_up_frames) + MARGIN_FRAMES

    def play(self, programme: Sequence[Placed]) -> None:
        """Play exactly this from now on; what was sounding fades out."""
        self._mixer.load(sounds(programme, self._voice, *self._gains))

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
        reading = Reading(self._mixer.frame, stream_time.currentTime, stream_time.outputBufferDacTime, time.monotonic())
        due = self._clock.due_frame(reading.monotonic_s + max(reading.dac_s - reading.stream_s, 0.0))
        if due - reading.frame > SKIP_FRAMES:
            self._mixer.frame = due
            reading = reading._replace(frame=due)
        block = out[:, 0]
        self._mixer.render(block)
        if len(block) <= FRAME_RATE:
            block += self._awake[: len(block)]
        if status.output_underflow:
            self.underruns += 1
        self._reading = reading


Player = StreamPlayer | SilentPlayer


def open_player(
    voice: Mapping[str, Samples],
    device: str | int | None = None,
    *,
    silent: bool = False,
    latency_s: float = LATENCY_S,
    delay_s: float = 0.0,
    tones_gain: float = 1.0,
    voice_gain: float = 1.0,
) -> Player:
    """Return a player: on `device` by name or number, or the system's usual one; a silent one where that fails.

    Args:
        voice: samples at 48 kHz of each phrase; may grow later.
        device: the output's name or number.
        silent: do not sound at all.
        latency_s: what to ask of the stream.
        delay_s: what the output adds without telling, 0 to 0.4; wireless ones take 0.1 to 0.25 (AU6).
        tones_gain: volume of all that is not spoken, 0 to 1.
        voice_gain: volume of all that is.
    """
    if silent:
        return SilentPlayer()
    try:
        import sounddevice
    except OSError:
        return SilentPlayer(f"{NO_PORTAUDIO} Until then {GUIDES_BY_PICTURE}.")
    try:
        return StreamPlayer(
            voice, device, latency_s=latency_s, delay_s=delay_s, tones_gain=tones_gain, voice_gain=voice_gain
        )
    except sounddevice.PortAudioError as error:
        return SilentPlayer(_no_output(device, error))
    except ValueError as error:  # what sounddevice raises where no device, or more than one, has that name
        return SilentPlayer(_no_output(device, error))


def _no_output(device: str | int | None, error: Exception) -> str:
    which = "the system's sound output" if device is None else f"the sound output “{device}”"
    why = (str(error).splitlines() or [type(error).__name__])[0].rstrip(". ")
    return (
        f"There is no sound: {which} could not be opened ({why}). {GUIDES_BY_PICTURE}; plug in an output or "
        "start the sound server, then start anew."
    )
