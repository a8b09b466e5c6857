"""Uses an installed Evenstep in a clean machine as somebody would: by keys, with real sound, which is recorded.

The screen and the sound server stand outside the machine: what they bring would hide what a package forgot to ask for.
"""

import contextlib
import csv
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import soundfile
from chroots import HOMES, Failed, Machine

from tests.bench_onsets import ALIGNED_BY_S, Timing, against_plan, differences, mark_offsets
from tests.bench_session import recording, samples
from tests.sound_server import RATE, SoundServer, shift_of
from tests.x_server import Driver, x_server

REPS = 3
PLAN = f"1x{REPS}/side @ 2-0-1-1 rest 10 switch 5 ready 10"
MARKS = {"tick", "turn", "chime"}
SPOKEN = {"speech", "count"}
SOUND_FOLDER = "/run/sound"
TO_PULSE = "pcm.!default { type pulse }\nctl.!default { type pulse }\n"
MEASURED = ("--data-dir", "/tmp/measured")
SESSION_WITHIN_S = 90
OUTRO_S = 6
"""The outro takes 5 s from "Done" on, silence at its end included: what is not recorded would count as unlike."""
ENDS_WITHIN_S = 30
SPEAKS_WITHIN_S = 60
"""Before the first session its phrases are prepared."""

LIKE = 0.7
"""A phrase whose likeness with the rendered one is at least this was heard."""


class Heard(NamedTuple):
    """What a recording says of a session.

    Attributes:
        marks: timing of ticks, turns and chimes against the cue sheet.
        differing: samples that are not as in the rendered file, and the number of places.
        phrases: how many were heard, and how many there are.
        voice_db: the level of the first phrase, which sounds alone, in dBFS.
        silence_db: the level of the second before the sound begins, in dBFS.
    """

    marks: Timing
    differing: tuple[int, int]
    phrases: tuple[int, int]
    voice_db: float
    silence_db: float


class Surroundings(NamedTuple):
    """A screen and a sound server: the environment for what runs outside, and what the machine is told of it."""

    outside: dict[str, str]
    inside: dict[str, str]


