"""Writing the log: both forms come in parts, so that a long log never is in memory as a whole.

Both take sessions as `Log.plain_sessions` gives them.
"""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from trainer.log.merge import Deleted
from trainer.log.reading import PLAIN_LEG_SET

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

LEG_SET_FIELDS = (*PLAIN_LEG_SET, "reps")

REP_FIELDS = ("n", "finished", "tut_s", "counted", "paced")
"""In the CSV the reps of a leg set are one cell: a JSON list of lists in this order."""

COLUMNS = (*SESSION_COLUMNS, *LEG_SET_FIELDS)

UTF8_MARK = "\ufeff"
"""Tells a spreadsheet that the file is UTF-8; without it some take it for the system's old letters."""

_FORMULA = re.compile(r"^(?=['=+\-@＝＋－＠\t\r\n])|(?<=[;\t\r\n])(?=['=+\-@＝＋－＠])")
"""Where a spreadsheet could take what follows for a formula, also one where a semicolon ends a cell."""

_MARK = re.compile(r"(?:^|(?<=[;\t\r\n]))'")


_encode = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode


def json_parts(sessions: Iterable[dict[str, Any]], deleted: Iterable[Deleted] = ()) -> Iterator[str]:
    """Yield one JSON object, a session a line: `{"format": 1, "sessions": [{…, "leg_sets": [{…, "reps": […]}]}]}`."""
    yield f'{{"format": {FORMAT}, "sessions": ['
    before = "\n"
    for session in sessions:
        yield before + _encode(session)
        before = ",\n"
    gone = [{"table": record.table, "id": record.id, "changed": record.changed.isoformat()} for record in deleted]
    yield f'\n], "deleted": {json.dumps(gone)}}}\n'


def csv_parts(sessions: Iterable[dict[str, Any]]) -> Iterator[str]:
    """Yield a table with one row a leg set, the newest session first, with the names of the JSON as columns.

    A session without leg sets has one row of its own, so that nothing is left out.
    """
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    yield UTF8_MARK + _taken(text)
    for session in sessions:
        head = [session[name] for name in SESSION_COLUMNS.values()]
        for leg_set in session["leg_sets"] or [dict.fromkeys(LEG_SET_FIELDS)]:
            answers, reps = leg_set["answers"], leg_set["reps"]
            in_one_cell = {
                "answers": _encode(answers) if answers else None,
                "reps": _encode([tuple(rep.values()) for rep in reps]) if reps else None,
            }
            row = leg_set | in_one_cell
            writer.writerow([_cell(value) for value in (*head, *(row[name] for name in LEG_SET_FIELDS))])
        yield _taken(text)


def _taken(text: io.StringIO) -> str:
    taken = text.getvalue()
    text.seek(0)
    text.truncate()
    return taken


def _cell(value: object) -> object:
    return _FORMULA.sub("'", value) if isinstance(value, str) else value


def unmarked(cell: str) -> str:
    """Return a text as it was before it was kept from being taken for a formula."""
    return _MARK.sub("", cell)
