import math
import threading

import numpy as np
import pytest
from PySide6.QtCore import Qt

from audio import microphone as microphone_module
from audio.levels import gain
from audio.microphone import played_samples
from trainer.errors import KnownError
from trainer.plan_library import built_in_plans
from trainer.telling import told
from ui import listening as listening_module
from ui.listening import NO_SOUND, NOT_CLEAR, NOTHING_COMES, TOO_BUSY
from ui.room_check import MEASURE, RoomCheck
from ui.settings import Settings
from ui.sizes import SMALL_ARCMIN, believable_dpi, cap_px
from ui.stage_words import Words
from ui.tasks import Background

PLAN = built_in_plans()[0].plan
RATE = 48_000


@pytest.fixture
def page(qtbot, sound):
    background, lookups = Background(), Background()
    made = RoomCheck(sound, background, lookups)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    made.open(PLAN)
    qtbot.waitUntil(lambda: bool(sound.players and sound.player.programme))
    yield made
    made.hide()
    background.close()
    lookups.close()


def test_words_and_tones_are_repeated_until_somebody_answers(page, sound, qtbot):
    programme = sound.player.programme
    said = [cue.text for placed in programme[:2] for cue in placed.segment.cues if cue.kind.spoken]
    assert said == ["Left leg.", "three", "two", "one"]
    assert programme[3].segment == programme[0].segment
    sound.player.frame = programme[-1].end_frame
    qtbot.waitUntil(lambda: sound.player.programme is not programme)
    assert sound.player.programme[0].start_frame >= programme[-1].end_frame
    assert len(sound.players) == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape])
def test_the_keys_named_lead_back(page, qtbot, key):
    with qtbot.waitSignal(page.done):
        qtbot.keyClick(page, key)


@pytest.mark.parametrize("key", [Qt.Key.Key_Shift, Qt.Key.Key_A, Qt.Key.Key_U, Qt.Key.Key_PageDown])
def test_no_other_key_does(page, qtbot, key):
    with qtbot.assertNotEmitted(page.done):
        qtbot.keyClick(page, key)


@pytest.mark.parametrize(
    ("key", "voice_db", "tones_db"),
    [
        (Qt.Key.Key_Up, 2, 0),
        (Qt.Key.Key_Down, -2, 0),
        (Qt.Key.Key_Right, 0, 2),
        (Qt.Key.Key_Left, 0, -2),
    ],
)
def test_arrows_change_the_volumes_at_once(page, sound, qtbot, key, voice_db, tones_db):
    qtbot.keyClick(page, key)
    assert (sound.settings.voice_db, sound.settings.tones_db) == (voice_db, tones_db)
    assert sound.player.volumes == pytest.approx((gain(tones_db), gain(voice_db)))


def test_volumes_end_where_the_settings_end(page, sound, qtbot):
    for _ in range(20):
        qtbot.keyClick(page, Qt.Key.Key_Up)
        qtbot.keyClick(page, Qt.Key.Key_Left)
    assert (sound.settings.voice_db, sound.settings.tones_db) == (6, -30)


def test_it_shows_which_of_the_two_is_heard(page, sound, qtbot):
    first, second = sound.player.programme[:2]
    word = next(cue for cue in first.segment.cues if cue.kind.spoken)
    sound.player.frame = first.start_frame + word.at_frame + 10
    assert page._sounding() == 0
    sound.player.frame = second.start_frame + RATE
    assert page._sounding() == 1


def test_leaving_leaves_silence(page, sound):
    page.hide()
    assert sound.player.closed


@pytest.mark.parametrize("distance_m", [2.0, 4.0])
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (3840, 2160)])
def test_it_can_be_read_from_the_mat(page, sound, qtbot, size, distance_m):
    page.resize(*size)
    qtbot.waitUntil(lambda: (page.width(), page.height()) == size)
    sound.change(sound.settings._replace(viewing_distance_m=distance_m))
    page.open(PLAN)
    screen = page.screen()
    dots = believable_dpi(screen.physicalDotsPerInch(), screen.size().toTuple())
    for words in page.findChildren(Words):
        assert words.fit.cap_px >= 0.85 * min(cap_px(SMALL_ARCMIN, distance_m, dots), 0.06 * size[1]), words.text
        for ink in words.text_rects():
            assert words.rect().toRectF().adjusted(-1, -1, 1, 1).contains(ink), words.text


