"""A log that could not be opened yet: whoever asks it for something has it tried again."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from trainer.log.store import Log


class LateLog(Log):
    """A log that opens as soon as that can be done; until then every call raises LogError, which says why not."""

    def __init__(self, path: Path, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self.path = path
        self.now = now
        self._under_way = {}
        self._to_open = True

    @property
    def is_open(self) -> bool:
        """Whether it could be opened by now."""
        return not self._to_open

    def close(self) -> None:
        """Close the file, if it is open."""
        if self.is_open:
            super().close()
            self._to_open = True
