import os
import sys
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.trainer.plans_made import PLANS
from trainer.errors import KnownError
from trainer.plan import (
    ANY_EXERCISE,
    Plan,
    PlanError,
    one_line,
    parse_one_line,
    parse_plan_toml,
    plan_toml,
    read_plan_file,
)
from trainer.plan.mistakes import MOST_MISTAKES

GOOD = """\
format = 1
name = "Mum's"
exercise = "backward-lunge"
sets = 3
reps = 10
tempo = "4-0-1-1"
switch_s = 15
rest_s = 60.5
"""
LINE = '3x8/side @ 3-0-1-1 rest 60.5 switch 15 ready 10 first alternate load 2.5 exercise backward-lunge name "Mum"'

SEVERAL = (
    GOOD
    + """
[[then]]
exercise = "backward-lunge"
sets = 2
reps = 5
tempo = "3-1-1-1"

[[then]]
sets = 1
reps = 6
tempo = "2-1-1-1"
match = true
"""
)
SEVERAL_LINE = (
    '3x8/side @ 3-0-1-1 then 2x5/side @ 3-1-1-1 order together cue knee-over-ankle then 1x6 match yes name "Mum"'
)

PIECES = st.sampled_from(
    [
        *"0123456789x×/@\"'-=.[]{}#,:\\\n\r\t s", "\r\n", '"""', "'''", "rest", "switch_s", "ready", "load_kg", "name",
        "sets", "reps", "tempo", "format", " = ", "format = 1\n", 'tempo = "3-0-1-1"\n', "3x8/side ", "@ 3-0-1-1 ",
        "1e999", "nan", "-inf", "0x7f", "1979-05-27", "true", "9" * 5000, "[" * 2000, "a." * 400, "\x1b[2J", "\u202e",
        "\u2028", "\x85", "\ud800", "\ufeff", "🏋", "e\u0301", "日本", GOOD,
        " then ", "[[then]]\n", "[[then", "then = ", SEVERAL,
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=8), max_size=24).map("".join)


@st.composite
def damaged(draw, sound):
    """A sound text with a few pieces put in, or cut out."""
    text = draw(sound)
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(PIECES | st.just("")) + text[at + draw(st.integers(0, 6)) :]
    return text


def told(text, read=parse_plan_toml):
    with pytest.raises(PlanError) as raised:
        read(text)
    return raised.value


@settings(max_examples=120)
@given(TEXTS | damaged(PLANS.map(plan_toml)) | damaged(PLANS.map(one_line)))
def test_any_text_gives_a_plan_or_its_mistakes(text):
    for read, write in ((parse_one_line, one_line), (parse_plan_toml, plan_toml)):
        try:
            plan = read(text)
        except PlanError as error:
            assert 1 <= len(error.mistakes) <= 20
            assert str(error).replace("\n", "").isprintable()
            assert all(mistake.column <= len(mistake.written) + 1 for mistake in error.mistakes if mistake.column)
        else:
            assert read(write(plan)) == plan


@settings(max_examples=50)
@given(st.binary(max_size=300) | TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_of_a_file_give_a_plan_or_a_known_error(tmp_path_factory, content):
    path = tmp_path_factory.getbasetemp() / "fuzzed.toml"
    path.write_bytes(content)
    with suppress(KnownError):
        assert isinstance(read_plan_file(path), Plan)


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"a{n}{'.a' * 490} = 1" for n in range(64)),
        "a." * 32_000 + "a = 1",
        "\n".join(f"k{n} = 1" for n in range(6000)),
        " " * 65_000 + "#",
        'a = """\n' * 8000,
        "x\n" * 30_000,
    ],
    ids=["dotted keys", "one dotted key", "fields", "spaces", "open texts", "no fields"],
)
def test_a_file_made_to_hang_the_reader_is_told_of_in_few_words(text):
    assert len(str(told(text))) < 10_000


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("sets = 3", "set = 3"), "line 4, column 1, set: is not a field of a plan; did you mean sets?"),
        (("tempo =", "tmepo ="), "line 6, column 1, tmepo: is not a field of a plan; did you mean tempo?"),
        (("rest_s =", "rest ="), "line 8, column 1, rest: is not a field of a plan; did you mean rest_s?"),
        (("format =", "fromat ="), "line 1, column 1, fromat: is not a field of a plan; did you mean format?"),
        (("name =", "Name ="), "line 2, column 1, Name: is not a field of a plan; did you mean name?"),
        (("sets = 3", "sets 3"), "line 4, column 6, sets: cannot be read"),
        (("sets = 3", "sets: 3"), "line 4, column 5, sets: cannot be read"),
        (("sets = 3", "set: 3"), "line 4, column 4, set: cannot be read"),
        (("sets = 3", "sets = 3 x"), "line 4, column 10, sets: cannot be read"),
        (('"4-0-1-1"', '"4-0-1-1'), "line 6, column 17, tempo: cannot be read (Unterminated string)"),
        (("reps = 10", "reps = 10\nsets = 3"), "line 6, column 1, sets: stands twice"),
        (
            ("sets = 3", "[plan]\nsets = 3"),
            "line 4, column 1, [plan]: is not understood; the headings of a plan are [[then]]",
        ),
        (("reps = 10", ""), "reps: is missing"),
        (("sets = 3", "colour = 1\nsets = 3"), "line 4, column 1, colour: is not a field of a plan; the fields are"),
    ],
)
def test_one_typo_is_one_mistake(change, says):
    assert change[0] in GOOD
    error = told(GOOD.replace(*change, 1))
    assert len(error.mistakes) == 1, error
    assert says in str(error)


