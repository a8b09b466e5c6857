import tomllib
from dataclasses import fields, replace

import pytest
from hypothesis import given

from tests.trainer.plans_made import PLANS
from trainer.errors import KnownError
from trainer.plan import (
    MOST_FILE_BYTES,
    Counting,
    FirstLeg,
    GuideLevel,
    Leg,
    Plan,
    PlanError,
    RoundOrder,
    Sides,
    Waits,
    looks_like_one_line,
    one_line,
    parse_one_line,
    parse_plan_toml,
    plan_toml,
    read_plan_file,
    running_on,
    tension_s,
)
from trainer.tempo import parse_tempo

GOOD = """\
format = 1
name = "Mum's"
exercise = "backward-lunge"
sets = 3
reps = 10
tempo = "4-0-1-1"
switch_s = 15
rest_s = 60.5
get_ready_s = 10
first_leg = "alternate"
load_kg = 2.5
"""


def mistakes(text):
    with pytest.raises(PlanError) as raised:
        parse_plan_toml(text, "x.toml")
    return [(m.line, m.field) for m in raised.value.mistakes], str(raised.value)


def test_every_field_of_a_file_is_read():
    assert parse_plan_toml(GOOD) == Plan(
        "Mum's", "backward-lunge", 3, 10, parse_tempo("4-0-1-1"), 15, 60.5, 10, FirstLeg.ALTERNATE, 2.5
    )


def test_every_field_of_every_exercise_is_read():
    text = (
        GOOD.replace('"alternate"', '"weaker"')
        + """
waits = "legs"
round_order = "alternating"
sides = "right"
match = true
guide = "quiet"
cue = "heel-glued-down"
counting = "down"

[[then]]
sets = 1
reps = 2
tempo = "3-1-1-1"
get_ready_s = 30

[["then"]] # and last
sets = 4
reps = 5
tempo = "30X1"
round_order = "together"
"""
    )
    then = (Plan("", sets=1, reps=2, tempo=parse_tempo("3111"), get_ready_s=30),
            Plan("", sets=4, reps=5, tempo=parse_tempo("30X1"), round_order=RoundOrder.TOGETHER))  # fmt: skip
    plan = Plan(
        "Mum's", "backward-lunge", 3, 10, parse_tempo("4-0-1-1"), 15, 60.5, 10, FirstLeg.WEAKER, 2.5, Waits.LEGS,
        RoundOrder.ALTERNATING, Sides.RIGHT, True, GuideLevel.QUIET, "heel-glued-down", Counting.DOWN, then,
    )  # fmt: skip
    assert parse_plan_toml(text) == plan
    line = (
        "3x10/side @ 4-0-1-1 rest 60.5 switch 15 ready 10 first weaker load 2.5kg waits legs order alternating "
        "sides right match yes guide quiet cue heel-glued-down counting down exercise backward-lunge then "
        "1x2/side @ 3-1-1-1 rest 90 switch 20 ready 30 then 4x5/side @ 3-0-X-1 rest 90 switch 20 order together "
        'name "Mum\'s"'
    )
    assert one_line(plan) == line
    assert parse_one_line(line) == plan


def test_a_file_as_it_is_written():
    plan = parse_one_line('2x8 match no sides both then 1x6 counting up @ 2-1-1-1 name "A"')
    assert (
        plan_toml(plan)
        == """\
format = 1
name = "A"
exercise = "reverse-lunge-for-glutes"
sets = 2
reps = 8
tempo = "3-0-1-1"
switch_s = 20
rest_s = 90
get_ready_s = 20
first_leg = "left"
load_kg = 0
waits = "never"

[[then]]
exercise = "reverse-lunge-for-glutes"
sets = 1
reps = 6
tempo = "2-1-1-1"
switch_s = 20
rest_s = 90
get_ready_s = 20
first_leg = "left"
load_kg = 0
waits = "never"
counting = "up"
"""
    )


@pytest.mark.parametrize(
    ("written", "load_kg"), [("20", 20), ("20kg", 20), ("20KG", 20), ("45lb", 20.412), ("2.5lb", 1.134), ("0", 0)]
)
def test_a_load_in_pounds_is_kept_in_kilograms(written, load_kg):
    plan = parse_one_line(f"3x8 load {written}")
    assert plan.load_kg == load_kg
    assert parse_one_line(one_line(plan)) == plan


