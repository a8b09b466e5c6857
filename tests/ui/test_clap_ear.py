"""The microphone is open only while a session runs and only for those who want it; claps do what Space does."""

import threading
from typing import ClassVar

import numpy as np
import pytest

from audio import clap_listener
from tests.audio.clap_sounds import add_claps
from tests.trainer.session_run import timeline_of
from tests.ui.hand_set import PageSound
from trainer.cues import FRAME_RATE, frames
from trainer.errors import KnownError
from trainer.log import Log
from trainer.session import State
from ui import listening
from ui.clap_ear import ClapEar
from ui.data_folder import open_data_folder
from ui.listening import MICROPHONE_IS_BACK, NOTHING_COMES
from ui.session_notice import BACK_SHOWN_S
from ui.session_page import SessionPage
from ui.settings import Settings
from ui.tasks import Background

PLAN = "2x1/side @ 2-0-1-1 rest 60 switch 5 ready 5 waits sets"
BLOCK = FRAME_RATE // 10


class Given:
    """A microphone in the test's hand."""

    made: ClassVar = []
    refused = None
    flows = False
    tries = 0

    def __init__(self):
        Given.tries += 1
        if Given.refused:
            raise KnownError(Given.refused)
        self.blocks = []
        self.closed = threading.Event()
        Given.made.append(self)

    def take(self):
        if Given.flows:
            self.hear(np.full(BLOCK, 1e-3, np.float32))
        blocks, self.blocks = self.blocks, []
        return blocks

    def close(self):
        self.closed.set()

    def hear(self, samples):
        now_s = clap_listener.time.perf_counter()
        self.blocks += [(now_s, samples[at : at + BLOCK]) for at in range(0, len(samples), BLOCK)]


@pytest.fixture
def microphones(monkeypatch):
    Given.made, Given.refused, Given.flows = [], None, False
    monkeypatch.setattr(clap_listener, "LiveMicrophone", Given)
    monkeypatch.setattr(listening, "SETTLING_LOOKS", 1_000_000)
    return Given.made


@pytest.fixture
def page(qtbot, tmp_path, microphones):
    background, log = Background(), Log(tmp_path / "log.db")
    sound = PageSound(open_data_folder(str(tmp_path / "data")))
    ear = ClapEar(sound, background)
    page = SessionPage(ear)
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.show()

    def begin(**chosen):
        page.begin(timeline_of(PLAN), sound.open_player(), log, None, settings=Settings(**chosen))

    page.start, page.ear = begin, ear
    yield page
    page.end()
    background.close()
    log.close()


def clap_twice(qtbot, page, microphone):
    """Clap, and wait until it has been heard."""
    rng = np.random.default_rng(3)
    heard = add_claps(rng.normal(scale=1e-3, size=5 * FRAME_RATE), (3.0, 3.4), 0.3, rng).astype(np.float32)
    with qtbot.waitSignal(page.ear.clapped, timeout=10_000):
        microphone.hear(heard)


def test_nothing_is_opened_for_those_who_have_not_asked(page, microphones):
    page.start()
    page.end()
    assert microphones == []


def test_two_claps_pause_go_on_and_are_ready_and_the_microphone_closes_at_the_end(page, microphones, qtbot):
    page.start(double_clap=True)
    qtbot.waitUntil(lambda: page.ear.is_on)
    (microphone,) = microphones
    clap_twice(qtbot, page, microphone)
    assert page.workout.session.paused
    clap_twice(qtbot, page, microphone)
    assert not page.workout.session.paused
    page._player.frame = frames(200)
    page.look()
    assert page.workout.session.state is State.WAITING
    clap_twice(qtbot, page, microphone)
    assert page.workout.session.state is State.COUNTDOWN
    assert not microphone.closed.is_set()
    page.end()
    qtbot.waitUntil(microphone.closed.is_set)
    assert not page.ear.is_on


def test_a_microphone_that_is_refused_is_told_and_the_session_goes_on(page, microphones, qtbot):
    Given.refused = "The microphone cannot be used (no such device); everything else works without one."
    page.start(double_clap=True)
    qtbot.waitUntil(lambda: page.ear.trouble is not None)
    assert page.notice == Given.refused
    page._player.frame = frames(7)
    page.look()
    assert page.workout.session.state is State.WORK
    assert page.notice is None, "it was said while there was time to read it"


