import os
import sys
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.trainer.plans_made import PLANS
from trainer.errors import KnownError
from trainer.plan import Plan, PlanError, one_line, parse_one_line, parse_plan_toml, plan_toml, read_plan_file

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

PIECES = st.sampled_from(
    [
        *"0123456789x×/@\"'-=.[]{}#,:\\\n\r\t s", "\r\n", '"""', "'''", "rest", "switch_s", "ready", "load_kg", "name",
        "sets", "reps", "tempo", "format", " = ", "format = 1\n", 'tempo = "3-0-1-1"\n', "3x8/side ", "@ 3-0-1-1 ",
        "1e999", "nan", "-inf", "0x7f", "1979-05-27", "true", "9" * 5000, "[" * 2000, "a." * 400, "\x1b[2J", "\u202e",
        "\u2028", "\x85", "\ud800", "\ufeff", "🏋", "e\u0301", "日本", GOOD,
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


@settings(max_examples=300)
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
        (("sets = 3", "[plan]\nsets = 3"), "line 4, column 1, plan: is a table, and a plan has none"),
        (("reps = 10", ""), "reps: is missing"),
        (("sets = 3", "colour = 1\nsets = 3"), "line 4, column 1, colour: is not a field of a plan; the fields are"),
    ],
)
def test_one_typo_is_one_mistake(change, says):
    assert change[0] in GOOD
    error = told(GOOD.replace(*change, 1))
    assert len(error.mistakes) == 1, error
    assert says in str(error)


@pytest.mark.parametrize(("text", "read"), [(GOOD, parse_plan_toml), (LINE, parse_one_line)], ids=["file", "line"])
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
        ("3x8 weight 90 rest 60", "column 5, weight: is not understood; after sets x reps come @, rest, switch"),
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


def test_where_letters_have_different_widths_mistakes_are_told_without_carets():
    assert told(GOOD.replace("sets = 3", "sets = 0")).brief == (
        "The plan file has one mistake:\n  line 4, column 8, sets: must be a whole number from 1 to 20"
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
def test_a_pipe_that_nobody_writes_to_is_told_in_a_sentence(tmp_path):
    os.mkfifo(tmp_path / "a.toml")
    with pytest.raises(KnownError, match="it is no file"):
        read_plan_file(tmp_path / "a.toml")
