"""How soon a window is there, and what that costs, beside one with nothing in it: watched from outside, at no cost."""

import contextlib
import mmap
import statistics
import subprocess
import time
from typing import NamedTuple

from tests.been_here import been_here
from tests.bench_table import row
from tests.x_server import x_server

STARTS = 10
PATIENCE_S = 60
LOOK_S = 0.001
LOOKS_AT = 64
"""So many spots of the screen are watched; the window covers all of it."""

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


def start(folder, command, surroundings):
    """Start a program on a screen of its own, and end it as soon as something is painted there."""
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
                assert time.monotonic() < began + PATIENCE_S, f"{command[0]} shows nothing"
                time.sleep(LOOK_S)
            return Start(time.monotonic() - began, processor_s(program.pid))
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