def test_a_session_that_ends_before_the_microphone_is_open_leaves_none_open(page, microphones, qtbot):
    page.start(double_clap=True)
    page.end()
    qtbot.waitUntil(lambda: len(microphones) == 1 and microphones[0].closed.is_set())
    assert not page.ear.is_on


def test_the_pause_says_that_claps_are_heard(page):
    page.start(double_clap=True)
    assert "two claps go on too" in page._stage.pause.hints.text
    page.end()
    page.start()
    assert "claps" not in page._stage.pause.hints.text


@pytest.fixture
def lost(page, microphones, qtbot, monkeypatch):
    """Have a microphone give something, and nothing more, in a rep; the next is refused at first."""
    monkeypatch.setattr(listening, "STUCK_LOOKS", 2)
    page.ear._again.setInterval(1)
    Given.flows = True
    page.start(double_clap=True)
    qtbot.waitUntil(lambda: page.ear._flow.is_new)
    page._player.frame = frames(7)
    page.look()
    Given.flows, Given.refused = False, "The microphone cannot be used (no such device)."
    qtbot.waitUntil(lambda: page.ear.trouble is not None)


def test_a_microphone_that_goes_is_told_in_pauses_and_opened_again_when_it_is_there(page, microphones, lost, qtbot):
    qtbot.waitUntil(microphones[0].closed.is_set)
    assert page.notice is None, "nobody reads it in a rep"
    page.pause_or_resume()
    assert page.notice == NOTHING_COMES
    tries = Given.tries
    qtbot.waitUntil(lambda: Given.tries > tries + 2)
    assert page.notice == NOTHING_COMES, "that another try failed is nothing new"
    Given.flows, Given.refused = True, None
    qtbot.waitUntil(lambda: page.ear.trouble is None)
    assert page.notice == MICROPHONE_IS_BACK
    page._player.frame += frames(BACK_SHOWN_S) - 1
    assert page.notice == MICROPHONE_IS_BACK
    page._player.frame += 1
    assert page.notice is None
    assert len(microphones) == 2
    clap_twice(qtbot, page, microphones[1])
    assert not page.workout.session.paused


def test_that_it_is_back_is_told_in_the_next_pause_and_only_to_who_was_told_it_had_gone(page, lost, qtbot):
    page.pause_or_resume()
    assert page.notice == NOTHING_COMES
    page.pause_or_resume()
    Given.flows, Given.refused = True, None
    qtbot.waitUntil(lambda: page.ear.trouble is None)
    assert page.notice is None
    page._player.frame += frames(BACK_SHOWN_S)
    page.pause_or_resume()
    assert page.notice == MICROPHONE_IS_BACK
    page._player.frame += frames(BACK_SHOWN_S)
    assert page.notice is None
    page.pause_or_resume()
    Given.flows = False
    qtbot.waitUntil(lambda: page.ear.trouble is not None)
    Given.flows = True
    qtbot.waitUntil(lambda: page.ear.trouble is None)
    page.pause_or_resume()
    assert page.notice is None, "nobody was told that it had gone"


def test_one_that_was_opened_and_gives_nothing_is_opened_again_too(page, microphones, lost, qtbot, monkeypatch):
    monkeypatch.setattr(listening, "SETTLING_LOOKS", 2)
    Given.refused = None
    qtbot.waitUntil(lambda: len(microphones) > 3)
    page.pause_or_resume()
    assert page.notice == NOTHING_COMES
    assert sum(not microphone.closed.is_set() for microphone in microphones) <= 2


def test_one_that_is_refused_at_first_is_opened_once_it_is_there(page, microphones, qtbot):
    page.ear._again.setInterval(1)
    Given.flows, Given.refused = True, "The microphone cannot be used (no such device)."
    page.start(double_clap=True)
    qtbot.waitUntil(lambda: page.ear.trouble is not None)
    assert page.notice == Given.refused
    Given.refused = None
    qtbot.waitUntil(lambda: page.ear.trouble is None)
    assert page.notice == MICROPHONE_IS_BACK
    assert len(microphones) == 1


def test_a_session_that_ends_while_the_microphone_is_gone_opens_no_other(page, microphones, lost, qtbot):
    page.end()
    Given.refused = None
    assert not page.ear._again.isActive()
    done = []
    page.ear._background.run(lambda: None, done.append, page.ear)  # after whatever was under way
    qtbot.waitUntil(lambda: bool(done))
    qtbot.waitUntil(lambda: all(microphone.closed.is_set() for microphone in microphones))
    assert not page.ear.is_on
    assert not page.ear._again.isActive()
