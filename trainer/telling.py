"""Sentences that remember how they were made, so that the window can say them in another language.

`told("{path} is damaged.", path=path)` is the English sentence, a plain `str` to everybody, with its template and its
values kept beside it. It survives being the message of an error: `str(error)` gives it back whole. Between processes it
goes as data, `to_data`, and is told again there, `from_data`.
"""

from collections.abc import Mapping
from typing import Any


class Told(str):
    """An English sentence.

    Attributes:
        text, plural: the English it was made from; `plural` is the form for many, of a count.
        n: the count, if it has one.
        values: what stands in its places; a sentence among them was told as well, or it cannot be translated.
    """

    __slots__ = ("n", "plural", "text", "values")

    text: str
    plural: str
    n: int | None
    values: Mapping[str, object]

    def __str__(self) -> str:
        return self


def told(text: str, plural: str = "", /, *, n: int | None = None, **values: object) -> Told:
    """Return a sentence with its values filled in; `plural` is its form for any count `n` but one."""
    filled = values if n is None else {"n": n, **values}
    english = plural if plural and n != 1 else text
    made = Told(english.format(**filled) if filled else english)
    made.text, made.plural, made.n, made.values = text, plural, n, values
    return made


def to_data(sentence: object) -> Any:
    """Return how a sentence was made, as JSON can hold it; of one that was not told, and of any value, its words."""
    words = str(sentence)
    if not isinstance(words, Told):
        return words
    return [words.text, words.plural, words.n, {name: to_data(value) for name, value in words.values.items()}]


def from_data(data: Any) -> str:
    """Return the sentence that `to_data` made this of."""
    if isinstance(data, str):
        return data
    text, plural, n, values = data
    return told(text, plural, n=n, **{name: from_data(value) for name, value in values.items()})
