"""What of a text can be seen, and so be kept as a name, a phrase or a sentence on one line."""

JOINERS = "\u200c\u200d"
"""Invisible, and part of many words and pictures."""


def is_visible(text: str) -> bool:
    """Return whether a text is one line of letters, numbers and signs that can be seen."""
    return all(sign.isprintable() or sign in JOINERS for sign in text)


def visible(text: str) -> str:
    """Return what of a text can be seen, "" where nothing can; space of whatever kind is plain space."""
    seen = "".join(filter(is_visible, (" " if sign.isspace() else sign for sign in text)))
    return seen if seen.strip(JOINERS + " ") else ""
