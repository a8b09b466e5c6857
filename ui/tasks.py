"""Work away from the window: the one helper in `ui` that starts a thread."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer

T = TypeVar("T")

LOOK_EVERY_MS = 30


class Background:
    """One worker thread, whose jobs run one after the other. Close it before the program ends."""

    def __init__(self) -> None:
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="evenstep")

    def run(self, work: Callable[[], T], on_done: Callable[[T], None], owner: QObject) -> None:
        """Run `work` on the worker and call `on_done` with its result on the window's thread.

        The result is fetched, not sent: nothing of Qt is touched from the worker. What `work` raises is raised on the
        window's thread. If `owner` goes first, the result is dropped.
        """
        future = self._executor.submit(work)
        timer = QTimer(owner)

        def look() -> None:
            if future.done():
                timer.stop()
                timer.deleteLater()
                on_done(future.result())

        timer.timeout.connect(look)
        timer.start(LOOK_EVERY_MS)

    def close(self) -> None:
        """Drop the jobs not begun and wait for the one under way."""
        self._executor.shutdown(wait=True, cancel_futures=True)
