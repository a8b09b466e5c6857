"""How soon a window is there, and what that costs, beside one with nothing in it: watched from outside, at no cost."""

import contextlib
import mmap
import re
import shutil
import statistics
import subprocess
import time
from typing import NamedTuple

from tests.been_here import been_here
from tests.bench_table import row
from tests.x_server import x_server

STARTS = 10
PATIENCE_S = 60
COUNTED_PATIENCE_S = 600
LOOK_S = 0.001
LOOKS_AT = 64
"""So many spots of the screen are watched; the window covers all of it."""

COUNTER = ("valgrind", "--tool=cachegrind", "--cache-sim=no", "--trace-children=yes", "--cachegrind-out-file=/dev/null")
"""Runs a program some 40 times slower, and says at its end how many instructions all of its threads have executed."""

EMPTY = """
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(QWidget())
window.resize(1280, 720)
window.show()
app.exec()
"""


class Start(NamedTuple):
    """What it took from the call until most of the screen was painted."""

    wall_s: float
    processor_s: float


def start_rows(name, folder, program, beside, surroundings, *, starts=STARTS):
    """Print how long a program takes until its window is there, and a command beside it, started in turn.

    `program` is given a data folder somebody has used. The first start of each reads the disk and is told apart.
    """
    data = folder / "data"
    been_here(data)
    commands = ([*program, "--data-dir", str(data)], beside)
    (ours_first, theirs_first), *others = (
        [start(folder, command, surroundings) for command in commands] for _ in range(starts + 1)
    )
    ours, theirs = (Start(*map(statistics.median, zip(*found, strict=True))) for found in zip(*others, strict=True))
    for what, mine, its, first, its_first in (
        (f"window there, {name}", ours.wall_s, theirs.wall_s, ours_first.wall_s, theirs_first.wall_s),
        ("  its processor time", ours.processor_s, theirs.processor_s, ours_first.processor_s,
         theirs_first.processor_s),
    ):  # fmt: skip
        told = f"empty: {its:.2f} s ({mine / its:.2f} ×); {its_first:.2f} s, first of all"
        row(what, f"{mine:.2f} s ({first:.2f} s, first of all)", told, "≤ 2 ×")
    instructions_row(folder, *commands, surroundings)


def instructions_row(folder, command, beside, surroundings):
    """Print how many instructions both execute until then: other work on the machine hardly changes that."""
    what = "  its instructions"
    if shutil.which(COUNTER[0]) is None:
        row(what, "not counted", f"{COUNTER[0]} is not installed", "≤ 2 ×")
        return
    ours, theirs = (instructions(folder, each, surroundings) for each in (command, beside))
    row(what, f"{ours / 1e6:,.0f} million", f"empty: {theirs / 1e6:,.0f} million ({ours / theirs:.2f} ×)", "≤ 2 ×")


def instructions(folder, command, surroundings):
    """Count what a program executes from the call until most of the screen is painted."""
    counted = [*COUNTER, f"--log-file={folder / 'instructions'}.%p", *command]
    with shown(folder, counted, surroundings, COUNTED_PATIENCE_S) as (program, _):
        program.terminate()
        program.wait()
    told = (folder / f"instructions.{program.pid}").read_text()
    return int(re.search(r"I +refs: +([\d,]+)", told)[1].replace(",", ""))


def start(folder, command, surroundings):
    """Start a program, and say what it took until most of the screen was painted."""
    with shown(folder, command, surroundings) as (program, began):
        return Start(time.monotonic() - began, processor_s(program.pid))


@contextlib.contextmanager
def shown(folder, command, surroundings, patience_s=PATIENCE_S):
    """Start a program on a screen of its own; gives it, and when it was called, as soon as something is painted."""
    screens = folder / "screen"
    screens.mkdir(exist_ok=True)
    with x_server(frame_buffers=screens) as environment, watched(screens / "Xvfb_screen0") as painted:
        began = time.monotonic()
        program = subprocess.Popen(
            command, env=keeping_compiled(environment) | surroundings, cwd=folder, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            while not painted():
                assert program.poll() is None, f"{command[0]} ended by itself"
                assert time.monotonic() < began + patience_s, f"{command[0]} shows nothing"
                time.sleep(LOOK_S)
            yield program, began
        finally:
            program.kill()
            program.wait()


def keeping_compiled(environment):
    """Return an environment in which Python keeps what it has compiled, as it does for everybody who trains."""
    return {name: value for name, value in environment.items() if name != "PYTHONDONTWRITEBYTECODE"}


def processor_s(pid):
    """What all threads of a process have had of the processor, to the nanosecond."""
    return time.clock_gettime(~pid << 3 | 2)  # Linux numbers the clocks of processes so: clock_getcpuclockid(3)


@contextlib.contextmanager
def watched(screen):
    """Give a function that tells whether anything has been painted since."""
    with screen.open("rb") as file, contextlib.closing(mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)) as picture:
        step = len(picture) // (LOOKS_AT + 1) // 4 * 4
        spots = [n * step for n in range(1, LOOKS_AT + 1)]

        def look():
            return [picture[at : at + 4] for at in spots]

        blank = look()
        yield lambda: sum(now != before for now, before in zip(look(), blank, strict=True)) > LOOKS_AT // 2
