"""Two claps, told from everything else a microphone hears in a session, above all from the session's own sound.

A clap begins within a few milliseconds, in the middle and in the high band together, well above what was there before,
and dies away at once. What the program plays itself is known: an onset counts only where it is well above the loudest
that the own sound, with its echoes, can be at that moment. How loud the own sound arrives is learned while it sounds;
until then, nothing counts while anything sounds. Bands and figures are ours, tried against rooms and levels by the
tests.
"""

from collections import deque

import numpy as np
import numpy.typing as npt
from numpy.lib.stride_tricks import sliding_window_view

from audio.mixer import Samples
from trainer.cues import FRAME_RATE

Powers = npt.NDArray[np.float64]

HOP = FRAME_RATE // 200
"""Frames from one look to the next: 5 ms."""

HOPS_S = FRAME_RATE / HOP

BANDS_HZ = ((1200.0, 4000.0), (5000.0, 12000.0))
"""A clap has both. Tones end below 4 kHz, footsteps far below."""

GAP_S = (0.2, 0.7)
"""The time from the first clap to the second."""

ALONE_S = 0.7
"""So long before the first nothing like a clap may be heard."""

THIRD_S, THIRD_GAPS = 0.4, 1.4
"""So long after the second no third may come; and where they are slow, so many times the gap between them."""

ALIKE_DB = 12.0
"""Both claps come from the same hands."""

ABOVE_ROOM_DB = (10.0, 15.0)
"""How far above the usual level of the last second an onset must be, by band."""

BROAD_DB = 20.0
"""The high band is not further below the middle one: the click with which a tone begins has far less there."""

RISE_DB = 10.0
"""How far above what was there 15 to 40 ms before."""

RISE_HOPS = (8, 3)

FALL_DB = 6.0
FALL_HOPS = (12, 20)
"""How far an onset must have fallen in the high band 60 to 100 ms later: speech and hisses last longer."""

LEAST_DB = -66.0
"""Softer than this in the high band is no clap, however quiet the room."""

REFRACTORY_HOPS = 24
"""An echo within 120 ms belongs to the clap before it."""

ROOM_HOPS = 200

EARLY_HOPS = 24
EVEN_HOPS, TAIL_HOPS = 50, 200
"""Own sound may arrive 120 ms earlier to 250 ms later than it should, and its echoes sound on up to 1 s."""

TAIL_DB_S = 50.0
"""Echoes lose at least so much each second."""

LEAK = 1e-3
"""A loudspeaker driven hard puts this share of all that it plays into any band."""

ABOVE_OWN_DB = 4.0
"""How far above the loudest it has arrived so far an onset must be where own sound can be."""

UNKNOWN = 1e3
"""How much stronger than it was played the own sound may arrive, as long as nothing is known."""

PERIOD_HOPS, PERIODS, KNOWN_PERIODS, CLAPPED_PERIODS = 100, 12, 3, 4
"""The loudest arrival is noted each half second, and the last twelve count, but not the loudest of them: that may be
claps. Those of the last two seconds are forgotten as soon as claps are heard."""

SOUNDING = 1e-9
"""Own sound below this power is none."""

_FLOOR = 1e-12


