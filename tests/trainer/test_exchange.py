import csv
import io
import json
import os
import re
from contextlib import closing, suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from trainer.errors import KnownError
from trainer.exchange import FileMistakesError, csv_parts, import_after_backup, import_file, json_parts
from trainer.exchange.checks import MOST_MISTAKES, Mistakes, leg_set_from
from trainer.exchange.csv_reading import MOST_COLUMNS
from trainer.exchange.json_reading import LONGEST_RECORD
from trainer.exchange.writing import LEG_SET_FIELDS
from trainer.log import LegSet, Log, LoggedSession, Rep
from trainer.log.backup import automatic_backups, back_up_daily, is_before_import
from trainer.log.edit import delete_session, edit_leg_set, edit_session
from trainer.log.merge import deletions, merge

START = datetime(2026, 11, 1, 18, 0, tzinfo=timezone(timedelta(hours=1)))
REPS = tuple(Rep(n, START + timedelta(seconds=n), 4.0, n != 2, n != 3) for n in (1, 2, 3))
SESSION = LoggedSession(
    "s",
    START,
    None,
    "backward-lunge",
    '1x3/side name "Mum, «علي» 🏋"',
    (
        LegSet("a", 1, "left", 1, "3-0-1-1", 0.0, 3, START, "finished", 2, "F3", REPS, "-5 kg;\n\"ok\"", {"pain": 3},
               START + timedelta(days=1)),
        LegSet("b", 1, "right", 2, "3-0-1-1", 5.0, 3, START + timedelta(minutes=1), None, changed=START),
    ),
    "=1+1, 'so' 🏋",
    START,
)  # fmt: skip
BARE = LoggedSession("t", START - timedelta(days=1), START, "backward-lunge", "", (), "", START)


def plain(*sessions):
    """Return sessions as a log gives them to be written."""
    with TemporaryDirectory() as folder, closing(Log(Path(folder) / "log.sqlite")) as log:
        merge(log, sessions)
        return list(log.plain_sessions())


WRITERS = {"json": json_parts, "csv": csv_parts}
PLAIN = plain(SESSION, BARE)


def written(tmp_path, kind, sessions, name="a"):
    path = tmp_path / f"{name}.{kind}"
    path.write_bytes("".join(WRITERS[kind](sessions)).encode())
    return path


def whole(log):
    """All the log holds, with when it was changed."""
    return [(s, s.changed, [leg_set.changed for leg_set in s.leg_sets]) for s in log.sessions()]


@pytest.fixture
def other(tmp_path):
    with closing(Log(tmp_path / "other.sqlite")) as opened:
        yield opened


def test_json_holds_every_rep():
    table = json.loads("".join(json_parts(plain(SESSION))))
    assert table["format"] == 1
    [session] = table["sessions"]
    assert (session["id"], session["exercise"]) == ("s", "backward-lunge")
    assert datetime.fromisoformat(session["started"]) == START
    left, right = session["leg_sets"]
    assert {name: left[name] for name in LEG_SET_FIELDS if name not in ("changed", "reps")} == {
        "id": "a", "set": 1, "leg": "left", "order": 1, "tempo": "3-0-1-1", "load_kg": 0.0, "planned_reps": 3,
        "paced_reps": 2, "counted_reps": 2, "tut_s": 8.0, "rir": 2, "fault": "F3", "started": START.isoformat(),
        "ended": "finished", "notes": "-5 kg;\n\"ok\"", "answers": {"pain": 3},
    }  # fmt: skip
    assert [rep["n"] for rep in left["reps"]] == [1, 2, 3]
    assert [rep["counted"] for rep in left["reps"]] == [True, False, True]
    assert right["reps"] == []


def test_csv_has_one_row_a_leg_set_with_the_same_names():
    text = "".join(csv_parts(plain(SESSION)))
    assert text.startswith("\ufeff")  # or a spreadsheet takes «علي» for something else
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert [row["leg"] for row in rows] == ["left", "right"]
    assert set(LEG_SET_FIELDS) <= set(rows[0])
    assert (rows[0]["counted_reps"], rows[0]["tut_s"], rows[1]["load_kg"], rows[1]["ended"]) == ("2", "8.0", "5.0", "")
    assert rows[0]["plan"] == SESSION.plan


