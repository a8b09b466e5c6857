"""Plans in one line, found in any text; what one of them says is in test_plan.py."""

from dataclasses import replace

import pytest

from trainer.plan import PlanError, one_line, parse_one_line, plans_in
from trainer.plan.line_form import LONGEST_LINE

MAIL = """\
Hi Ana,
these are 3 good ones, 2x a week:

> 3x8/side @ 3-0-1-1 rest 90
* 2 x 10 / leg rest 60 then
  1x5 switch 10
and that is all, rest well
•	4×6
Yours, Bob
"""


def test_the_plans_of_a_mail_are_found_and_nothing_else_of_it():
    assert plans_in(MAIL) == [
        "3x8/side @ 3-0-1-1 rest 90",
        "2 x 10 / leg rest 60 then\n1x5 switch 10",
        "4×6",
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("rest 90\n@ 3-0-1-1", []),  # nothing to go on with
        ("3x8\nrest 90\n@ 3-0-1-1", ["3x8\nrest 90\n@ 3-0-1-1"]),
        ("3x8\n@3-0-1-1", ["3x8\n@3-0-1-1"]),
        ("3x8\nTHEN 2x6", ["3x8\nTHEN 2x6"]),
        ("3x8 rest\n90", ["3x8 rest\n90"]),
        ("3x8\nrset 90", ["3x8\nrset 90"]),
        ("3x8\nhello\nrest 90", ["3x8"]),
        ("- 3x8\n- rest 90", ["3x8\nrest 90"]),
        ("3x8\n- first two weeks without weight\n- Best, Bob Doe", ["3x8"]),
        ("3x8\n\nrest 90", ["3x8"]),
        ("3x8\n2x6", ["3x8", "2x6"]),
        ("3x8 then\n\n2x6", ["3x8 then", "2x6"]),
        ("3x8/side\n2x6/side", ["3x8/side", "2x6/side"]),  # much like a misspelt “sides”
        ("My plans:\n- 3x8\n- 2x6\n--\nBob", ["3x8", "2x6"]),
        ("– 3x8\n—\t2x6\n-1x5", ["3x8", "2x6", "1x5"]),
        ("1. 3x8\n2) 2x6\n10. 4×6", ["3x8", "2x6", "4×6"]),
        ("> - 3x8\n>   rest 90", ["3x8\nrest 90"]),
        ("3x8 rest\n90.\n1. stand tall\n1.5x8", ["3x8 rest\n90."]),
        ('"3x8/side @ 3-0-1-1 rest 90"', ["3x8/side @ 3-0-1-1 rest 90"]),
        ("Try this:\n“3x8/side @ 3-0-1-1\nrest 90”, as Ana does\nrest well", ["3x8/side @ 3-0-1-1\nrest 90"]),
        ("- „2x6“\n1. »3x8«\n> '4x5'\n`1x9`", ["2x6", "3x8", "4x5", "1x9"]),
        ('"3x8 name "Ana\'s ""own""""', ['3x8 name "Ana\'s ""own"""']),
        ('"3x8 rest 60", said "Bob"', ["3x8 rest 60"]),
        ('3x8 name "Mine"', ['3x8 name "Mine"']),
        ("3x8 per side\n3 x 8 each leg rest 90\n3x8perleg", ["3x8 per side", "3 x 8 each leg rest 90"]),
    ],
)
def test_a_line_goes_on_with_the_one_before_only_where_it_belongs_to_it(text, found):
    assert plans_in(text) == found


def test_what_is_found_can_be_read():
    first, second, third = (parse_one_line(text) for text in plans_in(MAIL))
    assert (first.sets, first.rest_s, len(second.then), second.then[0].switch_s, third.reps) == (3, 90, 1, 10, 6)


@pytest.mark.parametrize("each", ["/side", " / leg", " per side", " each leg", " PER LEG", "/side@3-0-1-1"])
def test_reps_of_each_leg_are_said_in_many_ways(each):
    assert parse_one_line(f"3x8{each} rest 60") == parse_one_line("3x8 rest 60")


def test_a_line_longer_than_any_plan_is_refused():
    longest = "3x8".ljust(LONGEST_LINE)
    assert parse_one_line(longest) == parse_one_line("3x8")
    with pytest.raises(PlanError, match="is longer than 4000 characters"):
        parse_one_line(longest + " ")


def test_an_unfinished_line_stays_as_it_was_written():
    plan = parse_one_line("3x8")
    assert one_line(replace(plan, unfinished="3x8 rest ")) == "3x8 rest "
    with pytest.raises(PlanError):
        parse_one_line("3x8 rest ")
