"""What will not be said in a session for want of room, in one line."""

from collections import Counter
from collections.abc import Iterable

from trainer.cues import CueKind, Priority, Wish
from ui.language import mark, tr
from ui.wording import reps_in_words

_NUMBER, _SECOND, _FORM = "number", "second", "form"
_OF_ITS_KIND = {
    _NUMBER: mark("the rep number “{words}”"),
    _SECOND: mark("the second “{words}”"),
    _FORM: mark("the form cue “{words}”"),
}


def left_out(dropped: Iterable[Wish]) -> str:
    """Say in one sentence which words found no room, a few words for each kind; nothing where all did."""
    kinds: dict[str, list[Wish]] = {}
    for wish in dropped:
        kinds.setdefault(_kind(wish), []).append(wish)
    told = "; ".join(_told(kind, wishes) for kind, wishes in kinds.items())
    return tr("Left out for want of room at this tempo: {told}.", told=told) if told else ""


def _kind(wish: Wish) -> str:
    """What a wish is counted among: one of the kinds that have a name, or its own words."""
    match wish.priority:
        case Priority.REP_NUMBER:
            return _NUMBER
        case Priority.PHASE if wish.kind is CueKind.COUNT:
            return _SECOND
        case Priority.FORM:
            return _FORM
        case Priority.PHASE:
            return wish.texts[-1]
        case _:
            return wish.texts[0]


def _told(kind: str, wishes: list[Wish]) -> str:
    first, *more = Counter(wish.texts[0] for wish in wishes)
    words = kind.rstrip(".")
    count = len(wishes)
    if kind in _OF_ITS_KIND:
        if count == 1:
            return tr(_OF_ITS_KIND[kind], words=first)
        if not more:
            return tr("{which} {count} times", which=tr(_OF_ITS_KIND[kind], words=first), count=count)
        return _and_more(kind, first, count - 1)
    if wishes[0].rep is not None:
        return tr("“{words}” in {reps}", words=words, reps=reps_in_words(count))
    return tr("“{text}”", text=words) if count == 1 else tr("“{words}” {count} times", words=words, count=count)


def _and_more(kind: str, first: str, n: int) -> str:
    match kind:
        case "number":
            return tr("“{words}” and {n} more rep number", "“{words}” and {n} more rep numbers", n=n, words=first)
        case "second":
            return tr("“{words}” and {n} more second", "“{words}” and {n} more seconds", n=n, words=first)
        case _:
            return tr("“{words}” and {n} more form cue", "“{words}” and {n} more form cues", n=n, words=first)
