"""The proof: a whole session through a real sound server, recorded at the other end."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from tests.sound_server import RATE, Recorder, onset_error, play_until_in_place, shift_of, sound_server

PLAN = "1x2/side @ 2-0-1-1 rest 5 switch 3 ready 7"


@pytest.mark.sound
@pytest.mark.timeout(400)
def test_a_session_sounds_as_planned_to_the_millisecond(need_sound, tmp_path):
    play_until_in_place(tmp_path, played_and_compared)


def played_and_compared(folder):
    """Play a session through a real sound server, and look at what came out."""
    with sound_server(folder) as environment:
        recorder = Recorder(environment)
        try:
            assert recorder.first.wait(20)
            script = Path(__file__).with_name("play_session.py")
            command = [sys.executable, str(script), str(folder), PLAN]
            played = subprocess.run(command, env=environment, capture_output=True, text=True)
        finally:
            recorded, _, _ = recorder.stop()
    assert played.returncode == 0, played.stderr
    facts = json.loads((folder / "facts.json").read_text())
    assert facts["trouble"] is None
    assert facts["reps"] == 4
    assert (np.diff(np.load(folder / "reads.npy")[:, 1]) >= 0).all(), "time went back"

    expected = np.load(folder / "expected.npy")
    marks = [at for at, kind, _ in facts["marks"] if kind != "glide"]
    assert len(marks) > 20
    shift = shift_of(recorded, expected)
    worst = max(abs(onset_error(recorded, expected, at, shift)) for at in marks)
    heard = recorded[shift + marks[0] : shift + len(expected)]
    planned = expected[marks[0] :][: len(heard)]
    differs = float(np.abs(heard - planned).max())
    return [
        ("underruns", facts["underruns"], facts["underruns"] > 0),
        ("frames an onset is off the plan", worst, worst > RATE // 1000),
        ("something is missing from the sound, or was added to it", differs, differs >= 0.001),
    ]
