"""Opening the log so that the program starts in every case, and its daily backup."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QObject, QTimer

from trainer.errors import KnownError
from trainer.log import DamagedLogError, Log, LogError
from trainer.log.backup import Backup, back_up_daily, move_aside, newest_good
from trainer.log.late import LateLog
from trainer.telling import told
from ui.language import tr

if TYPE_CHECKING:
    from ui.data_pages import DataPages
    from ui.main_window import MainWindow

LOOK_EVERY_MS = 1000
"""How often is looked whether a log that could not be opened is open by now."""


class OpenedLog(NamedTuple):
    """The log to work with.

    Attributes:
        log: the log, or what stands in for it until it can be opened.
        notice: one sentence about what is wrong, told before the language is known; or nothing.
        offered: the newest good backup of a damaged log.
    """

    log: Log
    notice: str = ""
    offered: Backup | None = None


def open_log(path: Path, now: datetime) -> OpenedLog:
    """Open the log; a damaged one is moved aside, and one that cannot be opened now is tried again later."""
    try:
        return OpenedLog(Log(path))
    except DamagedLogError:
        try:
            aside = move_aside(path, now)
            log = Log(path)
        except LogError as error:
            return OpenedLog(LateLog(path), str(error))
        notice = told(
            "The log was damaged. It is kept as {name}, and a new one has begun.", name=aside.name if aside else path
        )
        return OpenedLog(log, notice, newest_good(path))
    except LogError as error:
        return OpenedLog(LateLog(path), str(error))


def tell_of_damage(window: "MainWindow", notice: str, backup: Backup) -> None:
    """Say on the first page that a damaged log was moved aside, and offer its newest good backup."""
    card = window.damage
    window.tell_of_damage = partial(tell_of_damage, window, notice, backup)

    def decide() -> None:
        window.tell_of_damage = None
        card.hide()

    def put_back() -> None:
        decide()
        window.show_page("data")
        cast("DataPages", window.pages["data"]).data.ask_restore(backup.path)

    words = tr("{notice} The newest good backup holds {holds}.", notice=notice, holds=backup.holds)
    card.say(words, (tr("Put it back…"), "", put_back), (tr("Go on without"), "", decide))


def is_empty(log: Log) -> bool:
    """Whether nobody has trained yet; of a log that cannot be read that is not known."""
    try:
        return log.count_sessions() == 0
    except KnownError:  # said where the log is opened
        return False


def backed_up_today(path: Path) -> str:
    """Make the automatic backup of the day; returns what stood in the way, told before it is shown, or nothing."""
    try:
        back_up_daily(path, datetime.now().astimezone().date())
    except KnownError as error:
        return told("Today's backup could not be made: {reason}", reason=str(error))
    return ""


def look_when_open(log: LateLog, look: Callable[[], None], owner: QObject, every_ms: int = LOOK_EVERY_MS) -> None:
    """Call `look` once, as soon as a log that could not be opened at first is open."""
    watch = QTimer(owner)

    def ask() -> None:
        if log.is_open:
            watch.stop()
            look()

    watch.timeout.connect(ask)
    watch.start(every_ms)
