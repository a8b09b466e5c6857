import os
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, timedelta

import pytest

from trainer.errors import KnownError
from trainer.log import SCHEMA_STEPS, DamagedLogError, Log, LogError, LoggedSession, store
from trainer.log.backup import (
    automatic_backups,
    back_up,
    back_up_before_import,
    back_up_before_step,
    back_up_daily,
    examine,
    is_before_import,
    made_on,
    move_aside,
    newest_good,
    restore,
    settle_before_import,
    wanted,
)
from trainer.log.merge import merge

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
TODAY = date(2026, 11, 21)


def add(path, *ids):
    with closing(Log(path)) as log:
        merge(log, [LoggedSession(id_, NOW, NOW, "e", "", notes="x" * 3000) for id_ in ids])


def ids(path):
    with closing(Log(path)) as log:
        return {session.id for session in log.sessions()}


def damage(path):
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    path.write_bytes(content)


def test_a_backup_holds_all_even_what_is_only_written_ahead(path, tmp_path):
    log = Log(path)
    merge(log, [LoggedSession("s", NOW, None, "e", "")])
    assert path.with_name("log.sqlite-wal").stat().st_size > 0
    to = tmp_path / "b" / "backup.sqlite"
    to.parent.mkdir()
    assert back_up(path, to) == "1 session, 0 leg sets, 0 reps"
    log.close()
    assert [file.name for file in to.parent.iterdir()] == ["backup.sqlite"]
    assert ids(to) == {"s"}


def test_a_backup_of_nothing_or_onto_the_log_is_refused(path, tmp_path):
    with pytest.raises(LogError, match="no log yet"):
        back_up(path, tmp_path / "b")
    add(path, "s")
    with pytest.raises(LogError, match="is the log itself"):
        back_up(path, path)
    with pytest.raises(KnownError, match="cannot be written"):
        back_up(path, tmp_path / "no" / "b")
    assert ids(path) == {"s"}


def left_open(path, to, *ids):
    """Make a log at `to` as a program that broke off leaves it, with what it wrote ahead."""
    with closing(Log(path)) as log:
        merge(log, [LoggedSession(id_, NOW, NOW, "e", "", notes="x" * 3000) for id_ in ids])
        for end in ("", "-wal"):
            shutil.copy(f"{path}{end}", f"{to}{end}")


def test_a_backup_is_not_mixed_with_what_another_program_wrote_ahead(path, tmp_path):
    add(path, "s")
    to = tmp_path / "to.sqlite"
    left_open(tmp_path / "other.sqlite", to, *"abc")
    with pytest.raises(LogError, match="open in another program, or was"):
        back_up(path, to)
    assert ids(to) == set("abc")


def test_a_log_that_is_none_any_more_is_moved_aside_as_it_is(path):
    path.write_bytes(b"no database" * 1000)
    aside = move_aside(path, NOW)
    assert aside.read_bytes() == b"no database" * 1000
    assert not path.exists()


def test_what_a_lost_log_wrote_ahead_is_not_mixed_into_a_backup_put_back(path, tmp_path):
    add(tmp_path / "b.sqlite", "s")
    left_open(tmp_path / "other.sqlite", path, *"abc")
    path.unlink()
    assert restore(path, tmp_path / "b.sqlite", NOW)[1] is None
    assert ids(path) == {"s"}
    assert len(list(path.parent.glob("log-replaced-*.sqlite-wal"))) == 1


def test_copies_before_imports_that_a_wrong_clock_dated_ahead_do_not_cost_the_one_just_made(path):
    add(path, "morning")
    assert back_up_before_import(path, NOW) is None
    ahead = [path.parent / "backups" / f"log-before-import-2030-01-01T00000{n}.sqlite" for n in range(9)]
    for backup in ahead:
        backup.write_bytes(b"")
    add(path, "later")
    made = back_up_before_import(path, NOW)
    settle_before_import(made, changed=True)
    assert made.exists()
    assert all(backup.exists() for backup in ahead)


def test_backups_that_a_wrong_clock_dated_ahead_cost_no_other(path):
    add(path, "s")
    folder = path.parent / "backups"
    folder.mkdir()
    ahead = {folder / f"log-20{year}-{month:02}-01.sqlite" for year in (30, 31) for month in range(1, 13)}
    for backup in ahead:
        back_up(path, backup)
    made = back_up_daily(path, TODAY)
    assert set(folder.iterdir()) == ahead | {made}


