from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.balance_days import day_number, day_words, written_days, written_months

FIRST = date(2026, 3, 4)


def test_a_day_is_a_number_with_its_time_as_a_fraction():
    assert day_number(datetime(2026, 3, 4, 18, 0)) == date(2026, 3, 4).toordinal() + 0.75


def test_a_day_in_words():
    assert day_words(FIRST) == "Wed 4 Mar 2026"


@pytest.mark.parametrize(
    ("days", "most", "words"),
    [
        (2, 8, ["Wed 4 Mar", "Thu 5 Mar", "Fri 6 Mar"]),
        (30, 8, ["9 Mar", "16 Mar", "23 Mar", "30 Mar"]),
        (150, 8, ["Apr 2026", "May", "Jun", "Jul", "Aug"]),
        (365, 8, ["May 2026", "Jul", "Sep", "Nov", "Jan 2027", "Mar"]),
        (4 * 365, 5, ["2027", "2028", "2029", "2030"]),
        (60 * 365, 4, ["2030", "2045", "2060", "2075"]),
    ],
)
def test_few_days_are_written_one_by_one_and_many_as_months_and_years(days, most, words):
    written = written_days(FIRST, FIRST + timedelta(days=days), most)
    assert [day_words(day, how) for day, how in written] == words


@given(st.dates(date(1990, 1, 1), date(2060, 1, 1)), st.integers(0, 20_000), st.integers(2, 20))
def test_never_more_than_there_is_room_for_and_all_within_the_span(first, days, most):
    last = first + timedelta(days=days)
    written = [day for day, _ in written_days(first, last, most)]
    assert all(first <= day <= last for day in written)
    assert len(written) <= most
    assert written == sorted(set(written))


def test_months_begin_with_the_first_that_begins_in_the_span():
    assert [day for day, _ in written_months(date(2026, 3, 1), date(2026, 4, 30))] == [
        date(2026, 3, 1),
        date(2026, 4, 1),
    ]
