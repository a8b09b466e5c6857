"""What recorded sound says about timing: where clicks begin, how evenly they come, what differs from the plan."""

from typing import NamedTuple

import numpy as np

from tests.sound_server import RATE, shift_of

LOUD = 0.2
"""A click begins where the sound first exceeds this share of the recording's peak."""

QUIET_S = 0.2
"""So long it must have been quieter before."""

SAME = 0.002
"""Samples this near to the expected ones are the same; the noise that keeps outputs awake is far below it."""

ONE_PLACE_S = 0.05
"""Differing samples closer together than this are one dropout."""

WINDOW_S = 0.05
REACH_S = 0.3
"""A mark is known by its first 50 ms, and looked for within 300 ms: no lag stays longer than 250 ms."""

LIKE = 0.7
"""A mark whose likeness with what was planned is less than this has been lost."""

CHUNK = RATE
ALIGNED_BY_S = 10
LATEST_START_S = 60
"""The recording is laid on what was planned by ten seconds of it, looked for in the first minute."""


class Timing(NamedTuple):
    """How evenly clicks came, all in seconds.

    Attributes:
        found: clicks heard.
        lost: clicks that should have come between those and did not.
        worst: the largest distance from the place on the even grid, or in the plan.
        spread: standard deviation of these distances.
        worst_interval: how much the worst interval between neighbours is off.
        drift: by how much the last click is later against the grid than the first, along a fitted line.
    """

    found: int
    lost: int
    worst: float
    spread: float
    worst_interval: float
    drift: float


def click_onsets(recorded):
    """The first frame of each click: louder than LOUD of the peak, after QUIET_S without."""
    loud = np.flatnonzero(np.abs(recorded) > LOUD * np.abs(recorded).max())
    return loud[np.diff(loud, prepend=-RATE) > QUIET_S * RATE]


def against_grid(onsets, period_s):
    """Timing of clicks, at frames, that should come every `period_s`; the grid lies where it fits best."""
    beats = np.concatenate([[0], np.cumsum(np.rint(np.diff(onsets) / RATE / period_s))])
    off_s = onsets / RATE - beats * period_s
    return timing(onsets / RATE, off_s - np.median(off_s), lost=int(beats[-1]) + 1 - len(onsets))


def against_plan(places, off_frames):
    """Timing of marks planned at frames `places` and found so many frames off; NaN is a lost one."""
    places, off_s = np.asarray(places), np.asarray(off_frames, float) / RATE
    heard = np.isfinite(off_s)
    return timing(places[heard] / RATE, off_s[heard], lost=int((~heard).sum()))


def timing(at_s, off_s, lost):
    """Timing of clicks at `at_s` that lie `off_s` from where they should."""
    slope = np.polyfit(at_s, off_s, 1)[0]
    return Timing(
        found=len(at_s),
        lost=lost,
        worst=float(np.abs(off_s).max()),
        spread=float(off_s.std()),
        worst_interval=float(np.abs(np.diff(off_s)).max()),
        drift=float(slope * (at_s[-1] - at_s[0])),
    )


def mark_offsets(recorded, expected, places, shift):
    """How many frames off its place, `shift` later than in `expected`, each mark is heard; NaN where it is not."""
    return np.array([_mark_offset(recorded, expected, at, shift) for at in places])


def _mark_offset(recorded, expected, at, shift):
    mark = expected[at : at + round(WINDOW_S * RATE)]
    reach = round(REACH_S * RATE)
    start = max(at + shift - reach, 0)
    there = recorded[start : at + shift + reach + len(mark)]
    if len(there) < len(mark):
        return np.nan
    found = shift_of(there, mark)
    heard = there[found : found + len(mark)]
    sizes = np.linalg.norm(heard) * np.linalg.norm(mark)
    return start + found - at - shift if sizes and float(heard @ mark) / sizes >= LIKE else np.nan


def start_of(recorded, expected, first):
    """How many frames later than in `expected` the recording's sound is, by what begins at frame `first`."""
    return shift_of(recorded[: first + LATEST_START_S * RATE], expected[first : first + ALIGNED_BY_S * RATE]) - first


def differences(recorded, expected, shift, first):
    """How many samples from `first` on differ from the expected ones, and in how many places.

    Sound that goes on later or sooner than before differs only where it breaks off and where it begins anew.
    """
    wrong = []
    for at in range(first, len(expected), CHUNK):
        planned = expected[at : at + CHUNK]
        if (found := _unlike(recorded, planned, at + shift)).size:
            here = _shift_near(recorded, planned, at + shift)
            anew = _unlike(recorded, planned, at + shift + here)
            if len(anew) < len(found):
                found, shift = anew, shift + here
        wrong.append(at + found)
    found = np.concatenate(wrong)
    places = int((np.diff(found) > ONE_PLACE_S * RATE).sum()) + 1 if len(found) else 0
    return len(found), places


def _unlike(recorded, planned, start):
    """The places in `planned` at which the recording is something else from frame `start` on; where it ends, too."""
    heard = np.zeros(len(planned), np.float32)
    there = recorded[max(start, 0) : max(start + len(planned), 0)]
    heard[: len(there)] = there
    unlike = np.abs(heard - planned) > SAME
    unlike[len(there) :] = True
    return np.flatnonzero(unlike)


def _shift_near(recorded, planned, start):
    """By how many frames more or less than `start` the recording is most like `planned`, within REACH_S."""
    reach = round(REACH_S * RATE)
    begin = max(start - reach, 0)
    there = recorded[begin : start + len(planned) + reach]
    return begin + shift_of(there, planned) - start if len(there) >= len(planned) else 0