@pytest.mark.parametrize(
    ("text", "read"),
    [(GOOD, parse_plan_toml), (LINE, parse_one_line), (SEVERAL, parse_plan_toml), (SEVERAL_LINE, parse_one_line)],
    ids=["file", "line", "several", "several in a line"],
)
def test_a_sign_left_out_or_two_swapped_is_one_mistake_at_most(text, read):
    left_out = [text[:at] + text[at + 1 :] for at in range(len(text)) if text[at] not in "\n @"]
    swapped = [
        text[:at] + text[at + 1] + text[at] + text[at + 2 :]
        for at in range(len(text) - 1)
        if not {*text[at : at + 2]} & {*'\n @"'}
    ]
    for typo in left_out + swapped:
        try:
            read(typo)
        except PlanError as error:
            assert len(error.mistakes) == 1, error


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("3x8 rset 90 switch 10", "column 5, rset: is not understood; did you mean rest?"),
        ("3x8/side 3-0-1-1 rest 90", "column 10, 3-0-1-1: is not understood; did you mean @ 3-0-1-1?"),
        ("3x8 weight 90 rest 60", "column 5, weight: is not understood; after sets x reps come @, tempo, rest, switch"),
        ("3x8 rest 9000", "column 10, rest: must be a number from 0 to 1800 (seconds)"),
        ("3x8 rest rest 60", "column 5, rest: has nothing behind it"),
        ('3x8 name "all of this', "column 10, name: must be a text in quotes"),
        ("3x8/sides @ 3011", "column 1, sets and reps: are missing at the start"),
        ("3x8 rest 60 rest 60", "column 13, rest: stands twice"),
    ],
)
def test_one_typo_of_a_line_is_one_mistake(text, says):
    error = told(text, parse_one_line)
    assert len(error.mistakes) == 1, error
    assert says in str(error)


def test_the_value_of_a_misspelt_field_is_checked_too():
    fields = [(m.line, m.field) for m in told(GOOD.replace("sets = 3", "set = 0")).mistakes]
    assert fields == [(4, "set"), (4, "set")]


def test_the_caret_stands_below_the_fault_in_letters_of_any_width():
    shown = str(told(GOOD.replace('"Mum\'s"', '"日本💪e\u0301" x'))).splitlines()[2:]
    assert shown == ['      name = "日本💪e\u0301" x', " " * (6 + 17) + "^"]


def test_a_long_line_is_shown_around_its_fault():
    _, _, line, mark = str(told(GOOD.replace('"Mum\'s"', f'"{"a" * 70}" \t oops{"b" * 90}'))).splitlines()
    assert line.strip()[0] == line[-1] == "…"
    assert len(line) < 85
    assert line[mark.index("^") :].startswith("oops")


def test_what_would_move_the_cursor_is_not_shown():
    message = str(told(GOOD.replace("sets = 3", "sets = 3 \x1b[2J\u202e") + '"a\\u001b" = 1\n'))
    assert message.replace("\n", "").isprintable()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
