"""The program in a window with an eye on it: what it says, what it told as done, and whether it broke."""

import json
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, suppress
from pathlib import Path

from tests.x_server import LOOK_EVERY_S, Driver
from ui.closing import STAYS_OPEN

PROGRAM = Path(__file__).with_name("bench_faults_program.py")
PATIENCE_S = 150
"""Every core may be kept busy meanwhile."""


class Watched(Driver):
    """The program, driven by keys, and all that its window has said so far.

    Attributes:
        notes: where `tests/bench_faults_program.py` writes down what it sees; not on the disk that is harmed.
    """

    def __init__(self, environment, notes, arguments, program=PROGRAM):
        notes.mkdir(parents=True, exist_ok=True)
        self.notes = notes
        super().__init__(environment, arguments, program=[sys.executable, str(program), str(notes)])

    def states(self):
        """Return what was to be seen, state by state."""
        return lines_of(self.notes / "seen.txt")

    def says(self, *words, since=0):
        """Return the first sentence since a state that holds one of these words; empty if there was none."""
        texts = (text for state in self.states()[since:] for text in state["texts"])
        return next((text for text in texts if any(word in text for word in words)), "")

    def wait_until(self, holds, within_s=PATIENCE_S, what=""):
        """Look until `holds()` is true; returns that."""
        deadline = time.monotonic() + within_s
        while not (found := holds()):
            assert self.process.poll() is None, f"it has ended: {self.errors()}"
            assert time.monotonic() < deadline, f"{what or holds} did not come; last seen {self.states()[-1:]}"
            time.sleep(LOOK_EVERY_S)
        return found

    def wait_for(self, wanted, what=lambda driver: driver.title, within_s=PATIENCE_S):
        super().wait_for(wanted, what, within_s)

    def wait_for_words(self, *words, since=0):
        """Wait until one of these words is said; returns the sentence."""
        return self.wait_until(lambda: self.says(*words, since=since), what=words)

    def told_reps(self):
        """Return the reps told as finished so far: leg set and number."""
        return [(leg_set, rep) for leg_set, rep, _ in lines_of(self.notes / "reps.txt")]

    def told_at_s(self):
        """Return when each rep was told, in seconds of a clock that nobody sets."""
        return [at_s for _, _, at_s in lines_of(self.notes / "reps.txt")]

    def errors(self):
        """Return what the program wrote of itself."""
        path = self.notes / "errors.txt"
        return path.read_text(encoding="utf-8") if path.exists() else ""

    def finish(self, within_s=PATIENCE_S):
        """Have it end as by Ctrl+C; returns how often it broke: a bug, a dialog about one, an end it was not asked for.

        One that stays open because something could not be kept, and says so, is asked once more. One that does not end
        is killed, and broke.
        """
        died = self.process.poll() is not None
        if not died:
            since, deadline = len(self.states()), time.monotonic() + within_s
            self.process.send_signal(signal.SIGINT)
            while self.process.poll() is None and time.monotonic() < deadline:
                if self.says(STAYS_OPEN, since=since):
                    self.process.send_signal(signal.SIGINT)
                    with suppress(subprocess.TimeoutExpired):
                        self.process.wait(within_s)
                    break
                time.sleep(LOOK_EVERY_S)
        code = self.process.poll()
        self.close()
        dialogs = any("QMessageBox" in state["dialogs"] for state in self.states())
        return int(died or code != 0) + int("Traceback" in self.errors() or dialogs)


def lines_of(path):
    """Return what the eye wrote down, line by line."""
    if not path.exists():
        return []
    whole, _, _ = path.read_text(encoding="utf-8").rpartition("\n")
    return [json.loads(line) for line in whole.splitlines()]


def kept_reps(path):
    """Return the reps in a log: leg set and number; none where there is no log yet."""
    with closing(sqlite3.connect(path)) as db:
        try:
            return set(db.execute("SELECT leg_set_id, n FROM rep"))
        except sqlite3.OperationalError:
            return set()
