import json
import os
import pty
import signal
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from trainer.exercise_shelf import save_own
from trainer.log import LegSet, Log, LoggedSession, Rep
from trainer.log.merge import merge
from trainer.own_exercise import OwnExercise

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
ONE_REP = (Rep(1, NOW, 4.0, counted=True),)
SESSION = LoggedSession(
    "s", NOW, NOW, "backward-lunge", "1x3/side",
    (
        LegSet("a", 1, "left", 1, "3-0-1-1", 0, 3, NOW, "finished", None, None, ONE_REP, "=نعم 🏋"),
    ),
)  # fmt: skip


@pytest.fixture
def data(tmp_path):
    folder = tmp_path / "data"
    folder.mkdir()
    with closing(Log(folder / "log.sqlite")) as log:
        merge(log, [SESSION])
    return folder


def sessions(data):
    with closing(Log(data / "log.sqlite")) as log:
        return log.sessions()


@pytest.mark.parametrize("kind", ["json", "csv"])
def test_a_log_goes_from_one_folder_to_another(run, data, tmp_path, kind):
    file, other = tmp_path / f"a.{kind}", tmp_path / "other"
    assert run("log", "export", file) == (
        0, f"Wrote {file}: 1 session, left 1 rep, right 0 reps.\n", "",
    )  # fmt: skip
    imported = f"Imported {file}: 1 new session, 1 new leg set.\n"
    assert run("log", "import", file, into=other) == (0, imported, "")
    again = f"Imported {file}: 0 new sessions, 0 new leg sets, 1 session already here, 1 leg set already here.\n"
    assert run("log", "import", file, into=other) == (0, again, "")
    assert sessions(other) == sessions(data) == [SESSION]
    assert list((other / "backups").iterdir())  # made before the second import


def test_what_a_foreign_table_was_taken_for_is_told(run, data, tmp_path):
    file = tmp_path / "a.csv"
    file.write_text(
        "Date,Exercise,Leg,Reps,Weight\n2026-03-28,Lunge,left,8,5\n2026-03-28,Bench,left,8,5\n2026-03-28,Lunge,left,,5\n"
    )
    code, out, err = run("log", "import", file)
    assert (code, err) == (0, "")
    assert "reps from “Reps”" in out
    assert "Loads without a unit are taken as kg." in out
    assert "Left out, being no lunges: 1 of 3 rows." in out
    assert "Left out, telling of warm-ups, rests or no reps: 1 of 3 rows." in out


def test_an_exercise_of_the_users_own_is_known_in_the_table_of_another_program(run, data, tmp_path):
    (data / "exercises").mkdir()
    own = save_own(OwnExercise("", "Split squat"), data / "exercises")
    file = tmp_path / "a.csv"
    file.write_text("Date,Exercise,Reps\n2026-12-01,Split squat left,8\n2026-12-01,Bench left,8\n")
    assert "Left out, being no lunges: 1 of 2 rows." in run("log", "import", file)[1]
    assert sessions(data)[0].exercise == own.id


def test_a_wrong_file_is_told_with_its_lines(run, data, tmp_path):
    file = tmp_path / "a.json"
    file.write_text(json.dumps({"format": 1, "sessions": [{}]}))
    code, out, err = run("log", "import", file)
    assert (code, out) == (1, "")
    assert err.splitlines()[0] == f"evenstep: {file} has 3 mistakes, so nothing of it was imported:"
    assert "line 1, id: is missing" in err
    assert sessions(data) == [SESSION]


def test_a_backup_is_made_and_put_back(run, data, tmp_path):
    backup = tmp_path / "b.sqlite"
    holds = "1 session, 1 leg set, 1 rep"
    beside = f"Plans, exercises, own voices and settings are not in it; to keep them too, copy {data}.\n"
    assert run("log", "backup", backup) == (0, f"Wrote {backup}: {holds}; the copy is sound.\n{beside}", "")
    (data / "log.sqlite").write_bytes(b"broken" * 5000)
    code, _, err = run("log", "check")
    assert code == 1
    assert "evenstep log restore FILE" in err
    code, out, err = run("log", "restore", backup)
    assert (code, err) == (0, "")
    assert out.startswith(f"Put back {backup}: {holds}. The log it replaces is kept as {data}")
    assert sessions(data) == [SESSION]
    code, _, err = run("log", "restore", tmp_path / "none")
    assert (code, err) == (1, f"evenstep: {tmp_path / 'none'} is not a file; give the backup to put back.\n")
    export = tmp_path / "out.csv"
    assert run("log", "export", export)[0] == 0
    code, _, err = run("log", "restore", export)
    assert (code, err) == (
        1, f"evenstep: {export} is an export, no backup; take it in with Import (evenstep log import).\n",
    )  # fmt: skip


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
def test_a_long_import_shows_how_far_it_is_and_ctrl_c_leaves_the_log_as_it_was(data, tmp_path):
    file = tmp_path / "long.csv"
    with file.open("w") as out:
        out.write("session_id,session_started,exercise,id,set,leg,counted_reps\n")
        for n in range(200_000):
            out.write(f"x{n},{(NOW + timedelta(hours=n % 9999)).isoformat()},e,l{n},1,left,3\n")
    ours, theirs = pty.openpty()
    command = [
        sys.executable,
        "-c",
        "import sys; from ui.cli import main; sys.exit(main())",
        "log",
        "import",
        str(file),
    ]
    process = subprocess.Popen([*command, "--data-dir", str(data)], cwd=ROOT, stderr=theirs, stdout=subprocess.PIPE)
    os.close(theirs)
    seen = b""
    while b"Importing" not in seen:
        seen += os.read(ours, 4096)
    process.send_signal(signal.SIGINT)
    try:
        while more := os.read(ours, 4096):
            seen += more
    except OSError:
        pass  # the terminal is gone
    os.close(ours)
    assert process.communicate(timeout=60)[0] == b""
    assert process.returncode == 130, seen[-2000:]
    assert b"interrupted" in seen
    assert b"Traceback" not in seen
    assert sessions(data) == [SESSION]


@pytest.mark.parametrize(
    "asked", [("doctor",), ("log", "check"), ("log", "export", "all.csv"), ("balance",), ("plans", "list")]
)
def test_a_command_that_only_looks_makes_no_log(run, tmp_path, monkeypatch, asked):
    monkeypatch.chdir(tmp_path)
    code, out, _ = run(*asked, into=tmp_path / "new")
    assert code == 0
    assert out
    assert not list((tmp_path / "new").glob("*.sqlite*"))
