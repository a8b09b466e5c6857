"""A take: one phrase spoken into the microphone, found in what it gives, and made fit to be mixed."""

import math
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from audio.clips import ClipError, conditioned
from audio.loudness import loudness_lufs
from audio.mixer import Samples
from audio.own_words import LONGEST_S
from trainer.cues import FRAME_RATE
from trainer.errors import KnownError
from trainer.telling import told

WINDOW_FRAMES = FRAME_RATE // 100
"""Loudness from moment to moment is looked at in steps of 10 ms."""

ABOVE_ROOM = 4.0
"""How much louder than the room a voice is: 12 dB."""

BELOW_PEAK = (0.008, 0.05)
"""Softer than −42 dB against the loudest moment is silence; in a file, where there may be no silence to tell what the
room is, louder than −26 dB is voice."""

LEAST_LEVEL = 0.003
"""Softer than −50 dB no word begins at a microphone."""

LEAST_WORD_WINDOWS = 5
CLICK_WINDOWS, ALONE_WINDOWS = 5, 12
"""What is louder for less than 50 ms with 120 ms of quiet at both sides is a click, of a key perhaps."""

KEEP_BEFORE, KEEP_AFTER = 3, 6
"""Windows kept around a word for soft consonants."""

QUIET_S = 0.8
"""Silence after which a phrase is over; within a phrase nobody pauses as long."""

WAIT_S = 6.0
"""Silence after which nobody is going to speak."""

RUMBLE_HZ = 70.0
"""Below this there is no voice, but steps, wind and the hum of the mains."""

CLIPPED, CLIPPED_FRAMES = 0.99, 8
SOFTEST_LUFS = -50.0
LEAST_ABOVE_ROOM_DB = 18.0


class Heard(StrEnum):
    """What a take holds so far."""

    NOTHING_YET = "nothing yet"
    VOICE = "a voice"
    PHRASE = "a phrase"
    NOBODY = "nobody spoke"
    TOO_LONG = "too long"

    @property
    def is_over(self) -> bool:
        """Whether there is nothing more to wait for."""
        return self not in (Heard.NOTHING_YET, Heard.VOICE)


def heard(take: Samples) -> Heard:
    """Tell what is in a take so far: mono samples at 48 kHz since the page began to listen."""
    levels = _levels(take)
    words = _words(levels)
    if words is None:
        return Heard.NOBODY if len(take) > WAIT_S * FRAME_RATE else Heard.NOTHING_YET
    if len(levels) - words.stop >= QUIET_S * FRAME_RATE / WINDOW_FRAMES:
        return Heard.PHRASE
    return Heard.TOO_LONG if len(take) > (WAIT_S + LONGEST_S) * FRAME_RATE else Heard.VOICE


