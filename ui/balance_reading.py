"""Reading what the balance page shows, away from the window."""

from collections.abc import Callable
from pathlib import Path

from trainer.errors import KnownError
from ui.balance_data import Found, Wanted, find
from ui.language import tr

FIRST_LOOK = 120
"""So many sessions, the newest, are shown at once; where more are wanted they follow."""


def found_or_trouble(path: Path, wanted: Wanted, go_on: Callable[[], None]) -> Found | str:
    """Read, or say in one sentence why that cannot be."""
    try:
        found = find(path, wanted, go_on)
    except KnownError as error:
        return tr(str(error))
    if found.balance.sessions:
        # What the charts compute with; what draws is loaded by the window's thread, which looks classes of Qt up
        # without a lock: one that another thread is making then can end the program.
        import numpy  # noqa: F401 -- here nobody waits for it
    return found
