"""The program itself, with somebody who looks at it again and again while its window is open."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication


def attach(look, every_ms=50):
    """Have `look` called so often for as long as the program that is started next runs."""
    run = QApplication.exec

    def watched(*_):
        timer = QTimer(interval=every_ms, timeout=look)
        timer.start()
        return run()

    QApplication.exec = watched
