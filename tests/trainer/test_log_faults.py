"""Real faults: disks that are full or read-only, files that are cut off, damaged or locked."""

import json
import random
import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.own_mounts import can_mount, in_own_mounts
from trainer.log import DamagedLogError, LegSet, Log, LogError, LoggedSession, Rep
from trainer.log.backup import back_up_daily, restore
from trainer.log.merge import merge

HERE = Path(__file__).parent
NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.fixture
def need_disk():
    """Skip where no disk of one's own can be had."""
    if not can_mount():
        pytest.skip("this system lets nobody mount a disk of one's own")


def filled(path, sessions=40):
    with closing(Log(path)) as log:
        merge(log, [
            LoggedSession(f"s{n}", NOW + timedelta(days=n), NOW, "e", "1x8/side", (
                LegSet(f"l{n}", 1, "left", 1, "3-0-1-1", 0, 8, NOW, "finished",
                       reps=tuple(Rep(k, NOW, 4.0, counted=True) for k in range(1, 9))),
            )) for n in range(sessions)
        ])  # fmt: skip
        return log.sessions()


def test_a_full_disk_stops_no_session_and_loses_nothing(need_disk, tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    script = 'mount -t tmpfs -o size=600k none "$1" && exec "$2" "$3" "$1"'
    told = json.loads(in_own_mounts(script, disk, sys.executable, HERE / "fill_disk.py"))
    assert "the disk is full; make room, and nothing is lost" in told["session"]
    for what in ("edit", "import", "backup", "new_log"):
        assert told[what], f"the {what} found room"
        assert "\n" not in told[what]
        assert "make room" in told[what] or "disk" in told[what], told[what]
    assert told["in_file_while_full"] < 11
    assert told["old_sessions"] == 50
    assert told["trouble_at_the_end"] is None
    assert told["done"] == 16
    assert told["reps"] == [[1, 2, 3, 4]] * 4
    assert told["check"] == "The log is sound: 51 sessions, 4 leg sets, 16 reps."
    assert told["reopened"] == "The log is sound: 51 sessions, 4 leg sets, 17 reps."


def test_a_read_only_disk_is_told(need_disk, tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    open_log = (
        "import sys; from pathlib import Path; from trainer.log import Log, LogError\n"
        "try:\n    with Log(Path(sys.argv[1])).writing() as db:\n        db.execute('DELETE FROM change')\n"
        "except LogError as error:\n    print(error)"
    )
    script = (
        'mount -t tmpfs none "$1"; "$2" -c "$3" "$1/log.sqlite"; mount -o remount,ro "$1"; '
        '"$2" -c "$3" "$1/log.sqlite"; "$2" -c "$3" "$1/new.sqlite"'
    )
    old, new = in_own_mounts(script, disk, sys.executable, open_log).splitlines()
    for line in (old, new):
        assert "cannot be written; give yourself the right" in line or "cannot be opened; check that" in line


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9, 0.999])
def test_a_log_that_was_cut_off_is_told_left_alone_and_can_be_put_back(path, part):
    before = filled(path)
    backup = back_up_daily(path, NOW.date())
    content = path.read_bytes()
    path.write_bytes(content[: int(part * len(content))])
    cut = path.read_bytes()
    with pytest.raises(DamagedLogError, match="evenstep log restore"):
        Log(path)
    assert path.read_bytes() == cut
    _, aside = restore(path, backup, NOW)
    assert aside.read_bytes()[100:] == cut[100:]  # the head says how it is written
    with closing(Log(path)) as log:
        assert log.sessions() == before


def test_an_empty_file_is_a_new_log(path):
    path.touch()
    with closing(Log(path)) as log:
        assert log.sessions() == []


def test_no_flipped_bits_are_a_bug(path, monkeypatch):
    """Whatever bits are wrong, the log opens, or says that it is damaged; nobody meets a traceback."""
    monkeypatch.setattr("trainer.log.store.OPENING_LIMIT_S", 0.1)
    before = filled(path, 20)
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA journal_mode = DELETE")
    content = path.read_bytes()
    seed = random.randrange(1 << 32)
    chosen = random.Random(seed)
    told = 0
    for _ in range(150):
        broken = bytearray(content)
        for _ in range(chosen.choice((1, 1, 8))):
            broken[chosen.randrange(len(broken)) if chosen.random() < 0.8 else chosen.randrange(100)] ^= (
                1 << chosen.randrange(8)
            )
        path.write_bytes(broken)
        try:
            with closing(Log(path)) as log:
                log.check()
                log.leg_set_rows()
                log.unfinished()
        except LogError as error:
            told += 1
            assert str(path) in str(error), f"seed {seed}"
        for end in ("-wal", "-shm", "-journal"):
            path.with_name(path.name + end).unlink(missing_ok=True)
    assert told > 0
    path.write_bytes(content)
    with closing(Log(path)) as log:
        assert log.sessions() == before


def test_a_log_that_another_program_keeps_locked_is_told(path, monkeypatch):
    filled(path)
    monkeypatch.setattr("trainer.log.store.OPENING_LIMIT_S", 0.1)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(LogError, match="in use by another program"):
            Log(path)
        other.execute("COMMIT")
    with closing(Log(path)) as log:
        assert log.count_sessions() == 40


def test_a_value_nobody_wrote_is_damage_and_no_bug(path):
    filled(path)
    with closing(Log(path)) as log:
        with closing(sqlite3.connect(path)) as db:
            db.execute("UPDATE session SET started = 'soon' WHERE id = 's1'")
            db.execute("UPDATE leg_set SET answers = '{' WHERE id = 'l2'")
            db.commit()
        for read in (log.sessions, log.check, log.leg_set_rows):
            with pytest.raises(DamagedLogError, match="damaged"):
                read()
