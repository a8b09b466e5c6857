"""Disks of the tests' own, that nobody else sees: small ones that fill up, and ones that nothing can be written to."""

import os
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[1]
IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


APART = ["unshare", "-m" if IS_ROOT else "-rm"]
"""Runs what follows where its mounts are its own."""


def can_mount():
    """Tell whether this system lets one mount a disk that nobody else sees."""
    return shutil.which(APART[0]) is not None and subprocess.run([*APART, "true"], capture_output=True).returncode == 0


def can_fail():
    """Tell whether there can be a disk that becomes read-only while files on it are open."""
    return can_mount() and IS_ROOT and shutil.which("mkfs.ext4") is not None and Path("/dev/loop-control").exists()


def in_own_mounts(script, *arguments, **how):
    """Run shell commands that may mount without anybody else seeing it; returns what they print."""
    command = [*APART, "sh", "-ec", script, "sh", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT, **how).stdout


def fill(folder):
    """Leave no byte on the disk; return the file that takes them."""
    path = folder / "filler"
    handle = os.open(path, os.O_WRONLY | os.O_CREAT)
    try:
        for size in (4096, 1):
            try:
                while True:
                    os.write(handle, b"x" * size)
            except OSError:
                pass
    finally:
        os.close(handle)
    return path
