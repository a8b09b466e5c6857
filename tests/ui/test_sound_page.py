import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QRadioButton, QSlider

from audio.levels import gain
from tests.ui.hand_set import PageSound
from trainer.cues import CueKind
from trainer.errors import KnownError
from trainer.guidance import Guidance, Voice
from trainer.plan import Counting
from trainer.plan_library import built_in_plans
from trainer.tempo import Phase
from ui.language import use_language
from ui.settings import Settings, read_settings, write_settings
from ui.settings_keeper import SettingsKeeper
from ui.sound_page import ABOUT_TEST, MUST_LEAD, STYLES, SoundPage
from ui.tasks import Background

PLAN = built_in_plans()[0].plan


@pytest.fixture
def page(qtbot, sound):
    background, lookups = Background(), Background()
    made = SoundPage(sound, background, lookups)
    SettingsKeeper(sound, made)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    made.open(PLAN)
    qtbot.waitUntil(lambda: made.voice.count() > 1 and made.output.count() > 1)
    yield made
    made.hide()
    sound.may_be_ready.set()
    background.close()
    lookups.close()


def kept(folder):
    return read_settings(folder.settings)[0]


def choose(chooser, words):
    chooser.setCurrentIndex(chooser.findText(words))
    chooser.activated.emit(chooser.currentIndex())


def press(choices, words, qtbot):
    [pill] = [button for button in choices.findChildren(QRadioButton) if button.text() == words]
    qtbot.mouseClick(pill, Qt.MouseButton.LeftButton)


def items(chooser):
    return [chooser.itemText(n) for n in range(chooser.count())]


def test_every_change_is_in_the_file_soon_and_in_force_at_once(page, sound, folder, qtbot):
    choose(page.output, "Headphones")
    page.tones.setValue(-6)
    page.loudness.setValue(3)
    choose(page.voice, "Alba · en-gb")
    page.pace.setValue(170)
    press(page.says, "Every second", qtbot)
    qtbot.mouseClick(page.glides, Qt.MouseButton.LeftButton, pos=page.glides.rect().center())
    press(page.counting, "Down", qtbot)
    press(page.number_at, "At the bottom", qtbot)
    wanted = Settings(
        guidance=Guidance(Voice.SECONDS, glides=False, counting=Counting.DOWN, number_at=Phase.BOTTOM),
        output="Headphones",
        tones_db=-6.0,
        voice_db=3.0,
        voice="piper:a",
        words_per_minute=170,
    )
    assert sound.settings == wanted
    qtbot.waitUntil(lambda: kept(folder) == wanted)


def test_opening_the_page_alone_changes_nothing(sound, page):
    assert sound.settings == Settings()


@pytest.mark.parametrize(("words", "guidance"), [(words, guidance) for words, guidance, _ in STYLES])
def test_three_styles_are_ready(page, sound, qtbot, words, guidance):
    press(page.counting, "Down", qtbot)
    press(page.style_, words, qtbot)
    assert sound.settings.guidance == Guidance(
        guidance.voice, glides=guidance.glides, ticks=guidance.ticks, counting=Counting.DOWN
    )
    assert page.says.value is guidance.voice
    assert page.style_.value == guidance


def test_a_mix_of_ones_own_is_called_so(page, qtbot):
    press(page.says, "Every second", qtbot)
    assert page.style_.value is None


def test_something_always_leads(page, sound, qtbot):
    for box in (page.glides, page.ticks):
        qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center())
    assert page.trouble == MUST_LEAD
    assert page.ticks.isChecked()
    assert sound.settings.guidance == Guidance(glides=False)
    press(page.says, "Every second", qtbot)
    assert page.trouble == ""
    qtbot.mouseClick(page.ticks, Qt.MouseButton.LeftButton, pos=page.ticks.rect().center())
    assert sound.settings.guidance == Guidance(Voice.SECONDS, glides=False, ticks=False)
    press(page.says, "Number only", qtbot)
    assert page.trouble == MUST_LEAD
    assert page.says.value is Voice.SECONDS


def test_arrow_keys_go_from_choice_to_choice(page, sound, qtbot):
    [up] = [button for button in page.counting.findChildren(QRadioButton) if button.text() == "Up"]
    up.setFocus()
    qtbot.keyClick(up, Qt.Key.Key_Right)
    assert sound.settings.guidance.counting is Counting.DOWN


def test_back_to_defaults_leaves_alone_what_has_nothing_to_do_with_sound(page, sound):
    sound.change(sound.settings._replace(body_kg=70, unknown={"later": 1}))
    page.tones.setValue(-6)
    page.defaults.click()
    assert sound.settings == Settings(body_kg=70, unknown={"later": 1})


