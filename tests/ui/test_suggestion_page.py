from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea

from tests.trainer.sessions_made import logged
from trainer.log.edit import edit_leg_set
from trainer.log.merge import merge
from trainer.plan import LONGEST_NAME, Plan
from trainer.plan_library import ListedPlan, built_in_plans, own_plans, save_plan
from ui.settings import read_settings
from ui.suggestion_line import SuggestionLine
from ui.suggestion_page import SuggestionPage
from ui.suggestion_text import how_words, sentence
from ui.suggestions import Suggestions

NOW = datetime(2026, 11, 21, 18, tzinfo=UTC)
PLAN = Plan("Evenings", exercise="backward-lunge")
MORE = replace(PLAN, reps=9)


@pytest.fixture
def log(log):
    merge(log, [logged(PLAN, day, 8) for day in (2, 9)])
    return log


@pytest.fixture
def opened(qtbot, log, sound, folder):
    """Open the page anew, as after a restart: nothing is known but what is in the data folder."""

    def make(plan=PLAN):
        page = SuggestionPage(Suggestions(log, sound, folder, lambda: NOW), sound)
        qtbot.addWidget(page)
        page.resize(1280, 720)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.open(plan)
        return page

    return make


def press(page, *keys):
    for key in keys:
        QTest.keyClick(page.focusWidget() or page, key)


def said(page):
    return " ".join(page.card.words)


def kept(folder):
    return {entry.id: entry.plan for entry in own_plans(folder.plans)[0]}


def hurt(log, session_id, pain, about="pain", legs=("right",)):
    last = {leg_set.leg: leg_set for leg_set in log.session(session_id).leg_sets}
    for leg in legs:
        edit_leg_set(log, last[leg].id, answers={about: pain})


def test_it_says_what_why_by_which_rule_after_which_session_and_what_would_change_it(opened):
    page = opened()
    words = said(page)
    for part in (
        "2 × 8  →  2 × 9", "Only the reps change.", "Both legs did every set of 8 reps.", "Without weights",
        "What would change it", "A set with fewer reps, or none left in reserve.",
    ):  # fmt: skip
        assert part in words
    assert words.count("8, 8") == 2
    assert page.accept.hasFocus()


def test_the_leg_that_decides_is_named_with_its_reps(opened, log):
    leg_set = log.session("backward-lunge 2").leg_sets[0]
    edit_leg_set(log, leg_set.id, counted_reps=7)
    page = opened()
    assert "As it is" in said(page)
    assert "The left leg decides: 7, 8." in said(page)
    assert not page.accept.isVisible()


def test_a_plan_with_the_longest_name_is_kept_under_one_that_can_be_read_again(opened, folder):
    page = opened(replace(PLAN, name="e" * LONGEST_NAME))
    press(page, Qt.Key.Key_Return)
    assert [plan.reps for plan in kept(folder).values()] == [9]


def test_nothing_is_saved_unless_the_user_says_so(opened, folder):
    page = opened()
    page.open(PLAN)
    press(page, Qt.Key.Key_Escape)
    assert kept(folder) == {}
    assert not folder.suggestions.exists()


def test_an_own_plan_is_changed_where_it_is_and_back(opened, folder, qtbot):
    save_plan(PLAN, folder.plans)
    page = opened()
    with qtbot.waitSignal(page.plan_changed) as changed:
        press(page, Qt.Key.Key_Return)
    assert changed.args == [MORE]
    assert kept(folder) == {"evenings": MORE}
    assert page.told == "“Evenings” now asks for 2 × 9."
    assert page.undo.isVisible()
    assert not page.undo.hasFocus(), "Enter pressed twice takes nothing back"
    with qtbot.waitSignal(page.plan_changed) as changed:
        press(page, Qt.Key.Key_U)
    assert changed.args == [PLAN]
    assert kept(folder) == {"evenings": PLAN}
    assert page.accept.isVisible()
    assert not page.undo.isVisible()
    assert opened().accept.isVisible()


