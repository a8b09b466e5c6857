"""How many of the ways through trainer/ and audio/ their own tests take, and each that none takes."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.bench_table import heading, row

ROOT = Path(__file__).parents[1]
ROOMS = ("trainer", "audio")
BAR_PERCENT = 95
TESTS = tuple(f"tests/{room}" for room in ROOMS)


def coverage(folder):
    """Print the table."""
    heading()
    for each in rows(folder):
        row(*each)


def rows(folder, tests=TESTS):
    """Yield a row for each room, then for each file with a branch none of `tests` takes: what, figure, beside, bar."""
    ended, files = covered(folder, tests)
    for room in ROOMS:
        of_room = [told["summary"] for name, told in files.items() if Path(name).parts[0] == room]
        taken, all_ = (sum(told[of] for told in of_room) for of in ("covered_branches", "num_branches"))
        lines = sum(told["missing_lines"] for told in of_room)
        yield f"{room}/: branches taken", f"{100 * taken / all_:.1f} %", f"{taken:,} of {all_:,}", f">= {BAR_PERCENT} %"
        yield f"{room}/: lines never reached", f"{lines:,}", ended, ""
    for name, told in sorted(files.items()):
        if never := told["missing_branches"]:
            yield name, f"{len(never)} never taken", ", ".join(_way(*each) for each in never), ""


def covered(folder, tests):
    """Run tests, and all processes they start, in `folder`'s account; return their last line, and each file's part."""
    account = {**os.environ, "COVERAGE_FILE": str(folder / "coverage")}
    command = [sys.executable, "-m", "coverage"]
    run = subprocess.run(
        [*command, "run", "-m", "pytest", "-q", *tests], cwd=ROOT, env=account, stdout=subprocess.PIPE, text=True
    )
    subprocess.run([*command, "combine", "-q"], cwd=ROOT, env=account, check=True)
    report = folder / "coverage.json"
    subprocess.run([*command, "json", "-q", "-o", report], cwd=ROOT, env=account, check=True)
    return run.stdout.rstrip().rpartition("\n")[2], json.loads(report.read_text())["files"]


def _way(line, to):
    """Name a branch by the lines it leads from and to; what leaves a function leads to a line below 0."""
    return f"{line}->{to if to > 0 else 'exit'}"
