"""What is to be written to a log that cannot be written at every moment: it waits in order, and is tried again."""

from collections import deque
from collections.abc import Callable

from trainer.errors import KnownError
from trainer.log.file import ReplacedLogError

Write = Callable[[], None]
"""Writes one thing, and can be done twice; raises KnownError where that cannot be."""


class WaitingWrites:
    """Writes in line: none is done before the one that was put in before it."""

    def __init__(self) -> None:
        self._waiting: deque[Write] = deque()
        self._done: list[Write] = []

    def __bool__(self) -> bool:
        """Whether any is waiting."""
        return bool(self._waiting)

    def put(self, *writes: Write) -> None:
        """Put some at the end of the line; `tried` does them."""
        self._waiting.extend(writes)

    def tried(self) -> str | None:
        """Do what waits, as far as that can be; return why something is still waiting, or None.

        A log that was replaced meanwhile gets all that was ever put in.
        """
        try:
            try:
                self._do()
            except ReplacedLogError:
                self._waiting.extendleft(reversed(self._done))
                self._done.clear()
                self._do()
        except KnownError as error:
            return str(error)
        return None

    def _do(self) -> None:
        while self._waiting:
            self._waiting[0]()
            self._done.append(self._waiting.popleft())
