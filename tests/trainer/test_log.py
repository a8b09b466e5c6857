import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from functools import partial

import pytest

from trainer.log import SCHEMA_STEPS, DamagedLogError, LegSet, Log, LogError, LoggedSession, Rep, log_to_look_at
from trainer.log.edit import delete_session, undo
from trainer.log.file import ReplacedLogError
from trainer.log.merge import merge

NOW = datetime(2026, 3, 29, 23, 59, 30, tzinfo=timezone(timedelta(hours=2)))


def leg_set(id_, leg="left", order=1, **more):
    return LegSet(id_, 1, leg, order, "3-0-1-1", 2.5, 8, NOW, **more)


def fill(log):
    log.begin_session(LoggedSession("s1", NOW, None, "backward-lunge", "2x8/side"))
    log.begin_leg_set("s1", leg_set("a"))
    for n in (1, 2, 3):
        log.add_rep("a", Rep(n, NOW + timedelta(seconds=5 * n), 4.0, counted=n < 3))
    log.end_leg_set("a", "stopped")
    log.begin_leg_set("s1", leg_set("b", "right", 2))


def test_what_is_written_is_read_back(log):
    fill(log)
    log.finish_session("s1", NOW + timedelta(minutes=5))
    [session] = log.sessions()
    assert (session.id, session.started, session.finished) == ("s1", NOW, NOW + timedelta(minutes=5))
    assert session.started.utcoffset() == timedelta(hours=2)
    left, right = session.leg_sets
    assert left == leg_set("a", ended="stopped", reps=left.reps)
    assert [(rep.n, rep.counted) for rep in left.reps] == [(1, True), (2, True), (3, False)]
    assert (left.paced_reps, left.counted_reps, left.tut_s) == (3, 2, 8.0)
    assert (right.leg, right.order, right.ended, right.reps) == ("right", 2, None, ())


def test_a_leg_set_done_again_counts_nothing(log):
    fill(log)
    log.end_leg_set("a", "repeated")
    left = log.sessions()[0].leg_sets[0]
    assert (left.paced_reps, left.counted_reps, left.tut_s) == (3, 0, 0)


def test_another_connection_sees_each_rep_at_once(log, path):
    fill(log)
    other = sqlite3.connect(path)
    assert other.execute("SELECT count(*) FROM rep").fetchone() == (3,)
    other.close()


def test_the_newest_session_comes_first_whatever_its_time_zone(log):
    log.begin_session(LoggedSession("earlier", NOW, None, "e", "p"))
    log.begin_session(LoggedSession("later", datetime(2026, 3, 29, 22, 30, tzinfo=UTC), None, "e", "p"))
    assert [s.id for s in log.sessions()] == ["later", "earlier"]
    assert [s.id for s in log.sessions(newest=1)] == ["later"]


def test_opening_again_keeps_everything(log, path):
    fill(log)
    log.close()
    again = Log(path)
    assert again.check() == "The log is sound: 1 session, 2 leg sets, 2 reps."
    again.close()
    again.close()


def test_the_schema_number_is_kept(log, path):
    log.close()
    db = sqlite3.connect(path)
    assert db.execute("PRAGMA user_version").fetchone() == (len(SCHEMA_STEPS),)
    assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    db.close()


