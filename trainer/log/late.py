"""A log that could not be opened yet: whoever asks it for something has it tried again."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from trainer.log.store import WRITING_LIMIT_S, Log


class LateLog(Log):
    """A log that opens as soon as that can be done; until then every call raises LogError, which says why not."""

    def __init__(self, path: Path, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self.path = path
        self.now = now
        self._under_way = {}
        self._is_open = False

    @property
    def is_open(self) -> bool:
        """Whether it could be opened by now."""
        return self._is_open

    def close(self) -> None:
        """Close the file, if it is open."""
        if self._is_open:
            super().close()
            self._is_open = False

    def reopen(self) -> None:
        """Open the file again. Raises LogError; later calls will try again."""
        self._try_again()

    def check(self) -> str:
        """Return one sentence on what the log holds; raises LogError."""
        self._try_again()
        return super().check()

    def _hold(self, session_id: str) -> None:
        self._try_again()
        super()._hold(session_id)

    @contextmanager
    def _one_transaction(self, begin: str) -> Iterator[sqlite3.Connection]:
        self._try_again()
        with super()._one_transaction(begin) as db:
            yield db

    def _try_again(self) -> None:
        if not self._is_open:
            self._is_open = True  # what opens it asks it, too
            try:
                self._open(WRITING_LIMIT_S)
            except BaseException:
                self._is_open = False
                raise
