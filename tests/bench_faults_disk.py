"""The disk of the data folder filled up or gone read-only at chosen moments: python bench_faults_disk.py FOLDER MOMENT…

Run it where it may mount, see `tests/own_mounts.py`. A moment is called `full rest`, `read-only start` or the like.
Prints what came of each, a line of JSON.
"""

import json
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tests.bench_faults_window import PATIENCE_S, Watched, kept_reps  # noqa: E402
from tests.own_mounts import fill  # noqa: E402
from tests.x_server import PROGRAM, x_server  # noqa: E402

REPS, REST_S, LONG_REST_S = 8, 15, 75


def fast(rest_s=REST_S):
    """Arguments for a session at many times its speed; a long rest is for those who do something in it."""
    return ["--speed", "12", "--plan", f"2x2/side @ 2-0-1-0 rest {rest_s} switch 10 ready 20", "--start"]


TMPFS_BYTES, IMAGE_BYTES = 4_000_000, 16_000_000
AMISS = ("disk", "cannot be", "could not be", "make room")
"""What a sentence about it holds."""


class Disk:
    """A small disk that can be harmed, and healed unless it has become read-only under the program's hands."""

    def __init__(self, place, fault):
        self.place, self.fault = place, fault
        self.folder = place / "disk"
        self.folder.mkdir(parents=True)
        self._filler = None
        if fault == "full":
            _run("mount", "-t", "tmpfs", "-o", f"size={TMPFS_BYTES}", "none", self.folder)
        else:
            image = place / "image"
            with image.open("wb") as file:
                file.truncate(IMAGE_BYTES)
            _run("mkfs.ext4", "-q", "-F", image)
            _run("mount", "-o", "loop", image, self.folder)
        self.data = self.folder / "data"

    def harm(self):
        if self.fault == "full":
            self._filler = fill(self.folder)
        else:  # as the system itself does it when a disk fails, whoever has files open
            _run("mount", "-o", "remount,abort", self.folder)

    def heal(self):
        """Make room; a read-only disk is taken out and put in again, which needs the program to have ended."""
        if self.fault == "full":
            self._filler.unlink()
        else:
            _run("umount", self.folder)
            _run("mount", "-o", "loop", self.place / "image", self.folder)

    def close(self):
        subprocess.run(["umount", "-l", self.folder], capture_output=True)


def _run(*command):
    subprocess.run([str(word) for word in command], check=True, capture_output=True)


# -- What is going on when it happens --------------------------------------------------------------------------------
# Each gives the sentence that was said of it.


def get_ready(window, harm):
    window.wait_for("Get ready")
    return harm()


def mid_rep(window, harm):
    window.wait_until(window.told_reps)
    return harm()


def leg_set_end(window, harm):
    window.wait_until(lambda: len(window.told_reps()) >= 2)
    return harm()


def correction(window, harm):
    window.wait_for("Rest")
    since = harm()
    window.press("minus", "2", "f", "1")
    return since


def assessment(window, harm):
    window.wait_for_words("A few short questions")
    since = harm()
    window.press("Return")
    window.wait_for("How did it feel?")
    window.press("0", "0", "s")
    window.wait_for_words(*AMISS, since=since)
    return since


def plan_editor(window, harm):
    end_session(window)
    window.press("n")
    window.wait_for("Plan “My plan”")
    since = harm()
    window.write("3x7/side @ 3-0-1-1")
    window.press("Return")
    return since


def settings(window, harm):
    end_session(window)
    window.press("e")
    window.wait_for("Settings")
    since = harm()
    window.press("Tab", "Right", "Escape")
    return since


def history(window, harm):
    end_session(window)
    window.press("h")
    window.wait_for("History")
    since = harm()
    window.press("Return", "Return", "1", "Return")
    return since


def end_session(window):
    window.wait_until(lambda: len(window.told_reps()) >= 2)
    window.press("Escape")
    window.wait_for("Done")
    window.press("Escape")
    window.wait_for("")


IN_SESSION = {"get ready": get_ready, "mid-rep": mid_rep, "leg set end": leg_set_end, "correction": correction}
"""Moments of a session that then goes on to its end."""

AFTERWARDS = {"assessment": assessment, "plan editor": plan_editor, "settings": settings, "history": history}
STARTS = ("first start", "later start")
COMMANDS = ("commands",)
MOMENTS = (*STARTS, *IN_SESSION, *AFTERWARDS, *COMMANDS)


def in_window(disk, environment, moment):
    """Run the program, with the disk harmed at a moment of it; a session that is on goes to its end."""
    before = []

    def harm():
        since = len(window.states())
        before.extend(window.told_reps())
        disk.harm()
        return since

    session = fast(LONG_REST_S if moment == "correction" else REST_S)
    window = Watched(environment, disk.place / "notes", ["--data-dir", disk.data, *session])
    took_s = None
    try:
        since = {**IN_SESSION, **AFTERWARDS}[moment](window, harm)
        sentence = window.wait_for_words(*AMISS, since=since)
        if moment in IN_SESSION:
            window.wait_for("Done")
            # The picture goes ahead of what is heard, so the window may say it is done before the last rep is.
            window.wait_until(lambda: len(window.told_reps()) == REPS, what="the last rep")
        if disk.fault == "full":
            disk.heal()
            took_s = seconds_until_kept(window, disk)
    finally:
        crashes = window.finish()
    if disk.fault == "read-only":
        disk.heal()
    return outcome(disk, crashes, sentence, window.told_reps() if disk.fault == "full" else before, took_s)


