"""What is heard of a plan that is being changed: the key, the real player, the output recorded."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from audio.tones import tone
from tests.bench_preview_program import LAST_TEMPO
from tests.sound_server import AUDIBLE, RATE, SoundServer, play_until_in_place, shift_of
from trainer.cues import CueKind
from trainer.rep_cues import TURN_FRAMES
from trainer.tempo import parse_tempo

PROGRAM = Path(__file__).parents[1] / "bench_preview_program.py"

GAP_FRAMES = RATE // 20
"""So long it is still before the rep begins anew."""

FEW_FRAMES = 24
"""Half a millisecond: beneath a word that is said at the same time a mark is found a little beside its place."""


@pytest.mark.sound
def test_a_change_while_a_rep_is_heard_begins_anew_and_is_heard_in_the_new_tempo(need_sound, tmp_path):
    play_until_in_place(tmp_path, played_and_compared)


def played_and_compared(folder):
    """Change the plan while a rep of it is heard, and look at what came out."""
    server = SoundServer(folder)
    server.start()
    try:
        recorder = server.listen()
        environment = server.environment | {"QT_QPA_PLATFORM": "offscreen"}
        subprocess.run([sys.executable, str(PROGRAM), str(folder), "0"], env=environment, check=True, timeout=60)
        recorded, frames, arrived = recorder.stop()
    finally:
        server.kill()
    edited_s = json.loads((folder / "preview.json").read_text())["edited_s"]
    heard = recorded[frames[np.searchsorted(arrived, edited_s)] :]
    tempo = parse_tempo(LAST_TEMPO)

    loud = np.flatnonzero(np.abs(heard) > AUDIBLE)
    gaps = np.flatnonzero(np.diff(loud) > GAP_FRAMES)
    if not len(gaps):
        return [("gaps before it begins anew", 0, True)]
    begin = loud[gaps[0] + 1]  # after what was heard before has faded

    def off(mark, at_s):
        return abs(shift_of(heard[begin : begin + 4 * RATE], tone(CueKind.TURN, mark, TURN_FRAMES)) - at_s * RATE)

    bottom, top = off("bottom", tempo.eccentric_s), off("top", tempo.tension_s)
    more = float(np.abs(heard[begin + round((tempo.rep_s + 0.5) * RATE) :]).max(initial=0.0))
    return [
        ("frames until it begins anew", begin, begin >= RATE),
        ("frames the bottom is off its place", bottom, bottom > FEW_FRAMES),
        ("frames the top is off its place", top, top > FEW_FRAMES),
        ("there is more than one rep", more, more >= 0.001),
    ]