def test_csv_begins_with_columns_in_words_that_are_not_read_back(other, tmp_path):
    names = {"backward-lunge": "Backward lunge", "F3": "One hip drops", "pain": "Pain"}
    text = "".join(csv_parts(PLAIN, names))
    header, left, right, bare = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    assert header[:5] == ["date", "time", "exercise_name", "set", "leg"]
    assert left[:5] == ["2026-11-01", "18:00", "Backward lunge", "1", "left"]
    assert (right[1], bare[0], bare[3]) == ("18:01", "2026-10-31", "")
    row = dict(zip(header, left, strict=True))
    assert (row["fault_name"], row["fault"], row["answers_in_words"]) == ("One hip drops", "F3", "Pain: 3")
    path = tmp_path / "a.csv"
    path.write_text(text.replace("Backward lunge", "something else").replace(",18:00,", ",never,"), encoding="utf-8")
    import_file(other, path)
    assert plain(*other.sessions()) == PLAIN


def test_a_spreadsheet_finds_no_formula():
    text = "".join(csv_parts(plain(SESSION))).removeprefix("\ufeff")
    cells = [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]
    assert "'=1+1, 'so' 🏋" in cells
    assert '\'-5 kg;\n"ok"' in cells
    assert not [cell for cell in cells if cell[:1] in "=+-@\t\r\n" and cell]


@pytest.mark.parametrize("between", [";", "\t", "\n", "\r\n"])
@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "'", "＝"])
def test_no_formula_hides_behind_a_sign_that_ends_a_cell_elsewhere(log, other, tmp_path, between, begin):
    """In many countries a spreadsheet takes the semicolon for what ends a cell, and quotes within one for letters."""
    notes = f"tired{between}{begin}cmd|' /c calc'!A0{between}'{between}{begin}"
    merge(log, [replace(SESSION, notes=notes)])
    text = "".join(csv_parts(log.plain_sessions()))
    assert not re.search(f"[;\t\r\n]{re.escape(begin)}c", text)
    import_file(other, written(tmp_path, "csv", log.plain_sessions()))
    assert other.sessions()[0].notes == notes


def test_an_empty_log_has_a_header_only():
    assert len("".join(csv_parts([])).splitlines()) == 1
    assert json.loads("".join(json_parts([]))) == {"format": 1, "sessions": [], "deleted": []}


@pytest.mark.parametrize("kind", WRITERS)
def test_what_was_exported_is_taken_in_equal_and_only_once(log, other, tmp_path, kind):
    merge(log, [SESSION, BARE])
    path = written(tmp_path, kind, log.plain_sessions())
    done = import_file(other, path).merged
    assert (done.new_sessions, done.new_leg_sets, done.same) == (2, 2, 0)
    assert whole(other) == whole(log)
    assert whole(log) == [(s, s.changed, [leg_set.changed for leg_set in s.leg_sets]) for s in (SESSION, BARE)]
    again = import_file(other, path).merged
    assert (again.new_sessions, again.new_leg_sets, again.newer, again.same) == (0, 0, 0, 4)
    assert whole(other) == whole(log)


@pytest.mark.parametrize("kind", WRITERS)
def test_an_empty_log_is_taken_in(log, tmp_path, kind):
    assert str(import_file(log, written(tmp_path, kind, [])).merged) == "0 new sessions, 0 new leg sets."


@pytest.mark.parametrize("kind", WRITERS)
def test_a_session_over_midnight_and_a_clock_change_stays_one_with_its_times(log, tmp_path, kind):
    berlin = ZoneInfo("Europe/Berlin")
    begun = datetime(2026, 10, 24, 23, 50, tzinfo=berlin)
    # the night the clocks go back: 02:30 comes twice
    times = [(begun.astimezone(UTC) + timedelta(hours=h)).astimezone(berlin) for h in (0, 1, 3, 4)]
    leg_sets = tuple(
        LegSet(f"l{n}", n + 1, "left", 1, "3-0-1-1", 0.0, 1, at, "finished", reps=(Rep(1, at, 4.0, counted=True),))
        for n, at in enumerate(times)
    )
    merge(log, [LoggedSession("s", begun, times[-1], "e", "", leg_sets)])
    with closing(Log(tmp_path / "b.sqlite")) as other:
        import_file(other, written(tmp_path, kind, log.plain_sessions()))
        [session] = other.sessions()
    assert [s.started.isoformat() for s in session.leg_sets] == [at.isoformat() for at in times]
    assert [s.id for s in session.leg_sets] == ["l0", "l1", "l2", "l3"]


