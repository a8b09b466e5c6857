"""What `evenstep doctor --self-test` tries: every part of the program once, as it is installed here.

Each check of `ui.self_checks` runs in a process of its own: whatever breaks, hangs or ends the process there is a line
of the report.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from trainer.errors import KnownError
from ui.complaining import COMPLAINS
from ui.self_checks import CHECKS, NEEDS_OWN_FOLDER

CHECK_LIMIT_S = 90.0
"""For one check. The slowest, of the window, takes 2 s; much more where others keep every core busy."""

AGAIN = "import sys; sys.path.insert(0, sys.argv.pop(1)); from ui.cli import main; sys.exit(main())"

OF_THE_BUNDLE = "[PYI-"
"""How a bundled program begins what it says of an end that its traces have told of."""

ABSENT = 3
"""The exit code of a check that found a part missing that the program can do without."""


class Outcome(NamedTuple):
    """What became of a check: `verdict` is ok, absent or failed."""

    name: str
    verdict: str
    found: str


def self_test(data_dir: str | None) -> Iterator[Outcome]:
    """Yield the outcome of each check, in order. Raises KnownError where no throwaway folder can be made."""
    try:
        throwaway = tempfile.TemporaryDirectory(prefix="evenstep-self-test-", ignore_cleanup_errors=True)
    except OSError as error:
        raise KnownError(f"No throwaway folder can be made ({error.strerror}); see that the disk has room.") from error
    with throwaway as root:
        for name in CHECKS:
            place = data_dir if name == NEEDS_OWN_FOLDER else str(Path(root) / name)
            yield _outcome(name, place)


def _outcome(name: str, place: str | None) -> Outcome:
    """Run one check in a process of its own, as the program is started here."""
    again = [sys.executable]
    if not getattr(sys, "frozen", False):
        again += ["-P", "-c", AGAIN, str(Path(__file__).parents[1])]
    command = [*again, "doctor", "--check", name, *([] if place is None else ["--data-dir", place])]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"}
    quietly = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    try:
        done = subprocess.run(
            command, env=environment, capture_output=True, timeout=CHECK_LIMIT_S, check=False, encoding="utf-8",
            errors="replace", stdin=subprocess.DEVNULL, creationflags=quietly,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return Outcome(name, "failed", f"no answer within {CHECK_LIMIT_S:g} s")
    if done.returncode in (0, ABSENT):
        return Outcome(name, "absent" if done.returncode else "ok", done.stdout.strip())
    lines = [line.strip() for line in done.stderr.splitlines()]
    said = [line for line in lines if not line.startswith(OF_THE_BUNDLE)] or ["nothing was said"]
    known = next((n for n, line in enumerate(said) if line.startswith(COMPLAINS)), len(said) - 1)
    why = " ".join(said[known:]).removeprefix(COMPLAINS)  # a sentence for the user, or the last line of a bug's traces
    return Outcome(name, "failed", why if done.returncode == 1 else f"ended with {done.returncode}: {why}")
