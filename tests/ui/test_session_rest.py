"""A rest on the session page: what can be answered, asked for and clicked in it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.trainer.session_run import timeline_of
from tests.ui.hand_set import HandSetPlayer
from trainer.coaching import Coaching
from trainer.cues import frames
from trainer.exercise import exercise
from trainer.plan import Leg, parse_one_line
from trainer.session import State
from trainer.timeline import compile_session, draft
from ui.key_cap import KeyCap
from ui.keys import Action
from ui.session_page import SessionPage
from ui.stage import Stage
from ui.theme import STAGE

# left from 5, switch from 9, right from 14, rest from 18, left from 78
PLAN = "2x1/side @ 2-0-1-1 rest 60 switch 5 ready 5 waits sets"


@pytest.fixture
def page(qtbot, log):
    page = SessionPage()
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.show()
    page.begin(timeline_of(PLAN), HandSetPlayer(), log, None)
    yield page
    page.end()


def to(page, second):
    """Let time go on to a second after the start."""
    page._player.frame = frames(second)
    page.look()


def stage_of(page):
    return page.findChild(Stage)


def press(page, qtbot, *keys):
    for key in keys:
        qtbot.keyClick(page, key)


def click(qtbot, cap):
    qtbot.mouseClick(cap, Qt.MouseButton.LeftButton, pos=QPoint(cap.width() // 2, cap.height() // 2))


def is_lit(cap):
    """Whether a key is seen filled: it is what was answered."""
    image = cap.grab().toImage()
    places = [(x, y) for x in range(round(1.5 * cap.cap_px)) for y in range(image.height())]
    filled = sum(image.pixelColor(*at).name() == STAGE.text.lower() for at in places)
    return filled > len(places) / 3


def test_a_rest_is_answered_by_keys_and_the_clock_goes_on(page, qtbot, log):
    to(page, 7)
    assert not stage_of(page).breaks.card.isVisible()
    to(page, 20)
    card = stage_of(page).breaks.card
    assert card.isVisible()
    assert (card.reps.text, card.leg) == ("Right leg: 1 rep", "right")
    left_s = page.workout.moment().left_s
    press(page, qtbot, Qt.Key.Key_Plus, Qt.Key.Key_2, Qt.Key.Key_P, Qt.Key.Key_P)
    assert card.reps.text == "Right leg: 2 reps"
    assert [is_lit(cap) for cap in card.efforts] == [False, True, False, False]
    assert card.pain.words == "P Pain 5 of 10"
    press(page, qtbot, Qt.Key.Key_F, Qt.Key.Key_3)
    assert card.fault.words == "F One hip drops"
    assert page.workout.moment().left_s == left_s
    right = log.sessions()[0].leg_sets[1]
    assert (right.counted_reps, right.rir, right.fault, right.answers["pain"]) == (2, 2, "F3", 5)


def test_each_answer_can_be_taken_back(page, qtbot):
    to(page, 20)
    card = stage_of(page).breaks.card
    press(page, qtbot, Qt.Key.Key_4, Qt.Key.Key_4, Qt.Key.Key_Minus, Qt.Key.Key_F, Qt.Key.Key_0)
    press(page, qtbot, Qt.Key.Key_P, Qt.Key.Key_P, Qt.Key.Key_0)
    assert not any(is_lit(cap) for cap in (*card.efforts, card.fault))
    assert card.pain.words == "P Pain 0 of 10"
    assert card.reps.text == "Right leg: 0 reps"


def test_one_key_gives_one_answer_about_the_effort_after_the_other(page, qtbot, log):
    to(page, 20)
    told = []
    for _ in range(5):
        press(page, qtbot, Qt.Key.Key_E)
        told.append(log.sessions()[0].leg_sets[1].rir)
    assert told == [4, 2, 1, 0, None]
    card = stage_of(page).breaks.card
    assert not any(map(is_lit, card.efforts))
    press(page, qtbot, Qt.Key.Key_2, Qt.Key.Key_E)
    assert [is_lit(cap) for cap in card.efforts] == [False, False, True, False]


def test_every_key_on_the_stage_can_be_clicked(page, qtbot):
    to(page, 20)
    breaks = stage_of(page).breaks
    for cap, left_s in ((breaks.more, 73), (breaks.less, 58)):
        click(qtbot, cap)
        assert page.workout.moment().left_s == pytest.approx(left_s, abs=0.3)
    click(qtbot, breaks.card.fewer)
    click(qtbot, breaks.card.efforts[0])
    click(qtbot, breaks.card.pain)
    assert breaks.card.reps.text == "Right leg: 0 reps"
    assert is_lit(breaks.card.efforts[0])
    assert is_lit(breaks.card.pain)
    click(qtbot, breaks.card.fault)
    click(qtbot, stage_of(page).faults.choices[1])
    assert breaks.card.fault.words == "F Knee drifts in or out"


def test_a_set_that_waits_begins_with_a_key(page, qtbot):
    to(page, 100)
    breaks = stage_of(page).breaks
    assert page.workout.session.state is State.WAITING
    assert (breaks.title.text, breaks.ready.words) == ("Ready?", "Enter Begin")
    assert not stage_of(page).number.isVisible()
    press(page, qtbot, Qt.Key.Key_Minus)
    assert breaks.card.reps.text == "Right leg: 0 reps"
    press(page, qtbot, Qt.Key.Key_Return)
    to(page, 101)
    assert page.workout.session.state is State.COUNTDOWN
    assert stage_of(page).number.isVisible()


def test_enter_presses_the_key_that_has_the_focus_and_begins_nothing(page, qtbot):
    to(page, 100)
    card = stage_of(page).breaks.card
    card.more.setFocus()
    qtbot.waitUntil(card.more.hasFocus)
    for n in range(5):
        QTest.simulateEvent(card.more, True, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "", n > 0)  # held down
    assert card.reps.text == "Right leg: 2 reps"
    assert page.workout.session.state is State.WAITING
    assert card.more.accessibleName() == "One rep more"


ASKS = " 0–9: how much?"


def test_pain_is_answered_kindly_for_as_long_as_the_break_lasts(page, qtbot):
    to(page, 20)
    press(page, qtbot, Qt.Key.Key_P)
    assert page.notice == "Right leg: pain 2 of 10. Go a bit less deep." + ASKS
    press(page, qtbot, Qt.Key.Key_P)
    assert page.notice == "Right leg: pain 5 of 10 is the limit. Go less deep." + ASKS
    press(page, qtbot, Qt.Key.Key_3)
    assert page.notice == "Right leg: pain 3 of 10. Go a bit less deep."
    press(page, qtbot, Qt.Key.Key_3)
    assert is_lit(stage_of(page).breaks.card.efforts[2]), "answered, digits are of the effort again"
    assert page.workout.told.pain == 3
    assert page.notice.startswith("Right leg: pain 3 of 10.")
    press(page, qtbot, Qt.Key.Key_Return)
    assert page.notice.startswith("Right leg: pain 3 of 10.")
    to(page, 30)
    assert page.notice is None


def test_at_the_switch_pain_is_told_of_the_leg_that_hurts_also_where_the_other_has_just_begun(page, qtbot):
    to(page, 13.5)
    assert page.workout.session.state is State.SWITCH
    press(page, qtbot, Qt.Key.Key_P)
    assert page.notice.startswith("Left leg: pain 2 of 10.")
    to(page, 14.5)
    assert page.workout.session.last_leg_set.leg == "right"
    assert page.notice.startswith("Left leg: pain 2 of 10."), "there was no time to read it"
    to(page, 18)
    assert page.notice is None
    assert page.workout.told.pain is None


def test_in_a_set_pain_is_answered_with_how_to_stop_it(page, qtbot, log):
    to(page, 6)
    press(page, qtbot, Qt.Key.Key_P)
    assert page.notice == "Left leg: pain 2 of 10. Go a bit less deep. S stops the set." + ASKS
    press(page, qtbot, Qt.Key.Key_4)
    assert page.notice == "Left leg: pain 4 of 10. Go a bit less deep. S stops the set."
    assert not page.workout.session.paused
    press(page, qtbot, Qt.Key.Key_P, Qt.Key.Key_0)
    assert page.notice == "Noted: left leg, no pain."
    assert dict(log.sessions()[0].leg_sets[0].answers) == {"pain": 0}, "an answer: days that hurt count no longer"
    page._player.is_silent = False
    press(page, qtbot, Qt.Key.Key_M)
    press(page, qtbot, Qt.Key.Key_P)
    assert page.notice.startswith("Left leg: pain 2 of 10."), "a sound that is off hides nothing"
    press(page, qtbot, Qt.Key.Key_M, Qt.Key.Key_M)
    assert page.notice.startswith("Sound is off")


@pytest.mark.parametrize(
    ("trouble", "notice", "words"),
    [
        (None, None, "Sound is off: Evenstep was started with --silent."),
        (None, "This is 4 times as fast.", "This is 4 times as fast."),
        ("PortAudio is missing.", None, "PortAudio is missing."),
    ],
)
def test_where_there_is_no_sound_the_key_for_it_says_why(page, qtbot, trouble, notice, words):
    page._player.trouble, page._player.notice = trouble, notice
    to(page, 6)
    for _ in range(2):
        press(page, qtbot, Qt.Key.Key_M)
        assert page.notice == words
    assert not page._player.muted


TOO_MUCH = "pain 8 of 10 is too much. Please stop for today: Esc ends."


@pytest.mark.parametrize(("second", "leg"), [(6, "Left"), (10, "Left"), (20, "Right"), (100, "Right")])
def test_too_much_pain_pauses_and_says_so_in_large_type_until_the_user_acts(page, qtbot, log, second, leg):
    to(page, second)
    press(page, qtbot, *[Qt.Key.Key_P] * 3)
    stage = stage_of(page)
    to(page, second + 200)
    assert page.workout.session.paused
    assert stage.pause.warning.isVisible()
    assert stage.pause.warning.text == f"{leg} leg: {TOO_MUCH}"
    assert stage.pause.warning.fit.cap_px > stage.sizes.small
    assert stage.pause.how.text == "Space to go on"
    assert not stage.pause.title.isVisible()
    assert page.notice == ASKS.strip()
    press(page, qtbot, Qt.Key.Key_9)
    assert (page.workout.told.pain, page.notice) == (9, None)
    press(page, qtbot, Qt.Key.Key_P, Qt.Key.Key_P)
    assert page.workout.told.pain == 10, "more than the worst is still the worst"
    assert "pain 10 of 10 is too much" in stage.pause.warning.text
    press(page, qtbot, Qt.Key.Key_Space)
    assert not page.workout.session.paused
    assert not stage.pause.isVisible()
    told = [leg_set.answers.get("pain") for leg_set in log.sessions()[0].leg_sets]
    assert told[-1] == 10


def test_too_much_pain_taken_back_leaves_an_ordinary_pause(page, qtbot, monkeypatch):
    read_out = []
    monkeypatch.setattr("ui.stage.announce", lambda _, words: read_out.append(words))
    to(page, 6)
    press(page, qtbot, *[Qt.Key.Key_P] * 3, Qt.Key.Key_0)
    assert read_out == [f"Left leg: {TOO_MUCH}", ""], "screen readers are told once"
    pause = stage_of(page).pause
    assert page.workout.session.paused
    assert pause.title.isVisible()
    assert pause.text == "Paused — Space to go on"
    assert not pause.warning.isVisible()
    assert page.notice == "Noted: left leg, no pain."


def test_who_goes_on_with_too_much_pain_is_told_until_the_next_set(page, qtbot):
    to(page, 20)
    press(page, qtbot, *[Qt.Key.Key_P] * 3, Qt.Key.Key_Space)
    to(page, 40)
    assert page.notice == f"Right leg: {TOO_MUCH}"


def test_a_leg_skipped_is_said_and_how_to_come_back_to_it(page, qtbot):
    to(page, 7)
    press(page, qtbot, Qt.Key.Key_Right)
    assert page.notice == "Left leg: skipped. ← repeats."
    assert page.workout.moment().state is State.COUNTDOWN
    press(page, qtbot, Qt.Key.Key_Left)
    to(page, 11.5)
    assert page.workout.moment().rep.legs == (Leg.LEFT,)


def test_the_list_of_faults_closes_with_the_break_and_notes_nothing_of_another_leg(page, qtbot, log):
    to(page, 12)
    press(page, qtbot, Qt.Key.Key_F)
    faults = stage_of(page).faults
    assert faults.title.text.startswith("Left leg")
    assert faults.number.text == "2", "the seconds left are seen beside the list"
    to(page, 14.5)
    assert not faults.isVisible()
    press(page, qtbot, Qt.Key.Key_2)
    assert [leg_set.fault for leg_set in log.sessions()[0].leg_sets] == [None, None]
    press(page, qtbot, Qt.Key.Key_F, Qt.Key.Key_2)
    assert [leg_set.fault for leg_set in log.sessions()[0].leg_sets] == [None, "F2"]


def test_in_the_list_of_faults_arrows_and_enter_choose_and_leave_the_break_alone(page, qtbot):
    to(page, 20)
    left_s = page.workout.moment().left_s
    press(page, qtbot, Qt.Key.Key_F, Qt.Key.Key_Return)
    choices = stage_of(page).faults.choices
    for key, place in ((Qt.Key.Key_Down, 0), (Qt.Key.Key_Down, 1), (Qt.Key.Key_Up, 0), (Qt.Key.Key_Up, -1)):
        press(page, qtbot, key)
        qtbot.waitUntil(choices[place].hasFocus)
    assert (page.workout.session.state, page.workout.moment().left_s) == (State.REST, left_s)
    press(page, qtbot, Qt.Key.Key_Down, Qt.Key.Key_Down)
    qtbot.keyClick(choices[1], Qt.Key.Key_Return)
    assert page.workout.told.fault == "F2"
    assert not stage_of(page).faults.isVisible()
    press(page, qtbot, Qt.Key.Key_Down)
    assert page.workout.moment().left_s == left_s - 15


def test_a_second_press_of_the_key_that_began_does_not_leave_out_the_time_to_get_ready(page, qtbot, log):
    page.end()
    page.begin(timeline_of("1x1/side @ 2-0-1-1 ready 20"), HandSetPlayer(), log, None)
    press(page, qtbot, Qt.Key.Key_Return)
    to(page, 0.4)
    press(page, qtbot, Qt.Key.Key_Return)
    assert page.workout.session.state is State.INTRO
    to(page, 1.5)
    press(page, qtbot, Qt.Key.Key_Return)
    assert page.workout.session.state is State.COUNTDOWN


def test_a_set_that_waits_is_not_counted_in_before_that(page):
    to(page, 75)
    stage = stage_of(page)
    assert (stage.breaks.title.text, stage.number.text) == ("Rest", "3")
    assert stage.breaks.title.isVisible()
    assert not stage.word.isVisible()


def test_of_both_legs_at_once_a_single_rep_is_told_as_one(page, qtbot, log):
    page.end()
    page.begin(timeline_of("2x1/side @ 2-0-1-1 rest 60 ready 5 order together"), HandSetPlayer(), log, None)
    to(page, 20)
    card = page._stage.breaks.card
    assert card.reps.text == "Left 1, right 1 rep"
    press(page, qtbot, Qt.Key.Key_Plus)
    assert card.reps.text == "Left 2, right 2 reps"
    press(page, qtbot, Qt.Key.Key_Space, Qt.Key.Key_Minus)
    assert page.notice == "Noted: left 1, right 1 rep."


# left from 5, rest from 9, get ready for the right leg's own exercise from 29
TWO_EXERCISES = (
    "1x1/side @ 2-0-1-1 ready 5 rest 20 sides left "
    "then 1x1/side @ 2-0-1-1 ready 5 sides right exercise slider-reverse-lunge"
)


# the same, but get ready for the right leg's own exercise from 29 to 39
BACKWARD_THEN_GLUTES = (
    "1x1/side @ 2-0-1-1 ready 5 rest 20 sides left exercise backward-lunge "
    "then 1x1/side @ 2-0-1-1 ready 15 sides right exercise reverse-lunge-for-glutes"
)
GLUTES_THEN_BACKWARD = (
    "1x1/side @ 2-0-1-1 ready 5 rest 20 sides left exercise reverse-lunge-for-glutes "
    "then 1x1/side @ 2-0-1-1 ready 15 sides right exercise backward-lunge"
)


@pytest.fixture
def two(qtbot, log, request):
    page = SessionPage()
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.show()
    plan = parse_one_line(getattr(request, "param", TWO_EXERCISES))
    then = [(exercise(plan.then[0].exercise), Coaching())]
    page.begin(compile_session(draft(plan, exercise(plan.exercise), then=then), {}), HandSetPlayer(), log, None)
    yield page
    page.end()


def test_the_leg_of_the_next_exercise_is_prepared_in_the_rest_before_it(two):
    to(two, 15)
    stage = stage_of(two)
    assert stage.breaks.leg_line.text == "Next: Slider reverse lunge"
    assert [side.side for side in stage.sides] == ["quiet", "coming"]
    assert stage.sides[1].text == "Right leg"
    assert "Right leg." in stage.accessibleDescription()


def test_pain_that_may_be_is_not_told_beside_another_exercise_but_too_much_still_is(two, qtbot):
    to(two, 15)
    press(two, qtbot, Qt.Key.Key_P)
    assert "Left leg: pain 2 of 10" in two.notice
    session = two.workout.session
    start = next(p.start_frame for p in session.programme if session.timeline.segments[p.index].bout == 1)
    two._player.frame = start + frames(1)
    two.look()
    assert two.notice is None
    press(two, qtbot, Qt.Key.Key_P, Qt.Key.Key_P)
    assert two._stage.pause.warning.text.startswith("Left leg: pain 8 of 10 is too much")
    press(two, qtbot, Qt.Key.Key_8, Qt.Key.Key_Space)
    assert two.notice.startswith("Left leg: pain 8 of 10 is too much")


@pytest.mark.parametrize(
    ("two", "done", "fault"),
    [(BACKWARD_THEN_GLUTES, "backward-lunge", "F2"), (GLUTES_THEN_BACKWARD, "reverse-lunge-for-glutes", "F1")],
    indirect=["two"],
)
def test_who_gets_ready_for_the_next_exercise_is_asked_for_the_faults_of_the_one_done(two, qtbot, done, fault):
    to(two, 32)
    assert two.workout.session.state is State.INTRO
    press(two, qtbot, Qt.Key.Key_F)
    panel, names = two._stage.faults, [fault.name for fault in exercise(done).faults]
    assert {cap for cap in panel.findChildren(KeyCap) if cap.isVisibleTo(panel)} == set(panel.choices)
    assert [choice.text() for choice in panel.choices] == [*names, "Nothing, after all"]
    assert all(panel.rect().contains(choice.geometry()) for choice in panel.choices)
    assert len({choice.y() for choice in panel.choices}) == len(panel.choices)
    press(two, qtbot, Qt.Key.Key_1)
    assert two.workout.told.fault == fault
    press(two, qtbot, Qt.Key.Key_F, getattr(Qt.Key, f"Key_{len(names)}"))
    assert two.workout.told.fault == exercise(done).faults[-1].id


@pytest.mark.parametrize("two", [BACKWARD_THEN_GLUTES], indirect=True)
def test_a_list_of_faults_stays_where_one_begins_to_get_ready_for_the_next_exercise(two, qtbot):
    to(two, 28)
    press(two, qtbot, Qt.Key.Key_F)
    before = two._stage.faults
    words = [choice.words for choice in before.choices]
    to(two, 30)
    panel = two._stage.faults
    assert panel is not before
    assert not panel.isHidden()
    assert [choice.words for choice in panel.choices] == words
    press(two, qtbot, Qt.Key.Key_2)
    assert (two.workout.told.fault, two.workout.told.rir) == ("F3", None)


@pytest.fixture
def ending(qtbot, log):
    """A page just after the last rep, and the states in which it has told that the session is over."""
    page = SessionPage()
    qtbot.addWidget(page)
    page.show()
    page.begin(timeline_of("1x1/side @ 2-0-1-1 ready 5 sides left"), HandSetPlayer(), log, None)
    ends = []
    page.ended.connect(lambda: ends.append(page.workout.session.state))
    to(page, 9.2)
    assert page.workout.session.state is State.OUTRO
    yield page, ends
    page.end()


@pytest.mark.parametrize(
    ("told", "line"), [(None, "Well done."), (Action.PAIN, "Session ended"), (Action.FEWER_REPS, "Session ended")]
)
def test_the_end_is_praised_only_where_a_rep_counts_and_nothing_hurts(ending, told, line):
    page, _ = ending
    if told:
        page.act(told)
    assert stage_of(page).breaks.sentence.text == line


@pytest.mark.parametrize("told", [Action.NO_FAULT, Action.PAIN])
def test_what_is_told_as_the_session_ends_does_not_end_it_twice(ending, told):
    page, ends = ending
    page._player.frame = frames(60)
    page.act(told)
    assert ends == [State.DONE]


def test_a_pause_asked_for_after_the_last_rep_does_not_keep_the_session_from_its_end(ending, qtbot):
    page, ends = ending
    press(page, qtbot, Qt.Key.Key_Space)
    assert not page.workout.session.paused
    to(page, 20)
    assert ends == [State.DONE]
