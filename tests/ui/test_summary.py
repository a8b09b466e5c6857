import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QRadioButton

from trainer.log import LegSet, LogError, LoggedSession, Rep
from trainer.log.edit import edit_leg_set, undo
from trainer.plan import Leg, parse_one_line
from trainer.resuming import Resumption
from ui.summary import Summary

NOW = datetime(2026, 11, 21, 18, tzinfo=UTC)


def train(log, days_ago=0, reps=8, legs=("left", "right"), ended="finished", plan="1x8/side @ 3-0-1-1", **told):
    """Log a session with one set of a leg each; returns its id."""
    at = NOW - timedelta(days=days_ago)
    id_ = f"s{days_ago}"
    log.begin_session(LoggedSession(id_, at, None, "backward-lunge", plan))
    for order, leg in enumerate(legs, 1):
        leg_set = LegSet(f"{id_}{leg}", 1, leg, order, "3-0-1-1", 0, 8, at + timedelta(minutes=order))
        log.begin_leg_set(id_, leg_set)
        for n in range(1, reps + 1):
            log.add_rep(leg_set.id, Rep(n, at, 4.0, counted=True))
        log.end_leg_set(leg_set.id, ended)
        if told:
            edit_leg_set(log, leg_set.id, **told)
    log.finish_session(id_, at)
    return id_


@pytest.fixture
def page(qtbot, log):
    made = Summary(log)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    made.activateWindow()
    return made


def show(page, log, id_, trouble=None):
    page.show_session(log.session(id_), trouble)
    page.take_focus()
    QApplication.processEvents()


def test_both_legs_begin_at_one_height_though_one_did_more_sets(page, log):
    id_ = train(log, legs=("left",))
    at = NOW + timedelta(minutes=9)
    log.begin_leg_set(id_, LegSet("more", 2, "left", 1, "3-0-1-1", 0, 8, at))
    log.begin_leg_set(id_, LegSet("right", 1, "right", 2, "3-0-1-1", 0, 8, at))
    show(page, log, id_)
    left, right = (page.legs[leg] for leg in Leg)
    names = [card.findChildren(QLabel)[0] for card in (left, right)]
    assert left.geometry().top() == right.geometry().top()
    assert names[0].geometry() == names[1].geometry()


def test_sets_stand_in_their_order_though_the_clock_was_set_back_between_them(page, log):
    id_ = train(log, legs=("left",))
    log.begin_leg_set(id_, LegSet("more", 2, "left", 1, "3-0-1-1", 0, 8, NOW - timedelta(hours=1)))
    show(page, log, id_)
    assert list(page.legs[Leg.LEFT].boxes) == ["s0left", "more"]


def test_what_time_under_tension_is_stands_behind_the_number(page, log):
    show(page, log, train(log))
    told = page.legs[Leg.LEFT].findChildren(QLabel)
    [of] = [part for part in told if "under tension" in part.text()]
    assert "without standing tall" in of.toolTip()
    assert of.accessibleDescription() == of.toolTip()


def test_a_leg_that_was_asked_for_one_rep_is_told_of_one(page, log):
    id_ = train(log, reps=1, legs=("left",))
    [leg_set] = log.session(id_).leg_sets
    page.legs[Leg.LEFT].show_leg_sets([replace(leg_set, planned_reps=1)], correctable=True)
    assert page.legs[Leg.LEFT].words == "1 of 1 rep, 4 s under tension"


def test_numbers_come_first_and_a_word_about_them_only_after_the_users_own(page, log, qtbot):
    train(log, 1, reps=7)
    id_ = train(log)
    show(page, log, id_)
    assert page.legs[Leg.LEFT].words == "8 of 8 reps, 32 s under tension"
    assert page.ask.isVisible()
    assert not page.feedback.isVisible()
    assert page.rate.hasFocus()
    with qtbot.waitSignal(page.rating_asked):
        QTest.keyClick(page.rate, Qt.Key.Key_Return)
    page.rated(id_)
    show(page, log, id_)
    assert not page.ask.isVisible()
    assert page.feedback.words[0] == "2 reps more than last time, at the same tempo."
    assert page.home.hasFocus()
    with qtbot.waitSignal(page.home_asked):
        QTest.keyClick(page.home, Qt.Key.Key_Return)


def test_whoever_would_not_rate_is_told_all_the_same(page, log):
    show(page, log, train(log))
    QTest.keyClick(page.rate, Qt.Key.Key_S)
    assert page.feedback.words[0] == "Your first 16 reps: all that was planned."
    assert page.home.hasFocus()
    assert not page._skip.isVisible()


