"""What the history of the log says of a change, in English; the log knows no other language."""

import json
from collections.abc import Mapping
from typing import Any

from trainer.log.records import Answer

NAMED = ("pain", "soreness", "worse next morning")
"""What was told under a name of its own; all other answers are those to questions."""

ANSWERS = "answers to the questions"

YES_OR_NO = "worse next morning"
"""Kept as 1 and 0."""


def named(leg_set: Mapping[str, Any]) -> str:
    """Call a leg set by its set and leg."""
    return f"set {leg_set['set_n']}, {leg_set['leg']} leg"


def changed_words(name: str, before: Any, after: Any) -> str:
    """Say what became of a field of a leg set: 5 → 6 kg."""
    match name:
        case "leg":
            return f"was the {after} leg"
        case "load_kg":
            return f"{before:g} → {after:g} kg"
        case "rir" | "fault":
            unit = " in reserve" if name == "rir" else ""
            was, now = ("none told" if value is None else value for value in (before, after))
            return f"{was} → {now}{unit}"
        case "answers":
            return _answers_words(json.loads(before), json.loads(after))
        case _:
            return name


def _answers_words(before: Mapping[str, Answer], after: Mapping[str, Answer]) -> str:
    """Say what was told otherwise: pain: none told → 4, answers to the questions."""
    changed = [id_ for id_ in {**before, **after} if before.get(id_) != after.get(id_)]
    words = [f"{id_}: {_answer(id_, before)} → {_answer(id_, after)}" for id_ in changed if id_ in NAMED]
    if set(changed) - set(NAMED):
        words.append(ANSWERS)
    return ", ".join(words)


def _answer(id_: str, answers: Mapping[str, Answer]) -> Answer:
    answer = answers.get(id_, "none told")
    return {0: "no", 1: "yes"}.get(answer, answer) if id_ == YES_OR_NO and isinstance(answer, int) else answer
