"""Everything at once that might break the program, in one run, and what came of it as a section of docs/benchmarks.md.

What is measured in milliseconds is measured first, while nothing else is at work. Then a session of so many minutes is
led by the program in its window, while its sound server is killed again and again and every core is kept busy: by the
readers at their fuzzed texts, by sessions that are killed, and when these are through by loops. Beside it all, faults.

Each part is a process of its own: whatever becomes of it, the others go on.
"""

import contextlib
import json
import os
import platform
import queue
import re
import signal
import subprocess
import sys
import textwrap
import threading
import time
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import PySide6

from tests import bench_balance, bench_break_session, bench_log
from tests.bench_fuzz import EVERY, FUZZED
from tests.bench_fuzz import rows as fuzz_rows
from tests.bench_table import failed, row

ROOT = Path(__file__).parents[1]
SECTION = ROOT / "docs" / "benchmarks.md"
BEGIN, END = "<!-- broken on purpose: begin -->", "<!-- broken on purpose: end -->"
WHOLE_MINUTES, WHOLE_SEVERINGS = 60, 10
LATER_S = 900
"""So much longer than the session no part may take."""
WIDE = 120
LONGEST_CELL = 160
BURNER = [sys.executable, "-c", "while True: pass"]


class Much(NamedTuple):
    """How much is done."""

    minutes: float
    severings: int
    kills: int
    fuzzed: int


def how_much(minutes):
    """Return all that goes with a session of so many minutes: with less than an hour of it, less of everything."""
    share = min(1.0, minutes / WHOLE_MINUTES)
    return Much(
        minutes,
        max(2, round(share * WHOLE_SEVERINGS)),
        max(3, round(share * bench_log.KILLS)),
        max(20 * len(EVERY), round(share * FUZZED)),
    )


# -- The parts ---------------------------------------------------------------------------------------------------------


def faults(folder, _much):
    from tests.bench_faults import rows

    folder = folder / "faults"
    folder.mkdir()
    return rows(folder)


PARTS = {
    "session": lambda folder, much: bench_break_session.rows(folder / "session", much.minutes, much.severings),
    "faults": faults,
    "kills": lambda folder, much: bench_log.killed(folder, much.kills),
    "fuzz": lambda _, much: fuzz_rows(much.fuzzed, names=[*EVERY][::2]),
    "fuzz too": lambda _, much: fuzz_rows(much.fuzzed, names=[*EVERY][1::2]),
    "log": lambda folder, _: bench_log.rows(folder),
    "balance": lambda folder, _: bench_balance.rows(folder),
}
"""What is called how, in the order of the table; each yields what, figure, what stands beside it, bar."""

ALONE = ("log", "balance")
ON_THE_CORES = ("fuzz", "kills", "fuzz too")
BESIDE = ("faults",)


def do_part(name, folder, much):
    """Do a part, and print each row as JSON as soon as it is there, and nothing else; returns the exit code."""
    told = sys.stdout
    with contextlib.redirect_stdout(sys.stderr):
        try:
            for each in PARTS[name](folder, much):
                print(json.dumps(each), file=told, flush=True)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is told
            traceback.print_exc()
            print(json.dumps([name, failed(error), "", ""]), file=told, flush=True)
            return 1
    return 0


def end(process):
    """End a part, with all that it has started."""
    with contextlib.suppress(ProcessLookupError):  # it has just ended
        os.killpg(process.pid, signal.SIGKILL)


class Run:
    """The parts of one run, and the rows they have given by now."""

    def __init__(self, folder, much, show=row):
        self.folder, self.much = folder, much
        self.rows = {}
        self._show = show
        self._lock = threading.Lock()
        self._going_on = set()

    def part(self, name):
        """Do a part in a process of its own, to its end or until it takes too long."""
        self.rows[name] = []
        command = [sys.executable, "-m", "tests.bench_break", name, str(self.folder), json.dumps(self.much)]
        limit_s = 60 * self.much.minutes + LATER_S
        with (self.folder / f"{name}.txt").open("w") as said:
            process = subprocess.Popen(
                command, cwd=ROOT, stdout=subprocess.PIPE, stderr=said, text=True, start_new_session=True
            )
        too_late = threading.Timer(limit_s, end, (process,))
        too_late.start()
        self._going_on.add(process)
        try:
            for line in process.stdout:
                self._take(name, json.loads(line))
        except BaseException:
            end(process)
            raise
        finally:
            too_late.cancel()
            process.stdout.close()
            code = process.wait()
            self._going_on.discard(process)
        if code < 0:
            said = (self.folder / f"{name}.txt").read_text(errors="replace").split("\n")[-4:]
            why = f"FAILED: ended by signal {-code}; not within {limit_s:.0f} s, or {' '.join(said)[:200]}"
            self._take(name, [name, why, "", ""])

    def _take(self, name, each):
        with self._lock:
            self.rows[name].append(each)
            self._show(*each)

    def all(self, alone=ALONE, on_the_cores=ON_THE_CORES, beside=BESIDE):
        """Do everything."""
        for name in alone:
            self.part(name)
        waiting, over = queue.SimpleQueue(), threading.Event()
        for name in on_the_cores:
            waiting.put(name)
        others = [threading.Thread(target=self.part, args=(name,)) for name in beside]
        others += [threading.Thread(target=self._keep_busy, args=(waiting, over)) for _ in range(os.cpu_count() or 1)]
        for thread in others:
            thread.start()
        try:
            self.part("session")
            over.set()
            for thread in others:
                thread.join()
        except BaseException:
            while not waiting.empty():
                waiting.get()
            for process in tuple(self._going_on):
                end(process)
            raise
        finally:
            over.set()

    def _keep_busy(self, waiting, over):
        """Keep one core at work: with what is waiting to be done, and then until the session is over."""
        while True:
            try:
                name = waiting.get_nowait()
            except queue.Empty:
                break
            self.part(name)
        burner = subprocess.Popen(BURNER)
        over.wait()
        burner.kill()
        burner.wait()

    @property
    def in_order(self):
        """All rows by now."""
        return [each for name in PARTS for each in self.rows.get(name, ())]


