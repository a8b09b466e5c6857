import os
import sys
from types import SimpleNamespace

import pytest

from trainer.errors import KnownError
from trainer.files import free_stem, free_title, read_beginning, slug, write_text_whole, written_whole


def test_a_file_is_written_in_place_of_the_old_one(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("old")
    write_text_whole(path, "naïve 🦵\n")
    assert path.read_bytes() == "naïve 🦵\n".encode()
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]


def test_what_fails_half_way_leaves_the_old_file_and_nothing_else(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("old")

    def fill(fault):
        with written_whole(path) as file:
            file.write(b"half")
            raise fault

    for fault, told in ((RuntimeError("a bug"), RuntimeError), (OSError(28, "No space left on device"), KnownError)):
        with pytest.raises(told):
            fill(fault)
        assert path.read_text() == "old"
        assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]


def test_a_place_that_cannot_be_written_is_told_in_a_sentence(tmp_path):
    with pytest.raises(KnownError, match=r"cannot be written: No such file or directory; choose another place"):
        write_text_whole(tmp_path / "no" / "a.txt", "")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no permission bits of this kind")
def test_others_may_read_it_as_they_may_any_new_file(tmp_path):
    (tmp_path / "plain").write_text("")
    write_text_whole(tmp_path / "whole", "")
    assert (tmp_path / "whole").stat().st_mode == (tmp_path / "plain").stat().st_mode


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("heel glued down", "heel-glued-down"),
        ("Übung für Ältere, Nr. 2", "ubung-fur-altere-nr-2"),
        ("Straße", "strasse"),
        ("深蹲", ""),
        ("x" * 60, "x" * 40),
        ("a" * 39 + " b", "a" * 39),
    ],
)
def test_a_text_as_an_id(text, id_):
    assert slug(text) == id_


def test_a_file_is_called_as_no_other_is():
    taken = {"calf-raise-2", "y" * 36}
    assert free_stem("Calf raise!", "exercise", taken.__contains__) == "calf-raise"
    assert free_stem("calf-raise", "exercise", {*taken, "calf-raise"}.__contains__) == "calf-raise-3"
    assert free_stem("Übung für Zoë", "exercise", taken.__contains__) == "übung-für-zoë"
    assert free_stem("..", "exercise", taken.__contains__) == "exercise"
    assert free_stem("con", "exercise", taken.__contains__) == "exercise-con"
    assert len(free_stem("y" * 40, "exercise", taken.__contains__)) <= 40


def test_where_files_have_no_permission_bits_of_this_kind_none_are_set(tmp_path, monkeypatch):
    def wrong(*_):
        raise AssertionError

    monkeypatch.setattr("trainer.files.os", SimpleNamespace(**{**vars(os), "name": "nt", "umask": wrong}))
    write_text_whole(tmp_path / "a.txt", "text")
    assert (tmp_path / "a.txt").read_text() == "text"


def test_what_is_no_file_is_not_waited_for(tmp_path):
    with pytest.raises(OSError, match="it is no file"):
        read_beginning(tmp_path, 10)
    (tmp_path / "a").write_bytes(b"0123456789ab")
    assert read_beginning(tmp_path / "a", 10) == b"0123456789a", "one more tells that it is longer"


def test_a_name_that_nobody_has_is_never_longer_than_names_may_be():
    assert free_title("e" * 90, lambda _: False, 80) == "e" * 80
    assert free_title("e" * 79 + " 12", lambda _: False, 80) == "e" * 79
    assert free_title("e" * 90, {"e" * 80}.__contains__, 80) == "e" * 78 + " 2"
