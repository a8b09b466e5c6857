"""The proof: words said in a room with a real sound server become part of a rendered session, at their places."""

import csv
import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile

from audio import levels
from audio.loudness import loudness_lufs
from audio.own_words import read_clip_file
from tests.audio.own_sounds import word
from tests.severed_sound import take_output
from tests.sound_server import RATE, shift_of
from trainer.cues import FRAME_RATE
from ui.listening import NOTHING_COMES

PLAN = "1x2/side @ 2-0-1-1 rest 5 switch 5 ready 7"
RECORD = Path(__file__).with_name("record_words.py")
TEXTS = ["one"]
SAID = word(0.45, 0.15, seed=4)


@pytest.mark.sound
def test_a_phrase_is_recorded_though_the_microphone_was_taken_away_meanwhile(server, tmp_path):
    data = tmp_path / "data"
    data.mkdir()
    (tmp_path / "said.raw").write_bytes(SAID.astype("<f4").tobytes())
    command = [sys.executable, str(RECORD), str(data), str(tmp_path / "said.raw"), "--severed", *TEXTS]
    with subprocess.Popen(command, env=server.environment, stdout=subprocess.PIPE, text=True) as recording:
        assert recording.stdout.readline() == "listening\n"
        give_back = take_output(server)  # what the microphone hears with it
        assert recording.stdout.readline() == f"{NOTHING_COMES}\n"
        give_back()
        assert recording.stdout.readline() == "listening\n"
        recording.stdout.read()
    facts = json.loads((data / "facts.json").read_text())
    assert [text for text, _, _ in facts["kept"]] == TEXTS, facts
    assert facts["trouble"] == ""


@pytest.mark.sound
def test_words_said_in_a_room_are_heard_in_a_session_where_the_cue_sheet_says(server, tmp_path, run):
    data = tmp_path / "data"
    data.mkdir()
    quiet = np.random.default_rng(5).normal(scale=2e-4, size=RATE // 4).astype("<f4")
    (tmp_path / "said.raw").write_bytes(np.concatenate([quiet, SAID, quiet]).astype("<f4").tobytes())
    command = [sys.executable, str(RECORD), str(data), str(tmp_path / "said.raw"), *TEXTS]
    recorded = subprocess.run(command, env=server.environment, capture_output=True, text=True)
    assert recorded.returncode == 0, recorded.stderr
    facts = json.loads((data / "facts.json").read_text())
    assert [text for text, _, _ in facts["kept"]] == TEXTS, facts
    assert facts["trouble"] == ""

    clips = {text: read_clip_file(data / "own-voices" / facts["id"] / file) for text, file, _ in facts["kept"]}
    for text, _, lufs in facts["kept"]:
        clip = clips[text]
        assert lufs == pytest.approx(loudness_lufs(SAID), abs=1)
        assert loudness_lufs(clip) == pytest.approx(levels.SPEECH_LUFS, abs=0.5)
        assert np.abs(clip).max() <= levels.gain(levels.SPEECH_PEAK_DB) + 1e-4
        assert abs(len(clip) - len(SAID)) < 0.12 * FRAME_RATE
        # The word begins with the clip: what was before it in the take has gone, and nothing of the word.
        around = np.concatenate([np.zeros(RATE // 10, np.float32), clip, np.zeros(RATE // 10, np.float32)])
        assert abs(shift_of(around, SAID) - RATE // 10) < 0.03 * RATE

    sheet, sound = tmp_path / "cues.csv", tmp_path / "session.wav"
    code, _, errors = run("render", PLAN, "-o", sound, "--cues", sheet)
    assert code == 0, errors
    session, rate = soundfile.read(sound, dtype="float32")
    assert rate == RATE
    rows = [row for row in csv.DictReader(sheet.read_text().splitlines()) if row["text"] in TEXTS]
    assert {(row["leg"], row["text"]) for row in rows} >= {(leg, text) for leg in ("left", "right") for text in TEXTS}
    for row in rows:
        at, clip = int(row["frame"]), clips[row["text"]]
        assert int(row["frames"]) == len(clip)
        window = session[at - RATE // 10 : at + len(clip) + RATE // 10]
        assert abs(shift_of(window, clip) - RATE // 10) <= 1, row
        heard = session[at : at + len(clip)]
        assert np.dot(heard, clip) / np.dot(clip, clip) == pytest.approx(1, abs=0.1), "as loud as it was kept"
