import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.trainer.own_exercises import CALF_RAISE
from trainer.exercise import exercise, exercise_ids
from trainer.log import LegSet, LoggedSession
from trainer.log.edit import edit_leg_set
from trainer.plan import Leg
from ui.assessment_page import AssessmentPage
from ui.lunges import use_exercises
from ui.questions import questions_asked
from ui.speaking import speak

NOW = datetime(2026, 11, 21, 18, tzinfo=UTC)
ENTER, BACK, SKIP, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_S, Qt.Key.Key_Escape


def begin(log, *legs, session_id="s"):
    log.begin_session(LoggedSession(session_id, NOW, None, "backward-lunge", "1x8"))
    for order, leg in enumerate(legs, 1):
        at = NOW + timedelta(minutes=order)
        log.begin_leg_set(session_id, LegSet(f"{session_id}{leg}", 1, leg, order, "3-0-1-1", 0, 8, at))


@pytest.fixture
def page(qtbot, log):
    begin(log, "left", "right")
    made = AssessmentPage(log)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.open("s")
    return made


def press(page, *keys):
    for key in keys:
        QApplication.processEvents()
        key = Qt.Key(ord(key)) if isinstance(key, str) else key
        QTest.keyClick(QApplication.focusWidget() or page, key)


def answers(log):
    return {leg_set.leg: dict(leg_set.answers) for leg_set in log.sessions()[0].leg_sets}


def test_all_is_answered_by_number_keys_and_enter_alone(page, log, qtbot):
    with qtbot.waitSignal(page.done) as done:
        for left, right in ("10", "43", "55", "21", "31", "22", "12", "11", "24"):
            press(page, left, right, ENTER)
    assert done.args == ["s"]
    assert answers(log) == {
        "left": {
            "pain": 1, "Q1": 4, "Q2": 5, "Q3": 0, "Q4": 1, "stretch": "back of the thigh", "Q5": 0, "Q6": 1, "Q7": 1,
            "Q8": "knee",
        },
        "right": {"pain": 0, "Q1": 3, "Q2": 5, "Q3": 1, "Q4": 0, "Q5": 0, "Q6": 2, "Q7": 1, "Q8": "none of them"},
    }  # fmt: skip


def test_nothing_has_to_be_answered(page, log, qtbot):
    with qtbot.waitSignal(page.done):
        press(page, *[ENTER] * 9)
    assert answers(log) == {"left": {}, "right": {}}


@pytest.mark.parametrize("key", [SKIP, ESCAPE])
def test_whoever_skips_the_rest_keeps_what_was_answered(page, log, qtbot, key):
    press(page, "X", "2", ENTER, "5")
    with qtbot.waitSignal(page.done):
        press(page, key)
    assert answers(log) == {"left": {"pain": 10, "Q1": 5}, "right": {"pain": 2}}


def test_a_key_that_is_no_answer_does_nothing(page):
    press(page, ENTER, "9", "0", "X")
    assert [one.choice for one in page.legs.values()] == [None, None]
    assert page.legs[Leg.LEFT].has_focus


def test_one_goes_back_and_answers_otherwise(page, log, qtbot):
    pain = page.question
    press(page, "7", "7", ENTER, BACK)
    assert page.question == pain
    assert [one.choice for one in page.legs.values()] == [7, 7]
    press(page, "0", BACK)
    assert page.question == pain
    press(page, SKIP)
    assert answers(log) == {"left": {"pain": 7}, "right": {"pain": 0}}


def test_backspace_takes_back_one_answer_first_the_other_leg_s(page, log):
    pain = page.question
    press(page, "1", "4", BACK, BACK)
    assert page.legs[Leg.LEFT].has_focus
    assert page.question == pain
    press(page, "4", "1", BACK, BACK, BACK, ENTER)
    assert page.question != pain
    press(page, BACK)
    assert page.legs[Leg.RIGHT].has_focus
    press(page, "2", SKIP)
    assert answers(log) == {"left": {"pain": 4}, "right": {"pain": 2}}


