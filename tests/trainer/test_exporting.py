import csv
import io
import json
from datetime import UTC, datetime, timedelta

import pytest

from trainer.errors import KnownError
from trainer.exchange import export_file
from trainer.log import LegSet, LoggedSession
from trainer.log.edit import delete_session
from trainer.log.merge import merge

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.fixture
def log(log):
    """A log of three sessions, one of them deleted."""
    leg_set = LegSet("a", 1, "left", 1, "3-0-1-1", 0.0, 8, NOW, "finished")
    sessions = [("s1", (leg_set,)), ("s2", ()), ("s3", ())]
    merge(log, [
        LoggedSession(id_, NOW + timedelta(days=n), None, "backward-lunge", "", sets)
        for n, (id_, sets) in enumerate(sessions)
    ])  # fmt: skip
    delete_session(log, "s3")
    return log


@pytest.mark.parametrize("name", ["log.json", "log.JSON"])
def test_the_log_as_json_has_what_was_deleted_too(log, tmp_path, name):
    assert export_file(log, tmp_path / name) == 2
    table = json.loads((tmp_path / name).read_text(encoding="utf-8"))
    assert {session["id"] for session in table["sessions"]} == {"s1", "s2"}
    assert [gone["id"] for gone in table["deleted"]] == ["s3"]


@pytest.mark.parametrize("name", ["log.csv", "log.txt"])
def test_any_other_file_is_a_table_with_the_names_it_is_given(log, tmp_path, name):
    assert export_file(log, tmp_path / name, names={"backward-lunge": "Schritt zurück"}) == 2
    rows = list(csv.DictReader(io.StringIO((tmp_path / name).read_text(encoding="utf-8-sig"))))
    assert [(row["session_id"], row["leg"], row["exercise_name"]) for row in rows] == [
        ("s2", "", "Schritt zurück"),
        ("s1", "left", "Schritt zurück"),
    ]


def test_it_tells_after_each_session_how_many_are_written(log, tmp_path):
    told = []
    export_file(log, tmp_path / "log.json", lambda done, of: told.append((done, of)))
    assert told == [(1, 2), (2, 2)]


def test_what_breaks_off_leaves_the_file_that_was_there(log, tmp_path):
    path = tmp_path / "log.json"
    path.write_text("before")

    def full(_done, _of):
        raise OSError(28, "No space left on device")

    with pytest.raises(KnownError, match="No space left on device"):
        export_file(log, path, full)
    assert path.read_text() == "before"
    assert not [file for file in tmp_path.iterdir() if ".part" in file.name]
