"""Hears the keys and mouse buttons that mean something while a page shows, whatever has focus."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QWidget

from ui.keys import OF_THE_WINDOW, is_key

MOUSE_CODES = {
    Qt.MouseButton.MiddleButton: "mouse middle",
    Qt.MouseButton.BackButton: "mouse back",
    Qt.MouseButton.ForwardButton: "mouse forward",
}
"""The other two buttons press what lies under the pointer."""

NO_KEY_ALONE = (
    *(Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta),
    *(Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_unknown),
)


def code_of(event: QKeyEvent) -> str:
    """Return the code of a key pressed, as `ui.keys` has it; nothing for one that no shortcut can tell apart."""
    combination = event.keyCombination()
    if combination.key() in NO_KEY_ALONE:
        return ""
    # Shift is part of how a sign is typed, the number pad of where: neither is part of what the key is.
    apart = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    plain = QKeyCombination(combination.keyboardModifiers() & ~apart, combination.key())
    return QKeySequence(plain).toString(QKeySequence.SequenceFormat.PortableText)


def _is_one_key(code: str) -> bool:
    """Tell whether a code is a key's own name: two shortcuts for one key, as `S` and `s`, silence each other."""
    keys = QKeySequence.fromString(code)
    return is_key(code) and keys.count() == 1 and keys.toString(QKeySequence.SequenceFormat.PortableText) == code


class KeyEar(QObject):
    """Hears keys and mouse buttons while its page shows and no dialog lies over it.

    What is typed into a field goes there: Qt asks the field first. A key that is held down is heard once.

    Signals:
        pressed: the code of a key or button.
    """

    pressed = Signal(str)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._shortcuts: list[QShortcut] = []
        self._mouse: frozenset[str] = frozenset()
        page.installEventFilter(self)

    def listen_for(self, codes: Iterable[str]) -> None:
        """Hear these from now on and no others."""
        for shortcut in self._shortcuts:
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        wanted = frozenset(codes)
        self._mouse = wanted.intersection(MOUSE_CODES.values())
        self._shortcuts = [self._shortcut(code) for code in wanted.difference(OF_THE_WINDOW) if _is_one_key(code)]

    def _shortcut(self, code: str) -> QShortcut:
        shortcut = QShortcut(QKeySequence.fromString(code), self._page)
        shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(partial(self.pressed.emit, code))
        return shortcut

    def eventFilter(self, _page: QObject, event: QEvent) -> bool:
        """Hear the mouse buttons that nothing else has a use for."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            code = MOUSE_CODES.get(event.button(), "")
            if code in self._mouse:
                self.pressed.emit(code)
                return True
        return False