def test_a_pipe_that_nobody_writes_to_is_told_in_a_sentence(tmp_path):
    os.mkfifo(tmp_path / "a.toml")
    with pytest.raises(KnownError, match="it is no file"):
        read_plan_file(tmp_path / "a.toml")


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("sets = 2", "sets = 0"), "line 12, column 8, then 1: sets: must be a whole number from 1 to 20"),
        (("sets = 1", "sets ="), "line 17, column 7, then 2: sets: cannot be read"),
        (("sets = 1", "set = 1"), "line 17, column 1, then 2: set: is not a field of [[then]]; did you mean sets?"),
        (("sets = 1\n", ""), "line 16, column 1, then 2: sets: is missing"),
        (('"backward-lunge"\nsets = 2', '"no"\nsets = 2'), "line 11, column 12, then 1: exercise: must be one of"),
        (("sets = 1", 'name = "a"\nsets = 1'), "then 2: name: stands once, above the first [[then]]"),
        (("sets = 1", "format = 1\nsets = 1"), "then 2: format: stands once, above the first [[then]]"),
        (("sets = 1", "colour = 1\nsets = 1"), "then 2: colour: is not a field of [[then]]; the fields are exercise"),
        (("[[then]]", "[then]"), "line 10, column 1, [then]: is not understood; did you mean [[then]]?"),
        (("[[then]]", "[[thn]]"), "line 10, column 1, [[thn]]: is not understood; did you mean [[then]]?"),
        (("[[then]]", "then:"), "line 10, column 1, then:: is not understood; did you mean [[then]]?"),
        (("match = true", "match = 1"), "line 20, column 9, then 2: match: must be true or false"),
        (("match = true", 'cue = "Heel!"'), "then 2: cue: must be an id of at most 40"),
        (("match = true", 'then = [{sets = 1}]'), "then 2: then: is written as [[then]] on a line of its own"),
    ],
)  # fmt: skip
def test_one_typo_in_an_exercise_that_follows_is_one_mistake(change, says):
    assert change[0] in SEVERAL
    error = told(SEVERAL.replace(*change, 1))
    assert len(error.mistakes) == 1, error
    assert says in str(error)


def test_mistakes_of_every_exercise_are_told_at_once_in_the_order_of_the_file():
    text = SEVERAL.replace("sets = 3", "sets = 0").replace("reps = 5", "reps = five").replace("match = true", "x = 1")
    assert [(m.line, m.field) for m in told(text).mistakes] == [(4, "sets"), (13, "then 1: reps"), (20, "then 2: x")]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("3x8 then 2x0", "column 12, then 1: reps: must be a whole number from 1 to 200"),
        ("3x8 then @ 3011", "column 10, then 1: sets and reps: are missing behind then; write it like"),
        ("3x8 then", "column 9, then 1: sets and reps: are missing behind then"),
        ("3x8 and 2x8", "column 5, and: is not understood; did you mean then?"),
        ('3x8 name "a" then 2x8 name "b"', "column 23, then 1: name: stands twice"),
        ("3x8 match true", "column 11, match: must be yes or no"),
        ("3x8 order left", "column 11, order: must be one of block, alternating, together"),
        ("3x8 load 60s", "column 10, load: must be a number from 0 to 300 (kilograms)"),
        ("3x8 load 700lb", "column 10, load: must be a number from 0 to 300 (kilograms)"),
        ("3x8 rest 60kg", "column 10, rest: must be a number from 0 to 1800 (seconds)"),
        ("1x1" + " then 1x1" * 10, "column 86, then: is one too many; a plan has at most 10 exercises"),
        ("20x200 then 1x1", "too much: This plan has 8002 reps, left and right; at most 8000 are possible"),
        ("20x200 @ 4-2-2-2", "too much: This plan takes more than 12 hours"),
    ],
)
def test_one_typo_of_a_line_with_several_exercises_is_one_mistake(text, says):
    error = told(text, parse_one_line)
    assert len(error.mistakes) == 1, error
    assert says in str(error)


def test_a_tempo_may_be_called_so():
    assert parse_one_line("3x10 tempo 4-0-1-1") == parse_one_line("3x10 @ 4-0-1-1")


def test_a_misspelt_field_behind_a_wrong_value_is_told_too():
    error = told("3x10 @ 4-0-1 rest 9999 sids left", parse_one_line)
    assert [(m.column, m.field) for m in error.mistakes] == [(8, "tempo"), (19, "rest"), (24, "sids")]
    error = told("3x10 rest about ninety seconds swich 20", parse_one_line)
    assert [(m.column, m.field) for m in error.mistakes] == [(11, "rest"), (32, "swich")]


def test_more_exercises_than_a_plan_has_are_one_mistake():
    error = told(GOOD + "[[then]]\nsets = 1\nreps = 1\ntempo = '3011'\n" * 1500)
    assert [(m.line, m.field) for m in error.mistakes] == [(45, "[[then]]")]


def test_a_plan_that_is_too_much_is_told_without_a_place():
    error = told(GOOD.replace("sets = 3", "sets = 20").replace("reps = 10", "reps = 200") + "[[then]]\nsets = 1\n"
                 "reps = 1\ntempo = '3011'")  # fmt: skip
    assert "too much: This plan has 8002 reps" in str(error)


