"""The page of the history opened for a test, and keys pressed on it."""

from PySide6.QtCore import Qt

from ui.history import History

CTRL_Z = (Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Z)
CTRL_SHIFT_Z = (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_Z)
CTRL_ENTER = (Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Return)


def opened_page(qtbot, log):
    made = History(log)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.open()
    return made


def press(qtbot, page, *keys):
    for key in keys:
        modifier = Qt.KeyboardModifier.NoModifier
        if isinstance(key, tuple):
            modifier, key = key
        qtbot.keyClick(page.window().focusWidget(), key, modifier)


def reps(log, session_id="s2"):
    return [leg_set.counted_reps for leg_set in log.session(session_id).leg_sets]
