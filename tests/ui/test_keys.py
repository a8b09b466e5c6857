"""The table of actions and keys: nothing in it is double, and what is learned is found again."""

import pytest

from ui.keys import (
    FIXED,
    LEARNABLE,
    OF_PAIN,
    OF_THE_LIST,
    ROWS,
    TABLE,
    Action,
    action_for,
    all_codes,
    code_in_words,
    codes_for,
    key_in_words,
    keys_in_words,
    keys_line,
)


def test_every_action_has_one_row_with_keys_and_words():
    assert [row.action for row in TABLE] == sorted(ROWS, key=list(ROWS).index)
    assert set(ROWS) == set(Action)
    assert all(row.keys and row.does for row in TABLE)


@pytest.mark.parametrize("actions", [LEARNABLE, OF_THE_LIST, OF_PAIN])
def test_no_key_means_two_things_at_once(actions):
    codes = [code for action in actions for code in ROWS[action].keys]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("action", LEARNABLE)
def test_each_key_asks_for_what_its_row_says(action):
    assert {action_for(code, {}) for code in ROWS[action].keys} == {action}


def test_digits_are_faults_only_while_the_list_is_shown():
    assert action_for("1", {}) is Action.EFFORT_1
    assert action_for("1", {}, OF_THE_LIST) is Action.FAULT_1
    assert action_for("0", {}, OF_THE_LIST) is action_for("0", {}) is Action.NO_FAULT
    assert action_for("Space", {}, OF_THE_LIST) is Action.PAUSE


@pytest.mark.parametrize(("action", "score"), OF_PAIN.items())
def test_each_digit_says_how_much_it_hurts_where_that_is_asked(action, score):
    assert action_for(str(score), {}, OF_PAIN) is action
    assert action_for(str(score), {}) is not action
    assert str(score) in all_codes({})


def test_what_is_learned_comes_beside_the_keys_there_are():
    learned = {"PgDown": "pause", "pad button 3": "pause"}
    assert action_for("PgDown", learned) is Action.PAUSE
    assert action_for("Space", learned) is Action.PAUSE
    assert codes_for(Action.PAUSE, learned)[:3] == ("Space", "PgDown", "pad button 3")
    assert keys_in_words([Action.PAUSE], learned) == [
        ("Pause, and go on", "Space, Page down, Game pad button 4, Play key, Pause key")
    ]
    assert {"PgDown", "pad button 3", "Space", "0"} <= all_codes(learned)


def test_a_key_given_away_means_only_the_new_thing():
    learned = {"Right": "pause"}
    assert action_for("Right", learned) is Action.PAUSE
    assert "Right" not in codes_for(Action.SKIP, learned)
    assert "skips" in keys_line(learned)  # by the key it has left


@pytest.mark.parametrize("code", FIXED)
def test_who_panics_always_finds_the_way_out(code):
    usual = action_for(code, {})
    assert usual in (Action.STOP, Action.END, Action.FULL_SCREEN)
    assert action_for(code, {code: "mute"}) is usual
    assert code in codes_for(usual, {code: "mute"})
    assert code not in codes_for(Action.MUTE, {code: "mute"})


@pytest.mark.parametrize("of_no_action", ["later invention", "fault 1", ""])
def test_what_names_no_action_is_left_alone(of_no_action):
    assert action_for("Space", {"Space": of_no_action}) is Action.PAUSE
    assert "Space" in codes_for(Action.PAUSE, {"Space": of_no_action})
    assert action_for("B", {"B": of_no_action}) is None
    assert "B" not in all_codes({"B": of_no_action})


def test_the_line_of_keys_names_what_one_needs_most():
    assert keys_line() == (
        "Space pauses · S stops the set · → skips · ← repeats · Z takes a rep back · F notes a fault · P pain"
        " · M mutes · Esc ends"
    )
    assert keys_line(paused=True) == "S stops the set · ← repeats · → skips · P pain · Esc ends"


def test_the_button_that_was_taught_is_the_one_that_is_named():
    learned = {"PgDown": "ready", "pad button 3": "pause"}
    assert key_in_words(Action.READY, learned) == "Page down"
    assert keys_line(learned).startswith("Game pad button 4 pauses · S stops")
    assert key_in_words(Action.READY) == "Enter"


def test_buttons_are_called_as_their_user_would():
    assert code_in_words("pad button 0") == "Game pad button 1"
    assert code_in_words("pad axis 6 -") == "Game pad stick 7 -"
    assert code_in_words("PgDown") == "Page down"
    assert code_in_words("B") == "B"
