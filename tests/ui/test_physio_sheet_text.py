from dataclasses import replace

from tests.ui.balance_logs import fill, session, steady
from trainer.plan import Leg
from ui.balance_data import find, wanted_from
from ui.physio_sheet_text import (
    LONGEST_NOTE,
    answers_words,
    meanings,
    plan_words,
    session_heads,
    session_words,
    shown_words,
    summary_rows,
)
from ui.settings import Settings

LUNGE = "backward-lunge"
BEGUN = "planned for the leg sets that were begun"


def rows_of(log, settings=None):
    found = find(log.path, wanted_from(settings or Settings(), None))
    return {row[0]: row[1:] for row in summary_rows(found.balance, log.leg_set_rows())}


def changed(logged, leg, set_n, **fields):
    """The session with fields of one leg set changed."""
    leg_sets = [replace(each, **fields) if (each.leg, each.set_n) == (leg, set_n) else each for each in logged.leg_sets]
    return replace(logged, leg_sets=tuple(leg_sets))


def told(logged):
    return session_words(logged, LUNGE).told


def test_the_rows_are_those_of_the_balance(log):
    steady(log, sessions=6)
    rows = rows_of(log, Settings(reference_leg=Leg.RIGHT))
    assert rows["Counted reps of planned"] == ("126 of 144", "144 of 144", BEGUN)
    assert rows["Counted reps compared, reps"] == ("126", "144", "left 13 % below right; 88 % of right")
    assert rows["Time under tension compared, s"] == ("504", "576", "left 13 % below right; 88 % of right")
    assert rows["Reps in reserve, median"] == ("2", "2", "")
    assert rows["Fault: Knee drifts in or out"] == ("18 of 18", "18 of 18", "leg sets")
    assert rows["Leg sets"] == ("18", "18", "")


def test_who_counts_in_pounds_reads_loads_in_pounds(log):
    logged = session(0, (8,), (8,), load_kg=20.412)
    fill(log, logged)
    unit = find(log.path, wanted_from(Settings(load_unit="lb"), None)).load_unit
    assert session_words(logged, LUNGE, unit).figures[2] == "45 lb"
    asked = replace(logged, plan=f"1x8/side @ 3-0-1-1 load 20.412 exercise {LUNGE}")
    assert "@ 3-0-1-1, 45 lb. 3 seconds down" in plan_words(asked, LUNGE, unit)


def test_what_is_not_known_is_never_0(log):
    fill(log, session(1, (8, 8), (), load_kg=0))
    rows = rows_of(log)
    assert not [name for name in rows if "compared" in name], "there is nothing to compare"
    assert rows["Counted reps of planned"] == ("16 of 16", "–", BEGUN)
    assert rows["Seconds under tension a rep"] == ("4", "–", "")
    assert rows["Highest pain, 0 to 10"] == ("–", "–", "")
    assert not [name for name in rows if "soreness" in name or "morning" in name]


def test_the_highest_pain_and_soreness_are_told_with_their_day_not_a_median(log):
    one = session(3, (8, 8), (8, 8), answers={"pain": 2})
    fill(log, changed(one, "left", 1, answers={"pain": 6, "soreness": 3, "worse next morning": 1}))
    rows = rows_of(log)
    day = session_words(one, LUNGE).figures[0]
    assert rows["Highest pain, 0 to 10"] == (f"6 ({day})", f"2 ({day})", "")
    assert rows["Highest soreness in the days after, 0 to 10"] == (f"3 ({day})", "–", "")
    assert rows["A joint hurt more the next morning"] == ("1 of 1", "–", "")


def test_pain_told_of_a_leg_set_that_was_done_again_is_told(log):
    again = session(3, (8, 8), (8, 8), answers={"pain": 2})
    again = changed(again, "left", 1, ended="repeated", answers={"pain": 7, "soreness": 5, "worse next morning": 1})
    fill(log, again)
    rows, (day, *_, left, _, _, right) = rows_of(log), session_words(again, LUNGE).figures
    assert (left, right) == ("7", "2")
    assert rows["Highest pain, 0 to 10"] == (f"7 ({day})", f"2 ({day})", "")
    assert rows["Highest soreness in the days after, 0 to 10"] == (f"5 ({day})", "–", "")
    assert rows["A joint hurt more the next morning"] == ("1 of 1", "–", "")
    assert rows["Leg sets"][:2] == ("1", "2"), "it is no work that was done"


def test_seconds_that_no_leg_set_knows_are_no_0_and_thin_out_no_others(log):
    done = session(1, (8,), (8,))
    untimed = [replace(each, reps=tuple(rep._replace(tut_s=0.0) for rep in each.reps)) for each in done.leg_sets]
    fill(log, replace(done, leg_sets=tuple(untimed)))  # of a program that does not know them
    assert rows_of(log)["Seconds under tension a rep"] == ("–", "–", "")
    fill(log, session(2, (8,), (8,)))
    assert rows_of(log)["Seconds under tension a rep"] == ("4", "4", "")


