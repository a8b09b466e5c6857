"""How our own processes are started and ended: each is a script of this room, named `…_worker.py`."""

import contextlib
import subprocess
import sys
from pathlib import Path
from typing import Any

NO_CONSOLE = getattr(subprocess, "CREATE_NO_WINDOW", 0)
"""On Windows, where each process would open one."""

KILLED_S = 2.0
"""How long a process that is killed is waited for. One that hangs in a driver ends once that lets go of it."""


def worker_command(name: str, *arguments: str) -> list[str]:
    """Return how a process is started: by path, or from a frozen program by its own switch."""
    if getattr(sys, "frozen", False):
        return [sys.executable, f"--{name}-worker", *arguments]
    return [sys.executable, "-P", str(Path(__file__).with_name(f"{name}_worker.py")), *arguments]


def end(child: "subprocess.Popen[Any]", limit_s: float) -> None:
    """End a process by the end of what it is told, and by force if it does not within the limit.

    Returns within KILLED_S of that, even if it cannot be ended.
    """
    assert child.stdin is not None
    with contextlib.suppress(OSError):  # what could not be written any more is lost
        child.stdin.close()
    try:
        child.wait(limit_s)
    except subprocess.TimeoutExpired:
        child.kill()
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(KILLED_S)
