import csv
import json
import os
import signal
import sqlite3
import stat
import subprocess
import sys
import time
import wave
from pathlib import Path

import pytest
import soundfile

import trainer
from audio.clock import HeardClock
from trainer.log import Log
from trainer.plan import parse_one_line, plan_toml
from trainer.plan_library import DEFAULT_PLAN
from trainer.session.counts import Counts
from ui.cli import main

ROOT = Path(__file__).parents[2]
SHORT = "1x2/side @ 1-0-1-0 rest 5 switch 3 ready 5"


def start(*arguments, **options):
    """Start the program as its user does, in a process of its own."""
    command = [sys.executable, "-c", "import sys; from ui.cli import main; sys.exit(main())", *map(str, arguments)]
    return subprocess.Popen(
        command,
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        **options,
    )


def test_version_and_help(run):
    assert run("--version")[1] == f"evenstep {trainer.__version__}\n"
    for command in (
        [],
        ["guide"],
        ["render"],
        ["plans"],
        ["plans", "list"],
        ["plans", "show"],
        ["plans", "check"],
        ["log"],
        ["log", "export"],
        ["log", "check"],
        ["voices"],
        ["devices"],
        ["doctor"],
    ):
        code, out, err = run(*command, "--help")
        assert (code, err) == (0, "")
        assert "usage: evenstep" in out


@pytest.mark.parametrize("command", ["guide", "render"])
def test_what_happens_without_a_plan_is_said(run, command):
    assert f"without it, {DEFAULT_PLAN}" in " ".join(run(command, "--help")[1].split()).replace("- ", "-")


@pytest.mark.parametrize(
    "arguments",
    [
        ["fly"],
        ["--loud"],
        ["--speed", "0.5"],
        ["--speed", "3", "render", "-o", "a.wav"],
        ["--silent", "render", "-o", "a.wav"],
        ["guide", "--speed", "101"],
        ["guide", "--speed", "fast"],
        ["plans"],
        ["plans", "show"],
        ["render"],
        ["render", "-o", "a.m4a"],
        ["log", "export", "a.txt"],
        ["guide", "a", "b"],
        ["--start", "guide"],
        ["--plan", "gentle-start", "log", "check"],
        ["render", "-o", "a.wav", "--cues", "a.wav"],
        ["render", "-o", "a.wav", "--chapters", "a.wav"],
        ["render", "-o", "a.wav", "--cues", "a.cue", "--chapters", "a.cue"],
    ],
)
def test_a_wrong_call_is_told_and_exits_with_2(run, arguments):
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert "usage: evenstep" in err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["plans", "check", "2x3/side @ 3-0"], "four parts"),
        (["plans", "show", "nothing"], "no plan called “nothing”"),
        (["plans", "check", "no.toml"], "cannot be read"),
        (["guide", "2x300/side"], "from 1 to 200"),
        (["render", "0x0", "-o", "a.wav"], "has 2 mistakes"),
        (["render", "1x1", "--no-voice", "-o", "/no/such/folder/a.wav"], "cannot be written"),
        (["log", "export", "/no/such/folder/a.csv"], "cannot be written"),
        (["--plan", "nothing"], "no plan called"),
        (["plans", "show", "/"], "is a folder, not a plan file"),
        (["plans", "show", "x" * 300], "no plan called"),
        (["render", "20x200/side @ 3-0-1-1 rest 1800", "--no-voice", "-o", "a.wav"], "12 hours"),
        (["render", "--no-voice", "-o", "a.wav", "--cues", "/no/such/folder/a.csv"], "no such folder"),
    ],
)
def test_what_the_data_did_is_told_in_words_and_exits_with_1(run, arguments, says):
    code, _, err = run(*arguments)
    assert code == 1
    assert err.startswith("evenstep: ")
    assert says in err
    assert "Traceback" not in err


def test_every_mistake_of_a_plan_file_is_told_at_once(run, tmp_path):
    path = tmp_path / "bad.toml"
    path.write_text('format = 1\nname = "a"\nsets = 0\nreps = 0\ntempo = "x"\n')
    code, _, err = run("plans", "check", str(path))
    assert code == 1
    assert [line.split(":")[0].strip() for line in err.splitlines()[1::3]] == [
        "line 3, column 8, sets",
        "line 4, column 8, reps",
        "line 5, column 9, tempo",
    ]
    assert err.splitlines()[2:4] == ["      sets = 0", "             ^"]


