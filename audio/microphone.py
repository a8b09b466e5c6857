"""The microphone, for those who ask for it: how loud and how late the sound arrives where it is heard.

Nothing is written anywhere. What was recorded lies in memory as long as the `Microphone` does.
"""

import time
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from audio.devices import OutputError, open_streams, portaudio
from audio.loudness import loudness_lufs
from audio.mixdown import sounds
from audio.mixer import Mixer, Samples
from trainer.cues import FRAME_RATE
from trainer.errors import KnownError
from trainer.session import Placed
from trainer.telling import told

WANTED_DB = 15.0
"""How far voice and tones should be above the room (AU13, AU16)."""

EARLY_S, LATE_S = 0.2, 0.6
"""How much before and after its time a sound is looked for."""

BAND_HZ = (300.0, 6000.0)
"""Small speakers give little below, rooms leave little above."""

LEAST_CLEAR = 7.0
"""How far the best delay stands out from all others, against their effective value. Chance reaches 5."""

ECHO_S = 0.03
DIRECT = 0.6
"""An echo may be louder than the sound itself: what comes up to ECHO_S before and at least so strong was first."""

FLOOR_LUFS = -70.0
"""What is softer than this counts as this: no room is as quiet as a digital silence."""

LEAST_HEARD_DB = -6.0
"""A sound this far below the room cannot be told from it."""


class Measured(NamedTuple):
    """What the microphone told.

    Attributes:
        late_s: how much later than it should the sound arrived; negative for earlier.
        voice_db, tones_db: how far they are above the room; None where they cannot be told from it.
    """

    late_s: float
    voice_db: float | None
    tones_db: float | None


# -- Working it out --------------------------------------------------------------------------------------------------


def played_samples(
    programme: Sequence[Placed], voice: Mapping[str, Samples], tones_gain: float, voice_gain: float
) -> Samples:
    """Return what a player plays of `programme`, which may begin at any frame, from its first frame to its last."""
    mixer = Mixer()
    mixer.frame = programme[0].start_frame
    mixer.load(sounds(programme, voice, tones_gain, voice_gain))
    out = np.empty(programme[-1].end_frame - mixer.frame, np.float32)
    mixer.render(out)
    return out