# -- Whether a bar holds -----------------------------------------------------------------------------------------------

NUMBER = re.compile(r"([≤<≥>]?)\s*([-−+]?\d[\d,]*(?:\.\d+)?)\s*(%|[^\W\d_]*)")
OF_HOW_MANY = re.compile(r" of \d[\d,]*")
MEASURED = {"ms", "s", "MB", "MiB", "%"}
"""Units of what another machine measures otherwise; what has none of them is counted, and never may be otherwise."""


def numbers(text):
    """Return each number of a text: its sign of comparison, value, unit."""
    found = [
        (sign, float(value.replace(",", "").replace("−", "-")), unit) for sign, value, unit in NUMBER.findall(text)
    ]
    return [(sign, value, unit if unit in MEASURED else "") for sign, value, unit in found]


def holds(figure, bar):
    """Whether each limit in `bar` holds for the first number of its unit in `figure` that no limit before was for."""
    if figure.startswith("FAILED"):
        return False
    there = numbers(OF_HOW_MANY.sub("", figure))
    for sign, limit, unit in numbers(bar):
        mine = next((one for one in there if one[2] == unit), None)
        if mine is None:
            return False
        there.remove(mine)
        value = mine[1]
        if not {"≤": value <= limit, "<": value < limit, "≥": value >= limit, ">": value > limit}.get(
            sign, value == limit
        ):
            return False
    return True


def is_of_correctness(bar):
    """Whether a bar is none of what a slower machine may miss."""
    return not any(unit for _, _, unit in numbers(bar))


# -- The section -------------------------------------------------------------------------------------------------------


def machine():
    """Return in words what this machine is and what runs on it."""
    told = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    name = next((line.partition(":")[2].strip() for line in told.splitlines() if line.startswith("model name")), "")
    memory_gib = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    pulse = subprocess.run(["pulseaudio", "--version"], capture_output=True, text=True).stdout.split()
    return (
        f"{os.cpu_count()} cores of {name or platform.machine()}, {memory_gib:.1f} GiB, {platform.system()} "
        f"{platform.release()}, {platform.freedesktop_os_release()['PRETTY_NAME']}, Python "
        f"{platform.python_version()}, PySide6 {PySide6.__version__}, PulseAudio {pulse[1] if len(pulse) > 1 else '?'}"
    )


def commit():
    """Return which commit this is, and whether anything was changed since."""
    told = subprocess.run(["git", "describe", "--always", "--dirty"], cwd=ROOT, capture_output=True, text=True)
    return told.stdout.strip() or "no commit"


def load():
    """Return the load of the last 1, 5 and 15 minutes in words."""
    return ", ".join(f"{each:.1f}" for each in os.getloadavg())


def section(head, rows):
    """Return the section as text: a paragraph, and the rows as a table in which what misses its bar is marked."""
    lines = [textwrap.fill(head, WIDE), "", "| what | Evenstep | beside it, same run | bar |", "|---|---|---|---|"]
    for what, figure, beside, bar in rows:
        marked = figure if holds(figure, bar) else f"**missed:** {figure}"
        cells = (shown(cell) for cell in (what, marked, beside, bar))
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def shown(cell):
    """A cell on one line, no longer than is read; what is left out stands in what the run printed."""
    line = " ".join(cell.replace("|", "\\|").split())
    return line if len(line) <= LONGEST_CELL else f"{line[:LONGEST_CELL]}…"


def write_section(path, text):
    """Put a text between the two marks of a file, in the place of what stands there."""
    whole = path.read_text(encoding="utf-8")
    before, begin, rest = whole.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise SystemExit(f"{path} lacks “{BEGIN}” or “{END}”; add both where the section is to stand.")
    path.write_text(f"{before}{begin}\n{text}\n{end}{after}", encoding="utf-8")


def break_all(folder, minutes, into=None):
    """Do all of it, write the section into a file if one is given, and return the exit code: 1 if anything broke."""
    much, begun = how_much(minutes), datetime.now(UTC)
    which, before = commit(), load()
    print(f"{begun:%Y-%m-%d %H:%M} UTC, {which}, load {before}: {machine()}\n", flush=True)
    run = Run(folder, much)
    start_s = time.monotonic()
    try:
        run.all()
    finally:
        took_min = (time.monotonic() - start_s) / 60
        head = (
            f"{begun:%Y-%m-%d %H:%M} UTC, commit {which}; {machine()}. Load before: {before}. A session of {minutes:g} "
            f"minutes, {much.severings} ends of the sound server, {much.kills} kills, {much.fuzzed:,} texts and files; "
            f"{took_min:.0f} minutes in all. Texts were read, sessions killed, faults made while the session was led."
        )
        if into:
            write_section(into, section(head, run.in_order))
    missed = [each for each in run.in_order if not holds(each[1], each[3])]
    print(f"\n{took_min:.1f} min, {len(run.in_order)} rows, {len(missed)} missed", flush=True)
    for each in missed:
        print("missed: " + "; ".join(filter(None, each)), flush=True)
    return int(any(is_of_correctness(bar) for _, _, _, bar in missed))


if __name__ == "__main__":
    sys.exit(do_part(sys.argv[1], Path(sys.argv[2]), Much(*json.loads(sys.argv[3]))))