_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)
_NAME = st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=20)
_WHEN = st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC) | st.just(START.tzinfo))
_REPS = st.lists(
    st.builds(Rep, st.just(1), _WHEN, st.floats(0, 60), st.booleans(), st.booleans()), max_size=3
).map(lambda reps: tuple(Rep(n, r.finished, r.tut_s, r.counted, r.paced) for n, r in enumerate(reps, 1)))  # fmt: skip
_LEG_SETS = st.lists(
    st.builds(
        LegSet, _NAME, st.integers(1, 20), st.sampled_from(["left", "right"]), st.integers(1, 2), _TEXT,
        st.floats(0, 500), st.integers(0, 200), _WHEN, st.sampled_from([None, "finished", "repeated"]),
        st.none() | st.integers(0, 10), st.none() | _NAME, _REPS, _TEXT,
        st.dictionaries(_NAME, st.integers(0, 10) | _TEXT, max_size=2), _WHEN,
    ), max_size=3, unique_by=lambda leg_set: leg_set.id,
).map(tuple)  # fmt: skip
_SESSIONS = st.builds(LoggedSession, _NAME, _WHEN, st.none() | _WHEN, _NAME, _TEXT, _LEG_SETS, _TEXT, _WHEN)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(session=_SESSIONS, kind=st.sampled_from(list(WRITERS)))
def test_whatever_was_written_is_taken_in_equal(tmp_path_factory, session, kind):
    folder = tmp_path_factory.mktemp("log")
    with closing(Log(folder / "a.sqlite")) as log, closing(Log(folder / "b.sqlite")) as other:
        merge(log, [session])
        import_file(other, written(folder, kind, log.plain_sessions()))
        assert whole(other) == whole(log)
        assert whole(log)[0][0].notes == session.notes


def test_two_laptops_come_to_the_same_log(log, other, tmp_path):
    merge(log, [SESSION])
    merge(other, [SESSION])
    edit_leg_set(log, "a", counted_reps=3)
    edit_leg_set(other, "b", notes="on the other laptop")
    edit_leg_set(other, "a", counted_reps=1)  # the later of the two
    for log_, to in ((log, other), (other, log)):
        path = written(tmp_path, "json", log_.plain_sessions())
        done = import_file(to, path).merged
    assert (done.newer, done.new_leg_sets) == (2, 0)
    assert whole(log) == whole(other)
    assert [(s.counted_reps, s.notes) for s in log.sessions()[0].leg_sets] == [
        (1, SESSION.leg_sets[0].notes),
        (0, "on the other laptop"),
    ]


@pytest.mark.parametrize("edited_first", [True, False], ids=["edit first", "deletion first"])
def test_a_leg_set_corrected_since_outlives_the_deletion_of_its_session(log, other, tmp_path, edited_first):
    for laptop in (log, other):
        merge(laptop, [SESSION])
    later = datetime.now(UTC) + timedelta(days=1)
    delete_session(log, "s")
    other.now = lambda: later
    edit_leg_set(other, "a", rir=0)
    ours = tmp_path / "ours.json"
    ours.write_text("".join(json_parts(log.plain_sessions(), deletions(log))))
    theirs = written(tmp_path, "json", other.plain_sessions(), "theirs")
    first, second = ((log, theirs), (other, ours)) if edited_first else ((other, ours), (log, theirs))
    for laptop, file in (first, second):
        import_file(laptop, file)
    for laptop in (log, other):
        [session] = laptop.sessions()
        assert [leg_set.rir for leg_set in session.leg_sets] == [0, None]
        assert import_file(laptop, theirs).merged.newer == 0


def test_what_was_deleted_here_is_deleted_there_and_does_not_come_back(log, other, tmp_path):
    merge(log, [SESSION])
    merge(other, [SESSION])
    old = written(tmp_path, "json", other.plain_sessions(), "old")
    delete_session(log, "s")
    assert str(import_file(log, old).merged) == "0 new sessions, 0 new leg sets, 1 newer here, 2 leg sets already here."
    assert log.sessions() == []
    path = tmp_path / "deleted.json"
    path.write_text("".join(json_parts(log.plain_sessions(), deletions(log))))
    assert str(import_file(other, path).merged) == "0 new sessions, 0 new leg sets, 1 deleted there."
    assert other.sessions() == []
    edit = written(
        tmp_path, "json", plain(LoggedSession("s", START, None, "e", "", changed=datetime.now(UTC))), "newer"
    )
    import_file(other, edit)
    assert [s.id for s in other.sessions()] == ["s"]  # edited after it was deleted


