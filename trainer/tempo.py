"""Tempo: how many seconds each of a rep's four phases lasts, and the notation lifters write it in."""

import re
from enum import StrEnum
from typing import NamedTuple

from trainer.errors import KnownError
from trainer.telling import told

X_CONCENTRIC_S = 0.8
"""What X, "as fast as control allows", lasts for the timeline: ours, near the middle of the usual 0.7–1.0 s (T2)."""

SHORTEST_REP_S, LONGEST_REP_S = 0.5, 10.0
"""Reps quicker than this are none, and slower ones build less (T11), so both are refused."""

LONGEST_TEXT = 60
"""No tempo is longer; the time to take a text apart grows faster than its length."""

_SEPARATED = re.compile(r"\s*([-/–—])\s*")
_SECONDS = re.compile(r"[0-9]{1,3}(\.[0-9]{1,3})?")
_COMPACT = re.compile(r"[0-9]{2}[0-9xX][0-9]")
_HOW = told("four numbers: seconds down, at the bottom, up (or X), at the top, such as 3-0-1-1")


class TempoError(KnownError):
    """A tempo that cannot be read or followed."""


class Phase(StrEnum):
    """One of the four parts of a rep, in the order the notation writes them (T1, T3)."""

    ECCENTRIC = "eccentric"
    BOTTOM = "bottom"
    CONCENTRIC = "concentric"
    TOP = "top"


class Tempo(NamedTuple):
    """Seconds of each phase; `explosive` where the notation says X."""

    eccentric_s: float
    bottom_s: float
    concentric_s: float
    top_s: float
    explosive: bool = False

    @property
    def rep_s(self) -> float:
        """Seconds of one whole rep (T5)."""
        return self.eccentric_s + self.bottom_s + self.concentric_s + self.top_s

    @property
    def tension_s(self) -> float:
        """Seconds of one rep in which the working leg carries the load: all but the standing top (TP1–TP6)."""
        return self.eccentric_s + self.bottom_s + self.concentric_s

    def seconds(self, phase: Phase) -> float:
        """Return how long `phase` lasts."""
        return {
            Phase.ECCENTRIC: self.eccentric_s,
            Phase.BOTTOM: self.bottom_s,
            Phase.CONCENTRIC: self.concentric_s,
            Phase.TOP: self.top_s,
        }[phase]

    def __str__(self) -> str:
        up = "X" if self.explosive else f"{self.concentric_s:g}"
        return f"{self.eccentric_s:g}-{self.bottom_s:g}-{up}-{self.top_s:g}"


def phases_from(start: Phase) -> tuple[Phase, ...]:
    """Return the four phases in the order they are done when a rep begins with `start` (T3, T4)."""
    phases = tuple(Phase)
    first = phases.index(start)
    return phases[first:] + phases[:first]


def parse_tempo(text: str) -> Tempo:
    """Read `3-1-1-0`, `3/1/1/0`, `2.5-0-1-1`, `3110` or `30X1`.

    A 0 in third place is read as X: rising takes time, so "no seconds" can only mean "as fast as control allows".
    Raises TempoError with one sentence that says what is allowed.
    """
    if len(text) > LONGEST_TEXT:
        raise TempoError(told("A tempo of {n} letters is none; write {how}.", n=len(text), how=_HOW))
    fields = _fields(text.strip())
    if len(fields) != 4:
        raise TempoError(told("Tempo “{text}” does not have four parts; write {how}.", text=text, how=_HOW))
    for place, field in enumerate(fields):
        if field.upper() == "X" and place != 2:
            raise TempoError(
                told(
                    "Tempo “{text}” has X in place {place}; X may only stand in the third place, for up.",
                    text=text,
                    place=place + 1,
                )
            )
        if field.upper() != "X" and not _SECONDS.fullmatch(field):
            raise TempoError(
                told(
                    "Tempo “{text}”: “{field}” is not a number of seconds; write {how}.",
                    text=text,
                    field=field,
                    how=_HOW,
                )
            )
    explosive = fields[2].upper() == "X" or float(fields[2]) == 0
    down, bottom, up, top = (X_CONCENTRIC_S if place == 2 and explosive else float(f) for place, f in enumerate(fields))
    if down == 0:
        raise TempoError(
            told("Tempo “{text}” lowers in 0 seconds; the first number must be more than 0, such as 3.", text=text)
        )
    tempo = Tempo(down, bottom, up, top, explosive)
    if not SHORTEST_REP_S <= tempo.rep_s <= LONGEST_REP_S:
        raise TempoError(
            told(
                "Tempo “{text}” takes {rep_s} seconds a rep; a rep may take {shortest_rep_s} to "
                "{longest_rep_s} seconds.",
                text=text,
                rep_s=f"{tempo.rep_s:g}",
                shortest_rep_s=f"{SHORTEST_REP_S:g}",
                longest_rep_s=f"{LONGEST_REP_S:g}",
            )
        )
    return tempo


def _fields(text: str) -> list[str]:
    """Split into the written parts: separated by one kind of mark, or four signs without any."""
    separators = set(_SEPARATED.findall(text))
    if not separators and _COMPACT.fullmatch(text):
        return list(text)
    if len(separators) > 1:
        return []
    return [field.strip() for field in _SEPARATED.sub("\n", text).split("\n")]


def guard_rail_notes(tempo: Tempo, *, of_a_lunge: bool) -> list[str]:
    """Return a sentence for each part of a legal tempo that lies outside what suits a lunge (TP table, T11).

    What suits another movement is not known: of that is only said what holds for any.
    """
    notes: list[str] = []
    for name, seconds, low, high in (
        (told("Lowering"), tempo.eccentric_s, 2, 5),
        (told("The pause at the bottom"), tempo.bottom_s, 0, 2),
        (told("Rising"), tempo.concentric_s, 1, 2),
        (told("The pause at the top"), tempo.top_s, 0, 3),
    ):
        if tempo.explosive and name == "Rising":
            notes.append(told("X asks for a fast rise: choose it only if your knees are well, and never in rehab."))
        elif of_a_lunge and not low <= seconds <= high:
            notes.append(
                told(
                    "{name} lasts {seconds} s; {low} to {high} s suits a lunge.",
                    name=name,
                    seconds=f"{seconds:g}",
                    low=low,
                    high=high,
                )
            )
    if tempo.rep_s > 8:
        notes.append(told("A rep takes {rep_s} s; above 8 s it gains little.", rep_s=f"{tempo.rep_s:g}"))
    return notes