def test_pain_told_while_training_is_the_worst_of_it_and_says_of_which_set(qtbot, log):
    """The rest of the sets keeps what was told of it."""
    begin(log, "left", session_id="two")
    log.begin_leg_set("two", LegSet("two2", 2, "left", 1, "3-0-1-1", 0, 8, NOW + timedelta(minutes=5)))
    edit_leg_set(log, "twoleft", answers={"pain": 8})
    edit_leg_set(log, "two2", answers={"pain": 2})
    page = AssessmentPage(log)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    page.open("two")
    assert "Set 1, left leg: pain 8 of 10" in page._when.text()
    assert page.legs[Leg.LEFT].choice == 8

    def told():
        return [one.answers.get("pain") for one in log.session("two").leg_sets]

    for answer, kept in (("6", [6, 2]), ("9", [6, 9]), ("1", [1, 1])):
        press(page, answer, SKIP)
        assert told() == kept
        page.open("two")


def test_less_pain_than_was_told_while_training_is_pointed_out_before_it_takes_its_place(qtbot, log):
    begin(log, "left", "right", session_id="two")
    edit_leg_set(log, "tworight", answers={"pain": 6})
    page = AssessmentPage(log)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    page.open("two")
    how = page._how.text()
    press(page, "3")
    assert page._how.text() == how
    press(page, "0")
    assert page._how.text() == ("Set 1, right leg: you told pain 6 of 10 while training. From now on 0 stands there.")
    press(page, "6")
    assert page._how.text() == how
    press(page, "0", ENTER)
    assert page._how.text() == how


def test_a_question_about_a_movement_says_which_leg_is_in_front(page):
    def names():
        return [one._name.text() for one in page.legs.values()]

    assert names() == ["Left leg", "Right leg"]
    press(page, ENTER)
    assert names() == ["Left leg in front", "Right leg in front"]


def test_arrows_choose_and_tab_leads_from_leg_to_leg(page, log):
    press(page, ENTER, "3", Qt.Key.Key_Right, Qt.Key.Key_Space)
    assert [one.choice for one in page.legs.values()] == [2, 1]
    press(page, Qt.Key.Key_Right)
    assert [one.choice for one in page.legs.values()] == [2, 2]
    press(page, Qt.Key.Key_Tab)
    assert page.go_on.hasFocus()
    press(page, Qt.Key.Key_Backtab, Qt.Key.Key_Backtab, SKIP)
    assert answers(log) == {"left": {"Q1": 3}, "right": {"Q1": 3}}


def test_enter_presses_the_button_the_keyboard_is_at(page):
    first = page.question
    press(page, ENTER)
    page._back.setFocus()
    press(page, ENTER)
    assert page.question == first


def test_only_the_leg_that_was_trained_is_asked_about(qtbot, log):
    begin(log, "right")
    page = AssessmentPage(log)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    page.open()
    assert [one.isVisible() for one in page.legs.values()] == [False, True]
    assert "left" not in page._how.text()
    press(page, "4")
    assert page.go_on.hasFocus()
    press(page, SKIP)
    assert answers(log) == {"right": {"pain": 4}}


def test_without_a_session_nothing_is_asked(qtbot, log):
    page = AssessmentPage(log)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    page.open()
    assert "no session" in page.question
    with qtbot.waitSignal(page.done):
        press(page, "4", ENTER)


def test_a_sudden_end_half_way_through_costs_no_answer_of_the_questions_before(page, log):
    press(page, "3", "0", ENTER, "4", "5", ENTER, "1")
    assert answers(log) == {"left": {"pain": 3, "Q1": 4}, "right": {"pain": 0, "Q1": 5}}


