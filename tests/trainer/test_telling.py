import json

import pytest

from trainer.errors import KnownError
from trainer.telling import Told, from_data, to_data, told

INSIDE = told("{n} page is missing", "{n} pages are missing", n=2)


@pytest.mark.parametrize(
    "sentence",
    [
        told("It is gone."),
        told("“{asked}” is not there: “{used}”.", asked="Böx {1}", used="完"),
        INSIDE,
        told("{path} cannot be read: {why}.", path="a{b}", why=KnownError(INSIDE)),
    ],
)
def test_a_sentence_is_told_again_from_what_it_was_made_of(sentence):
    again = from_data(json.loads(json.dumps(to_data(sentence))))
    assert (again, again.text, again.plural, again.n) == (sentence, sentence.text, sentence.plural, sentence.n)
    assert {name: str(value) for name, value in sentence.values.items()} == again.values
    for name, value in sentence.values.items():
        assert isinstance(again.values[name], Told) == isinstance(str(value), Told)


def test_what_was_not_told_stays_the_words_it_is():
    assert from_data(to_data("RuntimeError: {no}")) == "RuntimeError: {no}"
    assert not isinstance(from_data("RuntimeError"), Told)