# -- With the microphone ---------------------------------------------------------------------------------------------


class RoomWithMicrophone:
    """A microphone that hears what the player plays, late and softer, as time is moved on by the test."""

    late_s = 0.18
    loss = 0.1
    room = 0.0005
    gaps = 0
    deaf = False
    short_s = -math.inf
    """How long before all has been played it gives nothing any more."""

    def __init__(self, sound, monkeypatch):
        self.sound = sound
        self.now_s = 1000.0
        self.opened = threading.Event()
        self.refuse = None
        self.closed = 0
        self.start_s = self.now_s
        monkeypatch.setattr(listening_module.time, "perf_counter", lambda: self.now_s)
        monkeypatch.setattr(microphone_module, "Microphone", self.open)
        monkeypatch.setattr(listening_module, "STUCK_LOOKS", 1_000_000)  # time stands still where no test moves it on
        monkeypatch.setattr(listening_module, "SETTLING_LOOKS", 1_000_000)

    def open(self, _most_s):
        if self.refuse:
            raise self.refuse
        self.opened.set()
        return self

    def close(self):
        self.closed += 1

    @property
    def samples(self):
        frames = round((self.now_s - self.start_s) * RATE)
        heard = np.random.default_rng(1).normal(scale=self.room, size=frames)
        programme = self.sound.player.programme[:2]
        played = played_samples(programme, self.sound.samples, *self.sound.gains)
        at = programme[0].start_frame + round(self.late_s * RATE)  # the player's frame 0 was at start_s
        if not self.deaf:
            heard[at : at + len(played)] += self.loss * played[: max(0, frames - at)]
        return heard.astype(np.float32)[: round(max(0, min(frames, programme[-1].end_frame - self.short_s * RATE)))]


@pytest.fixture
def room(sound, monkeypatch, page):
    rng = np.random.default_rng(2)
    sound.said |= {text: (0.2 * rng.normal(size=20_000)).astype(np.float32) for text in sound.said}
    return RoomWithMicrophone(sound, monkeypatch)


def listen(page, room, qtbot):
    before = room.sound.player.programme
    qtbot.keyClick(page, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: room.sound.player.programme is not before)
    player = room.sound.player
    player.frame = player.programme[1].end_frame + RATE
    room.now_s = room.start_s + player.frame / RATE
    qtbot.waitUntil(lambda: not page.listening.is_on)
    qtbot.waitUntil(lambda: room.closed == 1)


def test_the_microphone_is_off_until_it_is_asked_for(page, room, qtbot):
    qtbot.waitUntil(lambda: page.told == MEASURE)
    assert not room.opened.is_set()


def test_levels_and_delay_are_measured_and_the_delay_is_offered(page, room, qtbot, sound):
    listen(page, room, qtbot)
    assert "That is good." in page.told
    assert "U: take 180 ms as the delay" in page.told
    qtbot.keyClick(page, Qt.Key.Key_U)
    assert sound.settings.delay_ms == 180
    assert page.told == "The delay is 180 ms now."


def test_what_is_measured_adds_to_the_delay_there_is(page, room, qtbot, sound):
    sound.change(Settings(delay_ms=100))
    room.late_s = 0.05
    listen(page, room, qtbot)
    assert "U: take 150 ms" in page.told


def test_a_delay_nobody_notices_is_not_offered(page, room, qtbot, sound):
    room.late_s = 0.01
    listen(page, room, qtbot)
    assert "Sound and picture agree" in page.told
    qtbot.keyClick(page, Qt.Key.Key_U)
    assert sound.settings.delay_ms == 0


def test_what_is_too_soft_is_told_with_its_key(page, room, qtbot):
    room.loss, room.room = 0.02, 0.002
    listen(page, room, qtbot)
    assert "15 dB are good" in page.told
    assert "→ makes them louder" in page.told


def test_nothing_is_made_up_where_nothing_was_heard(page, room, qtbot):
    room.deaf = True
    listen(page, room, qtbot)
    assert page.told == NOT_CLEAR


def test_a_recording_with_gaps_is_not_measured(page, room, qtbot):
    room.gaps = 1
    listen(page, room, qtbot)
    assert page.told == TOO_BUSY


