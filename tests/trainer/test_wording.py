import pytest

from trainer.wording import number, number_parts


@pytest.mark.parametrize(
    ("n", "parts"),
    [
        (0, ("zero",)),
        (7, ("seven",)),
        (19, ("nineteen",)),
        (20, ("twenty",)),
        (21, ("twenty", "one")),
        (100, ("one hundred",)),
        (101, ("one hundred", "one")),
        (115, ("one hundred", "fifteen")),
        (120, ("one hundred", "twenty")),
        (123, ("one hundred", "twenty", "three")),
        (200, ("two hundred",)),
    ],
)
def test_a_number_comes_in_parts_that_can_be_spoken_one_by_one(n, parts):
    assert number_parts(n) == parts


def test_the_parts_are_the_numbers_own_words():
    assert all(" ".join(number_parts(n)) == number(n) for n in range(1000))


def test_two_hundred_numbers_need_few_parts():
    assert len({part for n in range(1, 201) for part in number_parts(n)}) == 29
