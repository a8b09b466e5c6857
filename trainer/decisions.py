"""What the user decided about suggestions, kept in one readable file of the data folder."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from trainer.errors import KnownError
from trainer.files import read_beginning, set_aside, write_text_whole
from trainer.plan import Plan, line_of
from trainer.progression_rules import Move, Part, Rule
from trainer.suggestion import Suggestion
from trainer.telling import Told, told

FORMAT = 1

MOST_DECISIONS = 200
"""Older ones are let go: a suggestion is about the newest sessions."""

MOST_FILE_BYTES = 1_000_000


class Verdict(StrEnum):
    """What the user said to a suggestion."""

    ACCEPTED = "accepted"
    EDITED = "edited"
    DISMISSED = "dismissed"
    EASED = "eased"
    """Something that is none of a plan is seen to: less depth, or a support."""


@dataclass(frozen=True)
class Decision:
    """What was decided about one suggestion.

    Attributes:
        decided: when, with its zone.
        exercise: what the suggestion was about.
        newest: the id of the newest session behind it; empty if there was none.
        before, after: what the plan asked for, and what it was to ask for, or asks for where the user made something
            else of it; empty if that was not changed.
    """

    decided: datetime
    verdict: Verdict
    exercise: str
    rule: Rule
    move: Move
    part: Part | None
    newest: str
    before: str
    after: str = ""


def decision(suggestion: Suggestion, plan: Plan, verdict: Verdict, now: datetime, made: Plan | None = None) -> Decision:
    """Return what was decided about the suggestion for the plan of an exercise, and what the user `made` of it."""
    after = made or suggestion.plan
    return Decision(
        now,
        verdict,
        plan.exercise,
        suggestion.rule,
        suggestion.move,
        suggestion.part,
        _newest(suggestion),
        _asked(plan),
        _asked(after) if after else "",
    )


def is_answered(decisions: Iterable[Decision], suggestion: Suggestion, plan: Plan) -> bool:
    """Tell whether the user has decided about this already: nothing is said twice of the same sessions.

    So a step is also never followed by another before there is a session after it.
    """
    about = plan.exercise, suggestion.rule, _newest(suggestion)
    asked = _asked(plan)
    return any((one.exercise, one.rule, one.newest) == about and asked in (one.before, one.after) for one in decisions)


def eased_parts(decisions: Iterable[Decision], exercise: str) -> dict[Part, datetime]:
    """Return what the user has made easier in an exercise since it last became harder, and when."""
    eased: dict[Part, datetime] = {}
    for one in sorted(decisions, key=lambda one: one.decided):
        if one.exercise != exercise:
            continue
        if one.verdict is Verdict.EASED and one.part:
            eased[one.part] = one.decided
        elif one.move is Move.UP and one.verdict is not Verdict.DISMISSED:
            eased.clear()
    return eased


def _newest(suggestion: Suggestion) -> str:
    return suggestion.sessions[-1] if suggestion.sessions else ""


def _asked(plan: Plan) -> str:
    """Write what a plan asks for, whatever it is called."""
    return line_of(replace(plan, then=()))


# -- Reading and writing -----------------------------------------------------------------------------------------------


def read_decisions(path: Path) -> tuple[list[Decision], Told | None]:
    """Return what the file holds, the oldest first, and a sentence about what is amiss.

    A damaged file is set aside. Raises KnownError if that cannot be, and for one that cannot be read, which is left
    where it is: what it holds may be whole.
    """
    try:
        kept = read_beginning(path, MOST_FILE_BYTES)
    except FileNotFoundError:
        return [], None
    except OSError as error:
        raise KnownError(
            told(
                "{path} cannot be read ({reason}); put that right, and suggestions come again.",
                path=path,
                reason=error.strerror or str(error),
            )
        ) from error
    try:
        return _decisions(kept), None
    except (ValueError, KeyError, TypeError, RecursionError):
        aside = set_aside(path)
        return [], told(
            "{name} is damaged; it is kept as {aside}, and suggestions begin anew.", name=path.name, aside=aside.name
        )


def write_decisions(decisions: Sequence[Decision], path: Path) -> None:
    """Write the newest decisions, whole or not at all; raises KnownError."""
    kept = [_to_fields(one) for one in decisions[-MOST_DECISIONS:]]
    text = json.dumps({"format": FORMAT, "decisions": kept}, indent=2, ensure_ascii=False)
    write_text_whole(path, f"{text}\n")


def _decisions(kept: bytes) -> list[Decision]:
    if len(kept) > MOST_FILE_BYTES:
        raise ValueError("too large")
    read = json.loads(kept)
    if read["format"] != FORMAT:
        raise ValueError("another format")
    return [_from_fields(one) for one in read["decisions"]][-MOST_DECISIONS:]


def _to_fields(one: Decision) -> dict[str, str]:
    return {
        "decided": one.decided.isoformat(timespec="seconds"),
        "verdict": one.verdict,
        "exercise": one.exercise,
        "rule": one.rule,
        "move": one.move,
        "part": one.part or "",
        "newest_session": one.newest,
        "before": one.before,
        "after": one.after,
    }


def _from_fields(kept: dict[str, str]) -> Decision:
    texts = {name: kept[name] for name in ("exercise", "newest_session", "before", "after")}
    decided = datetime.fromisoformat(kept["decided"])
    if decided.tzinfo is None or not all(isinstance(text, str) for text in texts.values()):
        raise ValueError("not a decision")
    "".join(texts.values()).encode()  # half a character, as JSON can hold it, could not be written again
    return Decision(
        decided,
        Verdict(kept["verdict"]),
        texts["exercise"],
        Rule(kept["rule"]),
        Move(kept["move"]),
        Part(kept["part"]) if kept["part"] else None,
        texts["newest_session"],
        texts["before"],
        texts["after"],
    )
