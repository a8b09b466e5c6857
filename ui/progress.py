"""One line on a terminal that tells how far something has come."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def progress_line(doing: str) -> Iterator[Callable[[int, int], None]]:
    """Show `doing` with per cent on stderr until the block ends, and leave no trace; nothing where it is no terminal.

    Gives a function that is told how much is done and how much there is in all.
    """
    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    shown = ""

    def tell(done: int, total: int) -> None:
        nonlocal shown
        line = f"{doing} … {100 * done // max(total, 1)} %"
        if line != shown:
            shown = line
            sys.stderr.write(f"\r{line}")
            sys.stderr.flush()

    try:
        yield tell
    finally:
        if shown:
            sys.stderr.write(f"\r{' ' * len(shown)}\r")
            sys.stderr.flush()
