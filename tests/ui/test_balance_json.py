import json
from contextlib import closing

import pytest

from tests.leg_sets import balance, leg_set, session, sessions
from trainer.balance_formulas import FORMULA, other_formulas
from trainer.log import Log
from trainer.plan import Leg
from ui.balance_json import to_json
from ui.balance_text import headline
from ui.balance_told_text import points_words
from ui.cli import main
from ui.told_names import told_names


def told(rows, **options):
    return json.loads(to_json(balance(rows, **options), "backward-lunge", told_names()))


def test_the_numbers_and_the_words_of_a_measure():
    of = balance(session([15], [16]))
    measure = told(session([15], [16]))["measures"]["counted_reps"]
    assert (measure["left"], measure["right"], measure["unit"]) == (15, 16, "reps")
    assert (measure["difference_pct"], measure["reason"]) == (6.25, None)
    assert measure["words"] == headline(next(iter(of.measures.values())), of)
    assert measure["verdict"] == "too few sets"
    assert measure["series"] == [
        {
            "session_id": "session 0",
            "started": "2025-03-01T18:30:00+00:00",
            "left": 15,
            "right": 16,
            "left_compared": 15,
            "right_compared": 16,
            "difference_pct": 6.25,
            "reason": None,
        }
    ]


def test_the_formula_is_named_and_others_stand_apart():
    table = told(session([20], [25]))
    assert table["formula"] == FORMULA
    others = table["measures"]["counted_reps"]["other_formulas"]
    assert others == pytest.approx(other_formulas(20, 25), abs=1e-6)


def test_nothing_to_compare_is_null_and_never_zero():
    table = told(session([8, 8], []), reference=Leg.LEFT)
    assert table["left"]["counted_reps"] == 16
    for measure in table["measures"].values():
        assert (measure["difference_pct"], measure["lsi_pct"], measure["other_formulas"]) == (None, None, None)
        assert (measure["reason"], measure["verdict"]) == ("one leg only", "not enough data")
    assert table["measures"]["counted_reps"]["left_out"] == {"one leg only": 1}


def test_no_sessions():
    table = told([])
    assert (table["sessions"], table["first"], table["last"]) == (0, None, None)
    assert table["measures"]["counted_reps"]["reason"] == "no sessions"


def test_everything_is_there():
    rows = [row._replace(rir=2, fault="F3", answers={"Q1": 4, "Q8": "knee"}) for row in sessions([(8, 10)] * 7)]
    table = told(rows, reference=Leg.RIGHT, body_kg=60)
    assert list(table["measures"]) == ["counted_reps", "tut_s", "volume_kg", "potential_reps"]
    reps = table["measures"]["counted_reps"]
    assert (reps["verdict"], reps["lsi_pct"], reps["trend"]["steadiness"]) == ("worth a look", 80, "steady")
    assert reps["trend"]["higher"] == "right"
    assert reps["change"] == {
        "earlier_pct": 20, "later_pct": 20, "change_points": 0, "detectable_points": 0, "real": False,
    }  # fmt: skip
    assert [found["name"] for found in table["points"]] == ["rir", "Q1"]
    first = {"session_id": "session 0", "started": "2025-03-01T18:30:00+00:00"}
    assert table["points"][1]["series"][0] == first | {"left": 4, "right": 4}
    assert table["counts"][0]["series"][0] == first | {"left": 1, "right": 1}
    assert [(found["what"], found["left"], found["right_of"]) for found in table["counts"]] == [
        ("F3", 7, 7),
        ("knee", 7, 7),
    ]
    assert (table["order"]["always_first"], table["order"]["second_fewer"]) == ("left", None)
    assert table["bands"] == {"even_below_pct": 5, "look_above_pct": 15}
    assert (table["reference"], table["body_kg"]) == ("right", 60)


def test_ratings_have_no_averages():
    rows = [leg_set("left", 8, answers={"Q1": 2}), leg_set("right", 8, answers={"Q1": 4})]
    rating = told(rows)["points"][1]
    assert rating["trend"].keys() == {"sessions", "left_lower", "right_lower", "chance", "steadiness", "higher"}
    assert rating["words"] == points_words(balance(rows).points[1], told_names())


def test_numbers_are_rounded_and_finite():
    text = to_json(balance(session([14], [15], tut_s=0.1), body_kg=61.7), "backward-lunge", {})
    assert "000000" not in text
    assert "NaN" not in text


def test_the_command_prints_it(capsys, tmp_path):
    with closing(Log(tmp_path / "log.sqlite")):
        pass
    assert main(["balance", "--json", "--exercise", "slider-reverse-lunge", "--data-dir", str(tmp_path)]) == 0
    table = json.loads(capsys.readouterr().out)
    assert (table["format"], table["exercise"], table["sessions"]) == (1, "slider-reverse-lunge", 0)
