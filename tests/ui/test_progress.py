import io
import sys

import pytest

from ui.progress import progress_line


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_a_terminal_is_told_each_per_cent_once_and_left_clean(monkeypatch):
    monkeypatch.setattr(sys, "stderr", Terminal())
    with progress_line("Writing a.wav") as tell:
        for done in range(401):
            tell(done, 400)
    lines = sys.stderr.getvalue().split("\r")
    assert lines[1:102] == [f"Writing a.wav … {n} %" for n in range(101)]
    assert lines[102:] == [" " * len("Writing a.wav … 100 %"), ""]


def test_what_is_interrupted_leaves_a_clean_line_too(monkeypatch):
    monkeypatch.setattr(sys, "stderr", Terminal())

    def interrupted():
        with progress_line("Writing a.wav") as tell:
            tell(1, 2)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert sys.stderr.getvalue().endswith("\r" + " " * len("Writing a.wav … 50 %") + "\r")


@pytest.mark.parametrize("stream", [io.StringIO(), None])
def test_what_is_no_terminal_is_told_nothing(monkeypatch, stream):
    monkeypatch.setattr(sys, "stderr", stream)
    with progress_line("Writing a.wav") as tell:
        tell(1, 2)
    assert stream is None or stream.getvalue() == ""
