"""Real faults in the real program: disks, speech processes, the time of day, starts, and files that are harmed."""

import json
import random
import subprocess
import sys
from functools import partial
from itertools import product

from tests.bench_faults_clock import HELD_S, JUMPS, can_set_clock, held, jump
from tests.bench_faults_disk import MOMENTS
from tests.bench_faults_files import HARMS, try_all
from tests.bench_faults_speech import FAULTS, attempt
from tests.bench_faults_starts import after_kills, second_starts, starts_at_once
from tests.bench_table import heading, row
from tests.own_mounts import can_fail, can_mount, in_own_mounts

NOT_RUN = "not run"
RUN_DISK = 'exec "$1" tests/bench_faults_disk.py "$2" "$3"'


def rows(folder, *, moments=MOMENTS, jumps=tuple(JUMPS), starts=20, files=40, seed=None):
    """Yield a row for each kind of fault: what, figure, beside it, bar.

    Args:
        folder: where data folders are made.
        moments: at which each disk is harmed.
        jumps: how the clock is set.
        starts: at once; a few one after the other.
        files: how many of all files and harms, drawn by `seed`.
    """
    seed = random.randrange(1 << 32) if seed is None else seed
    yield disk_row(folder / "full", "full", moments, can_mount())
    yield disk_row(folder / "read-only", "read-only", moments, can_fail())
    yield speech_row(folder / "speech")
    yield clock_row(folder / "clock", jumps)
    yield held_row(folder / "held")
    yield starts_row(folder / "starts", starts)
    yield files_row(folder / "files", files, seed)


def disk_row(folder, fault, moments, possible):
    """A disk that is full, or read-only, at each moment."""
    what, bar = f"disk {fault} at {len(moments)} moments", "0 and 0"
    if not possible:
        return what, NOT_RUN, "this system lets nobody mount such a disk", bar
    found = [disk_outcome(folder / str(n), fault, moment) for n, moment in enumerate(moments)]
    crashes, lost, told = (sum(one[name] for one in found) for name in ("crashes", "lost", "told"))
    broke = "".join(f"; {one['moment']}: {one['sentence'][:150]}" for one in found if one["crashes"] or one["lost"])
    unsaid = sum(not one["sentence"] for one in found)
    slowest = max((one["took_s"] for one in found if one["took_s"] is not None), default=None)
    again = "" if slowest is None else f", in the log {slowest:.1f} s after there was room"
    return what, f"{crashes} crashes, {lost} of {told} reps lost{broke}", f"{unsaid} without a sentence{again}", bar


def disk_outcome(folder, fault, moment):
    """What came of one moment, as `tests/bench_faults_disk.py` tells it."""
    folder.mkdir(parents=True)
    return json.loads(in_own_mounts(RUN_DISK, sys.executable, folder, f"{fault} {moment}"))


def speech_row(folder):
    """The speech process hung or killed, once or each time, while the voice is prepared."""
    folder.mkdir(parents=True)
    cases = list(product(FAULTS, ("preparing", "session"), (False, True)))
    found = [
        tried(partial(attempt, folder / str(n), fault, moment, every=every))
        for n, (fault, moment, every) in enumerate(cases)
    ]
    bad = [sum(not one.get(name) for one in found) for name in ("went_on", "speaks_again")]
    crashes, zombies, harmed = (sum(one.get(name, 0) for one in found) for name in ("crashes", "zombies", "harmed"))
    unsaid = sum(every and not one.get("sentence") for one, (_, _, every) in zip(found, cases, strict=True))
    return (
        f"speech process hung or killed, {len(cases)} sessions",
        f"{bad[0]} sessions held up, {crashes} crashes{_why(found)}",
        f"{harmed} processes harmed, {zombies} zombies, {unsaid} silent without a sentence, "
        f"{bad[1]} later starts without a voice",
        "0 and 0",
    )


def clock_row(folder, jumps):
    """The time of day set in the middle of a session."""
    what, bar = f"the clock set in {len(jumps)} sessions", "0, 0 and 0"
    if not can_set_clock():
        return what, NOT_RUN, "there is no compiler", bar
    found = [tried(partial(jump, folder / str(n), how)) for n, how in enumerate(jumps)]
    told, lost, crashes = (sum(one.get(name, 0) for one in found) for name in ("told", "lost", "crashes"))
    wrong = sum(not one.get("right") for one in found)
    paused = sum(one.get("paused", 0) for one in found)
    off_s = max(one.get("off_s", 0.0) for one in found)
    figure = f"{crashes} crashes, {lost} of {told} reps lost, {wrong} logs wrong{_why(found)}"
    return what, figure, f"{paused} paused by it, no rep told more than {1000 * off_s:.0f} ms early or late", bar


def held_row(folder):
    """The whole program held as by a closed lid."""
    one = tried(partial(held, folder))
    figure = f"{one['crashes']} crashes, {one.get('lost', '?')} reps lost{_why([one])}"
    beside = f"{one.get('told_then')} rep done; {one.get('sentence')}"
    return f"held for {HELD_S} s in the second rep", figure, beside, "0 and 0"


def starts_row(folder, starts):
    """Started while it is open, many times at once, and after it was killed."""
    one = tried(partial(second_starts, folder / "second", 3))
    many = tried(partial(starts_at_once, folder / "at once", starts))
    killed = tried(partial(after_kills, folder / "killed", 2))
    found = (one, many, killed)
    log = "another" if one.get("changed", True) else "the same"
    bad = sum(each.get("bad", 0) + each.get("crashes", 0) for each in found)
    return (
        f"{starts} starts at once",
        f"{many.get('windows', '?')} windows, {bad} bad ends{_why(found)}",
        f"3 second starts: {one.get('windows', '?')} window, {log} log; "
        f"{killed.get('hindered', '?')} of 2 held up by a kill before",
        "1 and 0",
    )


def files_row(folder, files, seed):
    """Files of a data folder harmed, and the program started on each."""
    folder.mkdir(parents=True)
    found = list(try_all(folder, seed, files))
    broke = [f"{one.file} {one.harm}" for one in found if one.broke]
    gone = [f"{one.file} {one.harm}" for one in found if not one.kept and one.theirs]
    told, right = sum(bool(one.told) for one in found), sum(one.read_right for one in found)
    untold = [f"{one.file} {one.harm}" for one in found if one.theirs and not (one.told or one.read_right)]
    return (
        f"{len(found)} damaged files, {len(HARMS)} ways, seed {seed}",
        f"{len(broke)} crashes, {len(gone)} lost{''.join(f'; {name}' for name in (*broke, *gone))}",
        f"{told} told in a sentence, {right} read right; not told: {', '.join(untold) or 'none'}",
        "0 and 0",
    )


def tried(act):
    """What came of it; what did not go on as it must is a crash, and says why."""
    try:
        return act()
    except (AssertionError, subprocess.SubprocessError) as error:
        return {"crashes": 1, "why": str(error)}


def _why(found):
    return "".join(f"; {one['why'][:150]}" for one in found if one.get("why"))


def faults(folder):
    """Print the table."""
    heading()
    for each in rows(folder):
        row(*each)