def seconds_until_kept(window, disk):
    """Wait until every rep told is in the log; returns how long that took."""
    start = time.monotonic()
    window.wait_until(lambda: set(window.told_reps()) <= kept_reps(disk.data / "log.sqlite"))
    return time.monotonic() - start


def outcome(disk, crashes, sentence, told, took_s=None):
    lost = set(told) - kept_reps(disk.data / "log.sqlite")
    return {"crashes": crashes, "sentence": sentence, "told": len(told), "lost": len(lost), "took_s": took_s}


# -- Starts, and commands --------------------------------------------------------------------------------------------


def at_a_start(disk, environment, moment):
    """Start the program on a disk that is harmed already: it opens its window or says in a sentence why not.

    Where it opens, a whole session is done. On a disk that is well again it opens in any case.
    """
    arguments = ["--data-dir", str(disk.data), *fast()]
    told = []
    if moment == "later start":
        window = Watched(environment, disk.place / "before", arguments)
        try:
            window.wait_until(lambda: len(window.told_reps()) >= 2)
        finally:
            crashed = window.finish()
        told += window.told_reps()
        assert not crashed, window.errors()
    disk.harm()
    sentence, crashes, took_s = refused(environment, arguments), 0, None
    if not sentence:
        window = Watched(environment, disk.place / "notes", arguments)
        try:
            sentence = window.wait_for_words(*AMISS)
            window.wait_for("Done")
            if disk.fault == "full":
                disk.heal()
                took_s = seconds_until_kept(window, disk)
                told += window.told_reps()
        finally:
            crashes += window.finish()
    elif disk.fault == "full":
        disk.heal()
    if disk.fault == "read-only":
        disk.heal()
    again = Watched(environment, disk.place / "again", arguments)
    try:
        again.wait_until(lambda: again.told_reps())
    finally:
        crashes += again.finish()
    return outcome(disk, crashes, sentence, told + again.told_reps(), took_s)


def refused(environment, arguments):
    """Return the sentence with which it refuses to start; nothing where its window opens."""
    command = [*PROGRAM, "plans", "list", *arguments[:2]]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=PATIENCE_S)
    assert "Traceback" not in done.stderr, done.stderr
    return done.stderr.strip() if done.returncode else ""


def by_command(disk, environment, _):
    """Call what writes files; each says in one sentence why it cannot, and leaves nothing half done."""
    at = ["--data-dir", str(disk.data)]
    window = Watched(environment, disk.place / "notes", [*at, *fast()])
    try:
        window.wait_until(lambda: len(window.told_reps()) >= 2)
    finally:
        crashes = window.finish()
    incoming = disk.place / "incoming.json"
    assert not call(environment, "log", "export", incoming, *at).returncode
    disk.harm()
    there = {path for path in disk.folder.rglob("*") if path.is_file()}
    sentences = []
    for command in (
        ("log", "export", disk.folder / "log.csv"),
        ("log", "backup", disk.folder / "backup.sqlite"),
        ("render", "gentle-start", "--no-voice", "-o", disk.folder / "session.flac"),
        ("plans", "export", "gentle-start", disk.folder / "plan.toml"),
        ("plans", "import", "3x7/side @ 3-0-1-1"),
    ):
        done = call(environment, *command, *at)
        said = done.stderr.strip().splitlines()
        crashes += done.returncode != 1 or len(said) != 1 or "Traceback" in done.stderr
        sentences.append(f"{command[0]} {command[1]}: {done.stderr.strip()}")
    left = {path for path in disk.folder.rglob("*") if path.is_file()} - there
    crashes += len({path for path in left if not path.name.endswith(("-wal", "-shm"))})
    disk.heal()
    return outcome(disk, crashes, " | ".join(sentences), window.told_reps())


def call(environment, *command):
    command = [*PROGRAM, *map(str, command)]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=PATIENCE_S)


def attempted(act, disk, environment, moment):
    """What came of a moment; one that did not go on as it must is a crash, too."""
    try:
        return act(disk, environment, moment)
    except (AssertionError, subprocess.SubprocessError) as error:
        return {"crashes": 1, "sentence": f"did not go on: {error}", "told": 0, "lost": 0, "took_s": None}


def main(folder, *moments):
    with x_server() as environment:
        for number, name in enumerate(moments):
            fault, _, moment = name.partition(" ")
            disk = Disk(Path(folder) / str(number), fault)
            home = disk.folder / "home"
            home.mkdir()
            try:
                own = environment | {"HOME": str(home), "TMPDIR": str(home), "EVENSTEP_LANGUAGE": "en"}
                act = at_a_start if moment in STARTS else by_command if moment in COMMANDS else in_window
                print(json.dumps({"moment": name} | attempted(act, disk, own, moment)), flush=True)
            finally:
                disk.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