def test_a_log_that_cannot_be_written_holds_nobody_up_between_questions(page, log):
    with closing(sqlite3.connect(log.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        press(page, "3", "0", ENTER)
        assert page._progress.text() == "Question 2 of 9"
        assert page._trouble.isHidden()
    press(page, ENTER)
    assert answers(log) == {"left": {"pain": 3}, "right": {"pain": 0}}


def test_pain_answered_otherwise_stays_with_the_set_it_was_told_of(page, log):
    """A slip of the finger, put right a question later, is no pain of another set."""
    log.begin_leg_set("s", LegSet("s2", 2, "left", 1, "3-0-1-1", 0, 8, NOW + timedelta(minutes=5)))
    edit_leg_set(log, "sleft", answers={"pain": 8})
    edit_leg_set(log, "s2", answers={"pain": 2})
    page.open("s")

    def told():
        return {one.id: one.answers["pain"] for one in log.session("s").leg_sets if one.leg == "left"}

    press(page, "6", "0", ENTER)
    assert told() == {"sleft": 6, "s2": 2}
    press(page, BACK, BACK, "8", ENTER)
    assert told() == {"sleft": 8, "s2": 2}
    press(page, BACK, BACK, BACK, "9", ENTER)
    assert told() == {"sleft": 8, "s2": 9}


def test_what_was_answered_is_kept_when_the_page_is_left_any_other_way(page, log):
    press(page, "3")
    page.hide()
    assert answers(log)["left"] == {"pain": 3}


def test_a_log_that_cannot_be_written_is_said_once_and_holds_nobody(page, log, qtbot):
    other = sqlite3.connect(log.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    press(page, "3", SKIP)
    assert "in use by another program" in page._trouble.text()
    with qtbot.waitSignal(page.done):
        press(page, SKIP)
    other.execute("COMMIT")
    other.close()
    press(page, SKIP)
    assert answers(log)["left"] == {"pain": 3}


def test_answers_that_cannot_be_kept_yet_are_there_when_they_are_asked_for_again(page, log, qtbot):
    with closing(sqlite3.connect(log.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        press(page, "3")
        with qtbot.waitSignal(page.unsaved, check_params_cb=lambda why: "in use by another program" in why):
            page.hide()
        page.open()
        assert page.legs[Leg.LEFT].choice == 3
    with qtbot.waitSignal(page.unsaved, check_params_cb=lambda why: not why):
        page.open()
    assert answers(log)["left"] == {"pain": 3}


def test_questions_come_in_the_language_in_use_and_keep_english_words(log):
    english = questions_asked()
    speak("de")
    try:
        german = questions_asked()
    finally:
        speak("en")
    assert [asked.choices for asked in german] == [asked.choices for asked in english]
    assert [len(asked.words) for asked in german] == [len(asked.choices) for asked in english]
    assert german[1].text == exercise(exercise_ids()[0], "de").shared.questions[0].text


def test_that_one_leg_is_left_open_is_said_once(page, log):
    first = page.question
    press(page, "3", ENTER)
    assert page.question == first
    assert "right leg has no answer" in page._how.text()
    assert page.legs[Leg.RIGHT].has_focus
    press(page, ENTER)
    assert page.question != first
    assert "Number keys" in page._how.text()
    press(page, SKIP)
    assert answers(log) == {"left": {"pain": 3}, "right": {}}


def test_a_number_after_both_are_answered_corrects_the_one_answered_last(page, log):
    press(page, "3", "4", "5", SKIP)
    assert answers(log) == {"left": {"pain": 3}, "right": {"pain": 5}}


def test_after_an_exercise_begun_from_nothing_no_question_is_about_lunges(qtbot, log, tmp_path):
    (tmp_path / "calf-raise.toml").write_text(CALF_RAISE)
    use_exercises(tmp_path)
    log.begin_session(LoggedSession("c", NOW, None, "calf-raise", "1x8"))
    log.begin_leg_set("c", LegSet("cl", 1, "left", 1, "3-0-1-1", 0, 8, NOW))
    page = AssessmentPage(log)
    qtbot.addWidget(page)
    page.open("c")
    asked = [page.question]
    for _ in range(3):
        page.next_question()
        asked.append(page.question)
    use_exercises(None)
    assert asked == [
        "Did anything hurt?", "Did you lose your balance on the way down?",
        "How easy was it to stay balanced and hold your upper body where you wanted it?",
        "Which joint seemed to stop you from going further?",
    ]  # fmt: skip
    assert page.go_on.text() == "Finish  (Enter)"
