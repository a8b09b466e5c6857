"""A log of somebody else: what is not as Evenstep makes it is refused, before SQLite obeys it."""

import json
import os
import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from trainer.advising import advise
from trainer.balance import balance
from trainer.exchange import export_file
from trainer.log import DamagedLogError, LegSet, Log, LogError, LoggedSession, Rep
from trainer.log.backup import MOST_BYTES, examine, restore
from trainer.log.edit import edit_leg_set, edit_session, history, redo, undo, undoable
from trainer.log.merge import deletions, merge
from trainer.log.overview import Wanted, half_before, session_rows, years
from trainer.measures import chosen
from trainer.plan import Plan
from trainer.progression_rules import Aims

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.fixture
def theirs(tmp_path):
    """A sound log of somebody else."""
    path = tmp_path / "theirs.sqlite"
    leg_set = LegSet("l", 1, "left", 1, "3-0-1-1", 5.0, 1, NOW, "finished", reps=(Rep(1, NOW, 4.0, counted=True),))
    with closing(Log(path)) as log:
        merge(log, [LoggedSession("s", NOW, NOW, "backward-lunge", "1x1", (leg_set,))])
        edit_leg_set(log, "l", load_kg=6.0)
    return path


def do(path, *statements):
    with closing(sqlite3.connect(path)) as db:
        db.executescript(";".join(statements))


@pytest.fixture
def refused(theirs, path):
    """Whether a log is refused as a backup and in the log's place, with these words, and nothing is put back."""

    def is_refused(says):
        for use in (lambda: restore(path, theirs, NOW), lambda: Log(theirs)):
            with pytest.raises(LogError, match=says):
                use()
        return not path.exists()

    return is_refused


def test_a_sound_log_of_somebody_else_is_put_back(theirs, path):
    restore(path, theirs, NOW)
    with closing(Log(path)) as log:
        assert [session.id for session in log.sessions()] == ["s"]
        assert undo(log) == redo(log)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER theirs AFTER INSERT ON rep BEGIN DELETE FROM session; END",
        "CREATE VIEW theirs AS SELECT * FROM session",
        "CREATE TABLE theirs (x)",
        "CREATE UNIQUE INDEX theirs ON session (exercise)",
        "ALTER TABLE session RENAME TO theirs; CREATE VIEW session AS SELECT * FROM theirs",
        "ALTER TABLE session ADD COLUMN theirs TEXT AS (hex(zeroblob(100))) VIRTUAL",
        "DROP TRIGGER change_is_kept; CREATE TRIGGER change_is_kept AFTER INSERT ON rep BEGIN DELETE FROM rep; END",
        "DROP INDEX session_by_time; CREATE INDEX session_by_time ON session (length(started))",
        "DROP TABLE rep; CREATE TABLE rep (leg_set_id, n, finished, tut_s, counted, paced)",
        "PRAGMA user_version = 1",
    ],
)
def test_what_evenstep_has_not_made_is_refused(theirs, refused, statement):
    do(theirs, statement)
    assert refused("not Evenstep's|not an Evenstep log|damaged")


def test_what_somebody_has_added_is_named(theirs, refused):
    do(theirs, "CREATE TABLE measurements (x)")
    assert refused(r"holds something that is not Evenstep's \(measurements\); take it out")


def test_a_log_too_large_to_be_looked_through_at_every_opening_is_looked_through_when_asked(theirs, monkeypatch):
    do(theirs, "UPDATE leg_set SET load_kg = 9e999")
    monkeypatch.setattr("trainer.log.store.LOOKED_THROUGH_BYTES", theirs.stat().st_size - 1)
    with closing(Log(theirs)) as log, pytest.raises(DamagedLogError):
        log.check()


@pytest.mark.parametrize(
    "change",
    [
        "leg_set SET load_kg = 9e999",
        "leg_set SET planned_reps = 1 << 62",
        "leg_set SET set_n = 1 << 62",
        "leg_set SET notes = hex(zeroblob(100000))",
        f"""leg_set SET answers = '{{"Q1": {"[" * 600}{"]" * 600}}}'""",
        "leg_set SET answers = '[]'",
        "leg_set SET answers = '{\"Q1\": 1.5}'",
        "rep SET tut_s = 9e999",
        "rep SET finished = '9999-12-31T23:59:59+00:00'",
        "session SET started = '0001-01-01T00:00:00+14:00'",
        "session SET started = '2026-11-21T12:00:00'",
        "leg_set SET changed = ''",
        "session SET exercise = hex(zeroblob(1000))",
    ],
)
def test_a_value_beyond_all_that_is_ever_written_is_damage(theirs, refused, change):
    do(theirs, f"UPDATE {change}")
    assert refused("damaged")


def test_a_log_far_too_large_is_not_even_read(theirs, path):
    with theirs.open("r+b") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(LogError, match="larger than 1024 MB"):
        restore(path, theirs, NOW)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
@pytest.mark.parametrize("end", ["-journal", "-wal", "-shm"])
def test_a_pipe_beside_a_log_is_not_waited_for(theirs, refused, end):
    theirs.with_name(theirs.name + end).unlink(missing_ok=True)
    os.mkfifo(theirs.with_name(theirs.name + end))
    assert refused(f"{end} is not an Evenstep log; move that file away")


EVERYTHING = "notes = (SELECT group_concat(sql) FROM sqlite_master), notes"


