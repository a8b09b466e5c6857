import csv
import io
import json
from datetime import datetime, timedelta, timezone

from trainer.exchange import LEG_SET_FIELDS, to_csv, to_json
from trainer.log import LegSet, LoggedSession, Rep

START = datetime(2026, 11, 1, 18, 0, tzinfo=timezone(timedelta(hours=1)))
REPS = tuple(Rep(n, START + timedelta(seconds=n), 4.0, n != 2) for n in (1, 2, 3))
SESSION = LoggedSession(
    "s",
    START,
    None,
    "backward-lunge",
    '1x3/side name "Mum, «علي» 🏋"',
    (
        LegSet("a", 1, "left", 1, "3-0-1-1", 0.0, 3, START, "finished", 2, "F3", REPS),
        LegSet("b", 1, "right", 2, "3-0-1-1", 5.0, 3, START, None),
    ),
)


def test_json_holds_every_rep():
    table = json.loads(to_json([SESSION]))
    assert table["format"] == 1
    [session] = table["sessions"]
    assert (session["id"], session["exercise"]) == ("s", "backward-lunge")
    assert datetime.fromisoformat(session["started"]) == START
    left, right = session["leg_sets"]
    assert {name: left[name] for name in LEG_SET_FIELDS} == {
        "id": "a", "set": 1, "leg": "left", "order": 1, "tempo": "3-0-1-1", "load_kg": 0.0, "planned_reps": 3,
        "paced_reps": 3, "counted_reps": 2, "tut_s": 8.0, "rir": 2, "fault": "F3", "started": START.isoformat(),
        "ended": "finished",
    }  # fmt: skip
    assert [rep["n"] for rep in left["reps"]] == [1, 2, 3]
    assert [rep["counted"] for rep in left["reps"]] == [True, False, True]
    assert right["reps"] == []


def test_csv_has_one_row_a_leg_set_with_the_same_names():
    rows = list(csv.DictReader(io.StringIO(to_csv([SESSION]))))
    assert [row["leg"] for row in rows] == ["left", "right"]
    assert set(LEG_SET_FIELDS) <= set(rows[0])
    assert (rows[0]["counted_reps"], rows[0]["tut_s"], rows[1]["load_kg"], rows[1]["ended"]) == ("2", "8.0", "5.0", "")
    assert rows[0]["plan"] == SESSION.plan


def test_an_empty_log_has_a_header_only():
    assert len(to_csv([]).splitlines()) == 1
    assert json.loads(to_json([])) == {"format": 1, "sessions": []}
