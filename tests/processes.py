"""What the system tells of running processes."""

from pathlib import Path


def children(pid):
    """The processes a process has started."""
    threads = Path(f"/proc/{pid}/task").iterdir()
    return [int(child) for thread in threads for child in (thread / "children").read_text().split()]


def resident_bytes(pid):
    """What a process holds in memory."""
    return 4096 * int(Path(f"/proc/{pid}/statm").read_text().split()[1])
