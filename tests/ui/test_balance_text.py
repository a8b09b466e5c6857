import json
import re
from contextlib import closing
from datetime import date, timedelta
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.leg_sets import EVENING, balance, leg_set, session, sessions
from trainer.balance_gates import Bands, Verdict
from trainer.log import LegSet, Log, LoggedSession, Rep
from trainer.measures import Measure, Reason
from trainer.plan import Leg
from ui.balance_data import USUAL_SPAN, find, sessions_of, wanted_from
from ui.balance_json import to_json
from ui.balance_lines import lines
from ui.balance_reasons import LEFT_OUT_WORDS
from ui.balance_table import told_table
from ui.balance_text import (
    alone_words,
    change_words,
    details,
    difference_words,
    headline,
    lsi_words,
    number,
    one_rep_words,
    order_words,
    point_difference_words,
    raw_words,
    reason_words,
    trend_words,
    verdict_words,
)
from ui.balance_told_text import count_words, points_words
from ui.settings import Settings, write_settings
from ui.speaking import speak
from ui.told_names import told_names, yes_no_questions

REPS, TUT, VOLUME, POTENTIAL = Measure

# What no sentence may sound like: a diagnosis, a threat, or praise and blame of a leg.
NEVER = re.compile(
    r"\b(risk\w*|injur\w*|abnormal\w*|weak\w*|strong\w*|bad\w*|imbalance\w*|asymmetr\w*|deficit\w*|diagnos\w*|problem\w*|"
    r"healthy|warning|danger\w*|dominant|better|worse|should)\b",
    re.IGNORECASE,
)


def reps(rows, **options):
    return balance(rows, **options).measures[REPS]


def whole(rows, **options):
    return "\n".join(lines(balance(rows, **options), "Backward lunge", told_names()))


@pytest.mark.parametrize(
    ("pct", "words"),
    [
        (6.25, "left 6 % below right"),
        (-6.25, "right 6 % below left"),
        (12.5, "left 13 % below right"),
        (0.49, "left less than 1 % below right"),
        (-0.5, "right 1 % below left"),
        (100, "left 100 % below right"),
        (0, "both legs the same"),
    ],
)
def test_the_difference_in_words(pct, words):
    assert difference_words(pct) == words


def test_the_difference_of_a_session_has_the_numbers_it_is_made_of_where_one_leg_did_more():
    [more], [same] = reps(session([8, 8, 8], [10, 10])).series, reps(session([8, 8], [10, 10])).series
    assert point_difference_words(more) == "left 20 % below right (compared: left 16, right 20)"
    assert point_difference_words(same) == "left 20 % below right"
    [less] = reps(session([10, 10], [8, 8, 9])).series
    assert point_difference_words(less) == "right 20 % below left (compared: left 20, right 16)"


def test_the_headline_has_words_first_and_then_the_sign():
    of = balance(session([15], [16]))
    assert headline(of.measures[REPS], of) == "Counted reps: left 6 % below right (+6.2 %)"
    of = balance(session([16], [16]))
    assert headline(of.measures[REPS], of) == "Counted reps: both legs the same"


def test_one_rep_of_very_many_is_not_nothing():
    assert one_rep_words(100 / 16) == "one rep is 6.2 %"
    assert one_rep_words(100 / 90_000) == "one rep is less than 0.1 %"


def test_what_only_one_leg_did_is_told_and_left_aside():
    uneven = reps(session([8, 8, 7], [8, 8]))
    said = "Only sets that both legs did to the end are compared. Left aside: left 1 set (7 reps)."
    assert alone_words(uneven) == said
    assert said in details(uneven, balance(session([8, 8, 7], [8, 8])))
    both = reps([*session([8, 8, 7], [8, 8]), *session([8], [8, 6, 6], day=1)])
    assert "left 1 set (7 reps), right 2 sets (12 reps)" in alone_words(both)
    assert alone_words(reps(session([8], [8]))) == ""


def test_the_numbers_of_both_legs():
    assert (
        raw_words(reps(session([8, 7], [8, 8]))) == "Left 15 reps, right 16 reps, in 2 sets of each; one rep is 6.2 %."
    )
    assert raw_words(balance(session([8], [9])).measures[TUT]) == "Left 32 s, right 36 s, in 1 set of each."
    assert raw_words(reps(session([8], []))) == "Left 8 reps, right 0 reps."
    assert raw_words(reps(session([1], []))) == "Left 1 rep, right 0 reps."


