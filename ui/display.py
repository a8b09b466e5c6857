"""Whether this machine can show a window, found out before Qt would end the process."""

import os
import sys

from trainer.errors import KnownError


def require_display() -> None:
    """Raise KnownError where no screen is to be had."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        raise KnownError(
            "There is no screen to open the window on; `evenstep guide` leads you in this terminal and "
            "`evenstep render -o FILE.wav` writes the session as sound."
        )
