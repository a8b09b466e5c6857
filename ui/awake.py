"""Keeps the screen on while something is to be followed on it.

Each system has its own way of being asked, and a desktop that hangs lets whoever asks wait; so it is asked on a worker.
What is asked for ends with the process, however that ends.
"""

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.language import tr
from ui.tasks import Background

if TYPE_CHECKING:
    from wakepy import Mode


_log = logging.getLogger("evenstep")


class Awake(QObject):
    """Has the screen kept on, or no longer.

    Attributes:
        trouble: a sentence if the system refused when it was asked last.
        is_kept: whether the system keeps the screen on for us now, as far as it has answered.
        goes_on: that it is no way to go on from a pause.
        back: that nothing is said once it no longer refuses: the screen tells.
    """

    goes_on = False
    back = None

    def __init__(self, background: Background) -> None:
        """`background` is used by nobody else: what is asked for is taken back on the same thread."""
        super().__init__()
        self.trouble: str | None = None
        self.is_kept = False
        self._background = background
        self._wanted = False
        self._mode: Mode | None = None  # the worker's own

    def want(self, wanted: bool) -> None:
        """Have the screen kept on from now on, or not; asking for what is wanted already does nothing."""
        if wanted != self._wanted:
            self._wanted = wanted
            self._background.run(self._obey, self._learn, self)

    def _obey(self) -> bool:
        """Ask the system for what is wanted by now; on the worker. Returns whether the screen is kept on."""
        wanted = self._wanted
        if wanted and self._mode is None:
            from wakepy import keep

            mode = keep.presenting(on_fail="pass")
            mode.__enter__()
            self._mode = mode if mode.active else None
        elif not wanted and self._mode is not None:
            mode, self._mode = self._mode, None
            try:
                mode.__exit__(None, None, None)
            except RuntimeError as error:  # the desktop that was asked has ended meanwhile
                _log.warning("the screen could not be let go: %s", error)
        return self._mode is not None

    def _learn(self, is_kept: bool) -> None:
        self.is_kept = is_kept
        if self._wanted:
            self.trouble = None if is_kept else tr("The screen may go dark: this system does not let it be kept on.")