def test_a_damaged_log_is_not_backed_up_over_a_good_backup(path, tmp_path):
    add(path, *map(str, range(20)))
    to = tmp_path / "b.sqlite"
    back_up(path, to)
    damage(path)
    with pytest.raises(DamagedLogError):
        back_up(path, to)
    assert len(ids(to)) == 20


def test_a_day_of_use_has_one_backup(path):
    assert back_up_daily(path, TODAY) is None  # no log yet
    Log(path).close()
    assert back_up_daily(path, TODAY) is None  # nothing in it
    add(path, "s")
    made = back_up_daily(path, TODAY)
    assert made == path.parent / "backups" / "log-2026-11-21.sqlite"
    add(path, "t")
    assert back_up_daily(path, TODAY) is None
    assert ids(made) == {"s"}
    assert examine(back_up_daily(path, TODAY + timedelta(days=1))).holds.startswith("2 sessions")


def test_old_backups_are_dropped_and_nothing_else(path):
    add(path, "s")
    folder = path.parent / "backups"
    folder.mkdir()
    days = [TODAY - timedelta(days=n) for n in range(1, 500)]
    for day in days:
        (folder / f"log-{day}.sqlite").touch()
    kept = ("log-v1-2020-01-01T000000.sqlite", "log-2026-13-99.sqlite", "mine.sqlite")
    for name in kept:
        (folder / name).touch()
    back_up_daily(path, TODAY)
    left = {file.name for file in folder.iterdir()}
    assert left.issuperset(kept)
    assert len(left) == len(wanted([TODAY, *days])) + len(kept)


def test_the_newest_of_days_weeks_and_months_are_kept():
    days = [TODAY - timedelta(days=n) for n in range(500)]
    kept = wanted(days)
    assert kept.issuperset(days[:7])
    assert len(kept) <= 7 + 4 + 12
    # the last day of each of the eleven months before, and of four weeks
    assert {date(2026, 10, 31), date(2026, 2, 28), date(2025, 12, 31)} <= kept
    assert {date(2026, 11, 15), date(2026, 11, 8), date(2026, 11, 1)} <= kept
    assert wanted(kept) == kept
    assert wanted([]) == set()


def test_a_year_of_use_never_drops_the_backup_of_today_or_too_much():
    kept = set()
    for n in range(400):
        kept = wanted(kept | {TODAY + timedelta(days=n)})
        assert TODAY + timedelta(days=n) in kept
    months = {(day.year, day.month) for day in kept}
    assert len(months) == 12


def test_a_backup_is_put_back_and_the_log_it_replaces_is_kept(path, tmp_path):
    add(path, "old")
    back_up(path, tmp_path / "b.sqlite")
    add(path, "new")
    found, aside = restore(path, tmp_path / "b.sqlite", NOW)
    assert found.holds.startswith("1 session,")
    assert ids(path) == {"old"}
    assert aside.name == "log-replaced-2026-11-21T120000.sqlite"
    assert ids(aside) == {"old", "new"}
    _, again = restore(path, aside, NOW)
    assert again != aside
    assert ids(path) == {"old", "new"}


def test_a_damaged_log_names_the_newest_good_backup_and_is_kept_when_that_is_put_back(path):
    add(path, *map(str, range(20)))
    good = back_up_daily(path, TODAY)
    worse = good.with_name("log-2026-11-22.sqlite")
    shutil.copy(good, worse)
    damage(worse)
    damage(path)
    with pytest.raises(DamagedLogError) as told:
        Log(path)
    assert f"evenstep log restore {good}" in str(told.value)
    assert "20 sessions" in str(told.value)
    _, aside = restore(path, newest_good(path).path, NOW)
    assert len(ids(path)) == 20
    with pytest.raises(DamagedLogError):
        Log(aside)


def test_in_a_folder_copied_to_another_place_the_newest_backup_is_the_newest_still(path):
    for n, day in enumerate((TODAY - timedelta(days=3), TODAY - timedelta(days=2), TODAY)):
        add(path, str(n))
        back_up_daily(path, day)
    with closing(sqlite3.connect(path)) as db:
        back_up_before_step(db, path, 2, datetime.combine(TODAY - timedelta(days=1), NOW.timetz()))
    listed = automatic_backups(path)
    for n, backup in enumerate(sorted(listed)):
        os.utime(backup, (1_000_000_000 - n, 1_000_000_000 - n))
    assert automatic_backups(path) == listed
    assert [made_on(backup).day - TODAY.day for backup in listed] == [0, -1, -2, -3]
    assert newest_good(path).holds.startswith("3 sessions")


