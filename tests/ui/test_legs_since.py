from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from trainer.log import LegSet, LoggedSession, Rep
from trainer.log.edit import edit_leg_set
from trainer.plan import Leg, parse_one_line
from trainer.progression import suggest
from trainer.progression_rules import Move
from ui.legs_since import LegsSince
from ui.settings import read_settings

BACK = Qt.Key.Key_Backspace
NOW = datetime(2026, 11, 21, 18, tzinfo=UTC)


@pytest.fixture
def card(qtbot, log, sound):
    made = LegsSince(log, sound, lambda: NOW)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


def train(log, days_ago, legs=("left", "right")):
    at = NOW - timedelta(days=days_ago)
    log.begin_session(LoggedSession(f"s{days_ago}", at, None, "backward-lunge", "1x8"))
    for order, leg in enumerate(legs, 1):
        begun = at + timedelta(minutes=order)
        log.begin_leg_set(f"s{days_ago}", LegSet(f"{days_ago}{leg}", 1, leg, order, "3-0-1-1", 0, 8, begun))
        log.add_rep(f"{days_ago}{leg}", Rep(1, begun, 4, counted=True))
    log.finish_session(f"s{days_ago}", at)


def press(card, *keys):
    for key in keys:
        QTest.keyClick(card, Qt.Key(ord(key)) if isinstance(key, str) else key)


def answers(log, days_ago):
    return {leg_set.leg: dict(leg_set.answers) for leg_set in log.session(f"s{days_ago}").leg_sets}


def test_it_asks_with_three_keys_keeps_the_answers_and_never_asks_again(card, log, sound):
    train(log, 2)
    card.look()
    assert "left leg" in card.words
    press(card, "5")
    assert "right leg" in card.words
    press(card, "0")
    assert "morning after" in card.words
    press(card, "3")
    assert "does better with a day of rest." in card.words
    assert answers(log, 2) == {
        "left": {"soreness": 5, "worse next morning": 0},
        "right": {"soreness": 0, "worse next morning": 1},
    }
    assert sound.settings.legs_asked_of == "s2"
    press(card, "G")
    assert not card.words
    card.look()
    assert "sore is" not in card.words


@pytest.mark.parametrize(
    ("keys", "says"),
    [
        ("331", "nice session"),
        ("332", "less deep today"),
        ("341", "day of rest"),
        ("X04", "day of rest"),
        ("703", "less deep today"),
    ],
)
def test_the_sorer_leg_and_the_morning_decide_what_is_said(card, log, keys, says):
    train(log, 1)
    card.look()
    press(card, *keys)
    assert says in card.words


def test_an_answer_is_taken_back_by_a_key(card, log):
    train(log, 1)
    card.look()
    assert not any("Back" in words for words in card.buttons)
    press(card, "7", "3", BACK, BACK)
    assert "left leg" in card.words
    press(card, "1", "2", "2", BACK, "1")
    assert answers(log, 1) == {
        "left": {"soreness": 1, "worse next morning": 0},
        "right": {"soreness": 2, "worse next morning": 0},
    }
    assert "nice session" in card.words


def test_questions_half_answered_go_on_where_they_were(qtbot, card, log, sound):
    train(log, 1)
    card.look()
    press(card, "7")
    card.hide()
    assert answers(log, 1)["left"] == {"soreness": 7}
    again = LegsSince(log, sound, lambda: NOW)
    qtbot.addWidget(again)
    again.look()
    assert "right leg" in again.words
    again._keep({Leg.RIGHT: {"soreness": 0}})
    again.look()
    assert "morning after" in again.words


def test_one_key_skips_for_good(card, log, sound):
    train(log, 3)
    card.look()
    press(card, "4", "S")
    assert not card.words
    assert answers(log, 3) == {"left": {"soreness": 4}, "right": {}}
    assert sound.settings.legs_asked_of == "s3"


@pytest.mark.parametrize("days_ago", [0, 8])
def test_it_asks_neither_on_the_same_day_nor_after_a_week(card, log, days_ago):
    train(log, days_ago)
    card.look()
    assert "How sore" not in card.words


