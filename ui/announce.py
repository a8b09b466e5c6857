"""Telling screen readers what has just happened, wherever the focus is."""

from PySide6.QtCore import QObject


def announce(source: QObject, words: str) -> None:
    """Have `words` read out, if anybody listens."""
    if words:
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(source, words))
