"""Disks of the tests' own, that nobody else sees: small ones that fill up, and ones that nothing can be written to."""

import os
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[1]


def can_mount():
    """Tell whether this system lets anybody mount a disk that nobody else sees."""
    unshare = shutil.which("unshare")
    return unshare is not None and subprocess.run([unshare, "-rm", "true"], capture_output=True).returncode == 0


def in_own_mounts(script, *arguments, **how):
    """Run shell commands that may mount without anybody else seeing it; returns what they print."""
    command = ["unshare", "-rm", "sh", "-ec", script, "sh", *map(str, arguments)]
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
