"""What the log takes, at the bounds; what files are told of it is in test_exchange.py."""

from datetime import UTC, datetime

import pytest

from trainer.log import limits


def test_an_instant_is_a_text_of_a_length_somebody_writes():
    assert limits.instant("2026-11-01T18:00:00+00:00") == datetime(2026, 11, 1, 18, tzinfo=UTC)
    for wrong in (
        20261101,
        None,
        ["2026-11-01T18:00:00+00:00"],
        "2026-11-01T18:00:00+00:00" + " " * limits.LONGEST_NAME,
    ):
        with pytest.raises(ValueError, match="date and time with its offset"):
            limits.instant(wrong)


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-01",
        "2026-11-01T18:00:00",
        "1969-12-31T23:00:00+00:00",
        "2026-11-01T18:00:00+00:00:30",
        "2026-11-01T18:00:00+01:00:00.500000",
    ],
)
def test_an_instant_says_its_offset_as_clocks_do_and_is_of_our_time(text):
    with pytest.raises(ValueError, match="date and time with its offset"):
        limits.instant(text)


def test_answers_are_so_many_and_no_more():
    most = {f"q{n}": n for n in range(limits.MOST_ANSWERS)}
    assert limits.answers(most | {"q0": "often"}) == most | {"q0": "often"}
    for wrong in (most | {"one more": 1}, [1], None):
        with pytest.raises(ValueError, match=f"at most {limits.MOST_ANSWERS} questions with their answers"):
            limits.answers(wrong)


@pytest.mark.parametrize("wrong", [{"pain": -1}, {"pain": 101}, {"pain": True}, {"": 1}])
def test_each_answer_is_a_text_or_a_number_under_a_name(wrong):
    with pytest.raises(ValueError, match="must be"):
        limits.answers(wrong)