def test_the_next_session_is_asked_about_again(page, log):
    show(page, log, train(log, 1))
    page.rated("s1")
    show(page, log, train(log))
    assert page.ask.isVisible()


def test_what_was_told_in_the_rests_stands_beside_its_set(page, log):
    id_ = train(log, ended="stopped", rir=2, fault="F3", answers={"pain": 6})
    show(page, log, id_)
    from ui.leg_card import said_of

    told = said_of(log.session(id_).leg_sets[0])
    assert told.startswith("2 or 3 left · ")
    assert told.endswith(" · pain 6 of 10 · stopped early")
    page.rated(id_)
    show(page, log, id_)
    assert "too much pain" in page.words


@pytest.mark.parametrize(("pain", "heading"), [(1, "Well done"), (2, "Session ended"), (8, "Session ended")])
def test_pain_is_not_praised_and_what_it_asks_for_comes_first_and_largest(page, log, pain, heading):
    id_ = train(log, reps=5 if pain > 1 else 8, answers={"pain": pain})
    page.rated(id_)
    show(page, log, id_)
    assert page._title.text() == heading
    (largest,) = (part for part in page.feedback.findChildren(QLabel) if part.property("kind") == "lead")
    assert largest.text() == page.feedback.words[0]
    assert ("ain" in largest.text()) is (pain > 1)
    assert "try for one more" not in page.words


@pytest.mark.parametrize(
    ("plan", "name"),
    [("1x8/side @ 3-0-1-1", "Backward lunge"), ('1x8/side @ 3-0-1-1 name "Saturday tens"', "Saturday tens")],
)
def test_a_session_is_called_by_its_plan_or_where_that_has_no_name_by_its_exercise(page, log, plan, name):
    show(page, log, train(log, plan=plan + " exercise backward-lunge"))
    assert page._lead.text() == name


def test_what_was_broken_off_is_no_well_done(page, log):
    """Neither where reps are missing, nor where sets of the plan are."""
    show(page, log, train(log, 1, reps=3, ended="stopped"))
    assert page._title.text() == "Session ended"
    id_ = train(log, plan="3x8/side @ 3-0-1-1")
    page.rated(id_)
    show(page, log, id_)
    assert page._title.text() == "Session ended"
    assert "planned" not in " ".join(page.feedback.words)


def test_no_rep_at_all_is_said_kindly(page, log):
    train(log, 1, reps=8, fault="F3")
    id_ = train(log, reps=0, ended="stopped")
    page.rated(id_)
    show(page, log, id_)
    assert page._title.text() == "Session ended"
    assert page.feedback.words[0] == "Both legs: no rep counts this time, and that is all right."


def test_newcomers_are_told_of_soreness_and_others_are_not(page, log):
    for days_ago in (9, 7, 4):
        id_ = train(log, days_ago)
        page.rated(id_)
        show(page, log, id_)
        assert "sore" in page.words
    id_ = train(log, 2)
    page.rated(id_)
    show(page, log, id_)
    assert "sore" not in page.words


def test_reps_are_corrected_by_the_keyboard_and_can_be_taken_back(page, log):
    show(page, log, train(log))
    box = page.legs[Leg.RIGHT].boxes["s0right"]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    QApplication.processEvents()
    box = page.legs[Leg.RIGHT].boxes["s0right"]
    assert box.hasFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert [s.counted_reps for s in log.session("s0").leg_sets] == [8, 6]
    assert page.legs[Leg.RIGHT].words.startswith("6 of 8 reps")
    assert undo(log) == "set 1, right leg: 7 → 6 reps"
    assert box.maximum() == 18


def test_a_correction_the_log_does_not_take_leaves_the_number_that_is_in_it(page, log, path):
    show(page, log, train(log))
    box = page.legs[Leg.RIGHT].boxes["s0right"]
    box.setFocus()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        QTest.keyClick(box, Qt.Key.Key_Down)
        QApplication.processEvents()
    box = page.legs[Leg.RIGHT].boxes["s0right"]
    assert (box.value(), box.hasFocus()) == (8, True)
    assert "in use by another program" in page._notice.text()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert log.session("s0").leg_sets[1].counted_reps == 7
    assert not page._notice.isVisible()


