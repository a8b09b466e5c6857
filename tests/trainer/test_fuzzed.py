"""No text breaks or holds up a reader; `run.py benchmark fuzz` tries many more."""

import random

import pytest

from tests.trainer.fuzz_readers import TARGETS, damaged, fuzz


@pytest.mark.parametrize("name", TARGETS)
def test_no_text_breaks_a_reader_or_holds_it_up(name):
    found = fuzz(name, 400, seed=random.randrange(1 << 32))
    assert (found.broke, found.hung) == ([], [])
    assert found.read >= len(TARGETS[name].sound)
    assert found.told > 200


def test_a_reader_that_breaks_is_found_out(monkeypatch):
    def reads(text):
        return {"3-0-1-1": 1}[text]

    monkeypatch.setitem(TARGETS, "tempos", TARGETS["tempos"].__class__(reads, lambda _: "3-0-1-1", ("3-0-1-1",)))
    found = fuzz("tempos", 50, seed=1)
    assert len(found.broke) > 10
    assert found.broke[0][1].startswith("KeyError")


def test_what_is_not_read_back_equal_is_found_out(monkeypatch):
    monkeypatch.setitem(TARGETS, "tempos", TARGETS["tempos"].__class__(str, lambda _: "", ("3-0-1-1",)))
    found = fuzz("tempos", 50, seed=1)
    assert ("3-0-1-1", "is not read back equal") in found.broke


def test_texts_that_go_new_ways_are_damaged_further():
    found = fuzz("plans in one line", 250, seed=1)
    assert found.kept > len(TARGETS["plans in one line"].sound) + 3


def test_damage_is_the_same_for_the_same_seed():
    assert damaged(random.Random(1), ["3x8"], 1) == damaged(random.Random(1), ["3x8"], 1)
