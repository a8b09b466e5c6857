"""Telling screen readers what has just happened, wherever the focus is."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent


def announce(source: QObject, words: str) -> None:
    """Have `words` read out, if anybody listens."""
    if words:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(source, words))