def test_a_session_of_the_first_format_is_taken_in(log, tmp_path):
    path = tmp_path / "old.json"
    path.write_text(json.dumps({"format": 1, "sessions": [{
        "id": "s", "started": START.isoformat(), "finished": None, "exercise": "backward-lunge", "plan": "1x3/side",
        "leg_sets": [{"id": "a", "set": 1, "leg": "left", "order": 1, "tempo": "3-0-1-1", "load_kg": 0,
                      "planned_reps": 3, "paced_reps": 1, "counted_reps": 1, "tut_s": 4.0, "rir": None,
                      "started": START.isoformat(), "ended": "finished",
                      "reps": [{"n": 1, "finished": START.isoformat(), "tut_s": 4.0, "counted": True}]}],
    }]}, indent=2))  # fmt: skip
    import_file(log, path)
    assert [(s.counted_reps, s.paced_reps, s.changed) for s in log.sessions()[0].leg_sets] == [(1, 1, START)]
    assert import_file(log, path).merged.same == 2


def test_reps_are_made_where_only_their_number_is_told(log, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(
        "session_id,session_started,exercise,id,set,leg,planned_reps,paced_reps,counted_reps,tut_s\n"
        f"s,{START.isoformat()},backward-lunge,a,1,left,8,7,6,24\n"
    )
    import_file(log, path)
    [leg_set] = log.sessions()[0].leg_sets
    assert (leg_set.planned_reps, leg_set.paced_reps, leg_set.counted_reps, leg_set.tut_s) == (8, 7, 6, 24.0)


def json_session(**changes):
    session = json.loads("".join(json_parts(plain(SESSION))))["sessions"][0]
    return session | changes


def json_leg_set(**changes):
    session = json_session()
    session["leg_sets"][0] |= changes
    return session


@pytest.mark.parametrize(
    ("session", "says"),
    [
        (json_session(started="yesterday"), "line 2, started: must be a date and time"),
        (json_session(started="2026-11-01T18:00:00"), "with its offset"),
        (json_session(started="0001-01-01T00:00:00+14:00"), "line 2, started"),
        (json_session(id=""), "line 2, id: must be a text of 1 to 100 characters"),
        (json_session(id="a\nb"), "line 2, id"),
        (json_session(exercise=7), "line 2, exercise"),
        (json_session(notes="\ud800"), "line 2, notes: holds characters that are no text"),
        (json_session(notes="a\0b"), "line 2, notes"),
        (json_session(notes="x" * 10_001), "line 2, notes: must be a text of 0 to 10000"),
        (json_session(leg_sets={}), "line 2, leg_sets: must be a list"),
        (json_session(leg_sets=[7]), "line 2, leg_sets[0]: must be an object"),
        (json_leg_set(leg="middle"), "line 2, leg_sets[0].leg: must be one of left, right"),
        (json_leg_set(set=0), "leg_sets[0].set: must be a whole number from 1"),
        (json_leg_set(load_kg=float("nan")), "NaN is no number"),
        (json_leg_set(load_kg=-1), "leg_sets[0].load_kg: must be a number from 0 to 1000"),
        (json_leg_set(counted_reps=7), "leg_sets[0].counted_reps: is 7, but its reps make 2"),
        (json_leg_set(reps=[{"n": 1}, {"n": 1}]), "leg_sets[0].reps[1]: number 1 stands twice"),
        (json_leg_set(reps=[{"n": True}]), "leg_sets[0].reps[0]: must be a whole number"),
        (json_leg_set(reps=[{"n": 1, "counted": 1}]), "must be true or false"),
        (json_leg_set(reps=7), "leg_sets[0].reps: must be a list"),
        (json_leg_set(answers={"Q1": []}), "leg_sets[0].answers: must be a whole number"),
        ({name: value for name, value in json_session().items() if name != "exercise"}, "line 2, exercise: is missing"),
        ([], "line 2: must be an object"),
    ],
)
def test_a_mistake_is_told_with_its_line_and_nothing_is_taken_in(log, tmp_path, session, says):
    path = tmp_path / "a.json"
    path.write_text(f'{{"format": 1, "sessions": [\n{json.dumps(session)},\n{json.dumps(json_session(id="fine"))}]}}')
    with pytest.raises(FileMistakesError) as told:
        import_file(log, path)
    assert says in str(told.value)
    assert "nothing of it was imported" in str(told.value)
    assert log.sessions() == []


@pytest.mark.parametrize("kind", ["json", "csv"])
def test_a_small_file_cannot_ask_for_endless_reps(log, tmp_path, monkeypatch, kind):
    monkeypatch.setattr("trainer.exchange.checks.MOST_REPS_OF_ALL", 5000)
    sessions = [{"started": "2026-11-01T18:00:00+01:00", "exercise": "e", "id": f"s{n}"} for n in range(8)]
    leg_set = {"set": 1, "leg": "left", "counted_reps": 1000}
    if kind == "json":
        lines = [json.dumps(session | {"leg_sets": [leg_set | {"id": session["id"]}]}) for session in sessions]
        text = '{"format": 1, "sessions": [\n' + ",\n".join(lines) + "]}"
    else:
        lines = [f"{one['id']},{one['started']},e,{one['id']},1,left,1000\n" for one in sessions]
        text = "session_id,session_started,exercise,id,set,leg,counted_reps\n" + "".join(lines)
    path = tmp_path / f"a.{kind}"
    path.write_text(text)
    with pytest.raises(FileMistakesError, match=r"line [78]: there are more than 5,000 reps; split the file"):
        import_file(log, path)
    assert log.count_sessions() == 0
    monkeypatch.setattr("trainer.exchange.checks.MOST_REPS_OF_ALL", 8000)
    assert import_file(log, path).merged.new_sessions == 8


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[]", "line 1: is not an Evenstep log"),
        ("{}", "line 1, format: must be 1"),
        ('{"format": 2, "sessions": []}', "must be 1; a newer Evenstep"),
        ('{"format": 1,\n\n "sessions": [}', "line 3: is not JSON"),
        ('{"format": 1,\n "sessions": [', "line 2: ends too early"),
        ('{"format": 1\n', "line 2: ends too early"),
        ('{"format": 1 "sessions": []}', "must be a comma or }"),
        ('{"format": 1, 7: []}', "must be a name in quotes"),
        ('{"format" 1}', "must be a colon"),
        ('{"format": 1, "sessions": []} more', "nothing may follow"),
        ('{"format": 1, "sessions": [' + "[" * 100_000, "nested too deeply"),
        ('{"format": 1, "sessions": [' + "9" * 5000 + "]}", "is not JSON"),
        ('{"format": 1, "x": "' + "y" * (LONGEST_RECORD + 100_000) + '"}', "is longer than"),
        ('{"format": 1, "sessions": [' + "7," * 50 + "7]}", f"at least {MOST_MISTAKES} mistakes"),
        ('{"format": 1, "deleted": [{"table": "aunt", "id": "a", "changed": "2026-11-01T18:00:00Z"}]}', "table: must"),
        ("\x00\x01\x02", "no column tells the date"),
    ],
)
def test_a_file_that_is_no_log_is_told(log, tmp_path, text, says):
    path = tmp_path / "a.json"
    path.write_text(text)
    with pytest.raises(KnownError) as told:
        import_file(log, path)
    assert says in str(told.value)


