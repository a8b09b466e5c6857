"""The program started while it runs: once more, many times at once, and after an end nobody asked for."""

import contextlib
import hashlib
import subprocess
import sys
import time

from tests.been_here import been_here
from tests.bench_faults_window import PATIENCE_S, PROGRAM, Watched, lines_of
from tests.x_server import PROGRAM as PLAIN
from tests.x_server import ROOT, x_server


def second_starts(folder, times):
    """Start it so often while it is open, one after the other; returns bad ends, and whether anything was written."""
    with opened(folder) as (window, environment, arguments):
        before = fingerprint(folder / "data")
        codes, answers = [], set()
        for _ in range(times):
            done = subprocess.run(
                [*PLAIN, *arguments], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=PATIENCE_S
            )
            codes.append(done.returncode)
            answers.add(done.stdout.strip())
        after = fingerprint(folder / "data")
        assert answers == {"Evenstep is already open; its window has come to the front."}, answers
        return {"bad": sum(code != 0 for code in codes), "changed": before != after, "windows": windows(window)}


def starts_at_once(folder, times):
    """Start it so often at the same moment; returns how many windows there are, and how many ends were bad."""
    folder.mkdir(parents=True)
    been_here(folder / "data")
    with x_server() as on_screen:
        environment = on_screen | {"HOME": str(folder), "EVENSTEP_LANGUAGE": "en"}
        notes = [folder / f"notes-{n}" for n in range(times)]
        for each in notes:
            each.mkdir()
        arguments = ["--data-dir", str(folder / "data"), "--silent"]
        started = [
            subprocess.Popen([sys.executable, str(PROGRAM), str(each), *arguments], cwd=ROOT, env=environment,
                             stdout=subprocess.DEVNULL)
            for each in notes
        ]  # fmt: skip
        try:
            deadline = time.monotonic() + PATIENCE_S
            while sum(one.poll() is None for one in started) > 1 and time.monotonic() < deadline:
                time.sleep(0.1)
            codes = [one.poll() for one in started]
            opened_windows = sum(bool(lines_of(each / "seen.txt")) for each in notes)
        finally:
            for one in started:
                one.kill()
                one.wait()
        said = "".join((each / "errors.txt").read_text() for each in notes if (each / "errors.txt").exists())
    return {
        "windows": opened_windows,
        "running": codes.count(None),
        "bad": sum(code not in (None, 0) for code in codes) + said.count("Traceback"),
    }


def after_kills(folder, times):
    """Kill it so often and start it anew; returns how often it did not open its window."""
    with x_server() as on_screen:
        environment = on_screen | {"HOME": str(folder), "EVENSTEP_LANGUAGE": "en"}
        hindered = 0
        for n in range(times + 1):
            try:
                window = Watched(environment, folder / f"notes-{n}", ["--data-dir", folder / "data", "--silent"])
                try:
                    window.wait_until(window.states)
                finally:
                    window.close()  # kills it
            except (AssertionError, subprocess.SubprocessError):
                hindered += 1
    return {"hindered": hindered}


@contextlib.contextmanager
def opened(folder):
    """The program with its window, ready to be started a second time."""
    data = folder / "data"
    been_here(data)
    with x_server() as on_screen:
        environment = on_screen | {"HOME": str(folder), "EVENSTEP_LANGUAGE": "en"}
        arguments = ["--data-dir", str(data), "--silent"]
        window = Watched(environment, folder / "notes", arguments)
        try:
            window.wait_until(window.states)
            yield window, environment, arguments
        finally:
            window.close()


def windows(window):
    """Return how many windows of ours are on the screen."""
    return len(window.wait_until(window.windows))


def fingerprint(data):
    """Return a digest of the log as it is on the disk."""
    return hashlib.sha256((data / "log.sqlite").read_bytes()).hexdigest()
