import mmap
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.board import BOARD_BYTES, LONGEST_TEXT, TEXT_BYTES, Board, Reading, Times
from trainer.telling import told

WRITER = """
import mmap, sys
from audio.board import BOARD_BYTES, Board, Reading
with open(sys.argv[1], "r+b") as shared:
    board = Board(mmap.mmap(shared.fileno(), BOARD_BYTES))
for n in range(200_000):
    board.reading = Reading(n, n / 2)
board.trouble = "fertig – 完"
"""


def test_an_empty_board_tells_nothing():
    board = Board()
    assert (board.rendered, board.underruns, board.returns, board.tried, board.hopeless, board.beats) == (0,) * 6
    assert (board.latency_s, board.trouble, board.notice, board.reading, board.times) == (0.0, None, None, None, None)


def test_every_place_keeps_its_own():
    board = Board()
    board.rendered, board.underruns, board.returns, board.tried, board.hopeless = 1, 2, 3, 1, 1
    board.latency_s, board.beats = 0.2, 5
    board.trouble, board.notice = "No output.", "Another output."
    board.reading, board.times = Reading(2**40, 1000.25), Times(None, 3.0, 2.5)
    assert (board.rendered, board.underruns, board.returns, board.tried, board.hopeless) == (1, 2, 3, 1, 1)
    assert (board.latency_s, board.beats, board.trouble, board.notice) == (0.2, 5, "No output.", "Another output.")
    assert (board.reading, board.times) == ((2**40, 1000.25), (None, 3.0, 2.5))
    board.trouble, board.times = None, Times(1.0, 3.0, 2.5)
    assert (board.trouble, board.notice, board.times) == (None, "Another output.", (1.0, 3.0, 2.5))


@given(st.text(), st.sampled_from([1, 400, TEXT_BYTES]))
def test_any_sentence_is_read_as_it_was_written_up_to_the_room_there_is(text, times):
    board, much = Board(), text * times
    for sentence in (much, told("“{asked}” is not there.", asked=much)):
        board.trouble, board.notice = sentence, "beside it"
        assert board.notice == "beside it"
        assert board.trouble == (sentence or None) or sentence.startswith(board.trouble)
        assert board.trouble == (sentence or None) or len(board.trouble) == LONGEST_TEXT


def test_a_sentence_is_told_again_where_it_is_read():
    memory = bytearray(BOARD_BYTES)
    Board(memory).notice = told("It is {how}: {why}", how="so", why=told("{n} page", "{n} pages", n=2))
    read = Board(memory).notice
    assert (read, read.text) == ("It is so: 2 pages", "It is {how}: {why}")
    assert read.values["why"].plural == "{n} pages"


def test_a_sentence_that_is_being_written_is_not_read_half():
    board = Board()
    board.trouble = told("The sound is gone.")
    for of, half in ((board.bytes, 8 * 17 + 5), (board.whole, 16)):
        was, of[half] = of[half], 1
        assert board.trouble is None
        of[half] = was
        assert board.trouble == "The sound is gone."


def test_what_is_being_written_is_not_read_and_a_writer_that_died_midway_does_no_harm():
    board = Board()
    board.reading = Reading(1, 0.5)
    board.whole[6] += 1
    assert board.reading is None
    board.reading = Reading(2, 1.5)
    assert board.reading == (2, 1.5)


def test_another_process_is_never_read_half(tmp_path):
    path = tmp_path / "board"
    path.write_bytes(bytes(BOARD_BYTES))
    with path.open("r+b") as shared:
        memory = mmap.mmap(shared.fileno(), BOARD_BYTES)
    board = Board(memory)
    root = Path(__file__).parents[2]
    writer = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], cwd=root)
    seen = set()
    while board.trouble is None:
        assert writer.poll() in (None, 0)
        if reading := board.reading:
            assert reading.heard_s == reading.frame / 2
            seen.add(reading.frame)
    assert writer.wait() == 0
    assert board.reading == (199_999, 99_999.5)
    assert board.trouble == "fertig – 完"
    assert len(seen) > 10
    board.close()
    memory.close()
    with pytest.raises(ValueError, match="released"):
        _ = board.rendered