def test_bytes_that_are_no_text_are_told(log, tmp_path):
    path = tmp_path / "a.json"
    path.write_bytes(b'{"format": 1,\n "sessions": ["\xff\xfe"]}')
    with pytest.raises(FileMistakesError, match="not UTF-8"):
        import_file(log, path)
    path.write_bytes(b"session_id,session_started,exercise,id,set,leg\n\xff,a,b,c,1,left\n")
    with pytest.raises(FileMistakesError, match="line 2: is not UTF-8"):
        import_file(log, path)


HEAD = "session_id,session_started,exercise,id,set,leg,counted_reps,reps\n"


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        (f"s,{START.isoformat()},e,a,one,left,8,\n", "line 2, set: must be a whole number"),
        (
            f"s,{START.isoformat()},e,a,1,left,8,\ns,{START.isoformat()},e,b,1,up,8,\n",
            "line 3, leg: must be one of left",
        ),
        ("s,then,e,a,1,left,8,\n", "line 2, started"),
        ("s\n", "line 2: has 1 cells under 8 columns"),
        (f"s,{START.isoformat()},e,a,1,left,8,[[[\n", "reps: must be a list"),
        (f"s,{START.isoformat()},e,a,1,left,8,{'[' * 100_000}\n", "reps: must be a list"),
        (f's,{START.isoformat()},e,a,1,left,8,"[[1]]"\n', "counted_reps: is 8, but its reps make 1"),
        (f's,{START.isoformat()},e,a,1,left,8,"[[1\n', "line 2: is no row of a table"),
        ("s," + "x" * 200_000 + ",e,a,1,left,8,\n", "line 2: is no row of a table: field larger"),
        ("," * (MOST_COLUMNS + 1) + "\n", f"has more than {MOST_COLUMNS} columns"),
        ('"a' + '\n","' * 600_000, "is longer than"),
        ("x" * (LONGEST_RECORD + 1), "is longer than"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_table_of_ours_is_told_with_its_line(log, tmp_path, rows, says):
    path = tmp_path / "a.csv"
    path.write_text(HEAD + rows)
    with pytest.raises(FileMistakesError) as told:
        import_file(log, path)
    assert says in str(told.value)
    assert log.sessions() == []


def test_a_column_that_stands_twice_is_told(log, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(HEAD.replace("reps\n", "leg\n"))
    with pytest.raises(FileMistakesError, match="leg stands twice"):
        import_file(log, path)


@pytest.mark.parametrize("size", [1, 2, 7, 64])
def test_a_value_is_read_whole_wherever_the_file_is_cut_for_reading(log, tmp_path, monkeypatch, size):
    monkeypatch.setattr("trainer.exchange.json_reading.CHUNK_BYTES", size)
    path = written(tmp_path, "json", PLAIN)
    path.write_text(path.read_text().replace("{", '{"unknown": 12345,', 1))
    import_file(log, path)
    assert list(log.plain_sessions()) == PLAIN


def test_a_name_no_disk_can_have_is_told(log, tmp_path):
    with pytest.raises(KnownError, match="cannot be read: File name too long"):
        import_file(log, tmp_path / ("n" * 300))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_a_pipe_that_nobody_writes_to_is_told_in_a_sentence(log, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(KnownError, match="pipe is not a file; give"):
        import_file(log, tmp_path / "pipe")


def test_what_is_no_file_is_told(log, tmp_path):
    for path, says in ((tmp_path, "is a folder"), (tmp_path / "no", "is not there")):
        with pytest.raises(KnownError, match=says):
            import_file(log, path)
    (tmp_path / "empty").touch()
    with pytest.raises(FileMistakesError, match="empty"):
        import_file(log, tmp_path / "empty")
    big = tmp_path / "big.json"
    with big.open("wb") as file:
        file.truncate(1 << 30)  # takes no room
    with pytest.raises(KnownError, match="larger than 512 MB"):
        import_file(log, big)


def test_an_interrupt_leaves_the_log_as_it_was(log, tmp_path):
    merge(log, [BARE])
    path = written(tmp_path, "json", plain(SESSION, LoggedSession("u", START, None, "e", "")))

    def interrupt(done, total):
        assert 0 < done <= total
        if done == total:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_file(log, path, interrupt)
    assert log.sessions() == [BARE]
    edit_session(log, "t", notes="and it can be written")


@settings(max_examples=200, deadline=None)
@given(
    st.binary(max_size=300) | st.text(alphabet="{}[]\",:0123456789.eE+-\\untrflsasd \n'", max_size=300).map(str.encode)
)
def test_no_bytes_break_the_reader(tmp_path_factory, content):
    never_breaks(tmp_path_factory.getbasetemp() / "fuzz", content)


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_no_damage_to_a_file_of_ours_breaks_the_reader(tmp_path_factory, data):
    kind = data.draw(st.sampled_from(list(WRITERS)))
    content = bytearray("".join(WRITERS[kind](PLAIN)).encode())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
    never_breaks(tmp_path_factory.getbasetemp() / "fuzz", bytes(content))


def never_breaks(folder, content):
    """A file is taken in, or told to be wrong; nothing else may happen."""
    folder.mkdir(exist_ok=True)
    path = folder / "a"
    path.write_bytes(content)
    with closing(Log(folder / "log.sqlite")) as log:
        try:
            import_file(log, path)
        except KnownError as error:
            assert str(error)
        else:
            log.check()
            with log.writing() as db:
                db.execute("DELETE FROM session")


@pytest.mark.parametrize(
    ("reps", "says"),
    [
        ([7], "leg_sets[0].reps[0]: must be an object"),
        ([{"n": 1}, {"n": 1}], "leg_sets[0].reps[1]: number 1 stands twice"),
        ([{"n": 1, "paced": None}], "leg_sets[0].reps[0]: counted and paced must be true or false"),
    ],
)
def test_a_rep_that_is_none_is_told_by_its_place(log, tmp_path, reps, says):
    path = tmp_path / "a.json"
    path.write_text(
        json.dumps({"format": 1, "sessions": [json_session(leg_sets=[json_leg_set(reps=reps)["leg_sets"][0]])]})
    )
    with pytest.raises(FileMistakesError) as told:
        import_file(log, path)
    assert says in str(told.value)


@pytest.mark.parametrize("delimiter", [";", ","])
def test_a_table_of_ours_that_a_spreadsheet_wrote_with_decimal_commas_is_the_same(log, tmp_path, delimiter):
    rep = Rep(1, START, 4.25, counted=True)
    leg_set = LegSet("a", 1, "left", 1, "3-0-1-1", 4.5, 1, START, "finished", reps=(rep,), changed=START)
    session = replace(SESSION, leg_sets=(leg_set,))
    path = written(tmp_path, "csv", plain(session))
    header, *rows = csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline=""))
    for name, cell in (("load_kg", "4.5"), ("tut_s", "4.25")):
        assert rows[0][header.index(name)] == cell
        rows[0][header.index(name)] = cell.replace(".", ",")
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows([header, *rows])
    import_file(log, path)
    assert log.sessions() == [session]


@pytest.mark.parametrize("reps", ["7", '"two"', "{}"])
def test_reps_in_a_table_that_are_no_list_are_told(log, tmp_path, reps):
    path = tmp_path / "a.csv"
    quoted = reps.replace('"', '""')
    path.write_text(
        f'session_id,session_started,exercise,id,set,leg,reps\ns,2026-11-01T18:00:00+01:00,e,a,1,left,"{quoted}"\n'
    )
    with pytest.raises(FileMistakesError, match=r"line 2, .*reps: must be a list"):
        import_file(log, path)


def test_what_a_newer_evenstep_also_writes_is_passed_over(log, tmp_path):
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"format": 1, "moons": [1], "sessions": [json_session(moon=2)], "deleted": []}))
    assert import_file(log, path).merged.new_sessions == 1