@pytest.mark.parametrize("done", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_a_number_that_is_typed_counts_once_it_is_whole(page, log, done):
    show(page, log, train(log))
    box = page.legs[Leg.LEFT].boxes["s0left"]
    box.setFocus()
    box.selectAll()
    for digit in "12":
        QTest.keyClicks(QApplication.focusWidget(), digit)
        QApplication.processEvents()
    assert log.session("s0").leg_sets[0].counted_reps == 8
    QTest.keyClick(QApplication.focusWidget(), done)
    QApplication.processEvents()
    assert page.legs[Leg.LEFT].words.startswith("12 of 8 reps")
    assert undo(log) == "set 1, left leg: 8 → 12 reps"
    assert QApplication.focusWidget() is not None


def test_what_is_not_in_the_log_yet_cannot_be_corrected_or_rated(page, log):
    id_ = train(log)
    show(page, log, id_, trouble="The log is in use by another program.")
    assert not page.legs[Leg.LEFT].boxes["s0left"].isEnabled()
    assert not page.rate.isEnabled()
    assert page.home.hasFocus()


def test_a_session_with_one_leg_shows_one_leg_and_one_never_begun_shows_none(page, log):
    show(page, log, train(log, legs=("right",)))
    assert [card.isVisible() for card in page.legs.values()] == [False, True]
    page.show_session(None, None)
    assert "before its first rep" in page.words
    assert not page.ask.isVisible()


def test_a_trend_is_said_once_enough_sessions_are_rated(page, log):
    for days_ago, points in ((9, 2), (7, 2), (4, 4)):
        train(log, days_ago, answers={"Q1": points})
    id_ = train(log, answers={"Q1": 4})
    page.rated(id_)
    show(page, log, id_)
    assert page.words.count("Getting steadier and easier.") == 2


def test_a_leg_not_rated_today_is_not_said_to_have_been(page, log):
    for days_ago in (9, 7, 4, 2):
        train(log, days_ago, answers={"Q1": 4})
    id_ = train(log)
    page.rated(id_)
    show(page, log, id_)
    assert "today" not in page.words
    edit_leg_set(log, f"{id_}left", answers={"Q1": 5})
    show(page, log, id_)
    assert page.words.count("Rated 5.0 of 5 today.") == page.words.count("today") == 1


def test_each_exercise_of_a_plan_is_shown_and_rated(page, log):
    first, last = train(log, 1, reps=7), train(log)
    page.show_session(log.session(last), None, [log.session(first), log.session(last)])
    QApplication.processEvents()
    choices = page._exercises
    page.rated(last)
    assert choices.value == last
    choices.findChildren(QRadioButton)[0].click()
    assert page.session_id == first
    assert page.legs[Leg.LEFT].words == "7 of 8 reps, 28 s under tension"
    assert page.ask.isVisible()
    choices.findChildren(QRadioButton)[1].click()
    assert page.session_id == last
    assert page.feedback.isVisible()
    page.show_session(log.session(first), None, [log.session(first)])
    assert page._exercises is None


class Ended:
    """A workout of these sessions that is over."""

    def __init__(self, *session_ids, trouble=None):
        self.session_ids, self.session_id, self.trouble = session_ids, session_ids[-1], trouble

    def left_over(self):
        return None


def test_of_a_session_that_waits_to_be_written_no_exercise_of_the_one_before_is_offered(page, log):
    page.show_workout(Ended(train(log, 1), train(log)))
    assert page._exercises is not None
    page.show_workout(Ended("not written yet", trouble="The log is in use by another program."))
    assert page._exercises is None
    assert "keeps trying" in page.words


def test_exercises_can_be_chosen_once_all_of_them_are_written(page, log):
    first = train(log, 1)
    page.show_workout(Ended(first, "s0", trouble="The log is in use by another program."))
    assert page._exercises is None
    page.show_workout(Ended(first, train(log)))
    assert page._exercises.value == "s0"


def test_a_log_that_fails_from_one_exercise_to_the_next_is_told(page, log, monkeypatch):
    first, last = train(log, 1), train(log)
    read = log.session

    def failing(session_id):
        if session_id == first:
            raise LogError("The log is gone.")
        return read(session_id)

    monkeypatch.setattr(log, "session", failing)
    page.show_workout(Ended(first, last))
    assert page._notice.text() == "The log is gone."
    assert page.session_id is None


def test_too_much_pain_in_any_exercise_of_a_plan_offers_none_of_them_to_go_on(page, log):
    ended = Ended(train(log, 1, answers={"pain": 8}), train(log))
    begin = Resumption("s0", NOW, parse_one_line("2x8/side @ 3-0-1-1"), 0, 2, Leg.LEFT, 1, 8)
    ended.left_over = lambda: begin
    page.show_workout(ended)
    assert not page.resume.isVisible()
    edit_leg_set(log, "s1left", answers={"pain": 0})
    edit_leg_set(log, "s1right", answers={"pain": 0})
    page.show_workout(ended)
    assert page.resume.isVisible()