def test_before_an_import_all_there_is_is_kept_also_what_came_since_the_backup_of_the_day(path, monkeypatch):
    monkeypatch.setattr("trainer.log.backup.BEFORE_IMPORTS", 2)
    assert back_up_before_import(path, NOW) is None
    assert not list(path.parent.glob("backups/*")), "there is nothing to back up"
    add(path, "morning")
    assert back_up_before_import(path, NOW) is None
    assert [backup.name for backup in automatic_backups(path)] == ["log-2026-11-21.sqlite"]
    made = []
    for hour in range(1, 4):
        add(path, f"later {hour}")
        made.append(back_up_before_import(path, NOW + timedelta(hours=hour)))
        settle_before_import(made[-1], changed=True)
    assert automatic_backups(path) == [*made[:0:-1], path.parent / "backups" / "log-2026-11-21.sqlite"]
    assert [is_before_import(backup) for backup in automatic_backups(path)] == [True, True, False]
    add(path, "wrong")
    restore(path, newest_good(path).path, NOW)
    assert ids(path) == {"morning", "later 1", "later 2", "later 3"}


def test_a_file_of_another_name_among_the_backups_is_of_the_day_it_was_written(path):
    add(path, "s")
    mine = back_up_daily(path, TODAY).rename(path.parent / "backups" / "mine.sqlite")
    os.utime(mine, (1_000_000_000, 1_000_000_000))
    assert automatic_backups(path) == [mine]
    assert made_on(mine).year == 2001
    assert made_on(mine.with_name("gone.sqlite")).year in (1969, 1970)


def test_a_log_that_is_gone_can_be_put_back(path, tmp_path):
    add(path, "s")
    back_up(path, tmp_path / "b.sqlite")
    path.unlink()
    assert restore(path, tmp_path / "b.sqlite", NOW)[1] is None
    assert ids(path) == {"s"}


def test_what_is_no_sound_backup_is_refused_and_the_log_stays(path, tmp_path):
    add(path, *map(str, range(20)))
    bad = tmp_path / "bad.sqlite"
    back_up(path, bad)
    damage(bad)
    letter = tmp_path / "letter"
    letter.write_text("to my aunt " * 100)
    empty = tmp_path / "empty"
    empty.touch()
    newer = tmp_path / "newer"
    with closing(sqlite3.connect(newer)) as db:
        db.execute("PRAGMA user_version = 99")
    for backup, says in (
        (bad, "damaged"), (letter, "not an Evenstep log"), (empty, "not an Evenstep log"), (newer, "newer Evenstep"),
        (tmp_path / "no", "not a file"), (path, "the log itself"),
    ):  # fmt: skip
        with pytest.raises(LogError, match=says):
            restore(path, backup, NOW)
    assert len(ids(path)) == 20
    assert not list(path.parent.glob("*replaced*"))


def test_a_log_in_use_is_not_replaced(path, tmp_path):
    add(path, "s")
    back_up(path, tmp_path / "b.sqlite")
    with closing(Log(path)) as log:
        with pytest.raises(LogError, match="in use by another program"):
            restore(path, tmp_path / "b.sqlite", NOW)
        assert log.check()
    assert ids(path) == {"s"}


def test_a_log_can_be_moved_aside_to_begin_anew(path):
    assert move_aside(path, NOW) is None
    add(path, "s")
    aside = move_aside(path, NOW)
    assert not path.exists()
    assert ids(aside) == {"s"}
    assert ids(path) == set()


def old_log(path, version):
    with closing(sqlite3.connect(path)) as old:
        for step in SCHEMA_STEPS[:version]:
            for statement in step:
                old.execute(statement)
        old.execute(f"PRAGMA user_version = {version}")
        at = "2026-11-01T12:00:00+00:00"
        old.execute(f"INSERT INTO session (id, started, exercise, plan) VALUES ('s', '{at}', 'a', '1x1')")
        old.execute(
            "INSERT INTO leg_set (id, session_id, set_n, leg, leg_order, tempo, load_kg, planned_reps, started, "
            f"ended, rir) VALUES ('l', 's', 1, 'left', 1, '3-0-1-1', 0, 8, '{at}', 'finished', 2)"
        )
        for n in (1, 2, 3):
            old.execute(
                f"INSERT INTO rep (leg_set_id, n, finished, tut_s, counted) VALUES ('l', {n}, '{at}', 4, {int(n < 3)})"
            )
        old.commit()