@pytest.mark.parametrize("kind", WRITERS)
@pytest.mark.parametrize(
    ("written_as", "kept_as"),
    [
        ("2026-11-01T17:00:00Z", "2026-11-01T17:00:00+00:00"),
        ("2026-11-01T17:00:00-00:00", "2026-11-01T17:00:00+00:00"),
        ("2026-11-01T17:00:00.000000+00:00", "2026-11-01T17:00:00+00:00"),
        ("2026-11-01T17:00:00.25+00:00", "2026-11-01T17:00:00.250000+00:00"),
        ("20261101T170000+0000", "2026-11-01T17:00:00+00:00"),
        ("2026-11-01 17:00:00.000001+00:00", "2026-11-01T17:00:00.000001+00:00"),
        ("2026-11-01T18:00:00.000001+01:00", "2026-11-01T18:00:00.000001+01:00"),
        ("2026-11-01T07:00-10:00", "2026-11-01T07:00:00-10:00"),
    ],
)
def test_however_a_time_is_written_the_log_keeps_it_as_it_writes_it(log, tmp_path, kind, written_as, kept_as):
    session = json_leg_set(started=written_as, changed=written_as) | {"started": written_as, "finished": written_as}
    session["changed"] = written_as
    session["leg_sets"][0]["reps"][1]["finished"] = written_as
    path = written(tmp_path, kind, [session])
    import_file(log, path)
    [kept] = log.plain_sessions()
    leg_set = kept["leg_sets"][0]
    assert {kept["started"], kept["finished"], leg_set["started"], leg_set["reps"][1]["finished"]} == {kept_as}
    stamped = datetime.fromisoformat(kept_as).astimezone(UTC).isoformat(timespec="microseconds")
    assert {kept["changed"], leg_set["changed"]} == {stamped}