def test_in_german_sets_compared_stand_in_the_case_they_need(qapp):
    speak("de")
    try:
        assert ", in 2 Sätzen je Bein" in raw_words(reps(session([8, 7], [8, 8])))
        assert ", in 1 Satz je Bein" in raw_words(reps(session([8], [9])))
    finally:
        speak("en")


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        ([], "there is no session"),
        (session([8], []), "only the left leg has reps that count"),
        (session([], [8]), "only the right leg has reps that count"),
        (session([0], [0]), "no rep counts"),
        (session([8], [], 0) + session([], [8], 1), "the legs were never trained in the same session"),
        (session([7], [6]), "too few reps: one leg needs 8"),
        ([leg_set("left", 8), leg_set("right", 8, tempo="4-0-1-1")], "the legs went at different tempos"),
        ([leg_set("left", 8), leg_set("right", 8, load_kg=0)], "the legs carried different loads"),
    ],
)
def test_not_enough_data_says_why(rows, why):
    of = balance(rows)
    assert headline(of.measures[REPS], of) == f"Counted reps: not enough data, {why}"
    assert "0 %" not in headline(of.measures[REPS], of)


def test_every_reason_has_words():
    of = balance(session([8], []))
    assert all(reason_words(reason, of) for reason in Reason)
    pooled = {Reason.NO_SESSIONS, Reason.APART, Reason.TOO_FEW_REPS}  # reasons of a span, not of one session
    assert LEFT_OUT_WORDS.keys() == set(Reason) - pooled


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        (session([8, 8], [9, 9]), "No verdict: that takes 3 sets of each leg."),
        (
            session([8], [10]) + session([8, 8], [10, 10], day=2),  # 3 sets, and each session says too little of noise
            "No verdict yet: one session more will tell how much sets of one leg differ from each other.",
        ),
        (
            session([8, 7, 8], [8, 8, 8]),
            "No more than sets of one leg differ from each other (7.5 %): it may be chance.",
        ),
        (
            session([10, 10, 9], [12, 12, 12]),
            "More than the normal variation from set to set (6.0 %), but no steady side; "
            "a steady side takes 6 sessions or more.",
        ),
        (
            sessions([(8, 10)] * 5),
            "More than the normal variation from set to set (0.0 %), but leaning right; "
            "a steady side takes 6 sessions or more.",
        ),
        (
            sessions([(8, 10), (10, 8)] * 3 + [(8, 9)]),
            "No more than sets of one leg differ from each other (17.5 %): it may be chance.",
        ),
        (session([8, 8, 8], [8, 8, 8]), ""),
        (sessions([(39, 40)] * 6), "Even: steady, yet below 5 %."),
        (sessions([(36, 40)] * 6), "Common: steady, from 5 % to 15 %."),
        (
            sessions([(30, 40)] * 6),
            "Worth a look: steady, above 15 % and above the normal variation from set to set (0.0 %).",
        ),
        (session([8], []), ""),
    ],
)
def test_verdicts_in_words(rows, words):
    assert verdict_words(reps(rows), Bands()) == words


def test_the_users_bands_are_named():
    of = balance(sessions([(36, 40)] * 6), bands=Bands(2, 9.5))
    assert verdict_words(of.measures[REPS], of.bands).startswith("Worth a look: steady, above 9.5 %")


def test_the_trend_in_words():
    pairs = [(96, 100), (100, 97), (94, 100), (100, 98), (95, 100)]
    words = "No steady side: left lower in 3, right in 2 of 5 sessions; as a rule +4.0 %."
    assert trend_words(reps(sessions(pairs)).trend) == words
    assert trend_words(reps(sessions([(10, 8)] * 6)).trend).startswith(
        "Steady, left has more: left lower in 0, right in 6"
    )
    assert trend_words(reps([]).trend) == ""
    assert "as a rule" not in trend_words(reps(session([8], [8])).trend), "there is no difference"


def test_a_small_difference_that_comes_again_is_told_as_both():
    pairs = [([7, 12], [8, 13])] * 8
    small = reps([row for day, (left, right) in enumerate(pairs) for row in session(left, right, day=day)])
    words = verdict_words(small, Bands())
    assert small.verdict is Verdict.WITHIN_VARIATION
    assert words.startswith("No more than sets of one leg differ from each other (")
    assert words.endswith("it says little about a single day; yet it is on the same side again and again.")