def test_what_was_decided_has_the_focus_around_its_card_and_scrolls(opened):
    page = opened()
    page.resize(960, 400)
    press(page, Qt.Key.Key_Return)
    assert page.card.hasFocus(), "and so its frame is not behind the cards"
    [area] = page.findChildren(QScrollArea)
    press(page, Qt.Key.Key_PageDown)
    assert area.verticalScrollBar().value() > 0


def test_where_there_is_nothing_to_say_the_keyboard_is_led_back(opened, qtbot):
    page = opened(Plan("Begun", unfinished="2x"))
    assert not page.card.isVisible()
    with qtbot.waitSignal(page.back_asked):
        press(page, Qt.Key.Key_Return)


def test_a_plan_that_came_along_stays_and_a_copy_is_saved(opened, folder, log):
    built_in = next(entry.plan for entry in built_in_plans() if entry.id == "reverse-lunge-for-glutes")
    merge(log, [logged(built_in, day, built_in.reps) for day in (1, 8)])
    page = opened(built_in)
    press(page, Qt.Key.Key_Return)
    [copy] = kept(folder).values()
    assert copy == replace(built_in, name="Reverse lunge for glutes, adjusted", reps=9)
    assert built_in in [entry.plan for entry in built_in_plans()]
    press(page, Qt.Key.Key_U)
    assert kept(folder) == {}


@pytest.mark.parametrize("answer", [Qt.Key.Key_Return, Qt.Key.Key_N])
def test_what_can_be_taken_back_is_told_again_when_one_comes_back(opened, answer):
    page = opened()
    press(page, answer)
    told = page.told
    assert told
    assert page.undo.isVisible()
    assert not page.undo.hasFocus(), "Enter pressed twice takes nothing back"
    page.open(page._plan)
    assert page.undo.isVisible()
    assert page.told == told
    page.open(replace(PLAN, name="Mornings"))
    assert page.told != told


