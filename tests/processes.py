"""What the system tells of running processes."""

from contextlib import suppress
from pathlib import Path


def children(pid):
    """The processes a process has started."""
    threads = Path(f"/proc/{pid}/task").iterdir()
    found = []
    for thread in threads:
        with suppress(FileNotFoundError, ProcessLookupError):  # a thread that has just ended
            found += map(int, (thread / "children").read_text().split())
    return found


def resident_bytes(pid):
    """What a process holds in memory."""
    return 4096 * int(Path(f"/proc/{pid}/statm").read_text().split()[1])
