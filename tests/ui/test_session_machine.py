"""The session and the machine it runs on: the screen that is kept on, the lid that is closed."""

import pytest
from PySide6.QtCore import Qt

from tests.trainer.session_run import timeline_of
from tests.ui.hand_set import HandSetPlayer
from trainer.cues import frames
from trainer.halts import HaltWatch
from trainer.log import Log
from trainer.session import State
from ui.session_page import SessionPage

# left from 5, switch from 9, right from 14, waiting from 18
PLAN = "2x1/side @ 2-0-1-1 rest 60 switch 5 ready 5 waits sets"


class Screen:
    """Stands in for the system that keeps the screen on: each wish, once."""

    goes_on, trouble = False, None

    def __init__(self):
        self.wanted = []

    def want(self, wanted):
        if self.wanted[-1:] != [wanted]:
            self.wanted.append(wanted)


class Clock:
    """A clock set by hand; it goes on with the sound unless the machine sleeps."""

    def __init__(self, player):
        self.player = player
        self.asleep_s = 0.0

    def __call__(self):
        return self.player.frame / frames(1) + self.asleep_s


@pytest.fixture
def screen():
    return Screen()


@pytest.fixture
def clock(monkeypatch):
    made = Clock(HandSetPlayer())
    monkeypatch.setattr("ui.session_page.HaltWatch", lambda: HaltWatch(made))
    return made


@pytest.fixture
def page(qtbot, tmp_path, screen, clock):
    log = Log(tmp_path / "log.db")
    page = SessionPage(awake=screen)
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.show()
    page.begin(timeline_of(PLAN), clock.player, log, None)
    yield page
    page.end()
    log.close()


def to(page, second):
    page._player.frame = frames(second)
    page.look()


def test_the_screen_is_kept_on_while_there_is_something_to_follow(page, screen, qtbot):
    to(page, 7)
    assert screen.wanted == [True]
    qtbot.keyClick(page, Qt.Key.Key_Space)
    assert screen.wanted == [True, False]
    qtbot.keyClick(page, Qt.Key.Key_Space)
    to(page, 30)
    assert screen.wanted == [True, False, True], "a switch is followed too"
    to(page, 120)
    assert page.workout.session.state is State.WAITING
    assert screen.wanted == [True, False, True, False]
    qtbot.keyClick(page, Qt.Key.Key_Space)
    assert screen.wanted[-1]
    page.end()
    assert not screen.wanted[-1]


def test_the_screen_may_go_dark_once_a_session_is_broken_off(page, screen):
    to(page, 7)
    page.break_off()
    assert not screen.wanted[-1]


def test_a_screen_that_may_go_dark_is_said_before_the_first_set_and_in_no_pause(page, screen, qtbot):
    screen.trouble = "The screen may go dark."
    assert page.notice == screen.trouble
    to(page, 7)
    assert page.notice is None
    qtbot.keyClick(page, Qt.Key.Key_Space)
    assert page.workout.session.paused
    assert page.notice is None


def test_after_a_sleep_it_is_said_why_it_waits(page, clock, qtbot):
    to(page, 7)
    clock.asleep_s = 125
    page.look()
    assert page.workout.session.paused
    assert page.notice == "Paused: everything stood still for 2:05."
    qtbot.keyClick(page, Qt.Key.Key_Space)
    assert page.notice is None
    assert not page.workout.session.paused
