"""The player: the sound of a whole session, and the time that everything else follows.

Time is the stream's count of frames, corrected by the stream's own word on when each reaches the ear. It goes on by the
monotonic clock while there is no stream, and a stream that comes later joins in where time is. Three activities meet
here: the window or terminal reads the time and loads programmes; the sound callback renders and leaves one tuple
behind; and the outlet's thread opens one stream after another, whatever happens to the device.
"""

import time
from collections.abc import Mapping, Sequence

import numpy as np

from audio.clock import HeardClock, Reading
from audio.mixdown import sounds
from audio.mixer import RAMP_FRAMES, Mixer, Samples
from audio.outlet import Outlet
from trainer.cues import FRAME_RATE
from trainer.session import Placed

LATENCY_S = 0.2
"""Asked of the stream. Everything is laid down ahead, so it costs nothing but the pause; 0.035 s lost clicks.

A machine that stands still for longer than this loses sound: raise it for the next session if `underruns` says so.
"""

MARGIN_FRAMES = FRAME_RATE // 10
"""How far behind what is rendered a programme is laid down: a block is 50 ms, and two may come at once."""

FIRST_MARGIN_FRAMES = FRAME_RATE // 2
"""The same for the first programme: making the tones of a plan for the first time takes up to 0.3 s."""

FIRST_SEGMENTS = 2
"""So many are laid down before the rest: a plan of an hour takes longer to lay down than the margin."""

RINGING_FRAMES = FRAME_RATE
"""No sound goes on for longer after the end of its segment."""

SKIP_FRAMES = FRAME_RATE // 4
"""Sound that lags behind the time by more than this, because the device stood still, catches up by leaving out."""

JOIN_FRAMES = FRAME_RATE // 100
"""The same, ahead or behind, for a stream that joins in while time goes on: it follows time, not time the stream."""

JOINING_S = 1.0
"""How long a stream is joining in, counted in its own sound. Then it is as exact as it will be, and may drift."""

FIRST_TRY_S = 0.5
"""How long `open_player` waits for an output, to be able to tell that there is none. Opening takes 0.05 to 0.2 s."""

NO_LIBRARY = "{} Until then Evenstep guides by picture."


class SilentPlayer:
    """Keeps time by the monotonic clock and sounds nothing.

    Attributes:
        trouble: why there is no sound, and what to do; None if none was asked for.
    """

    is_silent = True
    notice: str | None = None
    returns = 0
    underruns = 0
    latency_s = 0.0

    def __init__(self, trouble: str | None = None) -> None:
        self.trouble = trouble
        self._clock = HeardClock(time.perf_counter())
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