def test_what_may_be_left_out_has_a_default():
    plan = parse_plan_toml('format = 1\nname = "a"\nsets = 1\nreps = 1\ntempo = "3011"\n')
    assert (plan.exercise, plan.switch_s, plan.rest_s, plan.first_leg) == (
        "reverse-lunge-for-glutes",
        20,
        90,
        FirstLeg.LEFT,
    )


def test_all_mistakes_are_told_at_once_with_line_and_field():
    found, message = mistakes(
        'format = 1\nname = ""\nsets = 0\nreps = "8"\ntempo = "3-0"\nrest_s = true\nspeed = 3\nfirst_leg = "both"\n'
    )
    assert found == [
        (2, "name"),
        (3, "sets"),
        (4, "reps"),
        (5, "tempo"),
        (6, "rest_s"),
        (7, "speed"),
        (8, "first_leg"),
    ]
    assert "x.toml has 7 mistakes" in message
    assert "line 3, column 8, sets: must be a whole number from 1 to 20\n      sets = 0\n             ^\n" in message
    assert "four parts" in message
    assert "left, right, alternate" in message


def test_lines_that_are_no_toml_are_told_beside_the_other_mistakes():
    found, message = mistakes('format = 1\nname = "a"\nsets = \nreps = 0\ntempo = "3-0-1-1\n')
    assert found == [(3, "sets"), (4, "reps"), (5, "tempo")]
    assert "cannot be read" in message


def test_missing_fields_are_named():
    found, _ = mistakes("")
    assert found == [(None, "format"), (None, "name"), (None, "sets"), (None, "reps"), (None, "tempo")]


@pytest.mark.parametrize(
    "text",
    [
        'a = """', "[[[", "= 1", '"', "\\", "a.b = 1\na = 2", "x = 1\n" * 3, "\n\n'''\n", "\u00a0", "sets = 1\n\x1f\n",
        "a = " + "[" * 9000, "a = " + "9" * 5000,
    ],
    ids=range(12),
)  # fmt: skip
def test_no_toml_text_at_all_is_still_told_in_lines(text):
    found, _ = mistakes(text)
    assert found


def test_a_newer_format_is_refused_kindly():
    found, message = mistakes('format = 2\nfuture = "yes"\n')
    assert found == [(1, "format")]
    assert "update Evenstep" in message


@pytest.mark.parametrize("value", ["true", "-1", '"1"', "0"])
def test_only_the_number_one_is_the_format(value):
    assert mistakes(GOOD.replace("format = 1", f"format = {value}"))[0] == [(1, "format")]


def test_a_plan_file_is_read(tmp_path):
    path = tmp_path / "a.toml"
    path.write_text(GOOD, encoding="utf-8-sig")
    assert read_plan_file(path).sets == 3


@pytest.mark.parametrize(
    ("content", "says"),
    [(b"\xff\xfe\x00", "not text in UTF-8"), (b"a" * (MOST_FILE_BYTES + 1), "larger than")],
)
def test_a_file_that_is_no_plan_is_told_in_a_sentence(tmp_path, content, says):
    path = tmp_path / "a.toml"
    path.write_bytes(content)
    with pytest.raises(KnownError, match=says):
        read_plan_file(path)


def test_a_text_of_thousands_of_lines_is_told_at_once_and_not_gone_through(monkeypatch):
    monkeypatch.setattr("trainer.plan.written._parts", None)
    with pytest.raises(PlanError, match="has more than 65536 characters"):
        parse_plan_toml("format = 1\n" * 10_000, "pasted")


def test_a_missing_file_and_a_folder_are_told_in_a_sentence(tmp_path):
    for path in (tmp_path / "no.toml", tmp_path):
        with pytest.raises(KnownError, match="cannot be read"):
            read_plan_file(path)


@pytest.mark.parametrize(
    "text",
    ["3x8/side @ 3-0-1-1 rest 60 switch 10", "3X8 / leg @3011 switch 10s rest 60s", "3×8 @ 3/0/1/1 rest 60 switch 10"],
)
def test_the_one_line_form(text):
    plan = parse_one_line(text)
    assert (plan.sets, plan.reps, str(plan.tempo), plan.rest_s, plan.switch_s) == (3, 8, "3-0-1-1", 60, 10)
    assert plan.name == "3x8/side @ 3-0-1-1 rest 60 switch 10"
    assert looks_like_one_line(text)


