"""What a session can say, phrase by phrase, for those who want to say it in their own voice."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from trainer.exercise import Exercise
from trainer.plan import Leg
from trainer.wording import Wording

COUNTED = range(1, 21)
TENS = range(30, 101, 10)
LEG_WORDS = ("switch", "next_set", "ready")
BREAK_WORDS = ("rest", "remaining", "waiting", "done")
NOUNS = {"sets": "sets", "Sets": "sets", "seconds": "seconds", "Seconds": "seconds"}
_CUT = re.compile(r"[.?!,]\s*|\{[^{}]*\}\s*")
"""Between sentences, and where a number or a name comes in."""


@dataclass(frozen=True)
class PhraseGroup:
    """Phrases that belong together; `kind` is one of counts, rep, legs, breaks, cues, tens."""

    kind: str
    texts: tuple[str, ...]


def phrase_groups(words: Wording, exercise: Exercise) -> tuple[PhraseGroup, ...]:
    """Return all that can be said in a session with an exercise, what is heard most first, each phrase once.

    Longer sentences are put together from these: "Rest. Ninety seconds." from "rest", "ninety" and "seconds".
    """
    sentences = [key for key, forms in words.spoken.items() if isinstance(forms, list) and key not in NOUNS]
    other = sorted(set(sentences) - set(LEG_WORDS) - set(BREAK_WORDS), key=sentences.index)
    groups = (
        ("counts", [words.number(n) for n in COUNTED]),
        ("rep", [words.down, words.up, words.hold, words.last_rep, *words.to_go(3)]),
        ("legs", [text for key in LEG_WORDS for leg in Leg for text in _pieces(words, key, leg)]),
        ("breaks", [text for key in (*BREAK_WORDS, *other) for leg in Leg for text in _pieces(words, key, leg)]),
        ("cues", [text for form in ("short", "sentence") for text in (getattr(c, form) for c in exercise.form_cues)]),
        ("tens", [words.number(n) for n in TENS]),
    )
    seen: set[str] = set()
    return tuple(PhraseGroup(kind, tuple(_new(texts, seen))) for kind, texts in groups)


def _pieces(words: Wording, key: str, leg: Leg) -> Iterator[str]:
    """The parts of a sentence that are the same each time."""
    named = {"leg": words.spoken["legs"][leg], "side": words.spoken["sides"][leg]}
    named |= {name.capitalize(): word for name, word in named.items()}
    named |= {name: words.spoken[noun][1].replace("{n}", "{}") for name, noun in NOUNS.items()}
    for form in words.spoken[key]:
        for name, word in named.items():
            form = form.replace(f"{{{name}}}", word)
        yield from (piece.strip() for piece in _CUT.split(form) if piece.strip())


def _new(texts: Iterable[str], seen: set[str]) -> Iterator[str]:
    for text in texts:
        has_words = any(sign.isalnum() for sign in text)  # a picture alone is not said
        if has_words and text.casefold() not in seen:
            seen.add(text.casefold())
            yield text
