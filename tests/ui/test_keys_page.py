"""The page of keys: what is taught holds at once and the next time, and nothing is lost by mistake."""

import os
import struct

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from tests.ui.hand_set import PageSound
from ui.keys import LEARNABLE, Action, action_for
from ui.keys_page import KeysPage


@pytest.fixture
def make_page(qtbot, tmp_path):
    (tmp_path / "input").mkdir()

    def make(sound):
        page = KeysPage(sound, tmp_path / "input")
        qtbot.addWidget(page)
        page.resize(1280, 720)
        page.show()
        page.open()
        page.window().activateWindow()
        return page

    return make


@pytest.fixture
def page(make_page, sound):
    return make_page(sound)


def keys_of(page, action):
    return page.list.topLevelItem(LEARNABLE.index(action)).text(1)


def teach(page, action, *keys):
    page.choose(action)
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert page.asking.isVisible()
    assert page.asking.hasFocus()
    for key in keys:
        QTest.keyClick(page.asking, key)


@pytest.mark.parametrize(
    ("key", "words"),
    [
        (Qt.Key.Key_PageDown, "Page down"),
        (Qt.Key.Key_B, "B"),
        (Qt.Key.Key_F5, "F5"),
        (Qt.Key.Key_Tab, "Tab"),
        (Qt.Key.Key_Period, "."),
        (Qt.Key.Key_Backtab, "Backtab"),
        (Qt.Key.Key_H, "H"),
    ],
)
def test_any_button_of_a_clicker_can_be_taught(page, sound, make_page, key, words):
    teach(page, Action.PAUSE, key)
    assert not page.asking.isVisible()
    assert page.list.hasFocus()
    assert keys_of(page, Action.PAUSE).startswith(f"Space, {words}, ")
    assert page.status == f"{words} now does this: Pause, and go on."
    sound.keep()
    again = make_page(PageSound(sound._folder))
    assert keys_of(again, Action.PAUSE).startswith(f"Space, {words}, ")


def test_a_key_that_does_something_else_is_only_taken_when_it_is_pressed_again(page, sound):
    teach(page, Action.PAUSE, Qt.Key.Key_Right)
    assert page.asking.text.startswith("→ does this now: Skip to the next leg. Press it again")
    QTest.keyClick(page.asking, Qt.Key.Key_Left)
    assert page.asking.text.startswith("← does this now")
    QTest.keyClick(page.asking, Qt.Key.Key_Right)
    assert page.asking.isVisible(), "another key came between"
    assert sound.settings.learned_keys == {}
    QTest.keyClick(page.asking, Qt.Key.Key_Right)
    assert sound.settings.learned_keys == {"Right": "pause"}
    assert keys_of(page, Action.SKIP) == "Next key"


@pytest.mark.parametrize("key", [Qt.Key.Key_S, Qt.Key.Key_F11])
def test_the_way_out_cannot_be_given_away(page, sound, key):
    teach(page, Action.MUTE, key, key)
    assert "always keeps its meaning" in page.asking.text
    assert sound.settings.learned_keys == {}


def test_escape_leaves_the_asking_and_changes_nothing(page, sound):
    teach(page, Action.MUTE, Qt.Key.Key_Escape)
    assert not page.asking.isVisible()
    assert page.list.hasFocus()
    assert sound.settings.learned_keys == {}


def test_what_a_key_does_already_need_not_be_taught(page, sound):
    teach(page, Action.PAUSE, Qt.Key.Key_Space)
    assert page.asking.text == "Space does this already. Press another, or Esc."
    assert sound.settings.learned_keys == {}


def test_mouse_buttons_can_be_taught(page, sound):
    teach(page, Action.READY)
    QTest.mouseClick(page.asking, Qt.MouseButton.LeftButton)
    assert page.asking.isVisible()
    QTest.mouseClick(page.asking, Qt.MouseButton.BackButton)
    assert sound.settings.learned_keys == {"mouse back": "ready"}


def labels(page):
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no files to stand for devices")
def test_the_button_of_a_game_pad_is_taught_when_it_is_asked_for(page, sound, qtbot, tmp_path):
    assert "No game pad is plugged in." in labels(page)
    device = tmp_path / "input" / "js0"
    os.mkfifo(device)
    page.pads.look()
    assert "1 game pad is heard." in labels(page)
    end = os.open(device, os.O_WRONLY | os.O_NONBLOCK)
    with qtbot.waitSignal(page.pads.pressed):
        os.write(end, struct.pack("=IhBB", 0, 1, 1, 3))
    assert sound.settings.learned_keys == {}, "nobody asked"
    teach(page, Action.READY)
    os.write(end, struct.pack("=IhBB", 0, 1, 1, 4))
    qtbot.waitUntil(lambda: not page.asking.isVisible())
    assert sound.settings.learned_keys == {"pad button 4": "ready"}
    os.close(end)


def test_one_line_or_all_have_their_own_keys_again(page, sound):
    teach(page, Action.PAUSE, Qt.Key.Key_B)
    teach(page, Action.MUTE, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert action_for("Right", sound.settings.learned_keys) is Action.MUTE
    page.choose(Action.SKIP)
    assert page.forgetting.isEnabled()
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    assert action_for("Right", sound.settings.learned_keys) is Action.SKIP
    assert sound.settings.learned_keys == {"B": "pause"}
    assert not page.forgetting.isEnabled()
    page.defaults.click()
    assert sound.settings.learned_keys == {}
    assert page.defaults.text() == "Undo"
    page.defaults.click()
    assert sound.settings.learned_keys == {"B": "pause"}


def test_enter_teaches_a_button_wherever_the_keyboard_is(page):
    page.claps.setFocus()
    QTest.keyClick(page.claps, Qt.Key.Key_Return)
    assert page.asking.isVisible()


def test_claps_are_off_until_they_are_wanted(page, sound, make_page):
    assert not page.claps.isChecked()
    page.claps.setFocus()
    QTest.keyClick(page.claps, Qt.Key.Key_Space)
    assert sound.settings.double_clap
    sound.keep()
    assert make_page(PageSound(sound._folder)).claps.isChecked()


def test_the_keyboard_reaches_every_part(page):
    teach(page, Action.PAUSE, Qt.Key.Key_B)
    reached = []
    for _ in range(8):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        reached.append(page.focusWidget())
    assert {page.list, page.claps, page.teaching, page.forgetting, page.defaults} <= set(reached)
    assert all(part.accessibleName() or part.text() for part in reached)


def test_what_becomes_of_a_button_is_read_out(page, monkeypatch):
    said = []
    monkeypatch.setattr("ui.keys_page.announce", lambda _, words: said.append(words) if words else None)
    teach(page, Action.PAUSE, Qt.Key.Key_Right, Qt.Key.Key_B)
    assert said[0] == "Esc leaves everything as it is."
    assert said[1].startswith("→ does this now: Skip to the next leg.")
    assert said[2:] == ["B now does this: Pause, and go on."]