@pytest.mark.parametrize("kind", WRITERS)
def test_an_offset_of_sixty_minutes_makes_no_time_that_sqlite_cannot_read(log, tmp_path, kind):
    """Some Pythons take it for an hour, others refuse it."""
    path = written(tmp_path, kind, PLAIN)
    path.write_bytes(path.read_bytes().replace(b"+01:00", b"+01:60"))
    with suppress(FileMistakesError):
        import_file(log, path)
    times = "SELECT started FROM session UNION ALL SELECT started FROM leg_set UNION ALL SELECT finished FROM rep"
    with log.reading() as db:
        assert db.execute(f"SELECT started FROM ({times}) WHERE julianday(started) IS NULL").fetchall() == []


REP = {"n": 1, "finished": START.isoformat(), "tut_s": 4.0, "counted": True, "paced": True}
_TIMES = (
    "2026-11-01T18:00:00+15:00", "2026-11-01T25:00:00+01:00", "2026-02-30T18:00:00+01:00", "2201-11-01T18:00:00+01:00",
    "2026-11-01T18:00:00Z", "2026-11-01T18:00:00", "x", None, 7, ...,
)  # fmt: skip
_CHANGES = st.one_of(
    st.just({}),
    st.fixed_dictionaries({"n": st.sampled_from([True, 0, 1, 2, 3, 2001, 1.0, "1", None, [], ...])}),
    st.fixed_dictionaries({"finished": st.sampled_from(_TIMES)}),
    st.fixed_dictionaries(
        {"tut_s": st.sampled_from([True, 4, -0.5, 36_001.0, float("inf"), float("nan"), "4", None, ...])}
    ),
    st.fixed_dictionaries({"counted": st.sampled_from([False, 1, 0, None, ...])}),
    st.fixed_dictionaries({"paced": st.sampled_from([False, 1, 0, None, {}, ...])}),
)
"""What is odd in a rep; ... is left out."""