def test_the_one_line_form_holds_every_field():
    plan = parse_plan_toml(GOOD)
    text = one_line(plan)
    assert text == (
        "3x10/side @ 4-0-1-1 rest 60.5 switch 15 ready 10 first alternate load 2.5kg exercise backward-lunge "
        'name "Mum\'s"'
    )
    assert parse_one_line(text) == plan


@pytest.mark.parametrize("load", ["8kg", "7.25kg", "45lb", "2.5lb", "0.001kg", "20.413kg", "300kg"])
def test_a_load_is_written_in_its_own_unit(load):
    plan = parse_one_line(f"3x8/side @ 3-0-1-1 load {load}")
    assert one_line(plan) == f"3x8/side @ 3-0-1-1 rest 90 switch 20 load {load}"
    assert parse_one_line(one_line(plan)) == plan


def test_all_mistakes_of_one_line_are_told_at_once():
    with pytest.raises(PlanError) as raised:
        parse_one_line("0x8/side @ 3-0 rest soon rest 3 jump 4 switch")
    assert [(m.column, m.field) for m in raised.value.mistakes] == [
        (1, "sets"), (12, "tempo"), (21, "rest"), (26, "rest"), (33, "jump"), (40, "switch"),
    ]  # fmt: skip
    assert str(raised.value).endswith(
        "column 40, switch: has nothing behind it\n"
        "      0x8/side @ 3-0 rest soon rest 3 jump 4 switch\n"
        "                                             ^"
    )


@pytest.mark.parametrize(
    "text", ["", "@", "hello", "8/side", "3x8/sides @ 3011", "3x8 @", 'name "', "3x8 " * 200, '3x8 name "abc']
)
def test_one_line_that_is_none_is_told_in_words(text):
    with pytest.raises(PlanError):
        parse_one_line(text)


def test_names_and_paths_are_not_taken_for_one_line_plans():
    assert not any(looks_like_one_line(text) for text in ("gentle-start", "plans/a.toml", "Reverse lunge", "3 sets"))


def test_which_leg_begins():
    plan = Plan("a")
    assert plan.legs(1) == (Leg.LEFT, Leg.RIGHT)
    assert replace(plan, first_leg=FirstLeg.RIGHT).legs(2) == (Leg.RIGHT, Leg.LEFT)
    alternating = replace(plan, first_leg=FirstLeg.ALTERNATE)
    assert [alternating.legs(n)[0] for n in (1, 2, 3)] == [Leg.LEFT, Leg.RIGHT, Leg.LEFT]


@given(PLANS)
def test_any_plan_round_trips_through_one_line(plan):
    assert parse_one_line(one_line(plan)) == plan


@given(PLANS)
def test_any_plan_round_trips_through_a_file(plan):
    text = plan_toml(plan)
    assert parse_plan_toml(text) == plan
    held = tomllib.loads(text)
    then = held.pop("then", [])
    assert {"format": 1, **written(plan)}.items() >= held.items()
    for table, each in zip(then, plan.then, strict=True):
        assert written(each).items() >= table.items()
        assert "name" not in table


def written(plan):
    """What each field of a plan is as TOML."""
    return {field.name: getattr(plan, field.name) for field in fields(plan)} | {"tempo": str(plan.tempo)}


def test_a_text_file_holds_one_line(tmp_path):
    path = tmp_path / "a.TXT"
    path.write_text("\n 3x8/side @ 3-0-1-1\n", encoding="utf-8-sig")
    assert read_plan_file(path) == parse_one_line("3x8/side @ 3-0-1-1")


def test_where_nobody_can_say_that_they_are_ready_no_exercise_of_a_plan_waits():
    plan = parse_one_line("3x8 waits sets then 2x6 waits legs then 1x5 counting up")
    runs_on = parse_one_line("3x8 then 2x6 then 1x5 counting up")
    assert running_on(plan) == runs_on, "one that has no name gets none, least of all one that says it waits"
    assert running_on(replace(plan, name="Mine")) == replace(runs_on, name="Mine")
    assert running_on(runs_on) == runs_on


def test_tension_is_all_of_a_rep_but_the_standing_top_and_of_one_leg():
    assert tension_s(parse_one_line("3x8/side @ 3-1-2-4 then 1x1 @ 3-3-3-1")) == 3 * 8 * (3 + 1 + 2)
