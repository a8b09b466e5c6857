#!/usr/bin/env python3
"""Remake the lock files: `python3 packaging/lock.py` (wants uv on the PATH, `pip install uv`).

The files name versions and hashes and nothing else: no address of an index, so that everybody's own mirror may serve
them. One set serves Linux, macOS and Windows and every Python from `requires-python` up.
`python3 packaging/lock.py --check` makes nothing; it asks whether every system has a wheel for every line.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# What each file holds, as arguments of `uv export`.
LOCKS = {
    "requirements.lock": ["--no-dev"],
    "requirements-dev.lock": ["--only-group", "dev"],
    "requirements-packaging.lock": ["--only-group", "packaging"],
    "requirements-audit.lock": ["--only-group", "audit"],
}
# What these ask for and the program or its tests bring is left to them. Not every Python has a wheel of the recogniser,
# so there is no `--check`.
BROUGHT = ("sounddevice", "platformdirs", "pytest", "coverage")
EXTRA_LOCKS = {
    "requirements-proofs.lock": ["--only-group", "proofs", *(word for name in BROUGHT for word in ("--prune", name))]
}

# The oldest systems that the pinned Qt runs on; on others pip says that no wheel fits.
SYSTEMS = [
    "x86_64-manylinux_2_34",
    "aarch64-manylinux_2_39",
    "x86_64-apple-darwin",
    "aarch64-apple-darwin",
    "x86_64-pc-windows-msvc",
]
PYTHONS = ["3.11", "3.12", "3.13"]


def clean_environment() -> dict[str, str]:
    """Return the environment without settings that would bring another index into the lock."""
    return {name: value for name, value in os.environ.items() if not name.startswith("UV_")}


def uv(*arguments: str, environment: dict[str, str] | None = None) -> str:
    """Run uv at the root and return what it printed."""
    done = subprocess.run(
        ["uv", *arguments],
        cwd=ROOT,
        env={**clean_environment(), **(environment or {})},
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return done.stdout


def remake() -> None:
    """Resolve to the newest that pyproject.toml allows and write every file."""
    uv("lock", "--upgrade")
    for name, what in (LOCKS | EXTRA_LOCKS).items():
        text = uv("export", "--quiet", *what, "--no-emit-project", "--no-header")
        if "://" in text:
            sys.exit(f"{name} would name an address; nothing was written.")
        (ROOT / name).write_text(text, encoding="utf-8")
        pins = sum(not line.startswith((" ", "#")) for line in text.splitlines())
        print(f"{name}: {pins} pins, {text.count('--hash=')} hashes")


def check() -> None:
    """Ask for every system and Python whether the locks can be installed from wheels alone."""
    files = [argument for name in LOCKS for argument in ("-r", name)]
    with tempfile.TemporaryDirectory() as target:
        for system in SYSTEMS:
            for python in PYTHONS:
                uv(
                    *("pip", "install", "--quiet", "--dry-run", "--no-deps", "--require-hashes"),
                    *("--only-binary", ":all:", "--python-platform", system, "--python-version", python),
                    *("--target", target, *files),
                    environment={"MACOSX_DEPLOYMENT_TARGET": "13.0"},
                )
                print(f"{system}, Python {python}: every line has a wheel")


def main(arguments: list[str]) -> int:
    """Do what was asked for; return the exit code."""
    if arguments not in ([], ["--check"]):
        print(__doc__)
        return 2
    if shutil.which("uv") is None:
        print("This needs uv on the PATH: pip install uv")
        return 1
    try:
        check() if arguments else remake()
    except subprocess.CalledProcessError as error:
        print(f"uv ended with {error.returncode}; its own message is above.")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
