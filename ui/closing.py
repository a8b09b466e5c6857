"""The window is to close, or its pages to be made anew: what cannot be kept is not lost without a word."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt

from ui.home import NoticeKind
from ui.language import mark, tr

if TYPE_CHECKING:
    from ui.assessment_page import AssessmentPage
    from ui.exercise_editor import ExerciseEditor
    from ui.history import History
    from ui.main_window import MainWindow
    from ui.plan_editor import PlanEditor

STAYS_OPEN = mark(
    "Not everything you wrote or did could be kept, so Evenstep stays open. If you close it again now, that is lost."
)
PAGES_STAY = mark(
    "Not everything you wrote could be kept, so the pages stay as they are. From the next start they are in the "
    "language you chose."
)
UNDER_WAY = mark(
    "Something is still under way, so the pages stay as they are. From the next start they are in the language you "
    "chose."
)
WRITTEN_ON = ("assessment", "history", "plan editor", "exercises")
"""The pages that hold what could not be kept until it can be; each tells why on the first page."""


def holds_unkept(window: "MainWindow") -> bool:
    """Try once more to keep everything; returns whether something cannot be that the user has not been told of.

    The first page then says so, until it is left: who closes the window there once more has decided.
    """
    if window.pages.current == "session" and window.session.workout:
        window.unwritten.see_to(window.session.workout)
    is_kept, unwritten = _keep_written(window), window.unwritten.last_try()
    settings_trouble = window.keeper.keep(told_again=True)
    is_told = window.pages.current == "home" and tr(STAYS_OPEN) in window.home.notices[NoticeKind.NEWS]
    if is_told or (is_kept and not unwritten and not settings_trouble):
        return False
    _say(window, "\n".join(filter(None, [tr(unwritten), tr(STAYS_OPEN)])))
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    return True


def holds_pages(window: "MainWindow") -> bool:
    """Pages are to be made anew: returns whether one holds what cannot be kept, or waits for what is under way.

    The first page then says so.
    """
    from ui.errand_card import ErrandCard

    is_busy = any(card.is_busy for card in window.findChildren(ErrandCard))
    if not is_busy and _keep_written(window):
        return False
    _say(window, tr(UNDER_WAY if is_busy else PAGES_STAY))
    return True


def _keep_written(window: "MainWindow") -> bool:
    made = [window.pages[name] for name in WRITTEN_ON if name in window.pages]
    kept = [cast("AssessmentPage | History | PlanEditor | ExerciseEditor", page).keep_written() for page in made]
    return all(kept)


def _say(window: "MainWindow", words: str) -> None:
    window.getting_ready.call_off()  # who wanted to close the window wants nothing to begin by itself
    window.show_home()
    window.home.tell_news(words)
