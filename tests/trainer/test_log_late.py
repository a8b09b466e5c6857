import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest

from trainer.log import Log, LogError, LoggedSession
from trainer.log.late import LateLog

BEGAN = datetime(2026, 11, 1, 18, tzinfo=UTC)


@pytest.fixture
def late(path):
    made = LateLog(path)
    yield made
    made.close()


def test_a_log_held_by_another_program_is_there_once_that_lets_go(path, late):
    Log(path).close()
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("PRAGMA journal_mode = DELETE")
    other.execute("BEGIN EXCLUSIVE")
    for ask in (late.sessions, late.check, lambda: late.begin_session(LoggedSession("a", BEGAN, None, "e", ""))):
        with pytest.raises(LogError, match="in use by another program"):
            ask()
    other.execute("COMMIT")
    other.close()
    late.begin_session(LoggedSession("a", BEGAN, None, "e", ""))
    assert [session.id for session in late.sessions()] == ["a"]
    assert "1 session" in late.check()


def test_a_newer_log_is_told_each_time_and_left_alone(path, late):
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()
    before = path.read_bytes()
    for _ in range(2):
        with pytest.raises(LogError, match="newer Evenstep"):
            late.sessions()
    assert path.read_bytes() == before


def test_it_makes_a_new_log_and_closes_twice(path, late):
    assert late.sessions() == []
    late.close()
    late.close()
    late.reopen()
    assert late.sessions() == []


def test_a_log_that_was_closed_for_another_file_to_take_its_place_opens_again(path, log):
    log.begin_session(LoggedSession("a", BEGAN, None, "e", ""))
    log.close()
    path.unlink()
    log.reopen()
    assert log.sessions() == []


def test_a_log_that_cannot_be_opened_again_is_tried_again_by_each_call(path, log):
    log.close()
    path.write_text("no log at all")
    for ask in (log.reopen, log.sessions, log.check, lambda: log.resume_session("a")):
        with pytest.raises(LogError, match="is damaged"):
            ask()
    path.unlink()
    assert log.sessions() == []
    log.close()


def test_it_says_whether_it_could_be_opened_by_now(path, late):
    path.write_text("no log at all")
    assert not late.is_open
    with pytest.raises(LogError):
        late.sessions()
    assert not late.is_open
    path.unlink()
    late.sessions()
    assert late.is_open
    late.close()
    assert not late.is_open


def test_while_another_program_reads_a_log_of_old_it_opens_all_the_same(path, late):
    with closing(Log(path)) as log:
        log.begin_session(LoggedSession("a", BEGAN, None, "e", ""))
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = DELETE")
        other.execute("BEGIN")
        other.execute("SELECT * FROM session").fetchone()
        assert [session.id for session in late.sessions()] == ["a"]
        late.close()
        other.execute("COMMIT")
        assert other.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    Log(path).close()
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("PRAGMA journal_mode").fetchone() == ("wal",), "the next one could switch it"
