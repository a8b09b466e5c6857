"""The proof: a whole session through a real sound server, recorded at the other end, with every core busy."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from tests.sound_server import RATE, Recorder, busy_cores, onset_error, shift_of, sound_server

PLAN = "1x3/side @ 2-0-1-1 rest 5 switch 4 ready 10"


@pytest.mark.sound
@pytest.mark.timeout(170)
def test_a_session_sounds_as_planned_to_the_millisecond_with_all_cores_busy(need_sound, tmp_path):
    with sound_server(tmp_path) as environment:
        recorder = Recorder(environment)
        try:
            assert recorder.first.wait(20)
            script = Path(__file__).with_name("play_session.py")
            command = [sys.executable, str(script), str(tmp_path), PLAN]
            with busy_cores():
                played = subprocess.run(command, env=environment, capture_output=True, text=True)
        finally:
            recorded, _, _ = recorder.stop()
    assert played.returncode == 0, played.stderr
    facts = json.loads((tmp_path / "facts.json").read_text())
    expected = np.load(tmp_path / "expected.npy")

    marks = [at for at, kind, _ in facts["marks"] if kind != "glide"]
    shift = shift_of(recorded, expected)
    errors = [onset_error(recorded, expected, at, shift) for at in marks]
    assert len(marks) > 20
    assert max(map(abs, errors)) <= RATE // 1000, "an onset is more than 1 ms off the plan, or time drifts"
    heard = recorded[shift + marks[0] : shift + len(expected)]
    planned = expected[marks[0] :][: len(heard)]
    assert np.abs(heard - planned).max() < 0.001, "something is missing from the sound, or was added to it"

    assert facts["underruns"] == 0
    assert facts["trouble"] is None
    assert facts["reps"] == 6

    reads = np.load(tmp_path / "reads.npy")
    assert (np.diff(reads[:, 1]) >= 0).all(), "time went back"