@settings(max_examples=300, deadline=None)
@given(st.lists(_CHANGES, min_size=1, max_size=4), st.booleans())
def test_many_reps_at_once_are_read_as_each_by_itself(changes, unnamed):
    """What is right is quickly seen of all at once; what is wrong is told as if there were none but it."""
    items = [REP | {"n": n} | change for n, change in enumerate(changes, 1)]
    listed = [{name: value for name, value in item.items() if value is not ...} for item in items]
    if unnamed:
        listed = [tuple(value for value in item.values() if value is not ...) for item in items]

    def read(reps):
        leg_set = {"id": "a", "set": 1, "leg": "left", "reps": reps}
        mistakes = Mistakes(Path("a.json"))
        found = leg_set_from(leg_set, START.isoformat(), mistakes)
        try:
            mistakes.tell()
        except FileMistakesError as error:
            return str(error).partition(": ")[2]
        return list(found.reps)

    each = [read([item]) for item in listed]
    at_once = read(listed)
    if any(isinstance(one, str) for one in each):
        assert isinstance(at_once, str)
    elif len({one[0][1] for one in each}) < len(each):
        assert "stands twice" in at_once
    else:
        assert at_once == sorted((one[0] for one in each), key=lambda rep: rep[1])
        assert all(type(value) in (str, int, float) for rep in at_once for value in rep)


def test_a_row_is_what_the_csv_module_writes(log):
    notes = ["", "a b", "a,b", 'he said "no"', "two\nlines", "two\r\nlines", "tab\there", "«علي» 🏋"]
    merge(log, [replace(SESSION, id=str(n), leg_sets=(), notes=note) for n, note in enumerate(notes)])
    merge(log, [replace(SESSION, id="with reps", notes="")])
    text = "".join(csv_parts(log.plain_sessions())).removeprefix("\ufeff")
    header, *rows = csv.reader(io.StringIO(text, newline=""))
    assert {row[header.index("session_notes")] for row in rows} == {*notes}
    again = io.StringIO(newline="")
    csv.writer(again).writerows([header, *rows])
    assert again.getvalue() == text


def test_no_session_of_ours_is_parsed_twice(log, tmp_path, monkeypatch):
    """A file is read a piece at a time; where a piece ends in a session, that would be parsed again from its start."""
    merge(log, [replace(SESSION, id=f"s{n}", leg_sets=()) for n in range(60)])
    path = written(tmp_path, "json", log.plain_sessions())
    parse, tried = json.JSONDecoder.raw_decode, []

    def counted(decoder, text, at):
        tried.append(at)
        return parse(decoder, text, at)

    monkeypatch.setattr("trainer.exchange.json_reading.CHUNK_BYTES", 1000)
    monkeypatch.setattr("json.JSONDecoder.raw_decode", counted)
    assert import_file(log, path).merged.same == 60
    assert len(tried) == 60 + 4  # and three names of fields, and the format


def test_imports_that_bring_nothing_leave_no_backup_and_push_out_none(log, tmp_path, monkeypatch):
    monkeypatch.setattr("trainer.log.backup.BEFORE_IMPORTS", 1)
    merge(log, [BARE])
    back_up_daily(log.path, START.date())
    good, wrong = written(tmp_path, "json", PLAIN), tmp_path / "wrong.json"
    wrong.write_text('{"format": 1, "sessions": [{}]}')

    def kept():
        return [backup for backup in automatic_backups(log.path) if is_before_import(backup)]

    with pytest.raises(FileMistakesError):
        import_after_backup(log, wrong, START)
    assert kept() == []
    import_after_backup(log, good, START)
    [wanted] = kept()
    with pytest.raises(KnownError):
        import_after_backup(log, tmp_path / "none.json", START + timedelta(hours=1))
    import_after_backup(log, good, START + timedelta(hours=2))
    assert kept() == [wanted]
    delete_session(log, "s")
    merge(log, [replace(SESSION, id="u")])
    import_after_backup(
        log, written(tmp_path, "json", plain(replace(SESSION, id="v")), "b"), START + timedelta(hours=3)
    )
    [newest] = kept()
    assert newest != wanted
