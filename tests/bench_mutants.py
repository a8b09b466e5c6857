"""Changes tempo, timeline and balance in small ways and sees whether a test fails: `mutants`.

What mutates, runs and remembers is mutmut, as `pyproject.toml` sets it. A mutant that no test kills is a hole in the
tests, or does what the original does; those of the second kind are listed below with the reason, and a reason that no
living mutant needs any more is told too.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.bench_table import heading, row

ROOT = Path(__file__).parents[1]
KILLED = ("killed", "timeout", "suspicious", "segfault")
UNTRIED = "not checked"
LAST_LETTERS = 1000

SAME_LENGTH = "the lists are made together, so they are as long as each other whether that is checked or not"

ALIKE = {
    "trainer.balance": {
        "strict=None": SAME_LENGTH,
        "strict=False": SAME_LENGTH,
        "lifted_kg), ):": SAME_LENGTH,
        "zip(*reps, )": SAME_LENGTH,
        "default=None": "where no session has pairs nobody asks for their reps",
        "default=1": "where no session has pairs nobody asks for their reps",
        "column(None, work, lifted_kg)": "volume is what is left when it is neither of the other two",
    },
    "trainer.balance_formulas": {
        "strict=None": SAME_LENGTH,
        "strict=False": SAME_LENGTH,
        "sessions, ))": SAME_LENGTH,
        "left >= right": "either is the larger of two that are the same",
        "if sets else 1": "without sets there are no changes from one to the next either",
        "3 * on_one_side": "what is added up is then a half or more, and twice that never above 1",
        "2 * on_one_side < sessions": "what is added up is then a half or more, and twice that never above 1",
        "sessions + 2": "behind the last there is nothing to add",
    },
    "trainer.balance_gates": {
        "chance <= LEAST_": "halves of halves are never a tenth or a twentieth",
        "left_lower >= right_lower": "as many on either side are no side",
        "difference_pct >= 0": "no difference is never beyond the noise",
    },
    "trainer.timeline.breaks": {"counted=None": "not true, as False is not"},
    "trainer.timeline.compiling": {
        "segments(changed, ": "work is laid out in vain, and thrown away",
        "Segment(None, 0)": "what is made here is thrown away",
        "Segment(SessionPhase.WORK, None)": "what is made here is thrown away",
        "Segment(SessionPhase.WORK, 1)": "what is made here is thrown away",
    },
    "trainer.timeline.layout": {"rounds(plan, set_n - 1)": "legs take turns, so two sets apart the same begins"},
    "trainer.timeline.reading": {
        "segment.legs_at(move - 1)": "no more than two take turns, so the one before is the one after",
    },
    "trainer.timeline.segments": {"self.turns[(move + 1) % len(self.turns)]": "no more than two take turns"},
}
"""Mutants that do what the original does, by module: a part of the changed line, and why it makes no difference."""


def mutants(folder, only=()):
    """Print a row for each file, one for each mutant that lives for no reason given above, and one for each such reason
    that nothing needs; `only` is for patterns of mutants' names, such as "trainer.balance*".
    """
    heading()
    copy = checkout(folder / "copy")
    with (folder / "said.txt").open("w") as said:
        run = subprocess.run(mutmut("run", *only), cwd=copy, stdout=said, stderr=subprocess.STDOUT)
    if run.returncode:
        sys.exit(f"mutmut could not go on; it said last:\n{(folder / 'said.txt').read_text()[-LAST_LETTERS:]}")
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
    by_room = {}
    for name, end in re.findall(r"(?m)^\s*(\S+__mutmut_\d+): (.+)$", _told(copy, "results", "--all", "true")):
        by_room.setdefault(room(name), {})[name] = end
    remarks = []
    for where, ends in by_room.items():
        tried = {name: end for name, end in ends.items() if end != UNTRIED}
        changes = {name: change(_told(copy, "show", name)) for name, end in tried.items() if end not in KILLED}
        alike = {name: [part for part in ALIKE.get(where, ()) if part in changed] for name, changed in changes.items()}
        living = [name for name in changes if not alike[name]]
        if tried:
            figure = f"{len(tried) - len(changes)} of {len(tried)} noticed"
            beside = f"{len(changes) - len(living)} justified, {len(living)} living, {len(ends) - len(tried)} not tried"
            yield where, figure, beside, "0 living"
        remarks += [(name.rpartition(".")[2], "lives", f"{tried[name]}: {changes[name]}", "") for name in living]
        if len(tried) == len(ends):
            idle = set(ALIKE.get(where, ())).difference(*alike.values())
            remarks += [(where, "reason not needed", part, "") for part in sorted(idle)]
    yield from remarks


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
