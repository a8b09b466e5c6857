"""The log as files that others can open: JSON with every rep, CSV with one row a leg set."""

import csv
import io
import json
from collections.abc import Sequence
from typing import Any

from trainer.log import LegSet, LoggedSession

FORMAT = 1

LEG_SET_FIELDS = (
    "id", "set", "leg", "order", "tempo", "load_kg", "planned_reps", "paced_reps", "counted_reps", "tut_s", "rir",
    "fault", "started", "ended",
)  # fmt: skip


def to_json(sessions: Sequence[LoggedSession]) -> str:
    """Write sessions as one JSON object: `{"format": 1, "sessions": [{…, "leg_sets": [{…, "reps": […]}]}]}`."""
    table = {"format": FORMAT, "sessions": [_session(session) for session in sessions]}
    return json.dumps(table, ensure_ascii=False, indent=2) + "\n"


def to_csv(sessions: Sequence[LoggedSession]) -> str:
    """Write one row a leg set, the newest session first, with the names of the JSON as columns."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(("session_id", "session_started", "session_finished", "exercise", "plan", *LEG_SET_FIELDS))
    for session in sessions:
        for leg_set in session.leg_sets:
            fields = _leg_set(leg_set)
            finished = session.finished.isoformat() if session.finished else ""
            head = (session.id, session.started.isoformat(), finished, session.exercise, session.plan)
            writer.writerow((*head, *("" if fields[name] is None else fields[name] for name in LEG_SET_FIELDS)))
    return text.getvalue()


def _session(session: LoggedSession) -> dict[str, Any]:
    return {
        "id": session.id,
        "started": session.started.isoformat(),
        "finished": session.finished.isoformat() if session.finished else None,
        "exercise": session.exercise,
        "plan": session.plan,
        "leg_sets": [
            _leg_set(leg_set)
            | {
                "reps": [
                    {"n": rep.n, "finished": rep.finished.isoformat(), "tut_s": rep.tut_s, "counted": rep.counted}
                    for rep in leg_set.reps
                ]
            }
            for leg_set in session.leg_sets
        ],
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
    }
