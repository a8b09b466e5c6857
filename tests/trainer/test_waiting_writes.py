from functools import partial

from trainer.errors import KnownError
from trainer.log.file import ReplacedLogError
from trainer.waiting_writes import WaitingWrites


class Book:
    """What is written into, as long as nothing stands in the way."""

    def __init__(self):
        self.written = []
        self.in_the_way = None

    def write(self, word):
        if self.in_the_way:
            raise self.in_the_way
        self.written.append(word)


def put(writes, book, words):
    writes.put(*(partial(book.write, word) for word in words))


def test_what_cannot_be_written_waits_in_order_and_says_why():
    book, writes = Book(), WaitingWrites()
    put(writes, book, "ab")
    assert writes
    assert writes.tried() is None
    assert not writes
    book.in_the_way = KnownError("The disk is full.")
    put(writes, book, "c")
    put(writes, book, "de")
    assert writes.tried() == "The disk is full."
    assert writes
    book.in_the_way = None
    assert writes.tried() is None
    assert not writes
    assert book.written == ["a", "b", "c", "d", "e"]
    assert writes.tried() is None
    assert book.written == ["a", "b", "c", "d", "e"]


def test_a_log_that_was_replaced_gets_all_that_was_ever_put_in():
    book, writes, replaced = Book(), WaitingWrites(), []

    def replace_once():
        if not replaced:
            replaced.append(True)
            book.written.clear()
            raise ReplacedLogError("The log is another one by now.")

    put(writes, book, "ab")
    assert writes.tried() is None
    put(writes, book, "c")
    writes.put(replace_once)
    put(writes, book, "d")
    assert writes.tried() is None
    assert not writes
    assert book.written == ["a", "b", "c", "d"]


def test_one_that_no_log_takes_is_told_and_waits():
    book, writes = Book(), WaitingWrites()
    book.in_the_way = ReplacedLogError("The session is not in the log.")
    put(writes, book, "a")
    assert writes.tried() == "The session is not in the log."
    assert writes
