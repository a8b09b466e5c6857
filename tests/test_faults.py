"""Real faults in the real program, a few of those that `run.py benchmark faults` counts."""

import random
from pathlib import Path

import pytest

from tests.bench_faults import disk_outcome, files_row
from tests.bench_faults_clock import can_set_clock, jump
from tests.bench_faults_files import HARMS, make_folder, start, told_of
from tests.bench_faults_speech import attempt
from tests.bench_faults_starts import starts_at_once
from tests.own_mounts import can_fail, can_mount


@pytest.mark.window
@pytest.mark.parametrize(("fault", "moment"), [("full", "mid-rep"), ("read-only", "settings")])
def test_a_disk_that_fails_ends_no_session_and_loses_no_rep(need_window, tmp_path, fault, moment):
    if not (can_mount() if fault == "full" else can_fail()):
        pytest.skip("this system lets nobody mount such a disk")
    found = disk_outcome(tmp_path / fault, fault, moment)
    assert (found["crashes"], found["lost"]) == (0, 0), found
    assert found["sentence"]
    assert found["told"] > 0


@pytest.mark.window
def test_a_speech_process_killed_in_a_session_holds_nothing_up(need_window, need_sound, tmp_path):
    found = attempt(tmp_path / "speech", "killed", "session", later=False)
    assert found["harmed"] == 1
    assert (found["crashes"], found["zombies"]) == (0, 0)
    assert found["went_on"]


@pytest.mark.window
def test_a_clock_set_back_in_a_session_changes_no_rep(need_window, tmp_path):
    if not can_set_clock():
        pytest.skip("without a compiler no program is given another time of day")
    found = jump(tmp_path / "clock", "an hour back", then=0)
    assert (found["crashes"], found["lost"], found["paused"]) == (0, 0, 0)
    assert found["right"]


@pytest.mark.window
def test_starts_at_once_open_one_window(need_window, tmp_path):
    assert starts_at_once(tmp_path / "starts", 4) == {"windows": 1, "running": 1, "bad": 0}


def test_a_damaged_data_folder_opens_and_shows_every_page(tmp_path):
    folder = make_folder(tmp_path / "whole", backed_up=False)
    chosen = random.Random(3)
    harmed = {folder.settings: "random bytes", folder.suggestions: "cut in half", folder.log: "cut in half"}
    for path, how in harmed.items():
        HARMS[how](path, chosen)
    there = {path: path.read_bytes() for path in harmed}
    code, errors, words, dialogs = start(folder.root, tmp_path / "notes")
    assert (code, dialogs) == (0, False), errors
    assert "Traceback" not in errors
    kept = {path.read_bytes() for path in folder.root.rglob("*") if path.is_file()}
    for path, content in there.items():
        assert any(content[100:] in other for other in kept), path
        assert told_of(path.relative_to(folder.root), words), path


def test_a_program_that_is_silent_about_damaged_files_is_found_out(tmp_path, monkeypatch):
    monkeypatch.setattr("tests.bench_faults_files.start", lambda *_: (0, "", {"Next"}, False))
    monkeypatch.setattr("tests.bench_faults_files.speak", lambda *_: (0, "Wrote session.wav: 0:39."))
    _, figure, beside, _ = files_row(tmp_path / "files", None, 1)
    assert "0 crashes" in figure
    theirs = {"log.sqlite", "settings.json", "suggestions.json", "plans/evenings.toml", "plans/unsaved.draft"}
    theirs |= {"exercises/reverse-lunge-from-a-step.toml", "own-voices/my-voice/voice.toml"}
    theirs |= {"own-voices/my-voice/five.flac"}
    untold = beside.partition("not told: ")[2].split(", ")
    missed = {f"{file} {harm}" for file in theirs for harm in HARMS}
    assert missed - set(untold) == {"log.sqlite huge", "own-voices/my-voice/five.flac huge"}
    assert beside.startswith("0 told in a sentence, 2 read right; ")


@pytest.mark.parametrize(
    ("file", "sentence"),
    [
        ("log.sqlite", "The log was damaged. It is kept as log-replaced.sqlite, and a new one has begun."),
        ("log.sqlite", "The log /home/data/log.sqlite cannot be opened; check that the folder exists and is yours."),
        ("own-voices/my-voice/voice.toml", "Your own voice “my-voice” cannot be used: voice.toml is damaged."),
        ("own-voices/my-voice/five.flac", "“five” of your own voice cannot be used (it is damaged)."),
        ("plans/evenings.toml", "The plan /home/data/plans/evenings.toml has one mistake:\n  name: is missing"),
        ("settings.json", "settings.json is damaged; it is kept as settings-1.json."),
    ],
)
def test_a_damaged_file_is_told_by_a_sentence_about_its_sort_and_no_other(file, sentence):
    others = {"/home/data/log.sqlite", "plans/evenings.toml", "0 sessions", "Your own voice", "settings.json"}
    assert told_of(Path(file), others | {sentence}) == sentence
    assert told_of(Path(file), others) == ""
    assert told_of(Path("suggestions.json"), {sentence}) == ""
