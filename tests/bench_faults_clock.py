"""The time of day set by somebody in the middle of a session, and the whole program held as by a closed lid."""

import os
import shutil
import signal
import struct
import subprocess
import time
from contextlib import closing
from datetime import datetime
from itertools import pairwise
from pathlib import Path

from tests.bench_faults_window import Watched, kept_reps
from tests.processes import children
from tests.x_server import x_server
from trainer.log import Log

SPEED = 8
REPS, REP_S = 3, 4
PLAN = f"1x{REPS}/side @ 2-0-1-1 switch 10 ready 10"
HOUR_S, DAY_S = 3600, 86_400
JUMPS = {
    "an hour on": HOUR_S,
    "an hour back": -HOUR_S,
    "a day on": DAY_S,
    "a day back": -DAY_S,
    "a year on": 365 * DAY_S,
    "a year back": -365 * DAY_S,
    "summer time begins": "2027-03-28T00:59:55+00:00",
    "summer time ends": "2026-10-25T00:59:55+00:00",
}
"""Seconds, or to a few seconds before this instant."""

HELD_S = 20


def can_set_clock():
    """Tell whether this system can give one program another time of day."""
    return shutil.which("cc") is not None


class SetClock:
    """The time of day of programs that run in `environment`, to be set while they run."""

    def __init__(self, folder):
        source, library = Path(__file__).with_name("set_clock.c"), folder / "set_clock.so"
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], check=True)
        self._path = folder / "set_clock"
        self.set_by(0)
        self.environment = {"LD_PRELOAD": str(library), "SET_CLOCK": str(self._path), "TZ": "Europe/Berlin"}

    def set_by(self, jump):
        if isinstance(jump, str):
            jump = round(datetime.fromisoformat(jump).timestamp() - time.time())
        with self._path.open("r+b" if self._path.exists() else "w+b") as file:
            file.write(struct.pack("l", jump))


def jump(folder, how, *, then=1):
    """Set the clock in the middle of the first leg's reps; return what came of the session, and of others after it.

    That is: crashes, reps told and lost, how far the slowest or fastest rep was off in seconds, whether the log has
    reps, tension and order as they were, and whether a pause was made of it.
    """
    folder.mkdir(parents=True)
    clock = SetClock(folder)
    data = folder / "data"
    told, crashes, paused, off_s = [], 0, 0, 0.0
    with x_server() as on_screen:
        environment = {**on_screen, **clock.environment, "HOME": str(folder), "EVENSTEP_LANGUAGE": "en"}
        for n in range(1 + then):
            arguments = ["--data-dir", data, "--speed", str(SPEED), "--plan", PLAN, "--start"]
            window = Watched(environment, folder / f"notes-{n}", arguments)
            try:
                window.wait_until(lambda w=window: w.told_reps())
                if n == 0:
                    clock.set_by(JUMPS[how])
                window.wait_until(lambda w=window: len(w.told_reps()) == 2 * REPS)
                window.wait_for("Done")
                paused += bool(window.says("stood still"))
                times = window.told_at_s()
                gaps = [later - at for at, later in pairwise(times)]
                del gaps[REPS - 1]  # the switch of legs
                off_s = max(off_s, *(abs(gap - REP_S / SPEED) for gap in gaps))
                told += window.told_reps()
            finally:
                crashes += window.finish()
    with closing(Log(data / "log.sqlite")) as log:
        sessions = log.sessions()
        whole = [[(s.leg, [rep.n for rep in s.reps], s.ended) for s in session.leg_sets] for session in sessions]
        tension = {rep.tut_s for session in sessions for s in session.leg_sets for rep in s.reps}
    expected = [(leg, [*range(1, REPS + 1)], "finished") for leg in ("left", "right")]
    right = len(sessions) == 1 + then and all(sorted(each) == expected for each in whole) and tension == {3.0}
    lost = set(told) - kept_reps(data / "log.sqlite")
    return {"crashes": crashes, "told": len(told), "lost": len(lost), "off_s": off_s, "right": right, "paused": paused}


def held(folder, held_s=HELD_S):
    """Hold the whole program in the middle of a rep; return what came of it: it waits at the last whole rep."""
    folder.mkdir(parents=True)
    data = folder / "data"
    plan = f"1x{REPS}/side @ 2-0-1-1 switch 5 ready 5"
    with x_server() as on_screen:
        environment = {**on_screen, "HOME": str(folder), "EVENSTEP_LANGUAGE": "en"}
        window = Watched(environment, folder / "notes", ["--data-dir", data, "--silent", "--plan", plan, "--start"])
        try:
            window.wait_until(window.told_reps)
            all_of_it = [window.process.pid, *children(window.process.pid)]
            for pid in all_of_it:
                os.kill(pid, signal.SIGSTOP)
            time.sleep(held_s)
            for pid in all_of_it:
                os.kill(pid, signal.SIGCONT)
            window.wait_for("Paused")
            told_then = len(window.told_reps())
            sentence = window.wait_for_words("stood still")
            window.press("space")
            window.wait_until(lambda: len(window.told_reps()) == 2 * REPS)
        finally:
            crashes = window.finish()
    lost = set(window.told_reps()) - kept_reps(data / "log.sqlite")
    return {"crashes": crashes, "told_then": told_then, "lost": len(lost), "sentence": sentence}