class ClapDetector:
    """Listens block by block; nothing of what it hears is kept for longer than two seconds."""

    def __init__(self) -> None:
        self._rest = np.zeros((2, 0), np.float32)  # less than a hop, recorded and played
        blank = np.full((2, ROOM_HOPS + TAIL_HOPS), _FLOOR)
        self._heard: Powers = blank.copy()
        self._own: Powers = np.zeros_like(blank)
        self._decided = blank.shape[1]  # hops before this one in the arrays are decided upon
        self._first = 0  # the number of the first hop in the arrays
        self._onsets: deque[tuple[int, float]] = deque(maxlen=4)  # (hop, level in dB)
        self._deaf_until = self._decided + ROOM_HOPS  # the room has to be heard first
        self._loudest = np.zeros((2, 2))  # of this period, what was heard and what was played, by band
        self._period = 0
        self._arrived: deque[Powers] = deque(maxlen=PERIODS)

    def ignore(self, seconds: float) -> None:
        """Take nothing for a clap from now until so long from now: a key has been pressed, or what plays changes."""
        self._deaf_until = self._first + self._heard.shape[1] + round(seconds * HOPS_S)
        self._onsets.clear()

    def hear(self, recorded: Samples, played: Samples) -> bool:
        """Return whether a double clap has just become certain, up to a second after its second clap.

        Args:
            recorded: what the microphone gave, mono at 48 kHz; blocks follow each other without a gap.
            played: what the program itself should have been heard playing meanwhile, of the same length.
        """
        both = np.concatenate([self._rest, np.stack([recorded, played])], axis=1)
        hops = max(0, both.shape[1] // HOP - 1)  # each looks at two hops' frames
        self._rest = both[:, hops * HOP :]
        if not hops:
            return False
        powers = _powers(both[:, : (hops + 1) * HOP])
        own = powers[1, :2] + LEAK * powers[1, 2]
        self._heard = np.concatenate([self._heard, np.maximum(powers[0, :2], _FLOOR)], axis=1)
        self._own = np.concatenate([self._own, own], axis=1)
        self._decide()
        self._forget()
        return self._is_double()

    def _decide(self) -> None:
        """Look at each hop whose surroundings are known by now."""
        begin, end = self._decided, self._heard.shape[1] - max(EARLY_HOPS, FALL_HOPS[1])
        if end <= begin:
            return
        self._decided = end
        heard = self._heard[:, begin:end]
        around = sliding_window_view(self._own, TAIL_HOPS + EARLY_HOPS + 1, axis=1)
        own = (around[:, begin - TAIL_HOPS : end - TAIL_HOPS] * _FADING).max(axis=2)
        above_own = heard > own * self._coupling[:, None]
        self._learn(heard, own)
        room = np.median(self._heard[:, begin - ROOM_HOPS : begin], axis=1, keepdims=True)
        above_room = heard > room * _ABOVE_ROOM
        early = sliding_window_view(self._heard, RISE_HOPS[0] - RISE_HOPS[1], axis=1)
        rises = heard > _times(RISE_DB) * early[:, begin - RISE_HOPS[0] : end - RISE_HOPS[0]].max(axis=2)
        loud = heard[1] > _times(LEAST_DB)
        broad = heard[1] * _times(BROAD_DB) > heard[0]
        for n in np.flatnonzero((above_own & above_room & rises).all(axis=0) & loud & broad):
            self._note(begin + int(n))

    def _note(self, place: int) -> None:
        """Take a hop that rises for an onset, if it falls again and is none of an onset already noted."""
        hop = self._first + place
        if hop < self._deaf_until or (self._onsets and hop - self._onsets[-1][0] < REFRACTORY_HOPS):
            return
        high = self._heard[1]
        peak = float(high[place : place + RISE_HOPS[1]].max())
        if float(high[place + FALL_HOPS[0] : place + FALL_HOPS[1]].mean()) * _times(FALL_DB) < peak:
            self._onsets.append((hop, 10 * np.log10(peak)))

    def _learn(self, heard: Powers, own: Powers) -> None:
        """Note how much stronger than it was played the own sound arrives: the loudest of each by the other."""
        sounds = (own > SOUNDING).all(axis=0)
        if not sounds.any():
            return
        self._loudest = np.maximum(self._loudest, [heard[:, sounds].max(axis=1), own[:, sounds].max(axis=1)])
        self._period += int(sounds.sum())
        if self._period >= PERIOD_HOPS:
            self._arrived.append(self._loudest[0] / self._loudest[1])
            self._loudest, self._period = np.zeros((2, 2)), 0

    @property
    def _coupling(self) -> Powers:
        """How many times the power that was played an onset must have, by band."""
        if len(self._arrived) < KNOWN_PERIODS:
            return np.full(2, UNKNOWN)
        loudest: Powers = np.sort(np.array(self._arrived), axis=0)[-2] * _times(ABOVE_OWN_DB)
        return loudest

    def _forget(self) -> None:
        """Keep only what the next block needs."""
        surplus = self._decided - (ROOM_HOPS + TAIL_HOPS)
        if surplus > 0:
            self._heard, self._own = self._heard[:, surplus:], self._own[:, surplus:]
            self._decided -= surplus
            self._first += surplus

    def _is_double(self) -> bool:
        """Whether the last two onsets are two claps, and neither another before nor after them is heard."""
        if len(self._onsets) < 2:
            return False
        (first, first_db), (second, second_db) = list(self._onsets)[-2:]
        gap_s = (second - first) / HOPS_S
        since_s = (self._first + self._decided - second) / HOPS_S
        alike = abs(first_db - second_db) <= ALIKE_DB
        before_s = (first - self._onsets[-3][0]) / HOPS_S if len(self._onsets) > 2 else ALONE_S
        if not (GAP_S[0] <= gap_s <= GAP_S[1] and alike and before_s >= ALONE_S):
            return False
        if since_s < max(THIRD_S, THIRD_GAPS * gap_s):
            return False
        self._onsets.clear()
        for _ in range(min(CLAPPED_PERIODS, len(self._arrived))):  # these told of claps, not of own sound
            self._arrived.pop()
        self._loudest, self._period = np.zeros((2, 2)), 0
        return True


def _times(decibels: float) -> float:
    return float(10 ** (decibels / 10))


_ABOVE_ROOM = np.array([[_times(db)] for db in ABOVE_ROOM_DB])
_WINDOW = np.hanning(2 * HOP)
_HERTZ = np.fft.rfftfreq(2 * HOP, 1 / FRAME_RATE)
_IN_BANDS = np.array([(low <= _HERTZ) & (high >= _HERTZ) for low, high in (*BANDS_HZ, (100.0, 12000.0))]).astype(float)

# By how far back: what was played TAIL_HOPS ago counts least, what comes up to EARLY_HOPS later counts in full.
_AGO = np.clip(np.arange(TAIL_HOPS, -EARLY_HOPS - 1, -1) - EVEN_HOPS, 0, None)
_FADING = 10 ** (-TAIL_DB_S / 10 * _AGO / HOPS_S)


def _powers(samples: Samples) -> Powers:
    """Return the power in each band and in all, shape (signals, 3, hops), of samples, shape (signals, frames)."""
    pieces = sliding_window_view(samples, 2 * HOP, axis=1)[:, ::HOP]
    spectrum = np.abs(np.fft.rfft(pieces * _WINDOW, axis=2)) ** 2
    powers: Powers = np.einsum("shf,bf->sbh", spectrum, _IN_BANDS) * (2 / (_WINDOW**2).sum() / (2 * HOP))
    return powers