@contextlib.contextmanager
def surroundings(machine: Machine, user: str) -> Iterator[Surroundings]:
    """Start a screen and a sound server whose only output is recorded, for the programs of this user."""
    folder = machine.outside(SOUND_FOLDER)
    folder.mkdir(exist_ok=True)
    server = SoundServer(folder)
    (folder / "run").chmod(0o755)
    machine.write(f"{HOMES[user]}/.asoundrc", TO_PULSE, user)
    try:
        server.start()
        with x_server() as screen:
            inside = {"DISPLAY": screen["DISPLAY"], "PULSE_SERVER": f"unix:{SOUND_FOLDER}/run/native"}
            yield Surroundings(screen | server.environment, inside)
    finally:
        server.kill()
        machine.outside(f"{HOMES[user]}/.asoundrc").unlink()
        for path in sorted(folder.rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()


def train(machine: Machine, around: Surroundings, program: list[str], user: str, picture: Path) -> Heard:
    """Lead a whole short session by keys, and measure what was heard against the file it renders to.

    What is said depends on earlier sessions, so this one has a data folder of its own, MEASURED.
    """
    sound, sheet = f"{HOMES[user]}/session.wav", f"{HOMES[user]}/session.csv"
    machine.run(*program, *MEASURED, "render", PLAN, "-o", sound, "--cues", sheet, user=user, **around.inside)
    recorded_path = picture.with_suffix(".f32")
    with recording(around.outside, recorded_path):
        time.sleep(1)  # a second of silence, to compare with
        with started(machine, around, [*program, *MEASURED, "--plan", PLAN], user) as window:
            window.wait_for("")
            window.press("Return", "Return")  # the notice of safety is read first
            window.wait_for("Get ready", within_s=SPEAKS_WITHIN_S)
            window.wait_for("Set 1, left leg", within_s=SESSION_WITHIN_S)
            window.picture(picture)
            window.wait_for("Switch", within_s=SESSION_WITHIN_S)
            window.wait_for("Set 1, right leg", within_s=SESSION_WITHIN_S)
            window.wait_for("Done", within_s=SESSION_WITHIN_S)
            time.sleep(OUTRO_S)
            quit_program(window)
    heard = measure(
        samples(recorded_path),
        soundfile.read(machine.outside(sound), dtype="float32")[0],
        read_cues(machine.outside(sheet)),
    )
    soundfile.write(picture.with_suffix(".flac"), samples(recorded_path), RATE)
    for path in (recorded_path, machine.outside(sound), machine.outside(sheet)):
        path.unlink()
    return heard


def glance(machine: Machine, around: Surroundings, program: list[str], user: str) -> None:
    """Start the program for the first time, leave out its first steps, and train for one rep of the plan it offers."""
    with started(machine, around, program, user) as window:
        window.wait_for(True, lambda driver: driver.title.startswith("First steps"))
        window.press("Escape")
        window.wait_for("")
        window.press("Return", "Return")  # the notice of safety is read first
        window.wait_for("Get ready", within_s=SPEAKS_WITHIN_S)
        window.press("Right")
        window.wait_for("Set 1, left leg", within_s=SESSION_WITHIN_S)
        time.sleep(9)  # one rep, and a part of the next
        window.press("space")
        window.wait_for("Paused")
        window.press("Escape")
        window.wait_for("Done")
        quit_program(window)


@contextlib.contextmanager
def started(machine: Machine, around: Surroundings, program: list[str], user: str) -> Iterator[Driver]:
    """Start the program with a window, and end it whatever happens."""
    window = Driver(around.outside, [], machine.command(*program, user=user, **around.inside))
    try:
        yield window
    finally:
        window.close()


def quit_program(window: Driver) -> None:
    """End the program as Ctrl+C in its terminal does, and see that it ends well."""
    window.process.send_signal(signal.SIGINT)
    try:
        code = window.process.wait(ENDS_WITHIN_S)
    except subprocess.TimeoutExpired:
        window.process.send_signal(signal.SIGABRT)  # it then tells where it stands
        raise Failed(f"it does not end: {window.process.communicate()[1][-2000:]}") from None
    if code != 0:
        raise Failed(f"it ended with {code}: {window.process.stderr.read()[-2000:]}")


def reps_in_log(machine: Machine, program: list[str], user: str) -> list[int]:
    """Check the log and return the counted reps of each leg set in it, as exported."""
    machine.run(*program, "log", "check", user=user)
    place = f"{HOMES[user]}/log.csv"
    machine.run(*program, "log", "export", place, user=user)
    with machine.outside(place).open(newline="", encoding="utf-8-sig") as file:
        reps = [int(row["counted_reps"]) for row in csv.DictReader(file)]
    machine.outside(place).unlink()
    return reps


def read_cues(path: Path) -> list[dict[str, str]]:
    """Return the rows of a cue sheet."""
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def measure(recorded: np.ndarray, rendered: np.ndarray, cues: list[dict[str, str]]) -> Heard:
    """Lay the recording on the rendered session and compare the two by the cue sheet."""
    marks = sorted({int(cue["frame"]) for cue in cues if cue["kind"] in MARKS})
    phrases = [(int(cue["frame"]), int(cue["frames"])) for cue in cues if cue["kind"] in SPOKEN]
    first, frames = phrases[0]
    shift = shift_of(recorded, rendered[first : first + ALIGNED_BY_S * RATE]) - first
    there = [likeness(recorded[at + shift :][:long], rendered[at:][:long]) for at, long in phrases]
    return Heard(
        against_plan(marks, mark_offsets(recorded, rendered, marks, shift)),
        differences(recorded, rendered, shift, first),
        (sum(like >= LIKE for like in there), len(there)),
        level_db(recorded[first + shift :][:frames]),
        level_db(recorded[max(first + shift - RATE, 0) : first + shift]),
    )


def likeness(heard: np.ndarray, planned: np.ndarray) -> float:
    """Return the correlation of two equally long pieces of sound, 0 for a missing one."""
    sizes = float(np.linalg.norm(heard) * np.linalg.norm(planned))
    return float(heard @ planned) / sizes if len(heard) == len(planned) and sizes else 0.0


def level_db(sound: np.ndarray) -> float:
    """Return the root mean square in dBFS."""
    return float(10 * np.log10(np.mean(np.square(sound, dtype=np.float64)) + 1e-12))
