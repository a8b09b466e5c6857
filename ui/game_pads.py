"""Hears the buttons of game pads, where the system shows them as `/dev/input/js*`: on Linux."""

import os
import struct
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

DEVICES = Path("/dev/input")
LOOK_EVERY_MS = 2000
"""How often pads that have come or gone are looked for."""

EVENT = struct.Struct("=IhBB")
"""`struct js_event` of linux/joystick.h: milliseconds, value, kind, number."""

BUTTON, AXIS, AT_START = 0x01, 0x02, 0x80
"""Kinds of events; what holds as a pad is opened comes as AT_START | its kind."""

PUSHED, LET_GO = 16_000, 8_000
"""From where on a stick or cross is pushed, and from where on no longer, of 32,767: it trembles in between."""


def can_hear_pads() -> bool:
    """Return whether this system shows game pads in a way that is known here."""
    return sys.platform.startswith("linux")


class GamePads(QObject):
    """Hears every pad there is from `listen` to `rest`, also one that is plugged in meanwhile.

    Signals:
        pressed: the code of a button, as in `ui.keys`.
        changed: pads have come or gone.
    """

    pressed = Signal(str)
    changed = Signal()

    def __init__(self, parent: QObject, devices: Path = DEVICES) -> None:
        super().__init__(parent)
        self._devices = devices
        self._open: dict[Path, _Pad] = {}
        self._looking = QTimer(self)
        self._looking.setInterval(LOOK_EVERY_MS)
        self._looking.timeout.connect(self.look)

    @property
    def count(self) -> int:
        """How many pads are heard."""
        return len(self._open)

    def listen(self) -> None:
        """Begin to hear."""
        if can_hear_pads():
            self._looking.start()
            self.look()

    def rest(self) -> None:
        """Hear nothing any more."""
        self._looking.stop()
        for path in list(self._open):
            self._close(path)

    def look(self) -> None:
        """Open the pads that have come; one that may not be read yet is tried again the next time."""
        for path in sorted(self._devices.glob("js*")):
            if path not in self._open:
                self._try(path)

    def _try(self, path: Path) -> None:
        try:
            descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
        except OSError:
            return
        pad = self._open[path] = _Pad(descriptor, self)
        pad.notifier.activated.connect(lambda: self._read(path))
        self.changed.emit()

    def _read(self, path: Path) -> None:
        pad = self._open.get(path)
        if pad is None:
            return
        try:
            data = os.read(pad.descriptor, 64 * EVENT.size)
        except BlockingIOError:
            return
        except OSError:  # unplugged
            data = b""
        if not data:
            self._close(path)
            return
        for code in pad.codes(data):
            self.pressed.emit(code)

    def _close(self, path: Path) -> None:
        pad = self._open.pop(path)
        pad.notifier.setEnabled(False)
        pad.notifier.deleteLater()
        os.close(pad.descriptor)
        self.changed.emit()


class _Pad:
    """One pad that is open."""

    def __init__(self, descriptor: int, parent: QObject) -> None:
        self.descriptor = descriptor
        self.notifier = QSocketNotifier(descriptor, QSocketNotifier.Type.Read, parent)
        self._pushed: dict[int, str] = {}
        self._left = b""

    def codes(self, data: bytes) -> list[str]:
        """Return what is newly pressed in what was read; what is held down as the pad is opened is not."""
        data = self._left + data
        whole = len(data) - len(data) % EVENT.size
        self._left = data[whole:]
        found = []
        for _ms, value, kind, number in EVENT.iter_unpack(data[:whole]):
            if kind & ~AT_START == AXIS:
                code = self._axis(number, value)
            else:
                code = f"pad button {number}" if kind & ~AT_START == BUTTON and value else ""
            if code and not kind & AT_START:
                found.append(code)
        return found

    def _axis(self, number: int, value: int) -> str:
        """Return the code of a stick that has just been pushed to one side."""
        side = "+" if value > 0 else "-"
        before = self._pushed.get(number)
        if abs(value) < LET_GO:
            self._pushed.pop(number, None)
        elif abs(value) >= PUSHED and before != side:
            self._pushed[number] = side
            return f"pad axis {number} {side}"
        return ""
