"""Changes tempo, timeline and balance in small ways and sees whether a test fails: `mutants`.

What mutates, runs and remembers is mutmut, as `pyproject.toml` sets it. A mutant that no test kills is a hole in the
tests, or does what the original does; those of the second kind are listed below with the reason.
"""

import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

from tests.bench_table import heading, row

ROOT = Path(__file__).parents[1]
KILLED = ("killed", "timeout", "suspicious", "segfault")

ALIKE = {
    "strict=": "the lists are made together, so they are as long as each other whether that is checked or not",
    "column(None, work, lifted_kg)": "volume is what is left when it is neither of the other two",
    "segment.legs_at(move - 1)": "no more than two take turns, so the one before is the one after",
    "self.turns[(move + 1) % len(self.turns)]": "no more than two take turns",
    "segments(changed, ": "work is laid out in vain, and thrown away",
    "Segment(None, 0)": "what is made here is thrown away",
    "Segment(SessionPhase.WORK, None)": "what is made here is thrown away",
    "Segment(SessionPhase.WORK, 1)": "what is made here is thrown away",
    "empty = Segment(SessionPhase.WORK, ": "the length is set at the end",
    "if at <= seconds:": "a phase ends as deep as the next begins",
}
"""Mutants that do what the original does: a part of the changed line, and why it makes no difference."""


def mutants(folder):
    """Print a row for each file, and one for each mutant that lives for no reason given above."""
    heading()
    copy = checkout(folder / "copy")
    with (folder / "said.txt").open("w") as said:
        subprocess.run(mutmut("run"), cwd=copy, stdout=said, stderr=subprocess.STDOUT, check=True)
    for each in rows(copy):
        row(*each)


def mutmut(*words):
    return [sys.executable, "-m", "mutmut", *words]


def checkout(folder):
    """Copy what git knows of the checkout, as it is now."""
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True).stdout
    for name in listed.splitlines():
        if (ROOT / name).exists():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    return folder


def rows(copy):
    """Yield what became of the mutants of a checkout in which mutmut has run."""
    told = _told(copy, "results", "--all", "true")
    ends = dict(re.findall(r"(?m)^\s*(\S+__mutmut_\d+): (.+)$", told))
    by_room = {}
    for name, end in ends.items():
        by_room.setdefault(room(name), Counter())[end in KILLED] += 1
    alive, alike = [], Counter()
    for name, end in ends.items():
        if end not in KILLED:
            changed = change(_told(copy, "show", name))
            reason = next((why for part, why in ALIKE.items() if part in changed), None)
            alike[room(name)] += reason is not None
            if reason is None:
                alive.append((name, f"{end}: {changed}"))
    for name, times in by_room.items():
        figure = f"{times[True]} of {times.total()} killed"
        yield name, figure, f"{alike[name]} more do the same as the original", f"≥ {times.total() - alike[name]}"
    for name, what in alive:
        yield name.rpartition(".")[2], "lives", what, "killed"


def room(mutant):
    """The module a mutant is of."""
    return re.sub(r"\.x[_ǁ].*$", "", mutant)


def change(shown):
    """The lines a mutant adds, or where it only takes away, those it takes."""
    for sign in "+-":
        lines = re.findall(rf"(?m)^\{sign}(?!\{sign})\s*(.*)$", shown)
        if lines:
            return " ".join(lines)
    return shown


def _told(copy, *words):
    return subprocess.run(mutmut(*words), cwd=copy, stdout=subprocess.PIPE, text=True, check=True).stdout
