#!/usr/bin/env python3
"""Write the manual page from what every command says of itself: `python packaging/manual.py > evenstep.1`."""

import contextlib
import io
import os
import re
import sys
from collections.abc import Iterator
from datetime import datetime
from unittest.mock import patch

from workshop import ROOT, made_at, version

HEAD = """\
.TH EVENSTEP 1 "{date}" "Evenstep {version}" "User commands"
.SH NAME
evenstep \\- be led through reverse lunges by sound and picture
.SH SYNOPSIS
.B evenstep
[\\fIOPTION\\fR]... [\\fICOMMAND\\fR ...]
.SH DESCRIPTION
Without a command Evenstep opens its window. Every command has \\fB\\-\\-help\\fR.
"""

TAIL = """\
.SH EXIT STATUS
0 on success, 2 on a wrong call, 1 for anything the computer or the data did, told in one sentence, 130 if a command was
broken off by Ctrl+C.
.SH ENVIRONMENT
.TP
.B EVENSTEP_DATA_DIR
Where plans, log and settings lie, as \\fB\\-\\-data\\-dir\\fR. Everything Evenstep keeps lies below that folder. What
it needs for a while, all of \\fB\\-\\-demo\\fR, \\fB\\-\\-speed\\fR, practice and nearly all of the self\\-test among
it, lies in the system's folder for temporary files, and is gone at the end.
"""


def page(number: str, at: datetime) -> str:
    """Return the page in roff."""
    parts = [HEAD.format(date=at.strftime("%Y-%m-%d"), version=number)]
    for words in commands():
        heading = " ".join(["evenstep", *words])
        parts.append(f".SH {escaped(heading.upper())}\n.nf\n{escaped(told(words))}.fi\n")
    return "".join([*parts, TAIL])


def commands(words: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Yield the words of every command, the program itself first."""
    yield words
    listed = re.search(r"\ncommands:\n  COMMAND\n(.*)", told(words), re.DOTALL)
    for name in re.findall(r"^    ([\w-]+)", listed[1], re.MULTILINE) if listed else ():
        yield from commands((*words, name))


def told(words: tuple[str, ...]) -> str:
    """Return the help of one command, 78 columns wide and without colours."""
    from ui.cli import main

    text = io.StringIO()
    with (
        patch.dict(os.environ, COLUMNS="78", NO_COLOR="1"),
        patch.object(sys, "argv", ["evenstep"]),
        contextlib.redirect_stdout(text),
        contextlib.suppress(SystemExit),
    ):
        main([*words, "--help"])
    return text.getvalue()


def escaped(text: str) -> str:
    """Keep roff from reading anything into a text."""
    return re.sub(r"(?m)^([.'])", r"\\&\1", text.replace("\\", "\\e").replace("-", "\\-"))


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.stdout.write(page(version(), made_at()))
