"""Writing the log: both forms come in parts, so that a long log never is in memory as a whole."""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from typing import Any

from trainer.log.merge import Deleted
from trainer.log.records import LegSet, LoggedSession, Rep

FORMAT = 1

SESSION_COLUMNS = {
    "session_id": "id",
    "session_started": "started",
    "session_finished": "finished",
    "exercise": "exercise",
    "plan": "plan",
    "session_notes": "notes",
    "session_changed": "changed",
}
"""The columns of the CSV that tell of the session, and what they are called in the JSON."""

LEG_SET_FIELDS = (
    "id", "set", "leg", "order", "tempo", "load_kg", "planned_reps", "paced_reps", "counted_reps", "tut_s", "rir",
    "fault", "started", "ended", "notes", "answers", "changed", "reps",
)  # fmt: skip

REP_FIELDS = ("n", "finished", "tut_s", "counted", "paced")
"""In the CSV the reps of a leg set are one cell: a JSON list of lists in this order."""

COLUMNS = (*SESSION_COLUMNS, *LEG_SET_FIELDS)

UTF8_MARK = "\ufeff"
"""Tells a spreadsheet that the file is UTF-8; without it some take it for the system's old letters."""

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "'")
"""A spreadsheet could take a text that begins so for a formula; it gets a ' before it, which is taken off again."""


def json_parts(sessions: Iterable[LoggedSession], deleted: Iterable[Deleted] = ()) -> Iterator[str]:
    """Yield one JSON object, a session a line: `{"format": 1, "sessions": [{…, "leg_sets": [{…, "reps": […]}]}]}`."""
    yield f'{{"format": {FORMAT}, "sessions": ['
    before = "\n"
    for session in sessions:
        yield before + json.dumps(_session(session), ensure_ascii=False)
        before = ",\n"
    gone = [{"table": record.table, "id": record.id, "changed": record.changed.isoformat()} for record in deleted]
    yield f'\n], "deleted": {json.dumps(gone)}}}\n'


def csv_parts(sessions: Iterable[LoggedSession]) -> Iterator[str]:
    """Yield a table with one row a leg set, the newest session first, with the names of the JSON as columns.

    A session without leg sets has one row of its own, so that nothing is left out.
    """
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    yield UTF8_MARK + _taken(text)
    for session in sessions:
        of_session = _session(session)
        head = [of_session[name] for name in SESSION_COLUMNS.values()]
        for leg_set in of_session["leg_sets"] or [dict.fromkeys(LEG_SET_FIELDS)]:
            leg_set["answers"] = json.dumps(leg_set["answers"], ensure_ascii=False) if leg_set["answers"] else None
            reps = leg_set["reps"]
            leg_set["reps"] = json.dumps([list(rep.values()) for rep in reps]) if reps else None
            writer.writerow([_cell(value) for value in (*head, *(leg_set[name] for name in LEG_SET_FIELDS))])
        yield _taken(text)


def _taken(text: io.StringIO) -> str:
    taken = text.getvalue()
    text.seek(0)
    text.truncate()
    return taken


def _cell(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA_STARTS) else value


def _session(session: LoggedSession) -> dict[str, Any]:
    return {
        "id": session.id,
        "started": session.started.isoformat(),
        "finished": session.finished.isoformat() if session.finished else None,
        "exercise": session.exercise,
        "plan": session.plan,
        "notes": session.notes,
        "changed": session.changed.isoformat(),
        "leg_sets": [_leg_set(leg_set) for leg_set in session.leg_sets],
    }


def _leg_set(leg_set: LegSet) -> dict[str, Any]:
    return {
        "id": leg_set.id,
        "set": leg_set.set_n,
        "leg": leg_set.leg,
        "order": leg_set.order,
        "tempo": leg_set.tempo,
        "load_kg": leg_set.load_kg,
        "planned_reps": leg_set.planned_reps,
        "paced_reps": leg_set.paced_reps,
        "counted_reps": leg_set.counted_reps,
        "tut_s": leg_set.tut_s,
        "rir": leg_set.rir,
        "fault": leg_set.fault,
        "started": leg_set.started.isoformat(),
        "ended": leg_set.ended,
        "notes": leg_set.notes,
        "answers": dict(leg_set.answers),
        "changed": leg_set.changed.isoformat(),
        "reps": [_rep(rep) for rep in leg_set.reps],
    }


def _rep(rep: Rep) -> dict[str, Any]:
    return {
        "n": rep.n,
        "finished": rep.finished.isoformat(),
        "tut_s": rep.tut_s,
        "counted": rep.counted,
        "paced": rep.paced,
    }
