"""From placed cues to sounds: who sounds when, and what makes way for the voice. All of it ahead of time."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

import numpy as np

from audio import levels
from audio.mixer import Samples, Sound
from audio.tones import tone
from trainer.cues import Cue, CueKind
from trainer.session import Placed

Span = tuple[int, int]
"""The first frame of something, and the frame after its last."""


def sounds(
    programme: Sequence[Placed],
    voice: Mapping[str, Samples],
    tones_gain: float = 1.0,
    voice_gain: float = 1.0,
) -> tuple[Sound, ...]:
    """Return every sound of `programme`, in order of time, on the frame count the segments are placed on.

    Args:
        programme: segments in order of time.
        voice: mono float32 samples at 48 kHz of each phrase that is said; a missing one is a KeyError.
        tones_gain: a factor from 0 to 1 for all that is not spoken.
        voice_gain: the same for what is.
    """
    cues = [(placed.start_frame + cue.at_frame, cue) for placed in programme for cue in placed.segment.cues]
    cues.sort(key=lambda item: item[0])
    spoken = [(at, at + len(voice[cue.text])) for at, cue in cues if cue.kind.spoken]
    starts = [start for start, _ in spoken]
    longest = max((end - start for start, end in spoken), default=0)
    made: dict[tuple[object, ...], Samples] = {}
    laid = []
    for at, cue in cues:
        key: tuple[object, ...]
        if cue.kind.spoken:
            key, over = (cue.text,), []
        else:
            first = bisect_left(starts, at - longest - levels.RELEASE_FRAMES)
            last = bisect_left(starts, at + cue.frames)
            reach = levels.RELEASE_FRAMES
            # Relative to the tone: every "down" over a lowering glide then shares one ducked copy.
            over = [(start - at, end - at) for start, end in spoken[first:last] if end + reach > at]
            key = (cue.kind, cue.text, cue.frames, *over)
        if key not in made:
            made[key] = _scaled(voice[cue.text], voice_gain) if cue.kind.spoken else _tone(cue, over, tones_gain)
        laid.append(Sound(at, made[key]))
    return tuple(laid)


def _scaled(samples: Samples, gain: float) -> Samples:
    return samples if gain == 1.0 else samples * np.float32(gain)


def _tone(cue: Cue, spoken: list[Span], gain: float) -> Samples:
    """The tone of a cue, making way for words `spoken` at spans counted from its own start."""
    samples = _scaled(tone(cue.kind, cue.text, cue.frames), gain)
    if not spoken:
        return samples
    low_db = levels.DUCK_DB if cue.kind is CueKind.GLIDE else levels.MARK_DUCK_DB
    return samples * _making_way(cue.frames, spoken, levels.gain(low_db))


def _making_way(frames: int, spoken: list[Span], low: float) -> Samples:
    """A gain for each frame: down to `low` as each word begins, back up after it, never changed before its start."""
    corners = [1.0, low, low, 1.0]
    gains = np.ones(frames, np.float32)
    for start, end in spoken:
        begin, stop = max(start, 0), min(end + levels.RELEASE_FRAMES, frames)
        times = [start, min(start + levels.DUCK_FRAMES, end), end, end + levels.RELEASE_FRAMES]
        way = np.interp(np.arange(begin, stop), times, corners)
        np.minimum(gains[begin:stop], way, out=gains[begin:stop], casting="same_kind")
    return gains
