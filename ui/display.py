"""Whether this machine can show a window, found out before Qt would end the process."""

import os
import sys

from trainer.errors import KnownError
from ui.called_as import CALLED_AS


def require_display() -> None:
    """Raise KnownError where no screen is to be had."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return
    if not (os.environ.get("WAYLAND_DISPLAY") or _x_server_answers()):
        raise KnownError(
            f"There is no screen to open the window on; `{CALLED_AS} guide` leads you in this terminal and "
            f"`{CALLED_AS} render -o FILE.wav` writes the session as sound."
        )


def _x_server_answers() -> bool:
    """Ask the X server, as Qt will: one that DISPLAY names but nobody runs would make Qt end the process."""
    if not os.environ.get("DISPLAY"):
        return False
    import ctypes

    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # Qt brings its own words for a missing library
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not refused
