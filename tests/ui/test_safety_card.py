from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.ui.hand_set import PLAN, HandSetSound
from trainer.log import Log
from trainer.plan_library import save_plan
from ui.main_window import MainWindow, Parts
from ui.plan_shelf import PlanShelf
from ui.safety_card import SHORT
from ui.settings import Settings
from ui.tasks import Background


class ChangingSound(HandSetSound):
    def __init__(self):
        super().__init__()
        self.settings = Settings()


@pytest.fixture
def make_window(qtbot, tmp_path):
    log, workers = Log(tmp_path / "log.sqlite"), [Background() for _ in range(3)]
    made = []

    def make(**how):
        sound = ChangingSound()
        sound.may_be_ready.set()
        window = MainWindow(Parts(PlanShelf(tmp_path), log, sound, *workers), PLAN, **how)
        made.append(window)
        qtbot.addWidget(window)
        window.show()
        return window

    yield make
    for window in made:
        window.close()
    for worker in workers:
        worker.close()
    log.close()


def test_the_notice_is_read_before_the_first_session_and_only_then(make_window, qtbot):
    window = make_window()
    qtbot.waitUntil(lambda: window.home.progress_text == "")
    window.start()
    assert window.pages.current == "home"
    assert window.safety.words == SHORT
    window.start()  # Enter on Start again is no reading
    assert window.pages.current == "home"
    qtbot.waitUntil(lambda: window.focusWidget().text() == "I have read this: begin  (Enter)")
    window.focusWidget().click()
    assert window.pages.current == "session"
    assert window.parts.sound.settings.safety_seen_on
    window.show_home()
    assert window.safety.words == ""


def test_having_read_it_begins_no_plan_with_a_mistake_that_was_chosen_meanwhile(make_window, tmp_path, qtbot):
    save_plan(replace(PLAN, name="Written", unfinished="3x8 @ 4-"), tmp_path)
    window = make_window()
    qtbot.waitUntil(lambda: window.home.progress_text == "")
    window.start()
    written = next(entry for entry in window.home.shelf.listed if entry.plan.name == "Written")
    window.home.show_shelf(written)
    assert window.safety.words == SHORT
    qtbot.mouseClick(window.safety.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    assert window.pages.current == "plan editor"


def test_whoever_is_started_at_once_finds_it_on_the_first_page_afterwards(make_window, qtbot):
    window = make_window(start=True)
    qtbot.waitUntil(lambda: window.pages.current == "session")
    window.show_home()
    assert window.safety.words == SHORT
    assert window.safety.buttons == ["I have read this  (G)", "Read all  (A)"]
    assert not window.legs_since.words  # one notice at a time


def test_who_wants_to_read_all_of_it_is_led_there(make_window, qtbot):
    window = make_window()
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.waitUntil(lambda: window.home.progress_text == "")
    window.show_page("learn")
    window.pages["learn"].guides.show_value("fast")
    window.leave()
    window.start()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_A)
    assert window.pages.current == "learn"
    assert window.pages["learn"].section.title == "Before you begin"
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert window.safety.words == SHORT


def test_it_stays_the_one_notice_for_whoever_leafs_away_and_back(make_window, qtbot):
    window = make_window()
    qtbot.waitUntil(lambda: window.home.progress_text == "")
    assert "gone within a week" in window.legs_since.words
    window.start()
    window.show_page("keys")
    window.leave()
    assert window.safety.words == SHORT
    assert not window.legs_since.words
