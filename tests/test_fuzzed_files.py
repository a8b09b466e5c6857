"""No file breaks or holds up what reads it; `run.py benchmark fuzz` tries many more."""

import random

import pytest

from tests.fuzz_files import FILES, in_bytes, in_letters
from tests.trainer.fuzz_readers import fuzz

ALWAYS_READ = {"orders of plans"}


@pytest.mark.parametrize("name", FILES)
def test_no_file_breaks_its_reader_or_holds_it_up(name):
    found = fuzz(name, 60, random.randrange(1 << 32), FILES[name])
    assert (found.broke, found.hung) == ([], [])
    assert found.read >= len(FILES[name].sound)
    assert found.told > 10 or name in ALWAYS_READ


def test_every_byte_is_a_letter():
    content = bytes(range(256))
    assert in_bytes(in_letters(content)) == content
