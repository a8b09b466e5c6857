"""Chapters as a cue sheet, for players that read one beside a sound file."""

from pathlib import Path

from audio.tags import Tags
from trainer.cues import FRAME_RATE
from trainer.files import write_text_whole

SHEET_RATE = 75
"""A cue sheet counts the frames of a compact disc: 75 a second."""


def write_chapters(tags: Tags, sound: Path, path: Path) -> None:
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
    for n, chapter in enumerate(tags.chapters, 1):
        lines += [f"  TRACK {n:02} AUDIO", f"    TITLE {_quoted(chapter.title)}"]
        lines.append(f"    INDEX 01 {_place(chapter.start_frame)}")
    write_text_whole(path, "\n".join(lines) + "\n")


def _quoted(text: str) -> str:
    """A cue sheet knows no way to put a quotation mark, or a line's end, between its quotation marks."""
    return '"' + " ".join(text.replace('"', "'").split()) + '"'


def _place(frame: int) -> str:
    """Minutes, seconds and the nearest of 75 frames."""
    seconds, frames = divmod(round(frame * SHEET_RATE / FRAME_RATE), SHEET_RATE)
    return f"{seconds // 60:02}:{seconds % 60:02}:{frames:02}"
