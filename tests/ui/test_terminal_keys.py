import os
import select
import sys

import pytest

from ui.terminal_keys import read_keys

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminal of this kind")


@pytest.fixture
def keys(monkeypatch):
    """Return a function that names the keys of what comes at each look; "" where nothing does."""
    import pty

    ours, theirs = pty.openpty()
    look = select.select
    coming = []

    def arriving(read, write, failed, timeout_s):
        assert timeout_s > 0, "what belongs to a key needs a moment to come"
        if part := coming.pop(0) if coming else "":
            os.write(ours, part.encode())
            return look(read, write, failed)
        return [], [], []

    def keys(*parts):
        coming.extend(parts)
        found = []
        with read_keys() as read_key:
            while (key := read_key(0.02)) or coming:
                found.append(key)
        return [key for key in found if key]

    with os.fdopen(theirs) as terminal:
        monkeypatch.setattr(sys, "stdin", terminal)
        monkeypatch.setattr(select, "select", arriving)
        yield keys
    os.close(ours)


@pytest.mark.parametrize("parts", [("\x1b[A",), ("\x1b", "[A"), ("\x1b[", "A"), ("\x1b", "[", "A"), ("\x1bO", "A")])
def test_an_arrow_that_comes_in_parts_is_no_esc(keys, parts):
    assert keys(*parts) == ["up"]


def test_an_esc_behind_which_nothing_comes_is_one(keys):
    assert keys("\x1b", "") == ["escape"]
    assert keys("\x1b", "", "[") == ["escape", "["], "what comes later is another key"


def test_keys_that_come_at_once_are_all_read(keys):
    assert keys("p3\x1b[C \n") == ["p", "3", "right", "space", "enter"]
