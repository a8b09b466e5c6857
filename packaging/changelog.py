"""Tell CHANGELOG.md in the form in which Debian's tools read changes: the same words, other marks."""

import re
import textwrap
from datetime import UTC, date, datetime, time
from email.utils import format_datetime

VERSION = re.compile(r"^## \[(\d[^\]]*)\] - (\d{4}-\d\d-\d\d)$", re.MULTILINE)


WIDE = 80
"""No line of it may be longer."""


def debian_changelog(markdown: str, package: str, maintainer: str) -> str:
    """Return every version that has a date, newest first; what is not released yet is left out."""
    _, *parts = VERSION.split(markdown)
    entries = []
    for version, day, text in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
        told = "\n".join(_told(paragraph) for paragraph in re.split(r"\n\n|\n(?=- )", text.strip()))
        at = format_datetime(datetime.combine(date.fromisoformat(day), time(12), UTC))
        entries.append(f"{package} ({version}) unstable; urgency=medium\n\n{told}\n\n -- {maintainer}  {at}\n")
    return "\n".join(entries)


def _told(paragraph: str) -> str:
    """Return a heading, a point or a paragraph of a version as Debian has it."""
    words = " ".join(paragraph.split())
    if words.startswith("### "):
        return f"\n  [ {words[4:]} ]"
    return textwrap.fill(words.removeprefix("- "), WIDE, initial_indent="  * ", subsequent_indent="    ")
