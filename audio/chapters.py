"""Chapters: where each part of a session begins in its sound file, as a cue sheet that players read."""

from pathlib import Path
from typing import NamedTuple

from audio.encode import Tags
from trainer.cues import FRAME_RATE
from trainer.files import write_text_whole
from trainer.timeline import Segment, SessionPhase, Timeline, starts

SHEET_RATE = 75
"""A cue sheet counts the frames of a compact disc: 75 a second."""

_TITLES = {
    SessionPhase.INTRO: "Get ready",
    SessionPhase.COUNTDOWN: "Countdown",
    SessionPhase.SWITCH: "Switch legs",
    SessionPhase.REST: "Rest",
    SessionPhase.OUTRO: "Done",
}


class Chapter(NamedTuple):
    """A part of a session, from its first sample on."""

    at_frame: int
    title: str


def chapters(timeline: Timeline) -> tuple[Chapter, ...]:
    """Return every part of a session that takes time, in order; a plan has at most 82, and a cue sheet holds 99."""
    return tuple(Chapter(at, _title(segment)) for at, segment in starts(timeline.segments) if segment.frames)


def write_chapters(timeline: Timeline, sound: Path, tags: Tags, path: Path) -> None:
    """Write the chapters of the file `sound` as a cue sheet, to lie in the same folder.

    Raises KnownError if the file cannot be written.
    """
    kind = "MP3" if sound.suffix.lower() == ".mp3" else "WAVE"  # the word for all that is neither MP3 nor AIFF
    lines = [
        f"REM COMMENT {_quoted(tags.comment)}",
        f"PERFORMER {_quoted(tags.artist)}",
        f"TITLE {_quoted(tags.title)}",
    ]
    lines.append(f"FILE {_quoted(sound.name)} {kind}")
    for n, chapter in enumerate(chapters(timeline), 1):
        lines += [f"  TRACK {n:02} AUDIO", f"    TITLE {_quoted(chapter.title)}"]
        lines.append(f"    INDEX 01 {_place(chapter.at_frame)}")
    write_text_whole(path, "\n".join(lines) + "\n")


def _title(segment: Segment) -> str:
    if segment.is_work:
        return f"Set {segment.set_n}, {segment.leg} leg"
    return _TITLES[segment.session_phase]


def _quoted(text: str) -> str:
    """A cue sheet knows no way to put a quotation mark, or a line's end, between its quotation marks."""
    return '"' + " ".join(text.replace('"', "'").split()) + '"'


def _place(at_frame: int) -> str:
    """Minutes, seconds and the nearest of 75 frames."""
    seconds, frames = divmod(round(at_frame * SHEET_RATE / FRAME_RATE), SHEET_RATE)
    return f"{seconds // 60:02}:{seconds % 60:02}:{frames:02}"
