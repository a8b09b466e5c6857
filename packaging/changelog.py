"""Tell CHANGELOG.md in the form in which Debian's tools read changes: the same words, other marks."""

import re
from datetime import UTC, date, datetime, time
from email.utils import format_datetime

VERSION = re.compile(r"^## \[(\d[^\]]*)\] - (\d{4}-\d\d-\d\d)$", re.MULTILINE)


def debian_changelog(markdown: str, package: str, maintainer: str) -> str:
    """Return every version that has a date, newest first; what is not released yet is left out."""
    _, *parts = VERSION.split(markdown)
    entries = []
    for version, day, text in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
        told = "\n".join(line for line in map(_line, text.strip().splitlines()) if line is not None)
        at = format_datetime(datetime.combine(date.fromisoformat(day), time(12), UTC))
        entries.append(f"{package} ({version}) unstable; urgency=medium\n\n{told}\n\n -- {maintainer}  {at}\n")
    return "\n".join(entries)


def _line(line: str) -> str | None:
    """Return a line of a version as Debian has it; None for one that only divides."""
    if not line:
        return None
    if line.startswith("### "):
        return f"\n  [ {line[4:]} ]"
    if line.startswith("- "):
        return f"  * {line[2:]}"
    return f"    {line.strip()}" if line.startswith("  ") else f"  * {line}"