def test_only_the_leg_that_was_trained_is_asked_about(card, log):
    train(log, 1, ["right"])
    card.look()
    assert "right leg" in card.words
    press(card, "2", "2")
    assert answers(log, 1) == {"right": {"soreness": 2, "worse next morning": 1}}


def test_a_start_by_mistake_does_not_stand_before_the_session_of_that_day(card, log):
    train(log, 1)
    at = NOW - timedelta(hours=23)
    log.begin_session(LoggedSession("mistake", at, None, "backward-lunge", "1x8"))
    log.begin_leg_set("mistake", LegSet("m", 1, "left", 1, "3-0-1-1", 0, 8, at))
    log.end_leg_set("m", "stopped")
    log.finish_session("mistake", at)
    card.look()
    press(card, "2", "4", "1")
    assert {leg: told["soreness"] for leg, told in answers(log, 1).items()} == {"left": 2, "right": 4}


def hurt_at_once(log, ended):
    """The day before, one leg hurt before its first rep."""
    at = NOW - timedelta(days=1)
    log.begin_session(LoggedSession("s1", at, None, "backward-lunge", "1x8"))
    log.begin_leg_set("s1", LegSet("hurt", 1, "left", 1, "3-0-1-1", 0, 8, at))
    log.end_leg_set("hurt", ended)
    log.finish_session("s1", at)
    edit_leg_set(log, "hurt", answers={"pain": 6})


def test_a_session_that_pain_ended_before_its_first_rep_is_asked_about(card, log):
    train(log, 2)
    hurt_at_once(log, "stopped")
    card.look()
    press(card, "2", "2")
    assert answers(log, 1) == {"left": {"pain": 6, "soreness": 2, "worse next morning": 1}}
    assert answers(log, 2) == {"left": {}, "right": {}}


def test_of_a_session_that_was_all_thrown_away_the_one_before_is_asked_about_though_it_hurt(card, log):
    train(log, 2)
    hurt_at_once(log, "repeated")
    card.look()
    press(card, "2", "2", "2")
    assert {leg: told["soreness"] for leg, told in answers(log, 2).items()} == {"left": 2, "right": 2}


def test_a_session_of_which_nothing_counts_is_not_asked_about(card, log):
    train(log, 1, ["left"])
    log.end_leg_set("1left", "repeated")
    card.look()
    assert "How sore" not in card.words
    assert "morning after" not in card.words


@pytest.mark.parametrize(("morning", "move"), [("1", Move.STAY), ("2", Move.BACK)])
def test_what_is_told_of_the_morning_leads_what_is_suggested_next(card, log, morning, move):
    train(log, 1)
    card.look()
    press(card, "0", "0", morning)
    assert suggest(log.sessions(), parse_one_line("1x8/side @ 3-0-1-1 exercise backward-lunge"), NOW).move is move


def test_newcomers_are_told_of_soreness_until_they_have_read_it_and_after_long_again(card, sound, folder):
    card.look()
    assert "gone within a week" in card.words
    press(card, "G")
    card.look()
    assert not card.words
    sound.keep()
    assert read_settings(folder.settings)[0].soreness_told_on == "2026-11-21"
    sound.change(sound.settings._replace(soreness_told_on="2026-09-18"))  # nine weeks and a day
    card.look()
    assert "gone within a week" in card.words


def test_whoever_has_trained_for_some_time_is_told_nothing(card, log, sound):
    for days_ago in (8, 6, 4, 0):
        train(log, days_ago)
    card.look()
    assert not card.words
    sound.change(sound.settings._replace(legs_asked_of=None))
    card.look()
    assert not card.words


def test_a_log_that_cannot_be_written_is_said_and_tried_again(card, log):
    import sqlite3

    train(log, 1)
    card.look()
    other = sqlite3.connect(log.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    press(card, "1")
    assert "in use by another program" in card.words
    other.execute("COMMIT")
    other.close()
    press(card, "1")  # no key of an answer stands in its place
    card._keep({Leg.LEFT: {"soreness": 1}})
    press(card, "1", "1")
    assert answers(log, 1)["left"] == {"soreness": 1, "worse next morning": 0}