def level_db(take: Samples) -> float:
    """Return how loud the last 50 ms were, against full scale; −60 for what is softer."""
    last = take[-FRAME_RATE // 20 :]
    power = float(np.mean(last**2)) if len(last) else 0.0
    return 10 * math.log10(max(power, 1e-6))


def phrase_of(take: Samples, rate: int = FRAME_RATE, *, recorded: bool = True) -> tuple[Samples, float]:
    """Return the phrase in a take, made fit to be mixed, and how loud it was, in LUFS.

    Rumble, silence and clicks at both ends are taken off; then it is levelled, limited and faded as spoken phrases are.
    Raises KnownError, saying what to do: for what the microphone gave if it is `recorded`, else for a file.
    """
    levels = _levels(take, rate)
    words = _words(levels, recorded=recorded)
    if words is None:
        raise KnownError(NOTHING if recorded else told("nothing is heard in it"))
    step = rate // 100
    before, after = min(KEEP_BEFORE, words.start), min(KEEP_AFTER, len(levels) - words.stop)
    begin, end = (words.start - before) * step, (words.stop + after) * step
    spoken = _without_rumble(take, rate)[begin:end]
    # The room comes and goes with the word, not at once.
    spoken[: before * step] *= np.linspace(0, 1, before * step, dtype=np.float32)
    spoken[len(spoken) - after * step :] *= np.linspace(1, 0, after * step, dtype=np.float32)
    if len(spoken) > LONGEST_S * rate:
        raise KnownError(
            told(
                "A phrase lasts {seconds} s at the most; say less, or find a quieter moment.", seconds=round(LONGEST_S)
            )
            if recorded
            else told("it is longer than {seconds} s", seconds=round(LONGEST_S))
        )
    try:
        clip = conditioned(spoken, rate)
    except ClipError as error:
        raise KnownError(NOTHING if recorded else told("nothing is heard in it")) from error
    return clip, loudness_lufs(spoken)


def advice(take: Samples, lufs: float) -> str | None:
    """Return what would make a recording better, in one sentence; None where it is good."""
    if int((np.abs(take) >= CLIPPED).sum()) >= CLIPPED_FRAMES:
        return told("That was too loud for the microphone; turn it down, or step back.")
    if lufs < SOFTEST_LUFS:
        return told("That was very soft; turn the microphone up, or step nearer.")
    levels = _levels(take)
    words = _words(levels)
    if words is not None:
        quiet = np.delete(levels, slice(max(0, words.start - KEEP_BEFORE), words.stop + KEEP_AFTER))
        room = float(np.sqrt(np.mean(quiet**2))) if len(quiet) else 0.0
        voice = float(np.sqrt(np.mean(levels[words] ** 2)))
        if 20 * math.log10(voice / max(room, 1e-6)) < LEAST_ABOVE_ROOM_DB:
            return told("The room is nearly as loud as your voice; step nearer, or find a quieter moment.")
    return None


NOTHING = told("Nothing was heard; speak after the tick, nearer to the microphone.")


def _levels(take: Samples, rate: int = FRAME_RATE) -> npt.NDArray[np.float64]:
    """The effective value of each whole window, without what is constant in it."""
    step = rate // 100
    windows = take[: len(take) // step * step].reshape(-1, step).astype(np.float64)
    return np.asarray(windows.std(axis=1), np.float64)


def _words(levels: npt.NDArray[np.float64], *, recorded: bool = True) -> slice | None:
    """Return from which window to which somebody speaks; None if nobody does."""
    if not len(levels) or levels.max() <= 0:
        return None
    room = float(np.percentile(levels, 10))
    low, high = (share * float(levels.max()) for share in BELOW_PEAK)
    above = max(ABOVE_ROOM * room, low)
    loud = levels > (max(LEAST_LEVEL, above) if recorded else min(above, high))
    edges = np.flatnonzero(np.diff(np.concatenate(([False], loud, [False])).astype(np.int8)))
    runs = edges.reshape(-1, 2)
    kept = [run for n, run in enumerate(runs) if not _is_click(runs, n)]
    if sum(int(end - begin) for begin, end in kept) < LEAST_WORD_WINDOWS:
        return None
    return slice(int(kept[0][0]), int(kept[-1][1]))


def _is_click(runs: npt.NDArray[np.intp], n: int) -> bool:
    begin, end = runs[n]
    before = begin - runs[n - 1][1] if n else ALONE_WINDOWS
    after = runs[n + 1][0] - end if n + 1 < len(runs) else ALONE_WINDOWS
    return bool(end - begin < CLICK_WINDOWS and min(before, after) >= ALONE_WINDOWS)


def _without_rumble(take: Samples, rate: int) -> Samples:
    """Take off what lies below RUMBLE_HZ, softly, by way of the spectrum."""
    size = 1 << (len(take) + rate // 10).bit_length()
    hertz = np.fft.rfftfreq(size, 1 / rate)
    spectrum = np.fft.rfft(take, size) * (hertz**4 / (hertz**4 + RUMBLE_HZ**4))
    return np.fft.irfft(spectrum, size)[: len(take)].astype(np.float32)
