"""A whole session of the program in its window, through which its sound server is killed and started again."""

import contextlib
import subprocess
import sys
import threading
import time
from typing import NamedTuple

import numpy as np

from audio.clock import JUMP_S, SETTLING_S
from tests.bench_onsets import against_plan, differences, mark_offsets
from tests.bench_session import play
from tests.bench_sound import HEAD_S
from tests.bench_table import failed, in_ms
from tests.severed_sound import time_jumps_s
from tests.sound_server import RATE, SoundServer
from tests.x_server import x_server

RECORDER_LATENCY_MS = 20
"""A null sink works so far ahead, and what it has done is recorded so much sooner than it is heard. Less costs more of
the cores, for an hour; with more the server, not the program, decides how far ahead the sound is made."""

GONE_S = 0.7
WARM_MIN = 10
"""By then the program holds in memory what it needs; what it holds more later would grow further."""

BLOCK_S = 0.05
"""A new stream is filled with what only keeps the output awake: as much as it works ahead, and a block. Then there is
sound."""

EDGE_S = 0.1
"""What is due so soon after the first sound, or before the server was killed, need not have been recorded."""

MARK_S = 0.05

BEFORE_DRY_S = 1.0
"""What kept the sound waiting lies in the second before it ran dry."""

SLEEPER = """
import os, time
try:
    os.nice(-11)
except PermissionError:
    pass
while True:
    due_s = time.perf_counter() + 0.02
    time.sleep(0.02)
    late_s = time.perf_counter() - due_s
    if late_s > 0.02:
        print(due_s + late_s, late_s, flush=True)
"""
"""Has the priority that the sound process asks for and does nothing: when it wakes late, the machine stood still."""


class Stretch(NamedTuple):
    """What was recorded while a server lived.

    Attributes:
        back_s: when the server was there, monotonic.
        awake_s: when the first sample that the program made came out of it; None if none did.
        killed_s: when it was killed.
        samples: what was recorded; its first sample came out at `start_s`.
    """

    back_s: float
    awake_s: float | None
    killed_s: float
    samples: np.ndarray
    start_s: float


class Severer(threading.Thread):
    """Kills a sound server at each of these seconds, gives it back, and records all it plays meanwhile."""

    def __init__(self, server, at_s):
        super().__init__()
        self._server, self._at_s = server, at_s
        self._over = threading.Event()
        self.stretches = []
        self.failures = []
        self._hear()

    def _hear(self):
        self._recorder = None
        try:
            self._server.start()
            self._back_s = time.monotonic()
            self._recorder = self._server.listen(RECORDER_LATENCY_MS)
        except AssertionError as error:  # of the server, not of the program: that stretch cannot be judged
            self._back_s = time.monotonic()
            self.failures.append(failed(error))

    def run(self):
        begun_s = time.monotonic()
        for at_s in self._at_s:
            if self._over.wait(max(0.0, begun_s + at_s - time.monotonic())):
                return
            self._end()
            time.sleep(GONE_S)
            self._hear()

    def _end(self):
        killed_s = time.monotonic()
        self._server.kill()
        if self._recorder is None:
            self.stretches.append(Stretch(self._back_s, None, killed_s, np.empty(0, np.float32), self._back_s))
            return
        samples, frames, arrived = self._recorder.stop()
        start_s = np.min(arrived - frames / RATE)  # what came the fastest tells when recording began
        ours = np.flatnonzero(samples)
        awake_s = arrived[np.searchsorted(frames, ours[0], side="right")] if len(ours) else None
        self.stretches.append(Stretch(self._back_s, awake_s, killed_s, samples, start_s))

    def close(self):
        """Let the rest of the killings be, and end the server."""
        self._over.set()
        self.join()
        self._end()


@contextlib.contextmanager
def sleeping_beside(path):
    """Write down meanwhile when a process that only sleeps woke too late: seconds, and how much."""
    with path.open("w") as late:
        sleeper = subprocess.Popen([sys.executable, "-c", SLEEPER], stdout=late)
    try:
        yield
    finally:
        sleeper.kill()
        sleeper.wait()