@pytest.mark.parametrize(
    "cells",
    [
        [["leg_set", ["l"], {EVERYTHING: ""}, {EVERYTHING: "x"}]],
        [["leg_set", ["l"], None, {"notes) SELECT sql FROM sqlite_master --": "x"}]],
        [["sqlite_master", ["l"], {"name": "rep"}, None]],
        [["leg_set", ["l", "m"], {"notes": ""}, {"notes": "x"}]],
        [["leg_set", ["l"], "notes", "id"]],
        [["leg_set"]],
        [7],
        [[["leg_set"], ["l"], None, None]],
    ],
)
def test_an_edit_nobody_made_is_never_made_into_sql(theirs, cells):
    with closing(sqlite3.connect(theirs)) as db:
        db.execute(
            "INSERT INTO change (at, kind, what, cells) VALUES (?, 'edit', 'x', ?)", (str(NOW), json.dumps(cells))
        )
        db.commit()
    examine(theirs)
    with closing(Log(theirs)) as log:
        before = log.sessions()
        with pytest.raises(DamagedLogError):
            undo(log)
        assert log.sessions() == before


def test_a_history_that_takes_back_more_than_was_done_is_damage(theirs):
    do(theirs, *[f"INSERT INTO change (at, kind, what, cells) VALUES ('{NOW}', 'undo', 'x', '[]')"] * 2)
    with closing(Log(theirs)) as log:
        assert len(history(log)) == 3
        for use in (undo, redo, undoable):
            with pytest.raises(DamagedLogError):
                use(log)


NO_ZONE, NO_TIME, NO_ANSWERS = "'2026-11-21T12:00:00'", "'20 November'", "'{\"pain\"'"
USES = {
    "sessions": lambda log, _: log.sessions(),
    "session": lambda log, _: log.session("s"),
    "unfinished": lambda log, _: log.unfinished(),
    "leg_set_rows": lambda log, _: log.leg_set_rows(),
    "check": lambda log, _: log.check(),
    "balance": lambda log, _: balance(chosen(log.work("backward-lunge"))),
    "advise": lambda log, _: advise(log, Plan("p", "backward-lunge"), NOW, Aims(), []),
    "session_rows": lambda log, _: session_rows(log, Wanted(), newest=50),
    "years": lambda log, _: years(log),
    "half_before": lambda log, _: half_before(log, "later"),
    "history": lambda log, _: history(log),
    "history of one": lambda log, _: history(log, about="l"),
    "undo": lambda log, _: undo(log),
    "edit_leg_set": lambda log, _: edit_leg_set(log, "l", answers={"pain": 3}),
    "edit_session": lambda log, _: edit_session(log, "s", notes="new"),
    "deletions": lambda log, _: deletions(log),
    "json": lambda log, to: export_file(log, to / "export.json"),
    "csv": lambda log, to: export_file(log, to / "export.csv"),
}
WHOLE = {"sessions", "session", "check", "advise", "json", "csv"}


@pytest.mark.parametrize(
    ("change", "met_by"),
    [
        (f"session SET started = {NO_ZONE} WHERE id = 's'",
         WHOLE | {"leg_set_rows", "balance", "session_rows", "years", "half_before"}),
        (f"session SET started = {NO_TIME} WHERE id = 's'", WHOLE | {"leg_set_rows", "session_rows", "years"}),
        (f"session SET started = {NO_ZONE}, finished = NULL WHERE id = 's'",
         WHOLE | {"unfinished", "leg_set_rows", "balance", "session_rows", "years", "half_before"}),
        (f"session SET finished = {NO_ZONE} WHERE id = 's'", WHOLE | {"session_rows"}),
        (f"session SET changed = {NO_ZONE} WHERE id = 's'", WHOLE | {"edit_session"}),
        (f"session SET changed = {NO_ZONE}, deleted = 1 WHERE id = 'later'", {"deletions", "json", "check"}),
        (f"leg_set SET started = {NO_ZONE}", WHOLE | {"leg_set_rows"}),
        (f"leg_set SET changed = {NO_ZONE}", WHOLE | {"edit_leg_set", "undo"}),
        (f"leg_set SET answers = {NO_ANSWERS}", WHOLE | {"leg_set_rows", "balance", "session_rows", "edit_leg_set"}),
        ("leg_set SET answers = '[]'", WHOLE | {"leg_set_rows", "balance", "edit_leg_set"}),
        (f"rep SET finished = {NO_ZONE}", WHOLE),
        (f"change SET at = {NO_ZONE}", {"history", "history of one", "undo", "check"}),
        ("change SET cells = '[['", {"history of one", "undo", "check"}),
    ],
)  # fmt: skip
def test_a_time_or_an_answer_that_is_none_is_damage_wherever_it_is_met(theirs, tmp_path, change, met_by):
    later = NOW + timedelta(hours=1)
    with closing(Log(theirs)) as log:
        merge(log, [LoggedSession("later", later, later, "backward-lunge", "1x1", ())])
        do(theirs, "DROP TRIGGER change_stays", f"UPDATE {change}")
        said = set()
        for name, use in USES.items():
            try:
                use(log, tmp_path)
            except DamagedLogError as error:
                assert re.search(
                    "is damaged; “evenstep log restore .+” puts back .+ and keeps this file aside", str(error)
                )
                said.add(name)
    assert said == met_by
    assert {path.suffix[1:] for path in tmp_path.glob("export.*")} == {"json", "csv"} - said, "whole or not at all"
