"""Work away from the window: the one helper in `ui` that starts a thread."""

import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QTimer

from trainer.errors import KnownError

if TYPE_CHECKING:
    from concurrent.futures import Future

T = TypeVar("T")

LOOK_EVERY_MS = 30


def or_trouble(work: Callable[[], T]) -> T | KnownError:
    """Work away from the window, where nobody could catch what is raised: return it instead."""
    try:
        return work()
    except KnownError as error:
        return error


class Background:
    """One worker thread, whose jobs run one after the other. Close it before the program ends."""

    def __init__(self) -> None:
        self._jobs: SimpleQueue[tuple[Callable[[], Any], Future[Any]] | None] = SimpleQueue()
        self._closed = False
        # A daemon: a job that hangs for good must not keep the program from ending.
        self._thread = threading.Thread(target=self._work, name="evenstep worker", daemon=True)
        self._thread.start()

    def run(self, work: Callable[[], T], on_done: Callable[[T], None], owner: QObject) -> None:
        """Run `work` on the worker and call `on_done` with its result on the window's thread.

        The result is fetched, not sent: nothing of Qt is touched from the worker. What `work` raises is raised on the
        window's thread. If `owner` goes first, the result is dropped.
        """
        from concurrent.futures import Future  # the window is there sooner without it

        future: Future[T] = Future()
        self._jobs.put((work, future))
        timer = QTimer(owner)

        def look() -> None:
            if future.done():
                timer.stop()
                timer.deleteLater()
                on_done(future.result())

        timer.timeout.connect(look)
        timer.start(LOOK_EVERY_MS)

    def close(self, patience_s: float | None = None) -> None:
        """Drop the jobs not begun and wait for the one under way, `patience_s` at most; None is for ever."""
        self._closed = True
        self._jobs.put(None)
        self._thread.join(patience_s)

    def _work(self) -> None:
        while (job := self._jobs.get()) and not self._closed:
            work, future = job
            try:
                future.set_result(work())
            except BaseException as error:  # noqa: BLE001 - raised again on the window's thread
                future.set_exception(error)