@pytest.mark.parametrize("code", ["de", "es"])
def test_what_was_told_is_named_in_the_language_in_use(code, qapp):
    english = told_names()
    speak(code)
    try:
        names = told_names()
    finally:
        speak("en")
    assert names.keys() == english.keys() >= {"pain", "soreness", "ankle", "none of them", "yes", "F1", "Q1", "stretch"}
    assert [id_ for id_ in names if names[id_] == english[id_] and id_ != "no"] == []


def test_the_change_in_words():
    changed = reps(sessions([(80, 100), (81, 100), (80, 100), (99, 100), (100, 100), (100, 99)])).change
    assert change_words(changed) == (
        "Changed from +19.7 to +0.0 %: 19.7 percentage points between the earlier and the later half, "
        "more than the 16.3 that can come by chance from session to session."
    )
    assert change_words(reps(sessions([(8, 10), (10, 8)] * 3)).change).startswith("No change to speak of: ")
    assert change_words(None) == ""


def test_the_index_stands_beside_both_numbers():
    of = reps(session([20], [25]), reference=Leg.RIGHT)
    assert lsi_words(of, Leg.RIGHT) == "Symmetry index: left is 80 % of right, the reference leg (20 against 25)."
    of = reps(session([20], [25]), reference=Leg.LEFT)
    assert lsi_words(of, Leg.LEFT) == "Symmetry index: right is 125 % of left, the reference leg (25 against 20)."
    assert lsi_words(of, None) == ""
    assert lsi_words(reps(session([20], []), reference=Leg.LEFT), Leg.LEFT) == ""


def ordered(pairs):
    return [
        leg_set(leg, n, day=day, order=1 if leg == first else 2)
        for day, (first, left, right) in enumerate(pairs)
        for leg, n in (("left", left), ("right", right))
    ]


@pytest.mark.parametrize(
    ("pairs", "words"),
    [
        (
            [("left", 10, 9), ("right", 8, 11)] * 3,
            "The second leg, whichever it is: 2.0 reps a set fewer. Apart from that, left: 1.0 reps a set fewer "
            "(left went first in 3 sets, right in 3).",
        ),
        (
            [("left", 9, 10), ("right", 10, 9)] * 3,
            "The second leg, whichever it is: 1.0 reps a set more. Apart from that, left: as many reps "
            "(left went first in 3 sets, right in 3).",
        ),
        (
            [("left", 10, 8), ("right", 10, 8)] * 3,
            "The second leg, whichever it is: as many reps. Apart from that, right: 2.0 reps a set fewer "
            "(left went first in 3 sets, right in 3).",
        ),
        (
            [("left", 10, 8)] * 4,
            "Cannot be told from left and right: left went first in 4 sets, right in 0, and each leg must go first in "
            "3 sets.",
        ),
        ([], ""),
    ],
)
def test_the_order_in_words(pairs, words):
    assert order_words(balance(ordered(pairs)).order) == words


def test_ratings_and_counts_in_words():
    names = told_names()
    rows = [
        leg_set("left", 8, rir=1, fault="F3", answers={"Q1": 3, "Q3": 1, "pain": 2}),
        leg_set("right", 8, rir=3, answers={"Q1": 4, "Q3": 0, "pain": 2}),
    ]
    of = balance(rows, yes_no=yes_no_questions())
    assert [points_words(found, names) for found in of.points] == [
        "Reps in reserve: left 2 reps lower; middle answer left 1, right 3; left lower in 1, right in 0 of 1 session",
        f"{names['Q1']} left 1 point lower; middle answer left 3, right 4; left lower in 1, right in 0 of 1 session",
        "Pain: at the worst left 2, right 2",
    ]
    assert [count_words(found, names) for found in of.counts] == [
        f"{names['F3']}: left 1 of 1 set, right 0 of 1 set",
        f"{names['Q3']} no: left 0 of 1 set, right 1 of 1 set",
        f"{names['Q3']} yes: left 1 of 1 set, right 0 of 1 set",
    ]
    nothing = points_words(balance([]).points[0], names)
    assert nothing == "Reps in reserve: not enough data, not told for both legs in one session"