@pytest.mark.parametrize(("limit", "gives_s"), [("SETTLING_LOOKS", 0), ("STUCK_LOOKS", 1)])
def test_a_microphone_that_gives_nothing_any_more_is_told_at_once(
    page, room, qtbot, sound, monkeypatch, limit, gives_s
):
    monkeypatch.setattr(listening_module, limit, 2)
    room.now_s += gives_s
    qtbot.keyClick(page, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: page.told == NOTHING_COMES)
    assert sound.player.frame == 0
    qtbot.waitUntil(lambda: room.closed == 1)


@pytest.mark.parametrize("short_s", [0.1, 3.0, math.inf])
def test_a_microphone_that_died_before_all_was_played_is_told_as_that(page, room, qtbot, short_s):
    room.short_s = short_s
    listen(page, room, qtbot)
    assert page.told == NOTHING_COMES


def test_a_microphone_that_is_refused_is_one_sentence_and_all_goes_on(page, room, qtbot, sound):
    room.refuse = KnownError("The microphone cannot be used (no such device); everything else works without one.")
    qtbot.keyClick(page, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: "cannot be used" in page.told)
    assert not page.listening.is_on
    qtbot.keyClick(page, Qt.Key.Key_Up)
    assert sound.settings.voice_db == 2


@pytest.fixture
def read_out(monkeypatch):
    """What screen readers are told."""
    said = []
    monkeypatch.setattr("ui.room_check.announce", lambda _, words: said.append(words))
    return said


def test_what_was_measured_and_how_loud_it_is_now_is_read_out(page, room, qtbot, read_out):
    listen(page, room, qtbot)
    assert read_out == [page.told]
    qtbot.keyClick(page, Qt.Key.Key_U)
    qtbot.keyClick(page, Qt.Key.Key_Down)
    assert read_out[1:] == ["The delay is 180 ms now.", "Voice: −2 dB"]


def test_why_nothing_can_be_measured_is_said_in_the_language_of_the_window(page, room, qtbot, in_german):
    room.refuse = KnownError(
        told("The microphone cannot be used ({reason}); everything else works without one.", reason="no such device")
    )
    qtbot.keyClick(page, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: page.told.startswith("Das Mikrofon lässt sich nicht benutzen"))


def test_while_it_listens_it_says_so_and_nothing_changes_what_it_hears(page, room, qtbot, sound):
    before = sound.player.programme
    qtbot.keyClick(page, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: sound.player.programme is not before)
    qtbot.waitUntil(lambda: page.told.startswith("The microphone is on"))
    qtbot.keyClick(page, Qt.Key.Key_Up)
    assert sound.settings.voice_db == 0


def test_leaving_turns_the_microphone_off(page, room, qtbot, sound):
    before = sound.player.programme
    qtbot.keyClick(page, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: sound.player.programme is not before)
    page.hide()
    qtbot.waitUntil(lambda: room.closed == 1)


@pytest.mark.qt_log_ignore("This plugin does not support")  # of a screen that is none
def test_a_minimised_window_turns_the_microphone_off_and_one_that_is_back_plays_again(page, room, qtbot, sound):
    told = []
    page.happening.connect(told.append)
    before = sound.player.programme
    qtbot.keyClick(page, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: sound.player.programme is not before)
    page.showMinimized()
    qtbot.waitUntil(lambda: room.closed == 1)
    assert sound.player.closed
    assert told == ["Room check, microphone on", "Room check"]
    page.showNormal()
    qtbot.waitUntil(lambda: len(sound.players) == 2)
    assert sound.player.programme
    assert page.told == MEASURE


def test_leaving_before_it_is_open_turns_it_off_as_well(page, room, qtbot):
    qtbot.keyClick(page, Qt.Key.Key_M)
    page.hide()
    qtbot.waitUntil(lambda: room.closed == 1)


def test_asking_again_after_leaving_before_it_was_open_measures(page, room, qtbot):
    qtbot.keyClick(page, Qt.Key.Key_M)
    page.hide()
    page.show()
    page.open(PLAN)
    room.closed -= 1  # the first one is closed too
    listen(page, room, qtbot)
    assert "Above the room" in page.told


def test_where_nothing_sounds_nothing_can_be_measured(page, room, qtbot, sound):
    sound.player.trouble = "The sound output is gone."
    qtbot.keyClick(page, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: not page.listening.is_on)
    sound.player.trouble = None
    qtbot.waitUntil(lambda: page.told == NO_SOUND)
