"""Runs the program itself in a window, with real sound, and gives what it did and what was recorded of it."""

import contextlib
import json
import math
import pickle
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

import numpy as np

from audio.mixer import Mixer
from tests.bench_onsets import mark_offsets, start_of
from tests.processes import children, resident_bytes
from tests.sound_server import RATE
from trainer.log import Log

ROOT = Path(__file__).parents[1]
REPS_A_SET, MOST_SETS = 10, 20
REP_S, SWITCH_S, REST_S = 5, 5, 10
LOOK_EVERY_S = 1
GRACE_S = 300
"""What a session may take longer than asked: its last set is a whole one, and the voice is prepared first."""

RECORDER_LATENCY_MS = 200
"""Asked of the recorder, so that it is the players who decide how far ahead the server works."""


class Played(NamedTuple):
    """One session as it was.

    Attributes:
        facts: what the player told at its end.
        calls: a row for each call of the sound callback: called and entered at, seconds; seconds it took; frames.
        rss: rows of seconds since the start and bytes in memory, of the program and its processes together.
        expected: what should be heard.
        marks: frames in `expected` at which clicks, turns and chimes begin.
        looks: rows of looks at the player's time: monotonic seconds before, the frame heard, seconds after.
        readings: rows of what the stream told of its own time: monotonic seconds, and how much later than by the
            player's time that was.
        reps, planned_reps: logged, and asked for.
    """

    facts: dict
    calls: np.ndarray
    rss: np.ndarray
    expected: np.ndarray
    marks: list
    looks: np.ndarray
    readings: np.ndarray
    reps: int
    planned_reps: int


def session_of(minutes):
    """A plan in one line that takes at least so long, and its reps in all."""
    asked_s = 60 * minutes
    sets = min(MOST_SETS, math.ceil(asked_s / (2 * REPS_A_SET * REP_S + SWITCH_S + REST_S)))
    reps = max(REPS_A_SET, math.ceil((asked_s / sets - SWITCH_S - REST_S) / (2 * REP_S)))
    return f"{sets}x{reps}/side @ 3-0-1-1 rest {REST_S} switch {SWITCH_S} ready 10", 2 * sets * reps


def play(folder, environment, minutes):
    """Run a session of `minutes` to its end."""
    folder.mkdir(exist_ok=True)
    plan, planned_reps = session_of(minutes)
    data = folder / "data"
    script = Path(__file__).with_name("bench_program.py")
    command = [sys.executable, str(script), str(folder), "--data-dir", str(data), "--plan", plan, "--start"]
    start = time.monotonic()
    with (folder / "told.txt").open("w") as told:
        program = subprocess.Popen(command, cwd=ROOT, env=environment, stderr=told)
    rss = []
    try:
        while program.poll() is None:
            seconds = time.monotonic() - start
            assert "Traceback" not in (folder / "told.txt").read_text(), (folder / "told.txt").read_text()
            assert seconds < minutes * 60 + GRACE_S, f"{plan} does not end"
            with contextlib.suppress(OSError, IndexError):  # it has just ended
                rss.append((seconds, sum(resident_bytes(pid) for pid in (program.pid, *children(program.pid)))))
            time.sleep(LOOK_EVERY_S)
    finally:
        program.kill()
        program.wait()
    assert (folder / "facts.json").exists(), (folder / "told.txt").read_text()
    facts = json.loads((folder / "facts.json").read_text())
    assert program.returncode == 0, program.returncode
    assert facts["trouble"] is None, facts["trouble"]
    facts |= json.loads((folder / "collections.json").read_text())
    frames, marks = json.loads((folder / "marks.json").read_text())
    looks, readings = np.fromfile(folder / "looks").reshape(-1, 3), np.fromfile(folder / "readings").reshape(-1, 2)
    with (folder / "sounds.pickle").open("rb") as file:
        sounds = pickle.load(file)
    log = Log(data / "log.sqlite")
    reps = sum(len(leg_set.reps) for leg_set in log.sessions(newest=1)[0].leg_sets)
    log.close()
    return Played(
        facts, np.load(folder / "callback.npy"), np.array(rss[:-2]), mixed(frames, sounds), sorted(set(marks)),
        looks, readings, reps, planned_reps,
    )  # fmt: skip


def mixed(frames, sounds):
    """What a mixer makes of `sounds` when nothing holds it up."""
    mixer = Mixer()
    mixer.load(sounds)
    out = np.empty(frames, np.float32)
    for at in range(0, frames, RATE):
        mixer.render(out[at : at + RATE])
    return out


def heard(played, recorded):
    """Where the recording begins against `expected`, and how many frames each mark in it is off its place."""
    shift = start_of(recorded, played.expected, played.marks[0])
    return shift, mark_offsets(recorded, played.expected, played.marks, shift)


@contextlib.contextmanager
def recording(environment, path, sink="ear"):
    """Record an output into a file of raw float32 samples meanwhile."""
    how = ["--rate=48000", "--channels=1", "--format=float32le", "--raw", f"--latency-msec={RECORDER_LATENCY_MS}"]
    with path.open("wb") as out:
        command = ["parec", "-d", f"{sink}.monitor", *how]
        recorder = subprocess.Popen(command, env=environment, stdout=out, stderr=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + 20
        while not path.stat().st_size:
            assert recorder.poll() is None, "the recorder does not run"
            assert time.monotonic() < deadline, "the recorder hears nothing"
            time.sleep(0.05)
        yield
    finally:
        recorder.terminate()
        recorder.wait()


def samples(path):
    """What `recording` wrote."""
    return np.memmap(path, "<f4", mode="r", shape=(path.stat().st_size // 4,))
