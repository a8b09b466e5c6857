"""What the build scripts share: where things lie, which version is built, of which moment, and with which tools."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import venv
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGING = ROOT / "packaging"
BUILD, DIST = ROOT / "build", ROOT / "dist"
APP_ID = "org.evenstep.Evenstep"
XZ_LEVEL = 1
"""A fifth of the time that the usual 6 takes, for files a sixth larger."""

LOCKS = [ROOT / name for name in ("requirements.lock", "requirements-packaging.lock")]


def version() -> str:
    """Return the version, from its one place."""
    text = (ROOT / "trainer" / "__init__.py").read_text("utf-8")
    found = re.search(r'^__version__ = "(.+)"$', text, re.MULTILINE)
    if found is None:
        sys.exit("build: trainer/__init__.py has no __version__.")
    return found[1]


def made_at() -> datetime:
    """Return when the commit was made, the time of everything built from it, or what SOURCE_DATE_EPOCH says instead."""
    told = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not told and (ROOT / ".git").exists():
        told = run("git", "log", "-1", "--format=%ct", reads=True)
    if not told.strip().isdecimal():
        sys.exit("build: this is no git checkout; set SOURCE_DATE_EPOCH, in seconds since 1970, to the release's time.")
    return datetime.fromtimestamp(int(told), UTC)


def warn_of_changes() -> None:
    """Say so if what is built is not what is committed: nobody else can build the same."""
    if (ROOT / ".git").exists() and run("git", "status", "--porcelain", reads=True):
        print("build: there are changes that are not committed; they go in as well.", flush=True)


def run(*command: str | Path, reads: bool = False, **more: str) -> str:
    """Run a command at the root with `more` in its environment; return what it printed if it `reads` that."""
    call = [str(part) for part in command]
    # A fixed seed, or sets that are compiled would be written in another order each time.
    environment = {**os.environ, "PYTHONHASHSEED": "0", **more}
    pipe = subprocess.PIPE if reads else None
    done = subprocess.run(call, cwd=ROOT, env=environment, check=False, stdout=pipe, text=True, encoding="utf-8")
    if done.returncode:
        sys.exit(f"build: {' '.join(call[:4])} … ended with {done.returncode}; what it said stands above.")
    return done.stdout or ""


def built(*command: str | Path, reads: bool = False, **more: str) -> str:
    """Run a command of Python's in the environment of tools, at the commit's time."""
    return run(tools(), *command, reads=reads, SOURCE_DATE_EPOCH=str(int(made_at().timestamp())), **more)


def tools() -> Path:
    """Return the Python that has the tools: made below build/ at first, and anew for every other lock."""
    lock = hashlib.sha256(b"".join(path.read_bytes() for path in LOCKS)).hexdigest()[:12]
    home = BUILD / f"tools-{sys.version_info.major}.{sys.version_info.minor}-{lock}"
    python = home / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if not (home / "complete").exists():
        shutil.rmtree(home, ignore_errors=True)
        venv.create(home, with_pip=True, symlinks=sys.platform != "win32")
        wanted = [part for path in LOCKS for part in ("-r", path)]
        checked = ("--no-deps", "--require-hashes", "--only-binary=:all:")
        run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *checked, *wanted)
        (home / "complete").touch()
    return python
