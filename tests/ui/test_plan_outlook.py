import time
from dataclasses import replace
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from trainer.exercise import exercise
from trainer.guidance import Guidance
from trainer.plan import Leg, RoundOrder, Sides, parse_one_line, planned_s, tension_s
from trainer.tempo import Phase, parse_tempo
from trainer.timeline import draft, phrases
from ui.data_folder import open_data_folder
from ui.plan_outlook import MADE_UP, NOTES, TAKES, TENSION, WORDS, PlanOutlook, room_for_words
from ui.plan_outlook_text import made_up, takes, under_tension
from ui.sound import Sound
from ui.tasks import Background
from ui.tempo_picture import TempoPicture

PLAN = parse_one_line("3x10/side @ 4-0-1-1 rest 90 switch 20")
FAST = parse_one_line("3x12/side @ 1-0-X-0 rest 30 switch 20")
LUNGE = exercise(PLAN.exercise)


def other(plan, **changes):
    return replace(plan, name="", exercise="backward-lunge", **changes)


# -- What a plan comes to --------------------------------------------------------------------------------------------


def seconds(words):
    minutes, rest = words.split()[0].split(":")
    return 60 * int(minutes) + int(rest)


@pytest.mark.parametrize(
    "plan",
    [
        PLAN,
        replace(PLAN, round_order=RoundOrder.ALTERNATING),
        replace(PLAN, round_order=RoundOrder.TOGETHER),
        replace(PLAN, sides=Sides.RIGHT),
        replace(PLAN, sets=1, then=(other(PLAN), other(PLAN, rest_s=30))),
    ],
)
def test_its_parts_make_up_the_time_in_all(plan):
    assert seconds(takes(plan)) == planned_s(plan)
    assert sum(map(seconds, made_up(plan).split(" · "))) == planned_s(plan)


def test_only_the_parts_a_plan_has_are_told():
    assert made_up(PLAN) == "6:00 of reps · 1:00 to switch legs · 3:00 of rest · 0:25 to get ready and to end"
    one_leg = replace(PLAN, sides=Sides.LEFT, sets=1)
    assert made_up(one_leg) == "1:00 of reps · 0:25 to get ready and to end"


def test_tension_is_told_of_each_leg_of_a_set_and_in_all():
    assert under_tension(PLAN) == "Under tension: each leg 50 s a set, 150 s in all."
    right = replace(PLAN, sides=Sides.RIGHT)
    assert under_tension(right) == "Under tension: right leg 50 s a set, 150 s in all."
    assert tension_s(right) == 150


def test_tension_of_several_exercises_is_told_together_too():
    both = replace(PLAN, then=(other(PLAN, sets=2),))
    assert under_tension(both, 1).endswith("50 s a set, 100 s in all. In all exercises: each leg 250 s.")
    uneven = replace(PLAN, then=(other(PLAN, sides=Sides.LEFT),))
    assert under_tension(uneven).endswith("In all exercises: left 300 s, right 150 s.")


# -- Which words find room -------------------------------------------------------------------------------------------


def lengths(plan, frames=14_400):
    return dict.fromkeys(phrases(draft(plan, LUNGE)), frames)


def test_all_words_of_a_slow_plan_find_room():
    assert room_for_words(PLAN, 0, [LUNGE], Guidance(), lengths(PLAN)) == ("", (), True)


def test_what_finds_no_room_is_told_of_the_exercise_asked_for():
    plan = replace(PLAN, then=(other(FAST),))
    exercises = [LUNGE, exercise("backward-lunge")]
    drafted = draft(plan, LUNGE, then=[(exercises[1], draft(plan.then[0], exercises[1]).bouts[0].coaching)])
    frames = dict.fromkeys(phrases(drafted), 24_000)
    calm, hurried = (room_for_words(plan, n, exercises, Guidance(), frames) for n in (0, 1))
    assert calm.left_out == ""
    assert "“up” in 72 reps" in hurried.left_out


def test_a_phrase_nobody_has_said_yet_is_not_called_left_out():
    room = room_for_words(PLAN, 0, [LUNGE], Guidance(), {})
    assert room.left_out == ""
    assert not room.sayable
    assert set(room.unknown) == set(lengths(PLAN))