def test_a_data_folder_that_cannot_be_is_told(capsys, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        assert main(["plans", "list", "--data-dir", str(folder)]) == 1
        assert "give another with --data-dir" in capsys.readouterr().err
    monkeypatch.setenv("EVENSTEP_DATA_DIR", str(tmp_path / "file"))
    assert main(["plans", "list"]) == 1


def test_a_home_nobody_has_is_told(capsys):
    assert main(["plans", "list", "--data-dir", "~nobody-of-that-name/x"]) == 1
    assert "whose home is meant" in capsys.readouterr().err


def test_what_a_file_of_somebody_else_says_moves_no_cursor(run, tmp_path):
    table = tmp_path / "table.csv"
    table.write_text("\x1b[date,leg,reps\n\x1b]0;theirs\x07\u202e,left,3\n2026-11-21,left,3\n", encoding="utf-8")
    code, out, err = run("log", "import", table)
    assert (code, out) == (1, "")
    assert "line 2, date: “\ufffd]0;theirs\ufffd\ufffd” is no date" in err
    table.write_text("\x1b[date,leg,reps\n2026-11-21,left,3\n")
    code, out, err = run("log", "import", table)
    assert (code, err) == (0, "")
    assert "date from “\ufffd[date”" in out


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_a_terminal_that_lacks_letters_gets_question_marks(tmp_path, encoding):
    process = start(
        "plans", "list", "--data-dir", tmp_path, env=os.environ | {"PYTHONIOENCODING": encoding}, encoding=encoding
    )
    out, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (0, "")
    assert "reverse-lunge-for-glutes" in out


@pytest.mark.skipif(sys.platform != "linux", reason="a device of Linux")
def test_an_output_that_is_full_is_told(tmp_path):
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-c", "import sys; from ui.cli import main; sys.exit(main())", "plans", "list"]
        done = subprocess.run(
            [*command, "--data-dir", str(tmp_path)],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr == "evenstep: No space left on device.\n"


def test_everything_lies_below_the_data_folder(run, data, own_home, tmp_path):
    file = tmp_path / "mine.toml"
    file.write_text(plan_toml(parse_one_line("2x8/side @ 3-0-1-1 name Mine")), encoding="utf-8")
    assert run("plans", "import", str(file))[0] == 0
    assert list((data / "plans").iterdir())
    assert list(own_home.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="elsewhere homes are closed to others already")
def test_nobody_else_reads_what_lies_in_a_new_data_folder(run, data):
    assert run("log", "check")[0] == 0
    assert stat.S_IMODE(data.stat().st_mode) == 0o700


def test_the_data_folder_can_come_before_or_behind_the_command_and_from_the_environment(capsys, tmp_path, monkeypatch):
    monkeypatch.setenv("EVENSTEP_DATA_DIR", str(tmp_path / "from environment"))
    assert main(["log", "check"]) == 0
    assert main(["--data-dir", str(tmp_path / "before"), "log", "check"]) == 0
    assert main(["log", "check", "--data-dir", str(tmp_path / "behind")]) == 0
    assert sorted(p.name for p in tmp_path.iterdir()) == ["before", "behind", "from environment"]
    capsys.readouterr()


def test_plans_are_listed_shown_and_checked(run, data):
    code, out, _ = run("plans", "list")
    assert code == 0
    assert out.splitlines()[0].startswith("reverse-lunge-for-glutes")
    code, out, _ = run("plans", "show", "reverse-lunge-for-glutes")
    assert code == 0
    assert "3 s down, 0 s at the bottom, 1 s up, 1 s at the top" in out
    assert "5:15" in out
    assert run("plans", "check", "3x8/side @ 3-0-1-1 rest 90 switch 20")[:2] == (
        0,
        "This plan is fine: 3x8/side @ 3-0-1-1 rest 90 switch 20\n",
    )
    (data / "plans" / "broken.toml").write_text("reps = 0")
    code, out, err = run("plans", "list")
    assert code == 1
    assert "gentle-start" in out
    assert "broken.toml" in err


def test_render_writes_the_sound_and_the_cue_sheet(run, tmp_path):
    wav, sheet = tmp_path / "a.wav", tmp_path / "a.csv"
    code, out, _ = run("render", SHORT, "--no-voice", "-o", str(wav), "--cues", str(sheet))
    assert code == 0
    assert "0:21" in out
    with wave.open(str(wav)) as sound:
        assert (sound.getframerate(), sound.getnframes()) == (48_000, 21 * 48_000)
    rows = list(csv.DictReader(sheet.read_text().splitlines()))
    assert [r["seconds"] for r in rows if r["text"] == "bottom"] == ["6.000000", "8.000000", "13.000000", "15.000000"]
    assert {r["leg"] for r in rows if r["session_phase"] == "work"} == {"left", "right"}


@pytest.mark.parametrize("ending", ["flac", "ogg", "mp3"])
def test_render_writes_other_sorts_with_tags_and_chapters(run, tmp_path, ending):
    path, sheet = tmp_path / f"a.{ending}", tmp_path / "a.cue"
    code, _, err = run("render", SHORT, "--no-voice", "-o", str(path), "--chapters", str(sheet))
    assert (code, err) == (0, "")
    with soundfile.SoundFile(path) as sound:
        assert (sound.samplerate, sound.frames) == (48_000, 21 * 48_000)
        assert (sound.artist, sound.title, sound.comment) == ("Evenstep", SHORT, SHORT)
    assert f'FILE "a.{ending}"' in sheet.read_text()
    assert sheet.read_text().count("TRACK") == 5


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no SIGINT to one process")
def test_an_interrupted_render_leaves_nothing(data, tmp_path):
    target = tmp_path / "out" / "a.mp3"
    target.parent.mkdir()
    process = start("render", "20x40/side @ 3-0-1-1", "--no-voice", "-o", target, "--data-dir", data)
    deadline = time.monotonic() + 60
    while not any(p.stat().st_size for p in target.parent.iterdir()):
        assert process.poll() is None
        assert time.monotonic() < deadline
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (130, "", "evenstep: interrupted.\n")
    assert list(target.parent.iterdir()) == []


def test_a_guided_session_without_sound_is_logged_and_exported(run, data, tmp_path, monkeypatch):
    # a session of 21 s of its own time, by a clock that goes faster
    monkeypatch.setattr("audio.player.HeardClock", lambda opened_s, _speed: HeardClock(opened_s, 20))
    code, out, err = run("guide", SHORT, "--silent", "--auto")
    assert (code, err) == (0, "")
    assert "Set 1 of 1, LEFT leg: 2 reps @ 1-0-1-0" in out
    assert "Logged: left 2 reps, right 2 reps." in out
    assert out.endswith("Next time: as it is. The first week: muscles get used to it.\n")
    assert list((data / "plans").iterdir()) == []
    assert run("log", "check")[1] == "The log is sound: 1 session, 2 leg sets, 4 reps.\n"
    assert run("log", "export", str(tmp_path / "a.json"))[0] == 0
    assert run("log", "export", str(tmp_path / "a.csv"))[0] == 0
    [session] = json.loads((tmp_path / "a.json").read_text())["sessions"]
    assert [(s["leg"], s["counted_reps"], s["tut_s"]) for s in session["leg_sets"]] == [
        ("left", 2, 4.0),
        ("right", 2, 4.0),
    ]
    rows = list(csv.DictReader((tmp_path / "a.csv").read_text().splitlines()))
    assert [(r["leg"], r["paced_reps"], r["ended"]) for r in rows] == [
        ("left", "2", "finished"),
        ("right", "2", "finished"),
    ]


def test_a_session_tried_at_many_times_its_speed_leaves_no_trace(run, data):
    before = {path.relative_to(data) for path in data.rglob("*")}
    code, out, err = run("guide", SHORT, "--auto", "--speed", "100")
    assert code == 0
    assert err == "evenstep: This runs at 100× the speed, to try it: there is no sound, and nothing is logged.\n"
    assert [line for line in out.splitlines() if line.startswith("  rep")] == ["  rep 1 of 2", "  rep 2 of 2"] * 2
    assert out.endswith("Done, and not logged: left 2 reps, right 2 reps.\n")
    written = {path.relative_to(data) for path in data.rglob("*") if path.is_file()} - before
    assert written == set()
    assert run("log", "check")[1] == "The log is sound: 0 sessions, 0 leg sets, 0 reps.\n"


def test_own_plans_and_settings_hold_when_a_session_is_tried(run, data):
    assert run("plans", "import", f'{SHORT} name "Mine"')[0] == 0
    (data / "settings.json").write_text(json.dumps({"format": 1, "counting": "down"}))
    code, out, _ = run("guide", "mine", "--auto", "--speed", "100")
    assert code == 0
    assert out.startswith("Mine: 1 set of 2 reps each leg")


def test_without_a_display_the_window_says_what_to_do_instead(tmp_path):
    bare = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    if sys.platform != "linux":
        pytest.skip("only Linux runs without a display")
    for display in ({}, {"DISPLAY": ":7654"}):  # none at all, and one that nobody runs
        process = start("--data-dir", tmp_path, env=bare | display)
        out, err = process.communicate(timeout=60)
        assert (process.returncode, out) == (1, "")
        assert "evenstep guide" in err
        assert "evenstep render" in err
        assert len(err.splitlines()) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_killed_process_loses_no_finished_rep(data):
    process = start("guide", "1x50/side @ 0.4-0-0.4-0 ready 5", "--silent", "--auto", "--data-dir", data)
    told = 0
    for line in process.stdout:
        told += line.startswith("  rep ")
        if told == 5:
            break
    process.send_signal(signal.SIGKILL)
    process.communicate()
    log = Log(data / "log.sqlite")
    assert log.check().startswith("The log is sound")
    [session] = log.sessions()
    log.close()
    [left] = session.leg_sets
    assert left.paced_reps >= told
    assert [rep.n for rep in left.reps] == list(range(1, left.paced_reps + 1))
    assert (left.ended, session.finished) == (None, None)


def test_an_interrupt_ends_the_session_and_keeps_it(data):
    process = start("guide", "1x50/side @ 0.4-0-0.4-0 ready 5", "--silent", "--auto", "--data-dir", data)
    for line in process.stdout:
        if line.startswith("  rep 2 "):
            break
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=30)
    assert process.returncode == 0, err
    assert "stopped early" in out
    assert "Traceback" not in err


def test_an_interrupt_in_the_middle_of_a_step_loses_nothing_of_it(run, data, monkeypatch):
    finished = Counts.finished

    def interrupted(counts, attempt, rep):
        finished(counts, attempt, rep)
        if rep == 2:
            signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(Counts, "finished", interrupted)
    code, out, _ = run("guide", "1x3/side @ 1-0-1-0 ready 5", "--auto", "--speed", "20")
    assert code == 0
    assert out.endswith("Done, and not logged: left 2 reps, right 0 reps.\n")


def test_whoever_asks_twice_to_end_does_not_wait_for_it(run, data, monkeypatch):
    def interrupted_twice(*_):
        signal.raise_signal(signal.SIGINT)
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(Counts, "finished", interrupted_twice)
    code, _, err = run("guide", SHORT, "--auto", "--speed", "20")
    assert (code, err.splitlines()[-1]) == (130, "evenstep: interrupted.")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no shell of this kind")
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_guide_whose_input_or_output_is_closed_leads_its_session(data, closed):
    program = [sys.executable, "-c", "import sys; from ui.cli import main; sys.exit(main())"]
    asked = ["guide", SHORT, "--speed", "100", "--data-dir", data]
    done = subprocess.run(["sh", "-c", f'exec "$@" {closed}', "sh", *program, *asked], cwd=ROOT, capture_output=True)
    assert done.returncode == 0, done.stderr.decode()
    assert b"Traceback" not in done.stderr


def test_a_log_used_by_another_program_does_not_stop_the_session(data):
    data.mkdir()
    Log(data / "log.sqlite").close()
    other = sqlite3.connect(data / "log.sqlite", isolation_level=None)
    process = start("guide", "1x3/side @ 0.4-0-0.4-0 ready 5 switch 3", "--silent", "--auto", "--data-dir", data)
    assert process.stdout.readline()
    while not process.stdout.readline().startswith("Get ready"):
        pass
    other.execute("BEGIN IMMEDIATE")
    deadline = time.monotonic() + 60
    while "in use by another program" not in process.stderr.readline():
        assert time.monotonic() < deadline
    other.execute("COMMIT")
    other.close()
    out, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    assert "Logged: left 3 reps, right 3 reps." in out