def test_back_to_defaults_can_be_undone(page, sound, qtbot):
    assert not page.defaults.isEnabled()
    page.tones.setValue(-6)
    choose(page.output, "Headphones")
    before = sound.settings
    page.defaults.click()
    assert sound.settings == Settings()
    assert page.tones.value() == 0
    assert page.defaults.text() == "Undo"
    page.defaults.click()
    assert sound.settings == before
    page.defaults.click()
    page.tones.setValue(2)
    assert page.defaults.text() == "Back to defaults"


def test_the_way_back_from_the_defaults_ends_where_the_page_is_left(page, sound):
    page.tones.setValue(-6)
    page.defaults.click()
    page.hide()
    sound.change(sound.settings._replace(learned_keys={"F5": "pause"}, delay_ms=150))
    page.show()
    page.open(PLAN)
    assert page.defaults.text() == "Back to defaults"
    page.defaults.click()
    assert sound.settings.learned_keys == {"F5": "pause"}


# -- What there is to choose from ------------------------------------------------------------------------------------


def test_outputs_and_voices_begin_with_the_systems_own(page):
    assert items(page.output) == ["The system's own", "Built-in", "Headphones"]
    assert items(page.voice) == ["The system's own", "English · en-gb", "Alba · en-gb"]


def test_an_output_that_is_not_there_now_is_shown_as_such_and_kept(qtbot, folder):
    write_settings(Settings(output="Bluetooth box", voice="gone"), folder.settings)
    sound = PageSound(folder)
    lookups = Background()
    page = SoundPage(sound, lookups, lookups)
    qtbot.addWidget(page)
    page.open(PLAN)
    assert page.output.currentText() == "Bluetooth box"
    qtbot.waitUntil(lambda: "not there" in page.output.currentText() and "not there" in page.voice.currentText())
    page.tones.setValue(-1)
    assert sound.settings.output == "Bluetooth box"
    assert sound.settings.voice == "gone"
    lookups.close()


def test_what_cannot_be_listed_is_said(qtbot, folder):
    sound = PageSound(folder)
    sound.found_outputs = KnownError("The sound outputs cannot be listed.")
    lookups = Background()
    page = SoundPage(sound, lookups, lookups)
    qtbot.addWidget(page)
    page.open(PLAN)
    qtbot.waitUntil(lambda: page.trouble == "The sound outputs cannot be listed.")
    assert items(page.output) == ["The system's own"]
    lookups.close()


# -- The test --------------------------------------------------------------------------------------------------------


def spoken(player):
    return [cue.text for placed in player.programme for cue in placed.segment.cues if cue.kind.spoken]


def started(page, sound, qtbot):
    qtbot.keyClick(page.test, Qt.Key.Key_T)
    qtbot.waitUntil(lambda: bool(sound.players and sound.player.programme))
    return sound.player


def test_the_test_plays_one_rep_and_ends_by_itself(page, sound, qtbot):
    player = started(page, sound, qtbot)
    assert spoken(player)[:4] == ["Left leg.", "three", "two", "one"]
    assert "five" in spoken(player)
    assert page.test.text().startswith("Stop")
    player.frame = player.programme[-1].end_frame + 48_000
    qtbot.waitUntil(lambda: player.closed)
    assert page.test.text().startswith("Test")
    assert page.status == ABOUT_TEST


def test_it_says_how_far_the_voice_is_prepared(page, sound, qtbot):
    sound.may_be_ready.clear()
    sound._progress = (3, 9)
    qtbot.keyClick(page.test, Qt.Key.Key_T)
    qtbot.waitUntil(lambda: page.status == "Preparing the voice… 3 of 9")
    assert sound.players == []
    qtbot.keyClick(page.test, Qt.Key.Key_T)
    assert page.status == ABOUT_TEST
    sound.may_be_ready.set()
    qtbot.waitUntil(lambda: len(sound.prepared) == 1)
    assert not page.sample.is_on
    assert sound.players == []


def test_volumes_act_at_once_and_start_nothing_anew(page, sound, qtbot):
    player = started(page, sound, qtbot)
    programme = player.programme
    page.tones.setValue(-6)
    assert player.volumes == pytest.approx((gain(-6), 1.0))
    page.loudness.setValue(6)
    assert player.volumes == pytest.approx((gain(-6), gain(6)))
    assert player.programme is programme
    assert not page._restart.isActive()


