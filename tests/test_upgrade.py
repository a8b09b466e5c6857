"""Data of earlier versions: opened, kept as they were beside, and nothing of them lost.

tests/earlier/ holds data folders as versions of this program really wrote them: each guided a session of the user's own
plan to its end, and then one that was killed in its first leg set. `schema-1` to `schema-3` are named by the log they
have; `before-0.1.0` is of a build shortly before the first release, with an exercise of the user's own, a plan that was
being edited, a suggestion decided on and an own voice.
"""

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from audio.own_words import list_voices
from trainer.decisions import Verdict, read_decisions
from trainer.exercise_shelf import read_shelf
from trainer.log import SCHEMA_STEPS, Log
from trainer.plan import Leg
from trainer.plan_editing import take_up_draft
from trainer.plan_library import own_plans
from ui.cli import main
from ui.data_folder import DataFolder
from ui.settings import Settings, read_settings

EARLIER = Path(__file__).parent / "earlier"
SCHEMAS = {"schema-1": 1, "schema-2": 2, "schema-3": 3, "before-0.1.0": 3}
# Reps before the program was killed: the first of that session's leg sets.
LAST_REPS = {"schema-1": 2, "schema-2": 2, "schema-3": 1, "before-0.1.0": 2}


@pytest.fixture
def earlier(tmp_path, own_home):
    """Give a copy of an earlier version's data folder."""

    def copy(name):
        return DataFolder(shutil.copytree(EARLIER / name, tmp_path / name))

    return copy


def rows(log, table):
    """Return the rows of a table as dictionaries, whatever its columns."""
    with closing(sqlite3.connect(log)) as db:
        db.row_factory = sqlite3.Row
        return [dict(row) for row in db.execute(f"SELECT * FROM {table} ORDER BY 1, 2")]


def schema(log):
    with closing(sqlite3.connect(log)) as db:
        return db.execute("PRAGMA user_version").fetchone()[0]


def files(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_there_is_a_folder_of_every_schema_there_ever_was():
    assert set(SCHEMAS) == {path.name for path in EARLIER.iterdir()}
    assert {schema(EARLIER / name / "log.sqlite") for name in SCHEMAS} == set(range(1, len(SCHEMA_STEPS) + 1))


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_row_of_an_earlier_log_is_in_the_log_it_becomes(earlier, name):
    folder = earlier(name)
    tables = ("session", "leg_set", "rep")
    before = {table: rows(folder.log, table) for table in tables}
    assert [len(before[table]) for table in tables] == [2, 3, 4 + LAST_REPS[name]]
    Log(folder.log).close()
    for table in tables:
        after = rows(folder.log, table)
        assert [{key: row[key] for key in old} for row, old in zip(after, before[table], strict=True)] == before[table]


@pytest.mark.parametrize("name", SCHEMAS)
def test_an_earlier_log_says_what_was_done_and_takes_up_the_session_that_broke_off(earlier, name):
    with closing(Log(earlier(name).log)) as log:
        assert log.check()
        broken_off, finished = log.sessions()
        assert [(leg_set.leg, leg_set.counted_reps, leg_set.ended) for leg_set in finished.leg_sets] == [
            ("right", 2, "finished"),
            ("left", 2, "finished"),
        ]
        assert all(leg_set.tut_s == 4 for leg_set in finished.leg_sets)
        [leg_set] = broken_off.leg_sets
        assert (leg_set.leg, leg_set.counted_reps, leg_set.ended) == ("left", LAST_REPS[name], None)
        [unfinished] = log.unfinished()
        assert unfinished.session.id == broken_off.id


@pytest.mark.parametrize("name", [name for name, number in SCHEMAS.items() if number < len(SCHEMA_STEPS)])
def test_the_log_is_kept_as_it_was_before_it_is_changed(earlier, name):
    folder = earlier(name)
    Log(folder.log).close()
    [kept] = (folder.root / "backups").iterdir()
    assert schema(kept) == SCHEMAS[name]
    assert rows(kept, "rep") == rows(EARLIER / name / "log.sqlite", "rep")


@pytest.mark.parametrize("name", SCHEMAS)
def test_an_earlier_plan_of_the_users_own_is_listed_and_shown(earlier, name, capsys):
    folder = earlier(name)
    plans, mistakes = own_plans(folder.plans)
    assert [(entry.plan.name, entry.plan.reps, entry.plan.first_leg) for entry in plans] == [("Morning", 2, Leg.RIGHT)]
    assert mistakes == []
    assert main(["--data-dir", str(folder.root), "plans", "show", "morning"]) == 0
    assert "Morning" in capsys.readouterr().out
    assert (folder.plans / "morning.toml").read_text().startswith("# Before breakfast.")


@pytest.mark.parametrize("name", ["schema-3", "before-0.1.0"])
def test_earlier_settings_are_read_without_a_word(earlier, name):
    settings, notice = read_settings(earlier(name).settings)
    assert notice is None
    assert (settings.tones_db, settings.delay_ms, settings.words_per_minute) == (-6.0, 120, 170)
    assert (settings.body_kg, settings.reference_leg, settings.safety_seen_on) == (71.5, Leg.RIGHT, "2026-11-20")
    assert (settings.language, settings.theme, settings.viewing_distance_m) == ("de", "dark", 2.5)
    assert settings.unknown == {}


def test_all_else_of_an_earlier_folder_is_taken_over(earlier):
    folder = earlier("before-0.1.0")
    assert take_up_draft(folder.plans).plan.reps == 5
    assert sorted(entry.plan.reps for entry in own_plans(folder.plans)[0]) == [2, 5]
    assert "reverse-lunge-from-a-step" in read_shelf(folder.exercises).own
    [decision], notice = read_decisions(folder.suggestions)
    assert (decision.verdict, notice) == (Verdict.DISMISSED, None)
    [voice], mistakes = list_voices(folder.own_voices)
    assert (voice.name, [phrase.text for phrase in voice.phrases], mistakes) == ("Mine", ["left leg"], [])


def test_a_later_versions_folder_is_refused_in_a_sentence_and_left_alone(earlier, capsys):
    folder = earlier("before-0.1.0")
    with closing(sqlite3.connect(folder.log)) as db:
        db.execute(f"PRAGMA user_version = {len(SCHEMA_STEPS) + 1}")
    before = files(folder.root)
    assert main(["--data-dir", str(folder.root), "log", "check"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "was written by a newer Evenstep; update Evenstep, or give another data folder." in told.err
    assert len(told.err.splitlines()) == 1
    assert {path: content for path, content in files(folder.root).items() if path in before} == before


def test_a_later_versions_plan_and_settings_are_told_and_kept(earlier):
    folder = earlier("before-0.1.0")
    plan = folder.plans / "morning.toml"
    plan.write_text(plan.read_text().replace("format = 1", "format = 2"))
    kept = json.loads(folder.settings.read_text()) | {"format": 2, "gravity": "low"}
    folder.settings.write_text(json.dumps(kept))
    plans, [mistake] = own_plans(folder.plans)
    assert (plans, "morning.toml" in str(mistake), "newer" in str(mistake)) == ([], True, True)
    assert "format = 2" in plan.read_text()
    settings, notice = read_settings(folder.settings)
    assert settings == Settings()
    [aside] = folder.root.glob("settings-*.json")
    assert aside.name in notice
    assert json.loads(aside.read_text()) == kept