# -- The picture -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("starts_with", [Phase.ECCENTRIC, Phase.CONCENTRIC])
def test_the_way_begins_and_ends_where_the_rep_does(qtbot, starts_with):
    doing = replace(LUNGE, start_phase=starts_with)
    picture = TempoPicture(doing)
    qtbot.addWidget(picture)
    tempo = parse_tempo("3-1-2-1")
    picture.show_rep(doing, tempo)
    at_start = 0.0 if starts_with is Phase.ECCENTRIC else 1.0
    assert picture.drawn_depth(0) == pytest.approx(at_start)
    assert picture.drawn_depth(tempo.rep_s) == pytest.approx(at_start, abs=1e-3)
    assert [seconds for _, seconds in picture.phases] == [
        tempo.seconds(phase) for phase in (Phase if at_start == 0 else [*list(Phase)[2:], *list(Phase)[:2]])
    ]
    assert "3 seconds" in picture.accessibleName()


# -- Beside an editor ------------------------------------------------------------------------------------------------


@pytest.fixture
def beside(qtbot, tmp_path):
    """Make an outlook beside a field that has the focus, with a voice that says what it was asked to; gives both."""
    kept = []

    def make(silent=True, says=lambda _texts: None):
        sound = Sound(open_data_folder(str(tmp_path)), silent=silent)
        sound.said = []

        def prepare(texts):
            sound.said.append(list(texts))
            says(texts)

        sound.prepare = prepare
        background, lookups = Background(), Background()
        outlook, field, window = PlanOutlook(sound, background, lookups), QLineEdit(), QWidget()
        column = QVBoxLayout(window)
        column.addWidget(field)
        column.addWidget(outlook)
        qtbot.addWidget(window)
        kept.append((background, lookups, window))
        window.show()
        window.activateWindow()
        field.setFocus()
        qtbot.waitUntil(field.hasFocus)
        return SimpleNamespace(outlook=outlook, field=field, sound=sound, window=window)

    yield make
    for background, lookups, _window in kept:
        background.close()
        lookups.close()


def test_what_can_be_told_at_once_is_told_at_once(beside):
    outlook = beside().outlook
    outlook.show_plan(FAST)
    assert outlook.told[TAKES] == takes(FAST)
    assert outlook.told[MADE_UP] == made_up(FAST)
    assert outlook.told[TENSION] == under_tension(FAST)
    [tension] = [part for part in outlook.findChildren(QLabel) if part.text() == under_tension(FAST)]
    assert "standing tall" in tension.toolTip()
    assert tension.accessibleDescription() == tension.toolTip()
    assert outlook.told[NOTES].count("\n") == 2
    outlook.show_plan(PLAN)
    assert outlook.told[TAKES] == takes(PLAN)
    assert NOTES not in outlook.told


def test_another_exercise_of_the_plan_can_be_shown(beside):
    outlook = beside().outlook
    plan = replace(PLAN, then=(other(FAST),))
    outlook.show_plan(plan, 1)
    assert outlook.told[TENSION] == under_tension(plan, 1)
    outlook.show_plan(PLAN)  # which has no second one
    assert outlook.told[TENSION] == under_tension(PLAN)


def test_without_sound_it_says_that_nobody_knows_what_has_room(beside, qtbot):
    outlook = beside(silent=True).outlook
    outlook.show_plan(PLAN)
    qtbot.waitUntil(lambda: WORDS in outlook.told)
    assert outlook.told[WORDS] == "Sound is off, so nobody knows which words find room."


class Voice:
    """In place of the speech bank of a `Sound`: knows the length of what it was asked to say."""

    trouble = None

    def __init__(self):
        self.frames, self.samples = {}, {}

    def say(self, texts):
        self.frames.update(dict.fromkeys(texts, 24_000))


@pytest.fixture
def speaking(beside, monkeypatch):
    voice = Voice()
    made = beside(silent=False, says=voice.say)
    made.sound._bank = voice
    monkeypatch.setattr(made.sound, "open_player", lambda _latency_s: made.sound.player)
    made.sound.player = Player()
    return made


class Player:
    """Keeps what it was last told to play; its time stands still."""

    is_silent, trouble, notice = False, None, None

    def __init__(self):
        self.programme, self.is_closed = (), False

    def heard_frame(self):
        return 1_000

    def next_frame(self):
        return 9_600

    def play(self, programme):
        self.programme = programme

    def close(self):
        self.is_closed = True


