import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.tempo import (
    LONGEST_REP_S,
    SHORTEST_REP_S,
    X_CONCENTRIC_S,
    Phase,
    Tempo,
    TempoError,
    guard_rail_notes,
    parse_tempo,
    phases_from,
)


@pytest.mark.parametrize("text", ["3-1-1-0", "3/1/1/0", "3110", " 3 - 1 - 1 - 0 ", "3–1–1–0", "3.0-1-1.0-0"])
def test_every_way_of_writing_reads_alike(text):
    assert parse_tempo(text) == Tempo(3, 1, 1, 0)


@pytest.mark.parametrize("text", ["30X1", "30x1", "3-0-X-1", "3/0/x/1", "3-0-0-1"])
def test_x_is_a_fast_rise_with_a_nominal_time(text):
    tempo = parse_tempo(text)
    assert tempo == Tempo(3, 0, X_CONCENTRIC_S, 1, explosive=True)
    assert 0.7 <= tempo.concentric_s <= 1.0
    assert str(tempo) == "3-0-X-1"


def test_decimals_are_read_in_the_separated_form():
    assert parse_tempo("2.5-0-1.5-1").rep_s == 5.0


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "four parts"),
        ("3-0-1", "four parts"),
        ("3-0-1-1-1", "four parts"),
        ("301", "four parts"),
        ("30111", "four parts"),
        ("3-0/1-1", "four parts"),
        ("3.5011", "four parts"),
        ("3.50", "four parts"),
        ("X-0-1-1", "place 1"),
        ("3-X-1-1", "place 2"),
        ("3-0-1-x", "place 4"),
        ("3-a-1-1", "“a” is not a number"),
        ("3--1-1", "“” is not a number"),
        ("-3-0-1-1", "four parts"),
        ("3-0-1-٣", "is not a number"),
        ("nan-0-1-1", "“nan” is not a number"),
        ("0-0-1-1", "more than 0"),
        ("0-0-0-0", "more than 0"),
        ("0000", "more than 0"),
        ("5-2-2-2", "0.5 to 10 seconds"),
        ("999-0-1-1", "0.5 to 10 seconds"),
        ("0.1-0-0.1-0", "0.5 to 10 seconds"),
    ],
)
def test_a_wrong_tempo_is_told_in_one_sentence(text, says):
    with pytest.raises(TempoError, match=says) as raised:
        parse_tempo(text)
    assert str(raised.value).endswith(".")
    assert f"“{text}”" in str(raised.value)


def test_the_presets_last_what_their_table_says():
    # TP1–TP6: seconds a rep, seconds under tension in sets of 8 and 12
    for text, rep_s, tension_8_s, tension_12_s in [
        ("3-0-1-1", 5, 32, 48),
        ("3-1-1-1", 6, 40, 60),
        ("4-0-1-1", 6, 40, 60),
        ("2-1-1-1", 5, 32, 48),
        ("2-0-2-1", 5, 32, 48),
        ("3-1-1-0", 5, 40, 60),
    ]:
        tempo = parse_tempo(text)
        assert (tempo.rep_s, 8 * tempo.tension_s, 12 * tempo.tension_s) == (rep_s, tension_8_s, tension_12_s)
        assert guard_rail_notes(tempo, of_a_lunge=True) == []


def test_seconds_of_each_phase():
    assert [parse_tempo("4-3-2-1").seconds(phase) for phase in Phase] == [4, 3, 2, 1]


def test_a_lift_that_begins_by_rising_wraps_around():
    # T3: 3-1-X-1 of a deadlift is done as up, top, down, floor
    assert phases_from(Phase.CONCENTRIC) == (Phase.CONCENTRIC, Phase.TOP, Phase.ECCENTRIC, Phase.BOTTOM)
    assert phases_from(Phase.ECCENTRIC) == tuple(Phase)


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("1-0-1-1", ["Lowering lasts 1 s; 2 to 5 s suits a lunge."]),
        ("5.5-0-1-1", ["Lowering lasts 5.5 s; 2 to 5 s suits a lunge."]),
        ("3-3-1-1", ["The pause at the bottom lasts 3 s; 0 to 2 s suits a lunge."]),
        ("3-0-0.5-1", ["Rising lasts 0.5 s; 1 to 2 s suits a lunge."]),
        ("3-0-2.5-1", ["Rising lasts 2.5 s; 1 to 2 s suits a lunge."]),
        ("2-0-1-3.5", ["The pause at the top lasts 3.5 s; 0 to 3 s suits a lunge."]),
        ("30X1", ["X asks for a fast rise: choose it only if your knees are well, and never in rehab."]),
        ("5-2-1-1", ["A rep takes 9 s; above 8 s it gains little."]),
        ("1-0-3-1", ["Lowering lasts 1 s; 2 to 5 s suits a lunge.", "Rising lasts 3 s; 1 to 2 s suits a lunge."]),
        ("2-0-1-0", []),
        ("5-2-1-0", []),
        ("2-0-2-3", []),
    ],
)
def test_guard_rails_name_each_part_outside_them(text, notes):
    assert guard_rail_notes(parse_tempo(text), of_a_lunge=True) == notes


_tenths = st.integers(0, 60).map(lambda n: n / 10)


@given(st.tuples(_tenths.filter(bool), _tenths, _tenths.filter(bool), _tenths))
def test_a_written_tempo_reads_back_equal(seconds):
    tempo = Tempo(*seconds)
    if SHORTEST_REP_S <= tempo.rep_s <= LONGEST_REP_S:
        assert parse_tempo(str(tempo)) == tempo


@given(st.text(alphabet="0123456789xX-/. –a٣", max_size=12))
def test_any_text_gives_a_tempo_or_one_sentence(text):
    try:
        tempo = parse_tempo(text)
    except TempoError as error:
        assert "\n" not in str(error)
    else:
        assert tempo.eccentric_s > 0
        assert SHORTEST_REP_S <= tempo.rep_s <= LONGEST_REP_S
        assert parse_tempo(str(tempo)) == tempo


def test_a_text_far_too_long_for_a_tempo_is_told_without_being_shown():
    with pytest.raises(TempoError, match=r"^A tempo of 3008 letters is none; write four numbers"):
        parse_tempo("3-0-1-1 " + " " * 3000)


HOW = "write four numbers: seconds down, at the bottom, up (or X), at the top, such as 3-0-1-1."


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("3-0", f"Tempo “3-0” does not have four parts; {HOW}"),
        ("3-0-1-X", "Tempo “3-0-1-X” has X in place 4; X may only stand in the third place, for up."),
        ("3-a-1-1", f"Tempo “3-a-1-1”: “a” is not a number of seconds; {HOW}"),
        ("0-0-1-1", "Tempo “0-0-1-1” lowers in 0 seconds; the first number must be more than 0, such as 3."),
        ("9-0-1-1", "Tempo “9-0-1-1” takes 11 seconds a rep; a rep may take 0.5 to 10 seconds."),
    ],
)
def test_what_is_wrong_is_said_whole(text, sentence):
    with pytest.raises(TempoError) as raised:
        parse_tempo(text)
    assert str(raised.value) == sentence


def test_the_ends_of_what_is_allowed_are_allowed():
    assert parse_tempo("0.1-0-0.3-0.1").rep_s == SHORTEST_REP_S
    assert parse_tempo("5-2-2-1").rep_s == LONGEST_REP_S
    assert parse_tempo("3-0-1-1".ljust(60)) == Tempo(3, 0, 1, 1)
