"""Long work on the log: how far it is, and calling it off."""

from trainer.errors import KnownError
from trainer.telling import told


class CalledOffError(KnownError):
    """The user did not want it any more."""

    def __init__(self) -> None:
        super().__init__(told("Called off; nothing was changed."))


class Errand:
    """Told by the worker how far it is, asked by the window.

    Attributes:
        done, total: how much of how much; 0 of 0 while nobody has said.
    """

    def __init__(self) -> None:
        self.done = self.total = 0
        self._is_off = False

    def progress(self, done: int, total: int) -> None:
        """Note how far it is. Raises CalledOffError once it is called off."""
        self.done, self.total = done, total
        self.go_on()

    def go_on(self) -> None:
        """Raise CalledOffError once it is called off."""
        if self._is_off:
            raise CalledOffError

    def call_off(self) -> None:
        """Have the worker stop where nothing is changed yet."""
        self._is_off = True