def test_another_way_to_lead_starts_it_anew_on_the_same_stream(page, sound, qtbot):
    player = started(page, sound, qtbot)
    programme = player.programme
    press(page.style_, "Ticks only", qtbot)
    qtbot.waitUntil(lambda: player.programme is not programme)
    assert not any(cue.kind is CueKind.GLIDE for placed in player.programme for cue in placed.segment.cues)
    assert sound.players == [player]


@pytest.mark.parametrize("what", ["output", "voice"])
def test_another_output_or_voice_opens_a_new_stream(page, sound, qtbot, what):
    player = started(page, sound, qtbot)
    chooser = getattr(page, what)
    choose(chooser, chooser.itemText(2))
    qtbot.waitUntil(lambda: len(sound.players) == 2)
    assert player.closed
    assert sound.player.programme


def test_a_voice_chosen_and_given_up_again_is_played_from_what_it_says_now(page, sound, qtbot):
    player = started(page, sound, qtbot)
    choose(page.voice, page.voice.itemText(2))
    choose(page.voice, page.voice.itemText(0))
    press(page.says, "Every second", qtbot)
    qtbot.waitUntil(lambda: len(sound.players) == 2)
    assert player.closed, "it knows only the words prepared before"
    assert "two" in spoken(sound.player)


def test_without_the_test_nothing_is_opened_however_much_is_changed(page, sound, qtbot):
    press(page.style_, "Ticks only", qtbot)
    page.pace.setValue(180)
    assert sound.players == []
    assert not page._restart.isActive()


def test_what_is_amiss_with_the_settings_is_said_in_the_language_of_the_window(page, sound, folder):
    folder.settings.write_text("{")
    _, sound.settings_trouble = read_settings(folder.settings)
    use_language("de")
    try:
        page.open(PLAN)
    finally:
        use_language("en")
    assert page.trouble.startswith("settings.json ist beschädigt; die Datei bleibt als ")


def test_what_was_amiss_with_the_settings_is_said_no_more_once_they_are_written(page, sound, folder):
    folder.settings.write_text("{")
    _, sound.settings_trouble = read_settings(folder.settings)
    page.open(PLAN)
    assert "settings.json is damaged" in page.trouble
    page.pace.setValue(page.pace.value() + 5)
    sound.keep()
    page.open(PLAN)
    assert page.trouble == ""


def test_leaving_ends_the_test(page, sound, qtbot):
    player = started(page, sound, qtbot)
    page.hide()
    assert player.closed


def test_trouble_of_the_player_is_said(page, sound, qtbot):
    player = started(page, sound, qtbot)
    player.trouble = "The sound output is gone."
    qtbot.waitUntil(lambda: page.status == "The sound output is gone.")


# -- For everybody ---------------------------------------------------------------------------------------------------


def test_every_control_has_a_name_and_the_keyboard_reaches_it(page, qtbot):
    controls = [
        widget
        for kind in (QAbstractButton, QComboBox, QSlider)
        for widget in page.findChildren(kind)
        if widget.isVisible() and widget.isEnabled()
    ]
    assert len(controls) > 20
    assert [c for c in controls if not (c.accessibleName() or getattr(c, "text", str)())] == []
    reached = set()
    page.test.setFocus()
    for _ in range(60):
        reached.add(page.focusWidget())
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    unreached = [c for c in controls if c not in reached and not isinstance(c, QRadioButton)]
    assert unreached == []
    for choices in (page.style_, page.says, page.counting, page.number_at):
        assert reached & set(choices.findChildren(QRadioButton))


def test_keys_lead_to_the_checks_and_home(page, qtbot):
    for key, signal in (
        (Qt.Key.Key_C, page.calibration_asked),
        (Qt.Key.Key_R, page.room_check_asked),
        (Qt.Key.Key_Escape, page.home_asked),
    ):
        with qtbot.waitSignal(signal):
            qtbot.keyClick(page.test, key)


def test_in_a_low_window_what_has_the_focus_is_in_view(page, qtbot):
    page.resize(960, 540)
    page.number_at.findChildren(QRadioButton)[0].setFocus(Qt.FocusReason.TabFocusReason)
    pill = page.focusWidget()
    qtbot.waitUntil(lambda: not pill.visibleRegion().isEmpty())


def test_the_file_is_readable(page, folder, qtbot):
    page.tones.setValue(-6)
    qtbot.waitUntil(folder.settings.exists)
    assert json.loads(folder.settings.read_text())["tones_db"] == -6


def test_it_is_seen_whether_an_own_voice_is_in_use(page, sound):
    def told():
        return [label.text() for label in page.findChildren(QLabel)].count("✓ your voice")

    assert told() == 0
    sound.change(sound.settings._replace(own_voice="my-voice"))
    page.open(PLAN)
    assert told() == 1
