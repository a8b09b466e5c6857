import gc
import weakref

import pytest

from tests.trainer.session_run import timeline_of
from tests.ui.hand_set import HandSetPlayer
from ui.rubbish import look_for_rubbish
from ui.session_page import SessionPage


@pytest.fixture
def page(qtbot):
    page = SessionPage()
    qtbot.addWidget(page)
    page.show()
    yield page
    page.end()
    gc.unfreeze()


def begin(page, log):
    """Return what tells whether the session that begins is still there; it holds itself, as what is rubbish may."""
    page.begin(timeline_of("1x2 @ 1-0-1-0"), HandSetPlayer(), log, None)
    page.workout.itself = page.workout
    return weakref.ref(page.workout)


def test_what_stays_with_the_window_is_not_looked_through_again_after_a_session(page, log):
    look_for_rubbish()
    staying = gc.get_freeze_count()
    begin(page, log)
    page.end()
    assert gc.get_freeze_count() > 0.9 * staying


def test_of_a_session_nothing_is_left_once_the_next_has_begun(page, log):
    first = begin(page, log)
    page.end()
    begin(page, log)
    assert first() is None