def test_words_not_said_yet_are_prepared_and_then_the_answer_is_there(speaking, qtbot):
    outlook = speaking.outlook
    outlook.show_plan(PLAN)
    qtbot.waitUntil(lambda: outlook.told.get(WORDS, "").startswith("Everything"))
    assert set(speaking.sound.said[0]) >= set(phrases(draft(PLAN, LUNGE)))
    outlook.show_plan(FAST)
    qtbot.waitUntil(lambda: outlook.told[WORDS].startswith("Left out"))
    assert "“up” in 72 reps" in outlook.told[WORDS]


def test_only_the_last_of_many_plans_is_told_of(speaking, qtbot):
    outlook = speaking.outlook
    for reps in range(20, 0, -1):
        outlook.show_plan(replace(FAST, reps=reps))
    outlook.show_plan(PLAN)
    qtbot.waitUntil(lambda: outlook.told.get(WORDS, "").startswith("Everything"))
    assert len(speaking.sound.said) == 1  # nothing was asked for the plans between


def test_a_voice_that_cannot_speak_is_not_asked_again_and_again(beside, qtbot, monkeypatch):
    made = beside(silent=False)
    monkeypatch.setattr(made.sound, "open_player", lambda _latency_s: Player())
    made.outlook.show_plan(PLAN)
    qtbot.waitUntil(lambda: made.outlook.told.get(WORDS, "").startswith("There is no voice"))
    assert len(made.sound.said) == 1


def sounding(player):
    """Whether what is laid down is to be heard soon, not merely known."""
    return bool(player.programme) and player.programme[0].start_frame < 48_000


def test_one_rep_is_heard_by_key_wherever_the_focus_is_and_stops_by_the_same(speaking, qtbot):
    outlook, player = speaking.outlook, speaking.sound.player
    outlook.show_plan(PLAN)
    qtbot.waitUntil(lambda: bool(player.programme))
    assert not sounding(player)  # its tones are made; nobody hears it
    qtbot.keyClick(speaking.field, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    (rep,) = player.programme
    assert sounding(player)
    assert rep.segment.frames == PLAN.tempo.rep_s * 48_000
    assert outlook.hear.text() == "Stop  (Ctrl+P)"
    qtbot.keyClick(speaking.field, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert not sounding(player)
    assert outlook.hear.text() == "Hear one rep  (Ctrl+P)"


def test_who_asks_at_once_for_the_first_plan_shown_hears_it(speaking, qtbot):
    outlook = speaking.outlook
    outlook.show_plan(PLAN)
    assert outlook.preview._ready is None  # the page is there sooner without
    outlook.hear_or_stop()
    assert outlook.preview.is_on


def test_an_edit_while_it_sounds_begins_anew_with_the_new_tempo(speaking, qtbot):
    outlook, player = speaking.outlook, speaking.sound.player
    outlook.show_plan(PLAN)
    qtbot.waitUntil(lambda: bool(player.programme))
    outlook.hear_or_stop()
    first = player.programme
    outlook.show_plan(replace(PLAN, rest_s=60))  # which a rep does not sound of
    assert player.programme is first
    outlook.show_plan(replace(PLAN, tempo=parse_tempo("2-1-2-1")))
    assert player.programme[0].segment.frames == 6 * 48_000
    assert sounding(player)


def test_legs_in_turn_are_heard_one_after_the_other(speaking, qtbot):
    outlook, player = speaking.outlook, speaking.sound.player
    outlook.show_plan(replace(PLAN, round_order=RoundOrder.ALTERNATING))
    qtbot.waitUntil(lambda: bool(player.programme))
    outlook.hear_or_stop()
    (both,) = player.programme
    assert both.segment.turns == ((Leg.LEFT,), (Leg.RIGHT,))
    assert both.segment.frames == 2 * PLAN.tempo.rep_s * 48_000


def test_who_leaves_hears_nothing_more_and_the_output_is_free(speaking, qtbot):
    outlook, player = speaking.outlook, speaking.sound.player
    outlook.show_plan(PLAN)
    qtbot.waitUntil(lambda: bool(player.programme))
    outlook.hear_or_stop()
    speaking.window.hide()
    assert player.is_closed
    assert not outlook.preview.is_on


def test_with_the_sound_off_that_is_said(beside, qtbot):
    made = beside(silent=True)
    made.outlook.show_plan(PLAN)
    deadline = time.monotonic() + 5
    while made.outlook.preview.player is None and time.monotonic() < deadline:
        qtbot.wait(10)
    made.outlook.hear_or_stop()
    assert made.outlook._status.text() == "Sound is off: Evenstep was started with --silent."
    assert made.outlook._status.isVisible()
