"""What will not be said in a session for want of room, in one line."""

from collections import Counter
from collections.abc import Iterable

from trainer.cues import CueKind, Priority, Wish
from ui.wording import reps_in_words


def left_out(dropped: Iterable[Wish]) -> str:
    """Say in one sentence which words found no room, a few words for each kind; nothing where all did."""
    kinds: dict[str, list[Wish]] = {}
    for wish in dropped:
        kinds.setdefault(_kind(wish), []).append(wish)
    told = "; ".join(_told(kind, wishes) for kind, wishes in kinds.items())
    return f"Left out for want of room at this tempo: {told}." if told else ""


def _kind(wish: Wish) -> str:
    """What a wish is counted among: rep numbers, seconds, form cues, or its own words."""
    match wish.priority:
        case Priority.REP_NUMBER:
            return "rep number"
        case Priority.PHASE if wish.kind is CueKind.COUNT:
            return "second"
        case Priority.FORM:
            return "form cue"
        case Priority.PHASE:
            return wish.texts[-1]
        case _:
            return wish.texts[0]


def _told(kind: str, wishes: list[Wish]) -> str:
    first, *more = Counter(wish.texts[0] for wish in wishes)
    count = len(wishes)
    if kind in ("rep number", "second", "form cue"):
        if count == 1:
            return f"the {kind} “{first}”"
        if not more:
            return f"the {kind} “{first}” {count} times"
        return f"“{first}” and {count - 1} more {kind}" + ("" if count == 2 else "s")
    if wishes[0].rep is not None:
        return f"“{kind}” in {reps_in_words(count)}"
    return f"“{kind}”" + ("" if count == 1 else f" {count} times")
