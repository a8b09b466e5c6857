"""Writing the log: both forms come in parts, so that a long log never is in memory as a whole.

Both take sessions as `Log.plain_sessions` gives them.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from operator import itemgetter
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

FIRST_COLUMNS = (
    "date", "time", "exercise_name", "set", "leg", "counted_reps", "load_kg", "rir", "fault_name", "answers_in_words",
    "notes",
)  # fmt: skip
"""What somebody looks at who reads the table; those that are in words alone are not read back."""

COLUMNS = tuple(dict.fromkeys((*FIRST_COLUMNS, *SESSION_COLUMNS, *LEG_SET_FIELDS)))

_NO_LEG_SET = dict.fromkeys(LEG_SET_FIELDS) | {"answers": {}, "reps": []}

_IN_ONE = ("answers", "reps")
"""Many values in one cell."""

_in_order = itemgetter(*COLUMNS)

UTF8_MARK = "\ufeff"
"""Tells a spreadsheet that the file is UTF-8; without it some take it for the system's old letters."""

_FORMULA = "'=+-@＝＋－＠"
"""What a spreadsheet could take for the beginning of a formula, and the mark that keeps it from that."""

_FIRST = frozenset((*_FORMULA, "\t", "\r", "\n"))
_WITHIN = re.compile(f"([;\t\r\n])(?=[{re.escape(_FORMULA)}])")
"""Where a cell could end for some spreadsheets, and a formula begin."""

_ENDS_A_CELL = re.compile('[,"\r\n]')

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


def csv_parts(sessions: Iterable[dict[str, Any]], names: Mapping[str, str] | None = None) -> Iterator[str]:
    """Yield a table with one row a leg set, the newest session first, with the names of the JSON as columns.

    What somebody reads stands first, day and time of day apart and as they were where it was done. `names` are what
    exercises, faults, questions and answers are called, by id. A session without leg sets has one row of its own, so
    that nothing is left out.
    """
    names = names or {}
    yield UTF8_MARK + _line(COLUMNS)
    for session in sessions:
        head = {column: _cell(session[name]) for column, name in SESSION_COLUMNS.items()}
        lines = []
        for leg_set in session["leg_sets"] or [_NO_LEG_SET]:
            own = leg_set | _in_words(session, leg_set, names)
            cells = head | {column: _cell(value) for column, value in own.items() if column not in _IN_ONE}
            lines.append(_line(_in_order(cells | _in_one_cell(leg_set))))
        yield "".join(lines)


def _in_one_cell(leg_set: dict[str, Any]) -> dict[str, str]:
    answers, reps = leg_set["answers"], leg_set["reps"]
    # Reps are numbers and points in time: a long cell, and no formula in it.
    return {
        "answers": _cell(_encode(answers)) if answers else "",
        "reps": _quoted(_encode([tuple(rep.values()) for rep in reps])) if reps else "",
    }


def _in_words(session: dict[str, Any], leg_set: dict[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    began = datetime.fromisoformat(leg_set["started"] or session["started"]).isoformat(" ", "minutes")
    exercise, fault, answers = session["exercise"], leg_set["fault"], leg_set["answers"]
    return {
        "date": began[:10],
        "time": began[11:16],
        "exercise_name": names.get(exercise, exercise),
        "fault_name": names.get(fault, fault) if fault else None,
        "answers_in_words": "; ".join(
            f"{names.get(asked, asked)}: {names.get(str(said), said)}" for asked, said in answers.items()
        ),
    }


def _line(cells: Iterable[str]) -> str:
    """Return a row as the csv module writes it, which takes three times as long for a cell as long as that of reps."""
    return ",".join(cells) + "\r\n"


def _cell(value: object) -> str:
    if not isinstance(value, str):
        return "" if value is None else str(value)
    marked = _WITHIN.sub(r"\1'", value) if _WITHIN.search(value) else value  # looking alone is much the quicker
    if marked[:1] in _FIRST:
        marked = "'" + marked
    return _quoted(marked) if _ENDS_A_CELL.search(marked) else marked


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def unmarked(cell: str) -> str:
    """Return a text as it was before it was kept from being taken for a formula."""
    return _MARK.sub("", cell)
