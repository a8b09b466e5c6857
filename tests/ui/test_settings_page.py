"""The settings page: what is chosen holds at once and is kept; colours and motion follow the user, else the system."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from ui.appearance import appearance
from ui.data_folder import open_data_folder
from ui.language import use_language
from ui.motion import less_motion
from ui.settings import Settings, read_settings
from ui.settings_page import SettingsPage
from ui.sound import Sound
from ui.theme import DESK_DARK, DESK_DARK_HIGH, DESK_LIGHT


@pytest.fixture
def sound(tmp_path):
    return Sound(open_data_folder(tmp_path), silent=True)


@pytest.fixture
def page(qtbot, sound):
    made = SettingsPage(sound)
    qtbot.addWidget(made)
    made.show()
    made.open()
    yield made
    appearance().choose(Settings())
    use_language("en")


def _press(qtbot, choices, words):
    pill = next(pill for pill in choices.findChildren(object) if getattr(pill, "text", lambda: "")() == words)
    qtbot.mouseClick(pill, Qt.MouseButton.LeftButton)


def test_what_is_chosen_holds_at_once_and_is_kept(qtbot, page, sound, tmp_path):
    _press(qtbot, page.theme, "Dark")
    assert appearance().colours is DESK_DARK
    _press(qtbot, page.theme, "Light")
    assert appearance().colours is DESK_LIGHT
    _press(qtbot, page.motion, "Less motion")
    page.distance.setValue(25)
    _press(qtbot, page.views, "From the front")
    with qtbot.waitSignal(page.language_chosen):
        _press(qtbot, page.language, "Deutsch")
    sound.keep()
    kept, _ = read_settings(open_data_folder(tmp_path).settings)
    assert kept == sound.settings
    assert kept.figure_seen_from == "front"
    assert (kept.theme, kept.reduced_motion, kept.viewing_distance_m, kept.language) == ("light", True, 2.5, "de")


def test_text_grows_and_stands_out_at_once_on_every_page(qtbot, page, sound, tmp_path):
    page.resize(1280, 720)
    words = next(words for words in page.findChildren(QLabel) if words.text() == "Settings")
    for called, title_pt in (("Very large", 40), ("Large", 35), ("Normal", 30)):
        _press(qtbot, page.text_size, called)
        assert words.font().pointSizeF() == title_pt
    _press(qtbot, page.theme, "Dark")
    _press(qtbot, page.contrast, "High")
    assert appearance().colours is DESK_DARK_HIGH
    _press(qtbot, page.text_size, "Large")
    sound.keep()
    kept, _ = read_settings(open_data_folder(tmp_path).settings)
    assert (kept.text_size, kept.high_contrast, kept.theme) == ("large", True, "dark")


def test_without_a_word_of_the_users_contrast_is_as_the_system_wants_it(page):
    hints = QGuiApplication.styleHints()
    high = hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
    assert appearance().colours.high_contrast is high


def test_the_same_language_again_is_no_choice(qtbot, page):
    with qtbot.assertNotEmitted(page.language_chosen):
        _press(qtbot, page.language, "Like the system")


def test_the_users_word_on_motion_comes_before_the_systems():
    assert less_motion(True)
    assert not less_motion(False)