def test_the_largest_plan_there_can_be_is_read_in_both_forms():
    name = '"' * 80
    line = (
        "20x20/side @ 2.125-0.125-1.125-0.125 rest 1000.125 switch 600 ready 120 first alternate load 299.125 "
        f"waits never order alternating sides both match yes guide quiet cue {'c' * 40} counting down "
        f"exercise {'e' * 40}"
    )
    plan = parse_one_line(" then ".join([line] * 10).replace("20x20", "2x20") + f' name "{name * 2}"', ANY_EXERCISE)
    assert len(plan.exercises) == 10
    assert parse_one_line(one_line(plan), ANY_EXERCISE) == parse_plan_toml(plan_toml(plan), "", ANY_EXERCISE) == plan


@pytest.mark.parametrize("id_", ["Calf", "calf raise", "a" * 41, "", "../x"])
def test_an_exercise_s_id_is_well_formed_even_where_any_will_do(id_):
    with pytest.raises(PlanError, match="must be an id of at most 40"):
        parse_plan_toml(GOOD.replace("backward-lunge", id_), exercises=ANY_EXERCISE)


def test_an_exercise_is_one_of_those_that_exist():
    text = GOOD.replace("backward-lunge", "calf-raise")
    assert "exercise: must be one of backward-lunge, reverse-lunge-for-glutes" in str(told(text))
    assert parse_plan_toml(text, exercises=("calf-raise",)) == parse_plan_toml(text, exercises=ANY_EXERCISE)
    many = [f"own-{n}" for n in range(99)]
    with pytest.raises(PlanError, match=r"own-0, .* and 87 more; did you mean own-77\?"):
        parse_one_line("3x8 exercise own77", many)


@pytest.mark.parametrize("id_", ["rest", "then", "name"])
def test_an_exercise_may_be_called_like_a_word_of_the_line(id_):
    plan = parse_one_line(f'3x8 exercise "{id_}" cue "{id_}" then 1x1', ANY_EXERCISE)
    assert plan.exercise == plan.cue == id_
    assert parse_one_line(one_line(plan), ANY_EXERCISE) == plan


def test_a_format_of_the_future_is_refused_kindly_whatever_else_stands_there():
    error = told(SEVERAL.replace("format = 1", "format = 2").replace("[[then]]", "[[next]]") + "[a\nx =\n")
    assert [m.allowed for m in error.mistakes] == [
        "2 is newer than this Evenstep reads (1); update Evenstep to read it"
    ]


@pytest.mark.parametrize("number", ["1000", "9" * 400, "0x" + "f" * 900], ids=["short", "long", "hexadecimal"])
def test_a_format_of_many_digits_is_not_shown(number):
    assert "format: this is newer than this Evenstep reads (1)" in str(told(GOOD.replace("= 1", f"= {number}", 1)))


def test_of_many_exercises_a_few_are_named_and_the_one_that_was_meant():
    known = [f"exercise-{n:02}" for n in range(40)] + ["wall-sit"]
    for written, guess in (("wal-sit", " and 29 more; did you mean wall-sit?"), ("§", " and 29 more")):
        with pytest.raises(PlanError) as raised:
            parse_plan_toml(GOOD.replace("backward-lunge", written), "x.toml", known)
        [mistake] = raised.value.mistakes
        assert mistake.allowed.startswith("must be one of exercise-00, exercise-01, ")
        assert mistake.allowed.endswith(guess)


def test_a_tempo_is_a_text():
    [mistake] = told(GOOD.replace('tempo = "4-0-1-1"', "tempo = 4011")).mistakes
    assert mistake.field == "tempo"
    assert 'must be a text in quotes, such as "3-0-1-1"' in str(mistake)


def test_of_many_headings_that_are_none_the_first_few_are_told():
    error = told(GOOD + "[[zzz]]\n" * 100)
    assert len(error.mistakes) == MOST_MISTAKES
    assert {mistake.field for mistake in error.mistakes} == {"[[zzz]]"}


def test_an_unfinished_line_is_a_text():
    error = told(GOOD + "unfinished = 7\n")
    assert [mistake.field for mistake in error.mistakes] == ["unfinished"]
    assert "must be a text in quotes of 1 to" in str(error)


def test_a_value_nested_too_deeply_to_be_read_is_told_as_too_large():
    error = told(GOOD.replace("reps = 10", f"reps = {'[' * 900}"))
    assert "reps: holds a value far too large for a plan" in str(error)


@pytest.mark.parametrize(
    ("heading", "says"), [("[[than]]", "did you mean [[then]]?"), ("[[zzz]]", "the headings of a plan are [[then]]")]
)
def test_a_heading_that_is_none_is_told_with_those_there_are(heading, says):
    assert says in str(told(f"{GOOD}\n{heading}\nsets = 2\n"))