def test_pain_of_a_leg_set_done_again_is_told_as_on_the_sheet():
    rows = [*session([8], [8]), leg_set("left", 2, ended="repeated", answers={"pain": 5})]
    of, names = balance(rows), told_names()
    assert points_words(of.points[1], names) == "Pain: at the worst left 5, right –"
    table = told_table(of, names)
    cells = [[table.data(table.index(row, column)) for column in range(5)] for row in range(table.rowCount())]
    assert cells[1] == ["Highest pain, 0 to 10", "5", "–", "", ""]


def test_a_rating_never_becomes_a_percentage():
    rows = [leg_set("left", 8, answers={"Q1": 2}), leg_set("right", 8, answers={"Q1": 4})]
    [_, rating] = balance(rows).points
    assert "%" not in points_words(rating, told_names())


def test_what_faults_and_questions_are_called():
    names = told_names()
    assert {f"F{n}" for n in range(1, 7)} | {f"Q{n}" for n in range(1, 10)} <= names.keys()
    assert yes_no_questions() == {"Q3", "Q4", "Q5", "Q7", "worse next morning"}


@pytest.mark.parametrize(("value", "text"), [(8, "8"), (31.25, "31.2"), (6610.08, "6610.1"), (1234567.8, "1234568")])
def test_numbers_are_short(value, text):
    assert number(value) == text


def test_the_whole_text():
    text = whole(sessions([(30, 40)] * 6), body_kg=60, reference=Leg.LEFT)
    assert text.startswith("Backward lunge: 6 sessions, 2025-03-01 to 2025-03-06.\n  Left   6 sets, 180 of 48 reps")
    assert "Difference: 100 × (right − left) ÷ the larger of the two, on sums. Plus means that right has more." in text
    assert "Reps × what the leg lifts of body and carried weight, at most: an estimate." in text
    assert text.count("Symmetry index: right is 133 % of left") == 3
    assert "read both numbers" in text
    assert "Left out" not in text
    assert "read both numbers" not in whole(sessions([(30, 40)] * 6))
    assert "body weight is not known" in whole(sessions([(30, 40)] * 6))


def test_the_whole_text_of_one_leg_and_of_nothing():
    text = whole(session([8, 8, 8], []))
    assert "Counted reps: not enough data, only the left leg has reps that count." in text
    assert "  Left 24 reps, right 0 reps." in text
    assert "0 %" not in text
    assert whole([]) == "Backward lunge: no sessions yet; after the first one you find both legs here."


def test_what_is_left_out_and_what_was_paced_is_told():
    text = whole([*session([10], [10], paced=11), *session([9], [], 1)])
    assert "Left out of the 2 sessions: 1 × one leg only." in text
    assert "  Left   2 sets, 19 of 16 reps, 20 paced, 76 s under tension" in text


def test_seconds_that_another_program_did_not_tell_are_left_out():
    text = whole(session([8], [8], tut_s=0.0))
    assert "  Left   1 set, 8 of 8 reps\n" in text
    assert "0 s under tension" not in text


pairs = st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), max_size=8)


@given(pairs, st.sampled_from((None, Leg.LEFT, Leg.RIGHT)), st.sampled_from((None, 60)))
def test_no_sentence_frightens_or_judges(done, reference, body_kg):
    text = whole(sessions(done, sets=3), reference=reference, body_kg=body_kg)
    assert NEVER.search(text) is None
    assert "None" not in text
    assert all(line == line.rstrip() for line in text.splitlines())


def test_every_detail_is_a_sentence():
    of = balance(sessions([(8, 10)] * 6 + [(0, 9)], sets=2), reference=Leg.LEFT, body_kg=70)
    said = [sentence for found in of.measures.values() for sentence in details(found, of)]
    assert len(said) > 15
    assert all(sentence[0].isupper() and sentence.endswith(".") for sentence in said)


# -- The command -----------------------------------------------------------------------------------------------------


@pytest.fixture
def run(run):
    """Run `evenstep balance`."""
    return partial(run, "balance")