def severed_session(folder, minutes, times):
    """Play a session through which the server is killed `times` times.

    Returns what was played, the stretches, a sentence for each of them that could not be recorded, and rows of when a
    process that only sleeps woke too late: seconds, and how much.
    """
    folder.mkdir(parents=True, exist_ok=True)
    server = SoundServer(folder)
    woke = folder / "woke late.txt"
    with x_server() as screen, sleeping_beside(woke):
        environment = server.environment | {name: screen[name] for name in ("DISPLAY", "QT_QPA_PLATFORM")}
        severer = Severer(server, np.linspace(0, 60 * minutes, times + 2)[1:-1])
        try:
            severer.start()
            played = play(folder / "session", environment, minutes)
        finally:
            severer.close()
    late = np.array(woke.read_text().split(), float).reshape(-1, 2)
    return played, severer.stretches, severer.failures, late


class Heard(NamedTuple):
    """The marks of one stretch.

    Attributes:
        marks: frames in the plan of those that were due while sound was there.
        late_s: how much later than by the player's own time each was heard; NaN for one that was not.
        lost_at_s: for each of those, how long after the first sound of the stretch it was due, and before its end.
        timing: against the plan, laid on it where most of the stretch lies; None if hardly a mark was heard.
        dropouts: places at which it is unlike what the mixer makes of the plan.
    """

    marks: np.ndarray
    late_s: np.ndarray
    lost_at_s: list
    timing: object
    dropouts: int


def filled_s(played):
    """How long a new stream only keeps the output awake."""
    return played.facts["latency_s"] + BLOCK_S


def heard_in(stretch, played):
    """Look for the marks of a stretch; None where fewer than three were due in it."""
    before_s, heard, after_s = played.looks.T
    marks = np.array(played.marks)
    due_s = np.interp(marks, heard, (before_s + after_s) / 2, left=-np.inf, right=np.inf)
    if stretch.awake_s is None:
        return None
    first_s = stretch.start_s + np.flatnonzero(stretch.samples)[0] / RATE + filled_s(played)
    here = (due_s > first_s + EDGE_S) & (due_s + MARK_S < stretch.killed_s - EDGE_S)
    marks, places = marks[here], np.round((due_s[here] - stretch.start_s) * RATE).astype(int)
    if len(marks) < 3:
        return None
    off = np.array([
        mark_offsets(stretch.samples, played.expected, [mark], place - mark)[0]
        for mark, place in zip(marks, places, strict=True)
    ])  # fmt: skip
    lost_s = due_s[here][np.isnan(off)]
    lost_at_s = [(at_s - first_s, stretch.killed_s - at_s) for at_s in lost_s]
    late_s = off / RATE + RECORDER_LATENCY_MS / 1000
    if len(marks) - len(lost_s) < 3:
        return Heard(marks, late_s, lost_at_s, None, 1)
    shifts = places + off - marks
    usual = round(np.nanmedian(shifts))
    end = marks[-1] + round(MARK_S * RATE)
    _, dropouts = differences(stretch.samples, played.expected[:end], usual, marks[0])
    return Heard(marks, late_s, lost_at_s, against_plan(marks, shifts - usual), dropouts)


def rows(folder, minutes, times):
    """Yield the rows of such a session: what, figure, beside it, bar."""
    played, stretches, failures, woke = severed_session(folder, minutes, times)
    yield (
        "the program in its window, a guided session",
        f"{len(played.expected) / RATE / 60:.1f} min, ended by itself",
        f"sound server killed {len(stretches) - 1} times; {played.facts['returns']} returns told",
        "",
    )
    yield "reps missing in the log", str(played.planned_reps - played.reps), f"{played.planned_reps} planned", "0"
    back = [one.awake_s - one.back_s + filled_s(played) for one in stretches[1:] if one.awake_s is not None]
    silent = len(stretches) - 1 - len(back)
    yield "stretches in which no sound came back", str(silent), "; ".join([f"of {len(stretches) - 1}", *failures]), "0"
    if back:
        yield (
            "sound back after the server is, at most", f"{max(back):.2f} s",
            f"{len(back)} times, median {np.median(back):.2f} s", "≤ 2 s",
        )  # fmt: skip
    found = [heard for stretch in stretches if (heard := heard_in(stretch, played))]
    late_s = np.concatenate([one.late_s for one in found])
    lost = [seconds for one in found for seconds in one.lost_at_s]
    where = "".join(
        f"; {after:.1f} s after the first sound, {before:.1f} s before its end" for after, before in lost[:3]
    )
    yield "marks lost while there was sound", str(len(lost)), f"of {len(late_s)}, in {len(found)} stretches{where}", "0"
    first = np.abs(np.concatenate([one.late_s[:10] for one in found[1:]] or [late_s]))
    yield "the first ten marks of each return, off the player's time", in_ms(np.nanmax(first)), "", "≤ 20 ms"
    yield "every mark, off the player's time", in_ms(np.nanmax(np.abs(late_s))), f"{len(late_s)} marks", "≤ 20 ms"
    timings = [one.timing for one in found if one.timing]
    worst = [timing.worst for timing in timings]
    drift = [abs(timing.drift) for timing in timings]
    yield "onset against the plan within a stretch", in_ms(max(worst)), f"median {in_ms(np.median(worst))}", "≤ 1 ms"
    yield "drift within a stretch", in_ms(max(drift)), f"median {in_ms(np.median(drift))}", "≤ 1 ms"
    dropouts = sum(one.dropouts for one in found)
    yield "dropouts within the stretches", str(dropouts), "places unlike what the mixer makes of the plan", "0"
    yield jump_row(played.looks, stretches, woke)
    yield readings_row(played.readings)
    yield "underruns told by the stream", str(played.facts["underruns"]), before_dry(played.facts["dry"], woke), "0"
    yield memory_row(played)