def test_where_nothing_is_to_be_accepted_no_key_changes_the_aims_by_accident(opened, log, sound):
    edit_leg_set(log, log.session("backward-lunge 2").leg_sets[0].id, counted_reps=7)
    page = opened()
    before = sound.settings.aims
    assert not page.accept.isVisible()
    press(page, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert sound.settings.aims == before
    assert page.focusWidget() is not page.aims.least


def test_put_off_it_is_said_again_only_after_a_new_session(opened, log):
    page = opened()
    press(page, Qt.Key.Key_N)
    assert page.told.startswith("Put off.")
    assert not page.accept.isVisible()
    assert not opened().accept.isVisible()
    merge(log, [logged(PLAN, 0, 8)])
    assert opened().accept.isVisible()


def test_what_was_put_off_can_be_taken_back(opened):
    page = opened()
    press(page, Qt.Key.Key_N, Qt.Key.Key_U)
    assert page.accept.isVisible()
    assert opened().accept.isVisible()


def test_a_step_that_is_none_of_a_plan_is_seen_to_by_the_user(opened, log, folder):
    hurt(log, "backward-lunge 2", 1, "worse next morning")
    page = opened()
    assert "Go less deep" in said(page)
    assert "A joint hurt more the morning after." in said(page)
    assert page.accept.text() == "I will do so  (Enter)"
    assert not page.edit.isVisible()
    press(page, Qt.Key.Key_Return)
    assert page.told.startswith("Noted.")
    assert kept(folder) == {}
    assert not opened().accept.isVisible(), "one step for one pain"
    merge(log, [logged(PLAN, 1, 8)])
    hurt(log, "backward-lunge 1", 1, "worse next morning")
    assert "2 × 8  →  2 × 6" in said(opened()), "depth is eased already"


def test_after_too_much_pain_there_is_nothing_to_accept_that_day_and_less_the_next(opened, log, qtbot, sound, folder):
    merge(log, [logged(PLAN, 0, 8)])
    hurt(log, "backward-lunge 0", 8)
    page = opened()
    for words in ("Not today", "Pain was told as 8 of 10; above 5 is too much.", "Let the leg come back to its usual"):
        assert words in said(page)
    assert not page.accept.isVisible()
    line = SuggestionLine(Suggestions(log, sound, folder, lambda: NOW), lambda: PLAN)
    qtbot.addWidget(line)
    line.look()
    assert line.words == "Not today: rest first, and another day less"
    assert line.findChildren(QLabel)[0].property("kind") == "strong"
    tomorrow = SuggestionLine(Suggestions(log, sound, folder, lambda: NOW + timedelta(days=1)), lambda: PLAN)
    qtbot.addWidget(tomorrow)
    tomorrow.look()
    assert tomorrow.words == "Next time: 2 × 6, less deep"


@pytest.mark.parametrize(
    ("left", "right", "words"),
    [(3, 3, "pain 3 of 10, both legs"), (2, 5, "pain 2 of 10, left leg, pain 5 of 10, right leg")],
)
def test_both_legs_that_hurt_are_named(opened, log, left, right, words):
    hurt(log, "backward-lunge 2", left, legs=["left"])
    hurt(log, "backward-lunge 2", right, legs=["right"])
    page = opened()
    assert words in said(page)
    assert "decides" not in said(page)


def test_edit_hands_over_the_suggested_plan_and_is_kept_once_saved(opened, qtbot):
    page = opened()
    with qtbot.waitSignal(page.edit_asked) as asked:
        press(page, Qt.Key.Key_F2)
    assert asked.args == [PLAN, MORE]
    assert page.accept.isVisible()
    page.note_edited(saved(MORE))
    assert not opened().accept.isVisible()


FEWER, FEWEST = replace(PLAN, reps=7), replace(PLAN, reps=6)


def saved(plan, id_="evenings"):
    return ListedPlan(id_, plan, built_in=False)


@pytest.mark.parametrize("made", [FEWER, Plan("Evenings", exercise="slider-reverse-lunge", then=(FEWER,))])
def test_what_was_made_of_a_suggestion_is_asked_about_no_more(opened, log, made):
    hurt(log, "backward-lunge 2", 7)
    page = opened()
    press(page, Qt.Key.Key_F2)
    page.note_edited(saved(made))
    assert not opened(FEWER).accept.isVisible()


def test_what_is_saved_again_is_what_was_made_of_a_suggestion(opened, log):
    hurt(log, "backward-lunge 2", 7)
    page = opened()
    press(page, Qt.Key.Key_F2)
    page.note_edited(saved(MORE))
    page.note_edited(saved(FEWER))
    page.note_edited(saved(FEWEST, "another"))
    assert not opened(FEWER).accept.isVisible()
    assert opened(FEWEST).accept.isVisible()


@pytest.mark.parametrize("then", [(), (PLAN,)])
def test_what_was_made_of_one_plan_says_nothing_of_another(opened, log, then):
    hurt(log, "backward-lunge 2", 7)
    page = opened()
    press(page, Qt.Key.Key_F2)
    page.note_edited(saved(replace(PLAN, exercise="slider-reverse-lunge", then=then)))
    assert opened(replace(PLAN, name="Mornings", sets=3, reps=12)).accept.isVisible()
    assert not opened().accept.isVisible()


def test_each_exercise_of_a_plan_is_decided_on_its_own(opened, log, folder):
    second = Plan("", exercise="reverse-lunge-for-glutes", reps=10)
    both = replace(PLAN, then=(second,))
    merge(log, [logged(second, day, 10, 20) for day in (2, 9)])
    save_plan(both, folder.plans)
    page = opened(both)
    assert "Backward lunge" in page.card.words[0]
    press(page, Qt.Key.Key_Return)
    changed = replace(both, reps=9)
    assert kept(folder) == {"evenings": changed}
    page = opened(changed)
    assert "Reverse lunge" in page.card.words[0]
    press(page, Qt.Key.Key_Return)
    assert kept(folder) == {"evenings": replace(changed, then=(replace(second, reps=11),))}


def test_a_session_leads_to_the_history(opened, qtbot):
    page = opened()
    [day] = [one for one in page.card.findChildren(QPushButton) if "2026" in one.text()]
    with qtbot.waitSignal(page.session_asked) as asked:
        day.click()
    assert asked.args == ["backward-lunge 2"]


def test_aims_are_settings_and_hold_at_once(opened, sound, folder):
    page = opened()
    page.aims.most.setValue(8)
    assert "2 × 8  →  3 × 8" in said(page)
    page.aims.sets.setValue(2)
    assert "2 × 8 at 3-0-1-1  →  2 × 8 at 4-0-1-1" in said(page)
    page.aims.slow.setValue(3)
    assert "2 × 8 with no weight  →  2 × 8 with 2 kg" in said(page)
    page.aims.unit.show_value("lb")
    page.aims.unit.chosen.emit()
    assert page.aims.step.text() == "5 lb"
    assert "2 × 8 with 5 lb" in said(page)
    sound.keep()
    aims = read_settings(folder.settings)[0].aims
    assert (aims.most_reps, aims.most_sets, aims.slow_s, aims.load_step_kg) == (8, 2, 3, 2.268)
    page.aims.unit.show_value("kg")
    page.aims.unit.chosen.emit()
    assert page.aims.step.text() == "2 kg"


@pytest.mark.parametrize(("number", "typed", "reps"), [("least", "15", (15, 15)), ("most", "5", (5, 5))])
def test_a_number_of_reps_beyond_the_other_takes_it_along_as_it_is_typed(opened, sound, qtbot, number, typed, reps):
    page = opened()
    box = getattr(page.aims, number)
    box.selectAll()
    qtbot.keyClicks(box, typed)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert (sound.settings.aims.least_reps, sound.settings.aims.most_reps) == reps


def test_a_damaged_file_is_told_on_the_page(opened, folder):
    folder.suggestions.write_text("{")
    page = opened()
    assert "suggestions-1.json" in page.told
    assert page.accept.isVisible()


def test_what_cannot_be_saved_is_told_and_nothing_is_decided(opened, folder, monkeypatch):
    page = opened()
    folder.suggestions.mkdir()
    press(page, Qt.Key.Key_N)
    assert "cannot be written" in page.told
    assert page.accept.isVisible()


@pytest.mark.parametrize("is_own", [True, False])
def test_where_a_decision_cannot_be_kept_no_plan_is_saved_for_it(opened, folder, is_own):
    if is_own:
        save_plan(PLAN, folder.plans)
    before = kept(folder)
    page = opened()
    folder.suggestions.mkdir()
    for _ in range(2):
        press(page, Qt.Key.Key_Return)
        assert "cannot be written" in page.told
        assert kept(folder) == before
        assert page.accept.isVisible()
    folder.suggestions.rmdir()
    press(page, Qt.Key.Key_Return)
    assert list(kept(folder).values()) == [MORE if is_own else replace(MORE, name="Evenings, adjusted")]


def test_where_a_plan_cannot_be_saved_nothing_is_decided(opened, folder):
    page = opened()
    folder.plans.rmdir()
    press(page, Qt.Key.Key_Return)
    assert "cannot be written" in page.told
    assert page.accept.isVisible()
    assert not page.undo.isVisible()
    assert opened().accept.isVisible()


def test_what_cannot_be_taken_back_stays_as_it_was_and_can_be_tried_again(opened, folder):
    page = opened()
    press(page, Qt.Key.Key_Return)
    after = kept(folder)
    decided = folder.suggestions.rename(folder.root / "decided.json")
    folder.suggestions.mkdir()
    press(page, Qt.Key.Key_U)
    assert "cannot be written" in page.told
    assert kept(folder) == after
    folder.suggestions.rmdir()
    decided.rename(folder.suggestions)
    press(page, Qt.Key.Key_U)
    assert kept(folder) == {}
    assert opened().accept.isVisible()


def test_a_first_session_is_suggested_gently(opened):
    page = opened(Plan("First", exercise="slider-reverse-lunge", sets=3, reps=12))
    assert "3 × 12 at 3-0-1-1  →  2 × 8 at 2-1-1-1" in said(page)
    assert "The sessions behind it" not in said(page)


def test_before_a_first_session_there_is_no_next_time(qtbot, log, sound, folder):
    plan = Plan("First", exercise="slider-reverse-lunge", sets=3, reps=12)
    line = SuggestionLine(Suggestions(log, sound, folder, lambda: NOW), lambda: plan)
    qtbot.addWidget(line)
    line.look()
    assert line.words == "If it is new to you: 2 × 8 at 2-1-1-1"


@pytest.mark.parametrize("days", [2, 70])
def test_what_was_trained_before_is_not_called_new(qtbot, log, sound, folder, days):
    plan = Plan("Second", exercise="slider-reverse-lunge", sets=3, reps=12)
    first = replace(plan, reps=8)
    merge(log, [logged(first, days, 8)])
    line = SuggestionLine(Suggestions(log, sound, folder, lambda: NOW), lambda: plan)
    qtbot.addWidget(line)
    line.look()
    assert line.words == "Next time: 2 × 8 at 2-1-1-1"


# -- The line that leads there -----------------------------------------------------------------------------------------


def test_the_line_says_what_comes_next_and_leads_to_the_reasons(qtbot, log, sound, folder):
    suggestions = Suggestions(log, sound, folder, lambda: NOW)
    line = SuggestionLine(suggestions, lambda: PLAN)
    qtbot.addWidget(line)
    assert not line.words
    line.look()
    assert line.words == "Next time: 2 × 9"
    with qtbot.waitActive(line):
        line.activateWindow()
    with qtbot.waitSignal(line.why_asked):
        QTest.keyClick(line, Qt.Key.Key_W)
    suggestions.dismiss(PLAN, suggestions.look(PLAN)[0])
    line.look()
    assert line.words == "Next time: as it is"


def test_after_some_pain_the_line_asks_for_less_depth_as_the_summary_does(qtbot, log, sound, folder):
    newest = log.sessions(newest=1)[0]
    hurt(log, newest.id, 2)
    suggestions = Suggestions(log, sound, folder, lambda: NOW)
    line = SuggestionLine(suggestions, lambda: PLAN)
    qtbot.addWidget(line)
    line.look()
    assert line.words == "Next time: the same, less deep"
    (advice,) = suggestions.look(PLAN)
    assert how_words(PLAN, advice.suggestion).startswith("Only as deep as it feels well.")
    assert sentence(advice, "kg").startswith("Next time: the same, less deep. Pain was told as 2 of 10")


def test_the_line_says_which_exercise_of_several_it_is_about(qtbot, log, sound, folder):
    second = Plan("", exercise="reverse-lunge-for-glutes", reps=10)
    both = replace(PLAN, then=(second,))
    merge(log, [logged(second, day, 10, 20) for day in (2, 9)])
    suggestions = Suggestions(log, sound, folder, lambda: NOW)
    line = SuggestionLine(suggestions, lambda: both)
    qtbot.addWidget(line)
    line.look()
    assert line.words == "1.  Next time: 2 × 9"
    suggestions.dismiss(both, suggestions.look(both)[0])
    line.look()
    assert line.words == "2.  Next time: 2 × 11"


def test_a_damaged_file_is_told_by_the_line_once(qtbot, log, sound, folder):
    folder.suggestions.write_text("{")
    line = SuggestionLine(Suggestions(log, sound, folder, lambda: NOW), lambda: PLAN)
    qtbot.addWidget(line)
    told = []
    line.amiss.connect(told.append)
    line.look()
    line.look()
    assert ["suggestions-1.json" in words for words in told] == [True]
    assert line.words == "Next time: 2 × 9"


def test_decisions_that_cannot_be_read_are_told_by_the_line_and_read_once_they_can_be(qtbot, log, sound, folder):
    folder.suggestions.mkdir()
    line = SuggestionLine(Suggestions(log, sound, folder, lambda: NOW), lambda: PLAN)
    qtbot.addWidget(line)
    told = []
    line.amiss.connect(told.append)
    line.look()
    line.look()
    assert ["cannot be read" in words for words in told] == [True]
    assert not line.words
    folder.suggestions.rmdir()
    line.look()
    assert told[1:] == [""]
    assert line.words == "Next time: 2 × 9"
