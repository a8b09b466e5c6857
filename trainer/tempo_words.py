"""A tempo as a sentence; its words are data, in `exercises/tempo.toml`."""

from typing import NamedTuple


class TempoWords(NamedTuple):
    """A tempo in words: its four parts, each as one second, as {n} seconds, and as what else it may be."""

    sentence: str
    down: tuple[str, str]
    bottom: tuple[str, str]
    no_bottom: str
    up: tuple[str, str]
    fast_up: str
    top: tuple[str, str]
    no_top: str


def tempo_in_words(tempo: str, words: TempoWords) -> str:
    """Return a four-part tempo such as “3-0-1-1” as a sentence; its digits are seconds, in the order of T1."""
    down, bottom, up, top = tempo.split("-")
    return words.sentence.format(
        down=_seconds(down, words.down),
        bottom=_seconds(bottom, words.bottom) if bottom != "0" else words.no_bottom,
        up=words.fast_up if up in "xX" else _seconds(up, words.up),
        top=_seconds(top, words.top) if top != "0" else words.no_top,
    )


def _seconds(n: str, words: tuple[str, str]) -> str:
    return words[0] if n == "1" else words[1].format(n=n)
