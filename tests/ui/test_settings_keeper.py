"""What is chosen is written down soon after; where that cannot be, it is told once, above the page shown."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.ui.hand_set import PLAN
from trainer.progression_rules import Aims
from ui.main_window import MainWindow, Parts
from ui.pages import edit_plan
from ui.plan_shelf import PlanShelf
from ui.settings import read_settings
from ui.settings_keeper import HOLDS
from ui.speaking import speak


@pytest.fixture
def window(qtbot, sound, log, folder, workers):
    sound.change(sound.settings._replace(safety_seen_on="2026-01-01"))
    made = MainWindow(Parts(PlanShelf(folder.plans), log, sound, *workers), PLAN)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.setDisabled(True)  # whatever is still to be kept, it closes now
    made.close()


@pytest.fixture
def no_room(folder):
    """The settings cannot be written until what this returns is called."""
    folder.settings.unlink(missing_ok=True)
    folder.settings.mkdir()
    return folder.settings.rmdir


def kept(folder):
    return read_settings(folder.settings)[0]


def answer(card):
    [press] = card.findChildren(QPushButton)
    press.click()


def test_what_is_chosen_anywhere_is_written_down_soon_after(qtbot, window, sound, folder):
    window.show_page("suggestion")
    sound.change(sound.settings._replace(aims=Aims(most_sets=4)))
    qtbot.waitUntil(lambda: kept(folder).aims.most_sets == 4)
    assert window.keeper.card.words == ""


def test_who_turns_the_page_or_closes_the_window_waits_for_nothing(window, sound, folder):
    sound.change(sound.settings._replace(tones_db=-6.0))
    window.show_page("sound")
    assert kept(folder).tones_db == -6
    sound.change(sound.settings._replace(tones_db=-7.0))
    window.close()
    assert kept(folder).tones_db == -7


@pytest.mark.parametrize("page", ["sound", "settings", "keys", "own words", "room check", "home"])
def test_what_cannot_be_kept_is_told_on_the_page_shown(qtbot, window, sound, no_room, page):
    window.show_page(page)
    sound.change(sound.settings._replace(voice_db=-3.0))
    qtbot.waitUntil(lambda: "settings.json cannot be written" in window.keeper.card.words)
    assert window.keeper.card.isVisible()
    assert window.keeper.card.words.endswith(HOLDS)
    assert sound.settings.voice_db == -3


def test_the_plan_editor_does_not_tell_once_more_what_stands_above_it(qtbot, window, no_room):
    edit_plan(window)
    editor = window.pages["plan editor"]
    editor.form.unit_chosen.emit("lb")
    qtbot.waitUntil(lambda: "settings.json cannot be written" in window.keeper.card.words)
    window.show_home()
    assert editor.told == ""


def test_it_is_told_once_until_it_could_be_kept(window, sound, folder, no_room):
    card = window.keeper.card
    window.show_page("sound")
    sound.change(sound.settings._replace(voice_db=-3.0))
    window.keeper.keep()
    answer(card)
    sound.change(sound.settings._replace(voice_db=-4.0))
    window.leave()
    assert card.words == ""
    no_room()
    window.show_page("sound")
    assert kept(folder).voice_db == -4
    folder.settings.unlink()
    folder.settings.mkdir()
    sound.change(sound.settings._replace(voice_db=-5.0))
    window.leave()
    assert "settings.json cannot be written" in card.words


def test_it_is_told_no_more_once_it_is_kept(window, sound, no_room):
    sound.change(sound.settings._replace(voice_db=-3.0))
    window.keeper.keep()
    assert window.keeper.card.words
    no_room()
    window.show_page("sound")
    assert window.keeper.card.words == ""


def test_a_session_has_the_whole_window_and_it_is_told_behind_it(qtbot, window, sound, no_room):
    sound.change(sound.settings._replace(voice_db=-3.0))
    window.keeper.keep()
    window.start()
    qtbot.waitUntil(lambda: window.in_session)
    assert window.keeper.card.isHidden()
    window.session.break_off()
    window.show_home()
    assert window.keeper.card.isVisible()


def test_in_a_session_it_is_neither_shown_nor_read_out_and_behind_it_once(qtbot, window, sound, no_room, monkeypatch):
    card, read_out, shown = window.keeper.card, [], []
    monkeypatch.setattr(
        "ui.notice_card.announce", lambda source, words: read_out.append(words) if source is card else None
    )
    monkeypatch.setattr(card, "showEvent", lambda _: shown.append(True))
    window.start()
    qtbot.waitUntil(lambda: window.in_session)
    sound.change(sound.settings._replace(voice_db=-3.0))
    assert "cannot be written" in window.keeper.keep()
    assert (read_out, shown) == ([], [])
    window.session.break_off()
    window.show_home()
    window.show_page("sound")
    assert read_out == [card.words]
    assert shown == [True]


def test_it_is_told_in_the_language_chosen_meanwhile(window, sound, no_room):
    window.show_page("settings")
    sound.change(sound.settings._replace(language="de"))
    window.keeper.keep()
    try:
        window.change_language()
        assert "lässt sich nicht schreiben" in window.keeper.card.words
    finally:
        speak("en")


def test_it_is_told_again_as_the_window_closes(window, sound, no_room):
    sound.change(sound.settings._replace(voice_db=-3.0))
    window.keeper.keep()
    answer(window.keeper.card)
    window.close()
    assert window.isVisible()
    assert "settings.json cannot be written" in window.keeper.card.words


@pytest.mark.parametrize("page", ["settings", "sound", "keys"])
def test_who_has_answered_is_back_where_the_keyboard_was(qtbot, window, sound, no_room, page):
    window.show_page(page)
    window.activateWindow()
    before = window.pages[page].focusWidget()
    assert before
    sound.change(sound.settings._replace(voice_db=-3.0))
    window.keeper.keep()
    window.keeper.card.focus_first()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert window.keeper.card.words == ""
    assert window.focusWidget() is before
