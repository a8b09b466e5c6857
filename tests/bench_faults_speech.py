"""The speech process hung or killed while the voice is prepared, before a session and in one, with real sound."""

import os
import signal
import threading
import time
from pathlib import Path

from tests.bench_faults_window import PATIENCE_S, Watched
from tests.processes import children
from tests.sound_server import SoundServer
from tests.x_server import x_server

PLAN = "1x40/side @ 1-0-1-0 switch 5 ready 5"
"""Many numbers to say."""

WORKER = "speech_worker"
ON_SCREEN = ("DISPLAY", "QT_QPA_PLATFORM")
VOICE = ("Preparing the voice", "phrases", "voice")
FAULTS = {"hung": signal.SIGSTOP, "killed": signal.SIGKILL}


def attempt(folder, fault, moment, *, every=False, later=True):
    """Harm the speech process, once or `every` one, `moment` being preparing or session; returns what came of it.

    That is: crashes, whether reps and sound went on, zombies seen, a sentence said, whether a `later` start speaks.
    """
    folder.mkdir()
    server = SoundServer(folder)
    data = folder / "data"
    clips = data / "cache" / "speech"
    found = {"crashes": 0, "went_on": False, "zombies": 0, "harmed": 0, "sentence": "", "speaks_again": False}
    try:
        server.start()
        with x_server() as on_screen:
            own = {"HOME": str(folder), "EVENSTEP_LANGUAGE": "en"}
            environment = {**server.environment, **{name: on_screen[name] for name in ON_SCREEN}, **own}
            arguments = ["--data-dir", data, "--plan", PLAN, "--start"]
            window = Watched(environment, folder / "notes", arguments)
            ear = None
            try:
                with Harming(window.process.pid, FAULTS[fault], clips, found, every=every):
                    window.wait_until(lambda: found["harmed"], what="a speech process at work")
                    if moment == "session":
                        window.press("Return")  # without what is not ready yet
                    window.wait_for("Get ready")
                    ear = server.listen()
                    heard = ear.heard
                    window.wait_for("Set 1, left leg")
                    ear.wait_for_sound(PATIENCE_S, heard)
                    window.wait_until(lambda: len(window.told_reps()) >= 2)
                    found["went_on"] = True
                    found["zombies"] = zombies(window.process.pid)
                    found["sentence"] = window.says("phrases", "No voice", "voice:")
            finally:
                if ear is not None:
                    ear.stop()
                found["crashes"] = window.finish()
            if not later:
                return found
            again = Watched(environment, folder / "again", arguments)
            try:
                again.wait_for("Get ready")
                said = again.says("could not be spoken", "No voice", "gives no voice")
                found["speaks_again"] = not said and any(clips.iterdir())
            finally:
                found["crashes"] += again.finish()
    finally:
        server.kill()
    return found


class Harming:
    """Sends a signal to the speech process at work, or to each that comes, as long as this goes on."""

    def __init__(self, pid, what, clips, found, *, every):
        self._pid, self._what, self._clips, self._found, self._every = pid, what, clips, found, every
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run)

    def __enter__(self):
        self._thread.start()

    def __exit__(self, *_exc):
        self._over.set()
        self._thread.join()

    def _run(self):
        harmed = set()
        while not self._over.wait(0.01):
            for pid in speech_processes(self._pid):
                if pid not in harmed and (self._every or any(self._clips.glob("*"))):
                    os.kill(pid, self._what)
                    harmed.add(pid)
                    self._found["harmed"] += 1
                    if not self._every:
                        return


def speech_processes(pid):
    return [child for child in children(pid) if WORKER in _told_of(child, "cmdline")]


def zombies(pid):
    """Return how many children of a process have ended and not been taken note of, a moment being allowed for it."""
    deadline = time.monotonic() + 5
    while found := sum(_told_of(child, "stat").rpartition(")")[2].split()[:1] == ["Z"] for child in children(pid)):
        if time.monotonic() > deadline:
            break
        time.sleep(0.05)
    return found


def _told_of(pid, what):
    try:
        return Path(f"/proc/{pid}/{what}").read_text()
    except OSError:
        return ""