def test_sets_that_were_broken_off_are_counted(log):
    fill(log, changed(session(1, (8, 3), (8, 8)), "left", 2, ended="stopped"))
    assert rows_of(log)["Leg sets"] == ("2", "2", "stopped early, skipped or cut off: left 1, right 0")


def test_a_session_tells_each_set_of_each_leg():
    logged = changed(session(0, (7, 6), (8, 8), rir=2, answers={"pain": 1}), "left", 2, rir=None, answers={"pain": 4})
    figures = session_words(logged, LUNGE).figures
    assert len(figures) == len(session_heads())
    assert figures[1:] == ("3-0-1-1", "4 kg", "7 + 6 of 2 × 8", "2, –", "4", "8 + 8 of 2 × 8", "2, 2", "1")


def test_what_was_planned_and_not_begun_is_planned_all_the_same():
    logged = replace(session(0, (7,), (8,), load_kg=0), plan=f"3x8/side @ 3-0-1-1 exercise {LUNGE}")
    assert session_words(logged, LUNGE).figures[2:] == ("–", "7 of 3 × 8", "–", "–", "8 of 3 × 8", "–", "–")
    matched = changed(logged, "right", 1, planned_reps=7)  # as many as the left leg did
    assert session_words(matched, LUNGE).figures[6] == "8 of 3 × 8"
    uneven = changed(session(0, (7, 7), (8, 8)), "left", 2, planned_reps=7)
    assert session_words(replace(uneven, plan="whatever"), LUNGE).figures[3] == "7 + 7 of 8 + 7"
    assert session_words(replace(uneven, plan=logged.plan), LUNGE).figures[3] == "7 + 7 of 3 × 8"
    one_leg = session_words(session(0, (7,), ()), LUNGE).figures
    assert one_leg[-3:] == ("–", "–", "–")


def test_faults_ends_and_notes_stand_with_their_sets():
    logged = session(0, (8, 8, 5), (8, 8, 8))
    logged = changed(logged, "left", 1, fault="F2")
    logged = changed(logged, "left", 2, fault="F2")
    logged = changed(logged, "left", 3, ended="stopped", notes="It clicked.\nOnce.")
    logged = changed(logged, "right", 3, ended=None)
    assert told(logged) == (
        "Sets 1, 2, left leg: Knee drifts in or out. Set 3, left leg: stopped early, “It clicked. Once”. "
        "Set 3, right leg: cut off."
    )


def test_the_days_after_and_the_note_of_a_session_are_told():
    logged = changed(session(0, (8,), (8,)), "left", 1, answers={"soreness": 3, "worse next morning": 1})
    logged = replace(logged, notes="Stairs fine.\n")
    assert told(logged) == (
        "Left leg, the days after: sore 3 of 10, a joint hurt more the next morning. Note: Stairs fine."
    )
    assert len(told(replace(logged, notes="so " * 1000))) < LONGEST_NOTE + 150
    assert told(session(0, (8,), (8,))) == ""


def test_the_answers_are_those_of_the_last_session_that_has_any():
    older = session(2, (8,), (8,), answers={"Q8": "ankle", "Q1": 4})
    head, lines = answers_words([session(1, (8,), (8,), answers={"pain": 2}), older])
    assert head == f"Answers after the session of {session_words(older, LUNGE).figures[0]}"
    assert any("Left ankle, Right ankle" in line for line in lines)
    assert answers_words([]) == ("", [])


def test_the_plan_is_told_with_its_tempo_in_words():
    line = f"2x6/side @ 4-1-2-1 load 4 exercise {LUNGE}"
    said = plan_words(replace(session(0, (6,), (6,)), plan=line), LUNGE)
    assert ": 2 × 6 each leg @ 4-1-2-1, 4 kg. 4 seconds down" in said
    one_leg = plan_words(replace(session(0, (6,), ()), plan=f"{line} sides left"), LUNGE)
    assert ": 2 × 6 left leg @ 4-1-2-1" in one_leg
    assert plan_words(replace(session(0, (6,), (6,)), plan="whatever"), LUNGE) == "", "as of some imports"


def test_the_small_print_explains_only_what_is_there(log):
    fill(log, session(1, (8, 8), (8, 8), load_kg=0))
    found = find(log.path, wanted_from(Settings(), None))
    assert "Volume load" not in meanings(found.balance)
    assert "÷" in meanings(found.balance), "a percentage names its formula"


def test_how_many_are_left_out():
    assert shown_words(3, 3) == "Session by session"
    assert shown_words(7, 119) == "Session by session: the last 7, 112 earlier left out"
