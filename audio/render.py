"""A whole guided session as a sound file and its cue sheet, through the same mixer that plays it."""

import csv
import io
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np

from audio.clips import to_int16
from audio.encode import written_sound
from audio.mixdown import sounds
from audio.mixer import Mixer, Samples
from audio.tags import tags
from trainer.cues import FRAME_RATE
from trainer.errors import KnownError
from trainer.files import write_text_whole
from trainer.script import script
from trainer.session import Placed
from trainer.telling import told
from trainer.timeline import Timeline, starts

BLOCK_FRAMES = FRAME_RATE

LONGEST_FRAMES = 12 * 3600 * FRAME_RATE
"""A WAV file counts its bytes with 32 bits, enough for 12.4 hours."""

CUE_SHEET_HEADER = ("frame", "seconds", "session_phase", "set", "leg", "rep", "phase", "kind", "text", "frames")


def render_sound(
    timeline: Timeline,
    voice: Mapping[str, Samples],
    path: Path,
    progress: Callable[[int, int], None] | None = None,
    tones_gain: float = 1.0,
    voice_gain: float = 1.0,
) -> None:
    """Write a compiled timeline as a mono file, 48 kHz, 16 bit, of exactly `timeline.frames` frames.

    Args:
        timeline: compiled with the lengths of `voice`.
        voice: samples of each phrase the timeline says.
        path: takes the file once it is complete; ends in one of `audio.encode.ENDINGS`.
        progress: told the frames done and the frames in all, after each second of sound.
        tones_gain: volume of all that is not spoken, as in `audio.mixdown.sounds`.
        voice_gain: volume of all that is.

    Raises KnownError if the file cannot be written.
    """
    total = timeline.frames
    if total > LONGEST_FRAMES and path.suffix.lower() == ".wav":
        raise KnownError(told("The session is longer than the 12 hours a WAV file can hold; give the plan fewer sets."))
    mixer = Mixer()
    mixer.load(sounds(laid_from_zero(timeline), voice, tones_gain, voice_gain))
    block = np.empty(BLOCK_FRAMES, np.float32)
    with written_sound(path, tags(timeline)) as write:
        while mixer.frame < total:
            now = block[: total - mixer.frame]
            mixer.render(now)
            write(to_int16(now))
            if progress:
                progress(mixer.frame, total)


def write_cue_sheet(timeline: Timeline, path: Path) -> None:
    """Write every cue of a compiled timeline as a row of CSV, in order of time.

    Raises KnownError if the file cannot be written.
    """
    sheet = io.StringIO()
    rows = csv.writer(sheet, lineterminator="\n")
    rows.writerow(CUE_SHEET_HEADER)
    for row in script(timeline):
        cue = row.cue
        where = (row.at_frame, f"{row.at_frame / FRAME_RATE:.6f}", row.session_phase, row.set_n, row.leg)
        rows.writerow((*where, cue.rep, cue.phase, cue.kind, cue.text, cue.frames))
    write_text_whole(path, sheet.getvalue())


def laid_from_zero(timeline: Timeline) -> tuple[Placed, ...]:
    """Return the whole session as it runs when nobody pauses, its first frame 0."""
    laid = starts(timeline.segments)
    return tuple(Placed(at, segment, index) for index, (at, segment) in enumerate(laid))