@pytest.mark.parametrize("version", range(1, len(SCHEMA_STEPS)))
def test_an_old_log_is_kept_as_it_was_before_its_tables_change(path, version):
    old_log(path, version)
    for _ in range(2):  # the second opening has nothing to change
        with closing(Log(path)) as log:
            [leg_set] = log.sessions()[0].leg_sets
            assert (leg_set.rir, leg_set.paced_reps, leg_set.counted_reps) == (2, 3, 2)
            [row] = log.leg_set_rows()
            assert (row.paced_reps, row.counted_reps, row.tut_s) == (3, 2, 8.0)
            assert leg_set.changed == leg_set.started
            assert log.check()
    [kept] = (path.parent / "backups").iterdir()
    assert kept.name.startswith(f"log-v{version}-")
    with closing(sqlite3.connect(kept)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (version,)
        assert db.execute("SELECT count(*) FROM rep").fetchone() == (3,)


def test_a_step_that_fails_leaves_the_old_log_as_it_was(path, monkeypatch):
    old_log(path, 2)
    steps = (*SCHEMA_STEPS[:2], (*SCHEMA_STEPS[2][:5], "NO SUCH STATEMENT"))
    monkeypatch.setattr("trainer.log.store.SCHEMA_STEPS", steps)
    with pytest.raises(sqlite3.OperationalError):
        Log(path)
    monkeypatch.undo()
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (2,)
        assert "notes" not in [row[1] for row in db.execute("PRAGMA table_info(session)")]
    with closing(Log(path)) as log:
        assert log.sessions()[0].leg_sets[0].counted_reps == 2


@pytest.mark.parametrize("name", ["log.json", "Log.CSV"])
def test_an_export_is_no_backup_and_told_where_it_belongs(tmp_path, name):
    (tmp_path / name).write_text("{}")
    with pytest.raises(LogError, match="is an export, no backup; take it in with Import"):
        examine(tmp_path / name)


def test_a_log_no_person_could_fill_is_no_backup(path, monkeypatch):
    add(path, "s")
    size = path.stat().st_size
    monkeypatch.setattr("trainer.log.backup.MOST_BYTES", size)
    assert examine(path).holds.startswith("1 session")
    monkeypatch.setattr("trainer.log.backup.MOST_BYTES", size - 1)
    with pytest.raises(LogError, match=r"log\.sqlite is larger than 0 MB; that is no log of one person"):
        examine(path)


def test_a_log_that_cannot_be_moved_aside_stays_where_it_is(path, monkeypatch):
    add(path, "s")

    def held(*_):
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as holding:
        holding.setattr("pathlib.Path.rename", held)
        with pytest.raises(LogError, match="cannot be moved aside: Permission denied; close other programs"):
            move_aside(path, NOW)
    assert ids(path) == {"s"}


def test_where_a_file_has_one_name_only_the_log_is_copied_aside_before_it_is_replaced(path, tmp_path, monkeypatch):
    add(path, "old")
    add(tmp_path / "backup.sqlite", "new")

    def no_second_name(*_):
        raise OSError(38, "Function not implemented")

    monkeypatch.setattr("trainer.log.backup.os.link", no_second_name)
    _, aside = restore(path, tmp_path / "backup.sqlite", NOW)
    assert (ids(path), ids(aside)) == ({"new"}, {"old"})


def test_a_file_where_backups_should_be_is_told(path):
    add(path, "s")
    path.with_name("backups").write_text("")
    with pytest.raises(LogError, match="backups cannot be made: File exists; the log needs it for backups"):
        back_up_daily(path, TODAY)


def test_a_backup_that_has_gone_meanwhile_hides_no_good_one(path):
    add(path, "s")
    good = back_up_daily(path, TODAY)
    (good.parent / "log-2026-11-22.sqlite").symlink_to("gone")
    assert newest_good(path).path == good


def test_a_log_emptied_behind_the_programs_back_is_damaged_and_names_its_backup(path):
    Log(path).close()
    path.write_bytes(b"")
    Log(path).close()  # without a backup there never was anything
    add(path, "one")
    back_up_daily(path, TODAY)
    path.write_bytes(b"")
    with pytest.raises(DamagedLogError, match=r"newest good backup \(1 session,"):
        Log(path)


def test_a_log_that_another_program_is_just_making_is_not_taken_for_an_emptied_one(path, monkeypatch):
    Log(path).close()
    monkeypatch.setattr(store, "is_emptied", lambda _path: True)  # as it was a moment before it was made
    Log(path).close()