def keep(data, pairs, exercise="backward-lunge", first_day=0):
    """Log one session a pair of left and right reps."""
    data.mkdir(exist_ok=True)
    with closing(Log(data / "log.sqlite")) as log:
        for day, done in enumerate(pairs, first_day):
            at, id_ = EVENING + timedelta(days=day), f"{exercise} {day}"
            log.begin_session(LoggedSession(id_, at, None, exercise, "1x8/side @ 3-0-1-1"))
            for order, (leg, n_reps) in enumerate(zip(Leg, done, strict=True), 1):
                leg_set_id = f"{id_} {leg}"
                log.begin_leg_set(id_, LegSet(leg_set_id, 1, leg, order, "3-0-1-1", 0, 8, at))
                for n in range(1, n_reps + 1):
                    log.add_rep(leg_set_id, Rep(n, at, 4.0, counted=True))
                log.end_leg_set(leg_set_id, "finished")
            log.finish_session(id_, at + timedelta(minutes=5))


def test_an_empty_log_is_told_kindly(run):
    code, out, err = run()
    assert (code, err) == (0, "")
    assert out == "Reverse lunge for glutes: no sessions yet; after the first one you find both legs here.\n"


def test_the_command_tells_the_exercise_trained_last(run, data):
    keep(data, [(8, 9)])
    keep(data, [(15, 16)], "slider-reverse-lunge", first_day=1)
    code, out, _ = run()
    assert code == 0
    assert out.startswith("Slider reverse lunge: 1 session, 2025-03-02.")
    assert "Counted reps: left 6 % below right (+6.2 %)." in out
    assert out.endswith("\nAlso in the log, to be seen with --exercise: backward-lunge.\n")
    assert "Counted reps: left 11 % below right" in run("--exercise", "backward-lunge")[1]


def test_the_command_tells_the_last_sessions_or_those_since_a_day(run, data):
    keep(data, [(10, 20)] * 4 + [(20, 20)] * 6)
    assert "Left   6 sets, 120 of 48 reps" in run()[1]
    assert "Left   7 sets, 130 of 56 reps" in run("--last", "7")[1]
    assert "Left   8 sets, 140 of 64 reps" in run("--since", "2025-03-03")[1]
    assert "Left   1 set, 20 of 8 reps" in run("--since", "2025-03-03", "--last", "1")[1]
    assert "of right, the reference leg" in run("--reference", "right")[1]


@pytest.mark.parametrize(
    "arguments",
    [
        ["--last", "0"],
        ["--last", "-1"],
        ["--last", "two"],
        ["--since", "yesterday"],
        ["--reference", "middle"],
        ["now"],
    ],
)
def test_a_wrong_call_exits_with_2(run, arguments):
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert "usage: evenstep" in err


def test_an_unknown_exercise_is_told_and_exits_with_1(run):
    code, out, err = run("--exercise", "handstand")
    assert (code, out) == (1, "")
    assert err.startswith("evenstep: There is no exercise called “handstand”; choose one of ")
    assert len(err.splitlines()) == 1


def test_an_exercise_of_another_log_is_shown_by_its_id(run, data):
    keep(data, [(8, 9)], "step-up")
    assert run()[1].startswith("step-up: 1 session")


def test_as_many_sessions_as_anyone_may_ask_for(run, data):
    keep(data, [(8, 9)])
    assert run("--last", "9" * 30)[0] == 0


def test_a_day_after_the_last_session_is_no_empty_log(run, data):
    keep(data, [(8, 9)])
    assert run("--since", "2025-04-01")[1] == "Backward lunge: no session since 2025-04-01; choose an earlier day.\n"


def test_the_command_compares_as_the_balance_page_does(run, data):
    keep(data, [(10, 12)] * 8)
    chosen = Settings(even_below_pct=20, look_above_pct=30, reference_leg=Leg.LEFT, body_kg=80)
    write_settings(chosen, data / "settings.json")
    table = json.loads(run("--json")[1])
    assert table["bands"] == {"even_below_pct": 20, "look_above_pct": 30}
    assert (table["reference"], table["body_kg"], table["sessions"]) == ("left", 80, 6)
    page = find(data / "log.sqlite", wanted_from(chosen, None, *sessions_of(USUAL_SPAN, date.today()))).balance
    assert run("--json")[1] == to_json(page, "backward-lunge", told_names())
    assert "right is 120 % of left, the reference leg" in run()[1]
    assert "left is 83 % of right, the reference leg" in run("--reference", "right")[1]
