"""The first page tells of today: one that is left open overnight looks at the log again in the morning."""

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from trainer.pain import NIGHT
from ui.home_cards import look_back

if TYPE_CHECKING:
    from ui.main_window import MainWindow

LOOK_EVERY_MS = 10_000
"""So soon after a machine has slept is looked at the clock."""


def watch_days(
    window: "MainWindow",
    now: Callable[[], datetime] = lambda: datetime.now().astimezone(),
    every_ms: int = LOOK_EVERY_MS,
) -> None:
    """Have the first page look again whenever what it says may be of another day; whoever comes to it later is told."""
    told = _days(now())

    def look() -> None:
        nonlocal told
        if told != (days := _days(now())) and window.isEnabled():
            told = days
            if window.pages.current == "home":
                window.recovery.look_again()
                look_back(window)

    timer = QTimer(window)
    timer.timeout.connect(look)
    timer.start(every_ms)


def _days(now: datetime) -> tuple[date, date]:
    """The day by the calendar, which says what was today; and by nights, which says when the legs are asked about."""
    return now.date(), (now - NIGHT).date()
