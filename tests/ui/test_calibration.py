import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.ui.hand_set import PageSound
from trainer.cues import CueKind
from ui.calibration import TICKS, Calibration, height_at
from ui.data_folder import open_data_folder
from ui.language import use_language
from ui.settings import Settings

RATE = 48_000


@pytest.fixture
def sound(tmp_path):
    made = PageSound(open_data_folder(str(tmp_path)))
    made.change(Settings(delay_ms=150))
    return made


@pytest.fixture
def page(qtbot, sound):
    made = Calibration(sound)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    made.open()
    made._timer.stop()  # time is in the test's hand
    return made


def tick_frames(player):
    return [placed.start_frame + cue.at_frame for placed in player.programme for cue in placed.segment.cues]


def test_the_ball_is_on_the_line_when_a_tick_is_heard(page, sound):
    frames = tick_frames(sound.player)
    assert len(frames) == TICKS
    assert {cue.kind for placed in sound.player.programme for cue in placed.segment.cues} == {CueKind.TICK}
    for frame in frames[:-2]:
        sound.player.frame = frame
        page.look()
        assert page.ball.since_hit_s == pytest.approx(0, abs=1e-9)
        sound.player.frame = frame + RATE // 2
        page.look()
        assert height_at(page.ball.since_hit_s) == pytest.approx(1)


def test_ticks_go_on_in_the_same_beat(page, sound):
    first = tick_frames(sound.player)
    sound.player.frame = first[-1]
    page.look()
    more = tick_frames(sound.player)
    assert more != first
    assert (more[0] - first[0]) % RATE == 0
    assert more[0] >= sound.player.next_frame()
    sound.player.frame = more[3]
    page.look()
    assert page.ball.since_hit_s == pytest.approx(0, abs=1e-9)


@pytest.mark.parametrize(
    ("key", "modifier", "delay_ms"),
    [
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, 160),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, 140),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier, 200),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier, 100),
    ],
)
def test_arrow_keys_shift_at_once(page, sound, qtbot, key, modifier, delay_ms):
    assert sound.player.delay_s == 0.15
    qtbot.keyClick(page, key, modifier)
    assert sound.player.delay_s == delay_ms / 1000
    assert page.slider.value() == delay_ms


def test_the_slider_shifts_too_and_no_further_than_it_goes(page, sound):
    page.slider.setValue(320)
    assert sound.player.delay_s == 0.32
    for _ in range(9):
        page.shift_by(50)
    assert page.delay_ms == 400
    for _ in range(9):
        page.shift_by(-50)
    assert page.delay_ms == 0


def test_enter_keeps(page, sound, qtbot):
    qtbot.keyClick(page, Qt.Key.Key_Right)
    with qtbot.waitSignal(page.done):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    assert sound.settings.delay_ms == 160


def test_escape_leaves_it_as_it_was(page, sound, qtbot):
    qtbot.keyClick(page, Qt.Key.Key_Right)
    with qtbot.waitSignal(page.done):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert sound.settings.delay_ms == 150


def test_enter_on_the_other_button_means_that_button(page, sound, qtbot):
    qtbot.keyClick(page, Qt.Key.Key_Right)
    [leave] = [b for b in page.findChildren(QPushButton) if "Leave" in b.text()]
    leave.setFocus()
    with qtbot.waitSignal(page.done):
        qtbot.keyClick(leave, Qt.Key.Key_Return)
    assert sound.settings.delay_ms == 150


def test_leaving_closes_the_output(page, sound):
    page.hide()
    assert sound.player.closed
    page.look()  # a timer that was under way does no harm


@pytest.mark.qt_log_ignore("This plugin does not support")  # of a screen that is none
def test_a_window_that_was_minimised_goes_on_with_the_delay_that_is_being_tried(page, sound, qtbot):
    page.shift_by(50)
    page.showMinimized()
    qtbot.waitUntil(lambda: sound.player.closed)
    page.showNormal()
    qtbot.waitUntil(lambda: len(sound.players) == 2)
    assert page._timer.isActive()
    assert len(tick_frames(sound.player)) == TICKS
    assert (page.delay_ms, sound.player.delay_s) == (200, 0.2)
    assert sound.settings.delay_ms == 150


def test_trouble_is_said(page, sound):
    sound.player.trouble = "The sound output is gone."
    page.look()
    assert page.trouble == "The sound output is gone."
    sound.player.trouble = "The sound broke off. It comes back by itself."
    use_language("de")
    try:
        page.look()
    finally:
        use_language("en")
    assert page.trouble == "Der Ton brach ab. Er kommt von selbst zurück."


def test_a_silent_run_is_said(page, sound):
    sound.silent = True
    page.look()
    assert "--silent" in page.trouble
