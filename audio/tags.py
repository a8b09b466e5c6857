"""What a sound file says of itself: its name, what it is, and where each part of the session begins."""

import struct
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from trainer.cues import FRAME_RATE
from trainer.plan import one_line
from trainer.timeline import Segment, SessionPhase, Timeline, starts

MOST_CHAPTERS = 99
"""So many tracks a cue sheet can have."""

_TITLES = {
    SessionPhase.INTRO: "Get ready",
    SessionPhase.COUNTDOWN: "Countdown",
    SessionPhase.SWITCH: "Switch legs",
    SessionPhase.REST: "Rest",
    SessionPhase.OUTRO: "Done",
}


class Chapter(NamedTuple):
    """A part of a session, from its first frame to the one after its last."""

    start_frame: int
    end_frame: int
    title: str


class Tags(NamedTuple):
    """What a sound file says of itself; no date, so that the same session makes the same file."""

    title: str
    artist: str
    comment: str
    chapters: tuple[Chapter, ...] = ()


def tags(timeline: Timeline) -> Tags:
    """Return what the file of a compiled timeline says: each part that takes time is a chapter.

    If those are more than MOST_CHAPTERS, each exercise is one.
    """
    laid = starts(timeline.segments)
    chapters = [Chapter(at, at + part.frames, _title(timeline, part)) for at, part in laid if part.frames]
    if len(chapters) > MOST_CHAPTERS:
        chapters = list(_of_exercises(timeline))
    return Tags(timeline.plan.name, "Evenstep", one_line(timeline.plan), tuple(chapters))


def _of_exercises(timeline: Timeline) -> Iterator[Chapter]:
    for bout, parts in groupby(starts(timeline.segments), key=lambda laid: laid[1].bout):
        first, *_, (last_frame, last) = parts
        yield Chapter(first[0], last_frame + last.frames, timeline.bouts[bout].exercise.name)


def _title(timeline: Timeline, segment: Segment) -> str:
    """Call a part by what is done in it; with the exercise's name if there are several."""
    if not segment.is_work:
        return _TITLES[segment.session_phase]
    one_leg = f", {segment.leg} leg" if len(segment.legs) == 1 else ""
    name = f"{timeline.bout_of(segment).exercise.name}, set" if len(timeline.bouts) > 1 else "Set"
    return f"{name} {segment.set_n}{one_leg}"


# -- ID3 -------------------------------------------------------------------------------------------------------------


def id3_tag(tags: Tags) -> bytes:
    """Return an ID3v2.3 tag to stand before an MP3's sound, with chapters (id3.org, ID3v2 Chapter Frame Addendum).

    libsndfile cannot do it: it has no chapters, and marks UTF-8 as Latin 1.
    """
    names = [f"part{n}".encode() + b"\0" for n, _ in enumerate(tags.chapters)]
    frames = [_text_frame(b"TIT2", tags.title), _text_frame(b"TPE1", tags.artist)]
    frames.append(_frame(b"COMM", b"\x01eng" + _utf_16("") + b"\0\0" + _utf_16(tags.comment)))
    if names:
        frames.append(_frame(b"CTOC", b"parts\0" + bytes([_TOP | _ORDERED, len(names)]) + b"".join(names)))
    for name, chapter in zip(names, tags.chapters, strict=True):
        times = struct.pack(">IIII", _ms(chapter.start_frame), _ms(chapter.end_frame), _NO_BYTE, _NO_BYTE)
        frames.append(_frame(b"CHAP", name + times + _text_frame(b"TIT2", chapter.title)))
    body = b"".join(frames)
    sevens = bytes(len(body) >> shift & 0x7F for shift in (21, 14, 7, 0))  # seven bits a byte, so none looks like sound
    return b"ID3\x03\x00\x00" + sevens + body


_TOP, _ORDERED = 2, 1
_NO_BYTE = 0xFFFFFFFF
"""A chapter's place is told by its time alone."""


def _frame(name: bytes, body: bytes) -> bytes:
    return name + struct.pack(">IH", len(body), 0) + body


def _text_frame(name: bytes, text: str) -> bytes:
    return _frame(name, b"\x01" + _utf_16(text))


def _utf_16(text: str) -> bytes:
    return b"\xff\xfe" + text.encode("utf-16-le")


def _ms(frame: int) -> int:
    return round(frame * 1000 / FRAME_RATE)
