"""Kills running sessions at random moments and looks at what is left."""

import random
import subprocess
import sys
import threading
from collections import Counter
from contextlib import closing
from pathlib import Path

from trainer.log import Log

SCRIPT = Path(__file__).with_name("run_sessions.py")
LONGEST_S = 1.5
STARTING = 0.25
"""Share of the kills that may come before the first rep: the log is then opened, or its tables are made."""


def kill(path, seconds, *, starting=True):
    """Run sessions into a log and kill them after so many seconds; return how many reps were told and which are lost.

    The seconds begin with the process or, unless it is `starting`, with the first rep. Raises what opening or checking
    the log raises.
    """
    process = subprocess.Popen([sys.executable, str(SCRIPT), str(path)], stdout=subprocess.PIPE, text=True)
    first = "" if starting else process.stdout.readline()
    timer = threading.Timer(seconds, process.kill)
    timer.start()
    told = (first + process.communicate()[0]).splitlines(keepends=True)
    timer.cancel()
    assert process.returncode < 0, "the sessions ended by themselves"
    told = [line.split() for line in told if line.endswith("\n")]
    with closing(Log(path)) as log:
        log.check()
        kept = {
            (session.id, attempt, rep.n)
            for session in log.sessions(newest=len(told) + 1)
            for attempt, leg_set in enumerate(session.leg_sets, 1)
            for rep in leg_set.reps
        }
        broken_off = log.unfinished()
        assert len(broken_off) <= 1, "more than the killed session is unfinished"
        for found in broken_off:
            log.keep_session(found.session.id)
    lost = {(session, int(attempt), int(rep)) for session, attempt, rep in told} - kept
    return len(told), lost


def kill_many(path, times, seed):
    """Kill so many times, all into one log; return counts of kills, reps told and reps lost, and the failures."""
    chosen = random.Random(seed)
    counts, failures = Counter(), []
    for _ in range(times):
        try:
            told, lost = kill(path, chosen.uniform(0.05, LONGEST_S), starting=chosen.random() < STARTING)
        except Exception as error:  # noqa: BLE001 -- whatever it is, it is counted and told
            failures.append(repr(error))
            continue
        counts.update(kills=1, while_committing=told > 0, told=told, lost=len(lost))
    return counts, failures