def measure(
    recorded: Samples, first_s: float, played: Samples, words: Sequence[slice], room: Samples
) -> Measured | None:
    """Compare what was recorded with what was played, both mono at 48 kHz.

    Args:
        recorded: at least EARLY_S before and LATE_S after what was played.
        first_s: where in `recorded` the first sample played should be, in seconds.
        played: as the mixer gave it.
        words: where in it somebody speaks; all else that sounds are tones.
        room: a recording of nothing but the room.

    Returns None where the recording is not like what was played: any figure would be a guess.
    """
    begin = round((first_s - EARLY_S) * FRAME_RATE)
    late = _delay_frames(recorded[max(begin, 0) :][: len(played) + round((EARLY_S + LATE_S) * FRAME_RATE)], played)
    if late is None:
        return None
    arrived = recorded[max(begin, 0) + late :][: len(played)]
    spoken = np.zeros(len(arrived), bool)
    for span in words:
        spoken[span] = True
    sounding = np.abs(played[: len(arrived)]) > 1e-3
    # A glide crosses zero all the time: what is near a loud sample sounds too.
    near = np.convolve(sounding[:: FRAME_RATE // 1000], np.ones(20), "same") > 0
    sounding = np.repeat(near, FRAME_RATE // 1000)[: len(arrived)]
    room_lufs = max(FLOOR_LUFS, loudness_lufs(room))
    return Measured(
        (max(begin, 0) + late) / FRAME_RATE - first_s,
        _above_db(arrived[spoken & sounding], room_lufs),
        _above_db(arrived[~spoken & sounding], room_lufs),
    )


def _above_db(heard: Samples, room_lufs: float) -> float | None:
    """How far a sound is above the room, without what the room adds to it."""
    both = 10 ** ((loudness_lufs(heard) - room_lufs) / 10)
    return float(10 * np.log10(both - 1)) if both - 1 > 10 ** (LEAST_HEARD_DB / 10) else None


def _delay_frames(recorded: Samples, played: Samples) -> int | None:
    """Return how far into `recorded` it is `played`; None where no place stands out.

    By generalised cross-correlation with partial whitening (AU19): plain correlation has many equal peaks for tones,
    and fully whitened it listens to noise where nothing was played.
    """
    lags = len(recorded) - len(played) + 1
    if lags < 2:
        return None
    size = 1 << (len(recorded) + len(played)).bit_length()
    ours, theirs = np.fft.rfft(played, size), np.fft.rfft(recorded, size)
    hertz = np.fft.rfftfreq(size, 1 / FRAME_RATE)
    strength = np.abs(ours)
    heard = (hertz >= BAND_HZ[0]) & (hertz <= BAND_HZ[1]) & (strength > 0.01 * strength.max())
    cross = np.zeros(size, np.complex128)
    cross[: len(hertz)][heard] = (theirs[heard] * np.conj(ours[heard])) / (
        np.abs(theirs[heard]) * strength[heard] + 1e-20
    ) ** 0.8
    # One side of the spectrum gives the envelope: a speaker may turn the wave over.
    likeness = np.abs(np.fft.ifft(cross))[:lags]
    best = int(np.argmax(likeness))
    around = round(ECHO_S * FRAME_RATE)
    others = np.delete(likeness, slice(max(0, best - around), best + around))
    if not len(others) or likeness[best] < LEAST_CLEAR * float(np.sqrt(np.mean(others**2))):
        return None
    first = max(0, best - around)
    return first + int(np.argmax(likeness[first : best + 1] >= DIRECT * likeness[best]))


# -- Listening -------------------------------------------------------------------------------------------------------


class Microphone:
    """The system's usual microphone, open until it is closed.

    Attributes:
        gaps: how often something is missing in what was recorded.
    """

    def __init__(self, most_s: float) -> None:
        """Open it for `most_s` seconds at the most; raises KnownError. May take a while: not for a window's thread.

        One plugged in a moment ago is found, unless another is open.
        """
        self.gaps = 0
        self._samples = np.zeros(round(most_s * FRAME_RATE), np.float32)
        self._frames = 0
        self._offsets_s: list[float] = []  # between the stream's clock and the monotonic one, at each block
        self._starts_s: list[float] = []  # when the first frame of all was recorded, by the stream's clock
        try:
            with portaudio(renew=True) as sounddevice:
                self._stream = sounddevice.InputStream(
                    samplerate=FRAME_RATE, channels=1, dtype="float32", latency="high", callback=self._take
                )
                try:
                    self._stream.start()
                except sounddevice.PortAudioError:
                    self._stream.close(ignore_errors=True)
                    raise
                open_streams.add(self)
        except OutputError as error:
            raise KnownError(
                told("The microphone cannot be used ({reason}); everything else works without one.", reason=str(error))
            ) from error

    @property
    def samples(self) -> Samples:
        """What was recorded so far."""
        return self._samples[: self._frames]

    @property
    def start_s(self) -> float:
        """The monotonic time at which the first sample was recorded; call it once there are some."""
        # A callback can only be late in reading the monotonic clock.
        return float(np.median(self._starts_s)) + min(self._offsets_s)

    def close(self) -> None:
        """Stop listening; closing twice is harmless. It waits for the sound system: not for a window's thread."""
        if self in open_streams:
            with portaudio(-1):
                self._stream.close(ignore_errors=True)
                open_streams.discard(self)

    def _take(self, block: Samples, _frames: int, stream_time: Any, status: Any) -> None:
        self._offsets_s.append(time.perf_counter() - stream_time.currentTime)
        self._starts_s.append(stream_time.inputBufferAdcTime - self._frames / FRAME_RATE)
        self.gaps += bool(status.input_overflow)
        taken = min(len(block), len(self._samples) - self._frames)
        self._samples[self._frames : self._frames + taken] = block[:taken, 0]
        self._frames += taken