class StreamPlayer:
    """Plays on a sound output, as long as there is one; the time never depends on it."""

    is_silent = False

    def __init__(
        self,
        voice: Mapping[str, Samples],
        device: str | None = None,
        *,
        latency_s: float = LATENCY_S,
        delay_s: float = 0.0,
        tones_gain: float = 1.0,
        voice_gain: float = 1.0,
    ) -> None:
        """Begin to open a stream; returns at once. The arguments are those of `open_player`."""
        self._voice = voice
        self._programme: Sequence[Placed] | None = None
        self._gains = (tones_gain, voice_gain)
        self._mixer = Mixer()
        self._rise = np.arange(1, RAMP_FRAMES + 1, dtype=np.float32) / RAMP_FRAMES
        self._reading: Reading | None = None
        self._clock = HeardClock(time.perf_counter())
        self._delay_frames = round(delay_s * FRAME_RATE)
        self._heard = 0
        self._outlet = Outlet(self._render, device, latency_s)

    @property
    def trouble(self) -> str | None:
        """One sentence while there is no sound; it comes back by itself."""
        return self._outlet.trouble

    @property
    def notice(self) -> str | None:
        """One sentence while another output than the one asked for is used."""
        return self._outlet.notice

    @property
    def returns(self) -> int:
        """How often the sound has come, or come back, after `trouble` was told."""
        return self._outlet.returns

    @property
    def underruns(self) -> int:
        """How often the device had to wait for us; a device that left is not counted."""
        return self._outlet.underruns

    @property
    def latency_s(self) -> float:
        """Seconds between rendering a frame and hearing it, as the stream tells."""
        return self._outlet.latency_s

    def heard_frame(self) -> int:
        """The frame that reaches the ear now; never goes back, and goes on while there is no output."""
        now_s = time.perf_counter()
        if self._outlet.trouble:
            self._clock.wait_no_longer(now_s)
        heard = self._clock.heard_frame(self._reading, self._mixer.frame, now_s)
        self._heard = max(self._heard, heard - self._delay_frames)
        return self._heard

    def next_frame(self) -> int:
        """The first frame that can still be changed."""
        margin = FIRST_MARGIN_FRAMES if self._programme is None else MARGIN_FRAMES
        return max(self._mixer.frame, self.heard_frame() + self._delay_frames) + margin

    def play(self, programme: Sequence[Placed]) -> None:
        """Play exactly this from now on; what was sounding fades out."""
        self._programme = programme
        over_frame = self._mixer.frame - RINGING_FRAMES
        coming = [placed for placed in programme if placed.end_frame > over_frame]
        self._mixer.load(sounds(coming[:FIRST_SEGMENTS], self._voice, *self._gains))
        if len(coming) > FIRST_SEGMENTS:
            self._mixer.load(sounds(coming, self._voice, *self._gains))

    def set_muted(self, muted: bool) -> None:
        """Turn the sound off or on again; time goes on."""
        self._mixer.set_gain(0.0 if muted else 1.0)

    def set_volumes(self, tones_gain: float, voice_gain: float) -> None:
        """Change the volumes of all that is not spoken and all that is, with what is playing; time goes on."""
        self._gains = (tones_gain, voice_gain)
        if self._programme is not None:
            self.play(self._programme)

    def set_delay(self, delay_s: float) -> None:
        """Change what the output is said to add, 0 to 0.4 s; where it grows, time stands still until it is made up."""
        self._delay_frames = round(delay_s * FRAME_RATE)

    def close(self) -> None:
        """End the sound, within half a second; closing twice is harmless."""
        self._outlet.close()
        self._programme = None

    def _render(self, block: Samples, heard_s: float, playing_s: float) -> None:
        """In the sound callback: fill a block that is heard at `heard_s`, and note where it stands in time.

        A stream that joins in while time goes on is put where time is: what has passed is left out, what is still to
        come is waited for. It joins in as it begins and after each underrun, and has done so `playing_s` ago. After a
        halt of the device that nobody told, what has passed is left out as well.
        """
        joining = playing_s < JOINING_S
        due = self._clock.due_frame(heard_s)
        late = 0 if due is None else due - self._mixer.frame
        if late > (JOIN_FRAMES if joining else SKIP_FRAMES):
            self._mixer.frame += late
            self._render_rising(block)
        elif joining and late < -JOIN_FRAMES:
            wait = min(-late, len(block))
            block[:wait] = 0.0
            self._render_rising(block[wait:])
        else:
            self._reading = Reading(self._mixer.frame, heard_s)
            self._mixer.render(block)

    def _render_rising(self, block: Samples) -> None:
        if len(block):
            self._mixer.render(block)
            rise = self._rise[: len(block)]
            block[: len(rise)] *= rise


Player = StreamPlayer | SilentPlayer


def open_player(
    voice: Mapping[str, Samples],
    device: str | None = None,
    *,
    silent: bool = False,
    latency_s: float = LATENCY_S,
    delay_s: float = 0.0,
    tones_gain: float = 1.0,
    voice_gain: float = 1.0,
) -> Player:
    """Return a player; a silent one only if that is asked for or the PortAudio library is missing.

    Where no output can be opened now, the player says so, keeps time, and has sound as soon as there is one. This may
    take `FIRST_TRY_S`, however long the sound system takes.

    Args:
        voice: samples at 48 kHz of each phrase; may grow later.
        device: the output's name as `output_devices` tells it; None for the system's usual one.
        silent: do not sound at all.
        latency_s: what to ask of the stream.
        delay_s: what the output adds without telling, 0 to 0.4; wireless ones take 0.1 to 0.25 (AU6).
        tones_gain: volume of all that is not spoken, 0 to `levels.LOUDEST_GAIN`.
        voice_gain: volume of all that is.
    """
    if silent:
        return SilentPlayer()
    player = StreamPlayer(
        voice, device, latency_s=latency_s, delay_s=delay_s, tones_gain=tones_gain, voice_gain=voice_gain
    )
    outlet = player._outlet
    outlet.wait_for_first_try(FIRST_TRY_S)
    return SilentPlayer(NO_LIBRARY.format(outlet.trouble)) if outlet.hopeless else player