def test_a_newer_log_is_refused_and_left_alone(path):
    db = sqlite3.connect(path)
    db.execute("PRAGMA user_version = 99")
    db.close()
    before = path.read_bytes()
    with pytest.raises(LogError, match="newer Evenstep"):
        Log(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("version", [0, len(SCHEMA_STEPS)])
def test_another_programs_database_is_told_and_left_alone(path, version):
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE aunt (letter TEXT)")
    db.execute(f"PRAGMA user_version = {version}")
    db.close()
    before = path.read_bytes()
    with pytest.raises(LogError, match="not an Evenstep log"):
        Log(path)
    assert path.read_bytes() == before


def test_many_programs_may_open_a_new_log_at_once(path):
    with ThreadPoolExecutor(8) as programs:
        for check in list(programs.map(lambda _: _opened_and_checked(path), range(16))):
            assert check == "The log is sound: 0 sessions, 0 leg sets, 0 reps."


def _opened_and_checked(path):
    log = Log(path)
    try:
        return log.check()
    finally:
        log.close()


def test_a_file_that_is_no_log_is_told_and_left_alone(path):
    path.write_bytes(b"this is a letter to my aunt" * 100)
    with pytest.raises(LogError, match="not an Evenstep log"):
        Log(path)
    assert path.read_bytes().startswith(b"this is a letter")


@pytest.mark.parametrize("folder", ["no", "file"])
def test_a_folder_that_is_not_there_or_is_none_is_told(tmp_path, folder):
    (tmp_path / "file").touch()
    with pytest.raises(LogError, match="cannot be opened"):
        Log(tmp_path / folder / "log.sqlite")


def test_a_locked_log_is_told_and_can_be_written_later(log, path):
    fill(log)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(LogError, match="in use by another program"):
        log.end_leg_set("b", "finished")
    other.execute("COMMIT")
    other.close()
    log.end_leg_set("b", "finished")
    assert log.sessions()[0].leg_sets[1].ended == "finished"


def test_a_damaged_log_is_told(log, path):
    fill(log)
    log.close()
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    path.write_bytes(content)
    with pytest.raises(DamagedLogError, match="evenstep log restore"):
        Log(path)


def test_a_mistake_in_our_own_sql_is_a_bug_and_not_told_as_the_users(log):
    with pytest.raises(sqlite3.OperationalError):
        log._write("NO SUCH STATEMENT")
    with pytest.raises(sqlite3.IntegrityError):
        log._write("INSERT INTO session (id) VALUES ('without all else')")


def test_what_belongs_to_nothing_in_the_log_is_told(log):
    for write in (
        partial(log.add_rep, "unknown leg set", Rep(1, NOW, 4.0, counted=True)),
        partial(log.end_leg_set, "unknown leg set", "finished"),
        partial(log.finish_session, "unknown session", NOW),
    ):
        with pytest.raises(ReplacedLogError, match="another has taken its place"):
            write()


def test_the_sessions_of_one_exercise_can_be_asked_for(log):
    for n, exercise in enumerate(["a", "b", "a"]):
        log.begin_session(LoggedSession(f"s{n}", NOW + timedelta(days=n), None, exercise, "1x1"))
    assert [s.id for s in log.sessions(exercise="a")] == ["s2", "s0"]
    assert [s.id for s in log.sessions(newest=1, exercise="b")] == ["s1"]
    assert (log.count_sessions("a"), log.count_sessions("c")) == (2, 0)


def test_a_log_of_the_first_schema_is_taken_to_the_newest_with_all_it_holds(path):
    old = sqlite3.connect(path)
    for statement in SCHEMA_STEPS[0]:
        old.execute(statement)
    old.execute("INSERT INTO session VALUES ('s', '2026-11-01T12:00:00+00:00', NULL, 'a', '1x1')")
    old.execute(
        "INSERT INTO leg_set VALUES ('l', 's', 1, 'left', 1, '3-0-1-1', 0, 8, '2026-11-01T12:00:00+00:00', NULL, 2)"
    )
    old.execute("PRAGMA user_version = 1")
    old.commit()
    old.close()
    with closing(Log(path)) as log:
        assert [(s.leg_sets[0].rir, s.leg_sets[0].fault) for s in log.sessions()] == [(2, None)]


def test_pages_hold_what_one_reading_holds(log):
    for n in range(7):
        log.begin_session(LoggedSession(f"s{n}", NOW + timedelta(days=n), None, "a", "1x1"))
        log.begin_leg_set(f"s{n}", leg_set(f"l{n}"))
        log.add_rep(f"l{n}", Rep(1, NOW, 4.0, counted=True))
    pages = [log.sessions(newest=3, skip=skip) for skip in (0, 3, 6, 9)]
    assert [session for page in pages for session in page] == log.sessions()
    assert [len(page) for page in pages] == [3, 3, 1, 0]
    assert log.session("s3") == log.sessions()[3]
    assert log.session("unknown") is None


def test_more_sessions_than_are_read_at_once_all_have_their_leg_sets(log):
    with log.writing() as db:
        for n in range(450):
            at = (NOW + timedelta(days=n)).isoformat()
            db.execute("INSERT INTO session (id, started, exercise, plan, changed) VALUES (?, ?, 'e', '', ?)",
                       (f"s{n}", at, at))  # fmt: skip
    for n in (0, 199, 200, 449):
        log.begin_leg_set(f"s{n}", leg_set(f"l{n}"))
    assert [s.id for s in log.sessions() if s.leg_sets] == ["s449", "s200", "s199", "s0"]
    assert [s["id"] for s in log.plain_sessions() if s["leg_sets"]] == ["s449", "s200", "s199", "s0"]


def test_totals_are_those_of_the_reps(log):
    fill(log)
    log.begin_session(LoggedSession("s2", NOW + timedelta(days=1), None, "other", "1x1"))
    log.begin_leg_set("s2", leg_set("c", "right"))
    log.add_rep("c", Rep(1, NOW, 3.5, counted=True))
    rows = log.leg_set_rows()
    whole = [s for session in reversed(log.sessions()) for s in session.leg_sets]
    for row, full in zip(rows, whole, strict=True):
        for name in ("id", "set_n", "leg", "order", "tempo", "load_kg", "planned_reps", "paced_reps", "counted_reps",
                     "tut_s", "rir", "fault", "answers", "started", "ended"):  # fmt: skip
            assert getattr(row, name) == getattr(full, name)
    assert [row.id for row in log.leg_set_rows("other")] == ["c"]
    assert [row.id for row in log.leg_set_rows(since=NOW + timedelta(hours=1))] == ["c"]
    assert [row.id for row in log.leg_set_rows(session_ids=["s1"])] == ["a", "b"]
    log.end_leg_set("a", "repeated")
    again = log.leg_set_rows("backward-lunge")[0]
    assert (again.paced_reps, again.counted_reps, again.tut_s) == (3, 0, 0)


def test_a_session_that_broke_off_can_be_resumed(log, path):
    fill(log)
    log.add_rep("b", Rep(1, NOW + timedelta(minutes=1), 4.0, counted=True))
    with closing(Log(path)) as other:
        assert other.unfinished() == []  # it is under way, here
        with pytest.raises(LogError, match="another program has it under way"):
            other.resume_session("s1")
        log.close()  # as if it had died
        [found] = other.unfinished()
        assert (found.session.plan, found.last.id, found.next_rep) == ("2x8/side", "b", 2)
        assert found.last_written == NOW + timedelta(minutes=1)
        other.resume_session("s1")
        other.add_rep("b", Rep(2, NOW + timedelta(minutes=2), 4.0, counted=True))
        other.end_leg_set("b", "finished")
        with closing(Log(path)) as third:
            assert third.unfinished() == []
        other.finish_session("s1", NOW + timedelta(minutes=3))
        assert other.unfinished() == []
        assert [rep.n for rep in other.sessions()[0].leg_sets[1].reps] == [1, 2]


def test_a_session_that_broke_off_can_be_kept_or_discarded(path):
    with closing(Log(path)) as log:
        fill(log)
        log.end_leg_set("b", "finished")
    with closing(Log(path)) as log:
        [found] = log.unfinished()
        assert found.next_rep is None  # it broke off between two leg sets
        log.keep_session("s1")
        assert log.unfinished() == []
        assert log.sessions()[0].finished == NOW
        log.begin_session(LoggedSession("s2", NOW, None, "e", "1x1"))
    with closing(Log(path)) as log:
        [found] = log.unfinished()
        assert (found.session.id, found.last, found.next_rep, found.last_written) == ("s2", None, None, NOW)
        delete_session(log, "s2")
        assert log.unfinished() == []
        undo(log)
        assert [found.session.id for found in log.unfinished()] == ["s2"]


def test_a_session_that_is_deleted_or_gone_is_not_resumed(path):
    with closing(Log(path)) as log:
        fill(log)
    with closing(Log(path)) as log, closing(Log(path)) as other:
        delete_session(other, "s1")
        with pytest.raises(LogError, match="deleted meanwhile; take that back in the history"):
            log.resume_session("s1")
        undo(other)
        log.resume_session("s1")
        with pytest.raises(LogError, match="still under way"):
            delete_session(other, "s1")
        with pytest.raises(ReplacedLogError, match="not in the log"):
            log.resume_session("no such session")


def test_only_those_asked_for_are_read_of_the_sessions_that_broke_off(path):
    with closing(Log(path)) as log:
        fill(log)
        log.begin_session(LoggedSession("s2", NOW + timedelta(hours=1), None, "e", "1x1"))
    with closing(Log(path)) as log:
        assert [found.session.id for found in log.unfinished()] == ["s2", "s1"]
        with closing(sqlite3.connect(path)) as db, db:
            db.execute("UPDATE rep SET finished = 'no time'")
        assert log.unfinished(newest=1) == [log.broken_off("s2")]
        for read in (log.unfinished, lambda: log.broken_off("s1")):
            with pytest.raises(DamagedLogError):
                read()
        log.keep_session("s2")
        assert log.broken_off("s2") is None


@pytest.mark.parametrize("kind", ["empty", "text"])
def test_a_session_whose_id_is_a_path_reaches_no_file(tmp_path, kind):
    """An id comes from whoever wrote the file that was imported."""
    (tmp_path / "data" / "running").mkdir(parents=True)
    theirs = tmp_path / "theirs"
    theirs.write_text("" if kind == "empty" else "precious")
    with closing(Log(tmp_path / "data" / "log.sqlite")) as log:
        for id_ in ("../../theirs", str(theirs)):
            merge(log, [LoggedSession(id_, NOW, None, "backward-lunge", "1x1")])
            assert [found.session.id for found in log.unfinished()] == [id_]
            log.resume_session(id_)
            log.keep_session(id_)
            log.finish_session(id_, NOW)
            assert theirs.exists()
    assert theirs.read_text() == ("" if kind == "empty" else "precious")
    assert {path.name for path in tmp_path.iterdir()} == {"data", "theirs"}


def test_a_write_that_is_tried_again_writes_once(log):
    for _ in range(2):
        log.begin_session(LoggedSession("s", NOW, None, "e", "1x1"))
        log.begin_leg_set("s", leg_set("a"))
        log.add_rep("a", Rep(1, NOW, 4.0, counted=True))
    assert log.check() == "The log is sound: 1 session, 1 leg set, 1 rep."


def test_looking_at_a_log_that_is_not_there_makes_none(path):
    with log_to_look_at(path) as log:
        assert log.sessions() == []
    assert list(path.parent.iterdir()) == []
    with closing(Log(path)) as log:
        fill(log)
    with log_to_look_at(path) as log:
        assert [session.id for session in log.sessions()] == ["s1"]