def jump_row(looks, stretches, woke):
    """The row of the largest jump: how much, and what the server and a process that only sleeps did about then.

    Until frame 0 reaches the ear, time stands: that is no jump.
    """
    looks = looks[np.searchsorted(looks[:, 1], 0, side="right") :]
    jumps = np.abs(time_jumps_s({"rows": looks}))
    at_s = looks[1 + jumps.argmax(), 2]
    since_s = at_s - max((one.back_s for one in stretches if one.back_s <= at_s), default=at_s)
    until_s = min((one.killed_s for one in stretches if one.killed_s >= at_s), default=at_s) - at_s
    lately = woke[(woke[:, 0] > at_s - BEFORE_DRY_S) & (woke[:, 0] - woke[:, 1] < at_s)]
    beside = f"{len(looks)} looks at it; {since_s:.1f} s after the server came, {until_s:.1f} s before it went"
    return "the player's time jumped", in_ms(jumps.max()), f"{beside}; {latest(lately)}", "≤ 20 ms"


def readings_row(readings):
    """The row of what the stream told of its own time and the player did not believe: how often, how far off."""
    late_s = readings[readings[:, 0] > readings[0, 0] + SETTLING_S, 1]
    off = np.abs(late_s) > JUMP_S
    edges = np.flatnonzero(np.diff(off, prepend=False, append=False)).reshape(-1, 2)
    longest = max((end - begin for begin, end in edges), default=0)
    return (
        f"readings of the stream more than {in_ms(JUMP_S)} off the player's time", f"{off.sum()} of {len(off)}",
        f"{len(edges)} times, {longest} in a row at most; from {in_ms(late_s.min())} to {in_ms(late_s.max())}", "",
    )  # fmt: skip


def before_dry(dry, woke):
    """What came before each time the output ran dry: of our callback, and of a process that only sleeps."""
    told = []
    for each in dry:
        lately = woke[(woke[:, 0] > each["at_s"] - BEFORE_DRY_S) & (woke[:, 0] - woke[:, 1] < each["at_s"])]
        since, it_took = in_ms(each["since_call_s"]), in_ms(each["it_took_s"])
        told.append(f"{since} since the call before, which took {it_took}; {latest(lately)}")
    return "; ".join(told) or latest(woke)


def latest(woke):
    return f"a process that only sleeps woke {in_ms(max(woke[:, 1], default=0.0))} late at most"


def memory_row(played):
    """The row of what the program and its processes held: the first minute of the session, the tenth, the last."""
    seconds, held = played.rss[:, 0], played.rss[:, 1] / 2**20
    minute_s = min(60.0, seconds[-1] / 5)
    begins_s = (min(HEAD_S, minute_s), min(60 * WARM_MIN, seconds[-1] / 2), seconds[-1] - minute_s)
    first, warm, last = (
        held[(seconds >= begin_s) & (seconds < begin_s + minute_s)].mean() for begin_s in begins_s
    )  # fmt: skip
    return (
        f"memory more in the last minute than in minute {begins_s[1] / 60:.0f}", f"{100 * (last / warm - 1):.1f} %",
        f"{first:.1f} MiB in the first minute, then {warm:.1f}, at last {last:.1f}; most: {held.max():.1f}", "≤ 2 %",
    )  # fmt: skip
