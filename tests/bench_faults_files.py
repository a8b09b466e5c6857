"""Each file of a real data folder harmed in each way, and the program started on it; it shows every page and ends."""

import os
import random
import re
import shutil
import subprocess
import sys
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from tests.bench_faults_window import PATIENCE_S, PROGRAM, lines_of
from tests.made_folders import PLANS, a_year_until_lately
from tests.x_server import PROGRAM as PLAIN
from trainer.decisions import Decision, Verdict, write_decisions
from trainer.plan import one_line
from trainer.plan_editing import DRAFT_FILE
from trainer.progression_rules import Move, Part, Rule
from ui.data_folder import open_data_folder

ROOT = Path(__file__).parents[1]
HUGE_BYTES = 30_000_000


def emptied(path, _):
    path.write_bytes(b"")


def cut_in_half(path, _):
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def random_bytes(path, chosen):
    path.write_bytes(chosen.randbytes(max(100, path.stat().st_size)))


def a_folder(path, _):
    path.unlink()
    path.mkdir()


def unreadable(path, _):
    path.chmod(0)


def huge(path, _):
    with path.open("ab") as file:
        file.write(b"[" * HUGE_BYTES)


HARMS = {
    "emptied": emptied,
    "cut in half": cut_in_half,
    "random bytes": random_bytes,
    "a folder": a_folder,
    "unreadable": unreadable,
    "huge": huge,
}
NOT_THE_USERS = ("cache", "backups", "window.lock", "evenstep.log")
"""What the program can do without, and says nothing about."""

TOLD_AS = {
    "log.sqlite": r"[Tt]he log .*(damaged|cannot be)",
    "own-voices/*/voice.toml": r"[Oo]wn voice .*cannot be used",
    "own-voices/*/*.flac": r"of your own voice cannot be used",
}
"""What a sentence about a file holds that is not told by its name."""

KNOWS_ITS_LENGTH = (".sqlite", ".flac")
"""Such a file is read right, whatever stands behind its end."""

SPOKEN = "1x6/side @ 2-0-1-0 switch 5 ready 5"
"""A plan in which all that is recorded is said."""


class Harmed(NamedTuple):
    """What came of it: whether the program broke, what it told, whether what was in the file is there still.

    `theirs` are files that the user would miss; one that is `read_right` all the same need not be told of.
    """

    file: str
    harm: str
    broke: bool
    told: str
    kept: bool
    theirs: bool
    read_right: bool


def make_folder(root, *, backed_up=True):
    """Make the data folder of somebody who has used everything; `backed_up` as the program does it at a start."""
    folder = open_data_folder(str(root))
    a_year_until_lately(folder)
    first = PLANS[0]
    what = Verdict.DISMISSED, first.exercise, next(iter(Rule)), Move.UP, next(iter(Part))
    write_decisions([Decision(datetime.now(UTC), *what, "", one_line(first))], folder.suggestions)
    plan = next(folder.plans.glob("*.toml"))
    if backed_up:
        start(folder.root, root.with_name("first"))
    (folder.plans / DRAFT_FILE).write_bytes(plan.read_bytes().replace(b"Evenings", b"Mornings"))
    return folder


def start(data, notes):
    """Start the program on a data folder, have it show every page, and end; returns its exit code, errors and words."""
    notes.mkdir(exist_ok=True)
    arguments = [str(notes), "leaf", "--data-dir", str(data), "--silent", "--plan", "gentle-start"]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "HOME": str(notes), "EVENSTEP_LANGUAGE": "en"}
    command = [*without_all_rights(), sys.executable, str(PROGRAM), *arguments]
    try:
        code = subprocess.run(command, cwd=ROOT, env=environment, timeout=PATIENCE_S, capture_output=True).returncode
    except subprocess.TimeoutExpired:
        code = None
    states = lines_of(notes / "seen.txt")
    words = {text.replace("\N{ZERO WIDTH SPACE}", "") for state in states for text in state["texts"]}
    dialogs = any(state["dialogs"] for state in states)
    errors = notes / "errors.txt"
    return code, errors.read_text() if errors.exists() else "it did not start", words, dialogs


def speak(data):
    """Have the program say all that is recorded, into a file; returns its exit code and its lines about it."""
    sound = data.with_suffix(".wav")
    environment = os.environ | {"HOME": str(data.parent)}
    command = [*without_all_rights(), *PLAIN, "render", SPOKEN, "-o", str(sound), "--data-dir", str(data)]
    done = subprocess.run(command, cwd=ROOT, env=environment, timeout=PATIENCE_S, capture_output=True, text=True)
    return done.returncode, done.stderr


def without_all_rights():
    """What to put before a command so that not even root may read what is unreadable."""
    if os.geteuid():
        return []
    rights = "-dac_override,-dac_read_search"
    return ["setpriv", f"--bounding-set={rights}", f"--inh-caps={rights}"]


def files_of(folder):
    """Return the files of a data folder, those that are one of many of a sort but once."""
    seen, files = set(), []
    for path in sorted(folder.rglob("*")):
        sort = (path.parent, path.suffix)
        if path.is_file() and not path.is_symlink() and (path.parent == folder or sort not in seen):
            seen.add(sort)
            files.append(path.relative_to(folder))
    return files


def try_all(place, seed, most=None):
    """Yield a Harmed for each file and harm, with `most` only for so many, drawn by `seed`."""
    whole = make_folder(place / "whole")
    usual = start(shutil.copytree(whole.root, place / "usual"), place / "usual-notes")[2]
    chosen = random.Random(seed)
    pairs = [(file, harm) for file in files_of(whole.root) for harm in HARMS]
    for n, (file, harm) in enumerate(pairs if most is None else chosen.sample(pairs, min(most, len(pairs)))):
        data = shutil.copytree(whole.root, place / str(n))
        HARMS[harm](data / file, chosen)
        there = None
        with suppress(OSError):
            there = (data / file).read_bytes()
        code, errors, words, dialogs = start(data, place / f"notes-{n}")
        if file.suffix == ".flac":  # a session without sound never needs it
            spoke, said = speak(data)
            code, errors, words = code or spoke, errors + said, words | set(said.splitlines())
        broke = code != 0 or "Traceback" in errors or dialogs
        words = {text.replace(str(data), str(place / "usual")) for text in words}
        kept = not there or any(path.is_file() and path.read_bytes() == there for path in data.rglob("*"))
        theirs = not str(file).startswith(NOT_THE_USERS)
        is_whole = harm == "huge" and file.suffix in KNOWS_ITS_LENGTH
        read_right = is_whole and usual <= words
        yield Harmed(str(file), harm, broke, told_of(file, words - usual), kept, theirs, read_right)
        shutil.rmtree(data)


def told_of(file, words):
    """Return a sentence of `words` about trouble with a file of the data folder; empty if there is none."""
    wanted = next((holds for sort, holds in TOLD_AS.items() if file.match(sort)), f"{re.escape(file.name)} ")
    return min((text for text in words if re.search(wanted, text)), default="")
