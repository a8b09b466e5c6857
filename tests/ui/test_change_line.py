from contextlib import closing
from functools import partial

import pytest
from PySide6.QtWidgets import QWidget

from tests.ui.test_session_list import session
from trainer.log import Log
from trainer.log.edit import edit_leg_set
from trainer.log.merge import merge
from ui.change_line import NOTHING_CHANGED, ChangeLine
from ui.wording import fault_names


@pytest.fixture
def log(tmp_path):
    with closing(Log(tmp_path / "log.sqlite")) as made:
        merge(made, [session(0)])
        yield made


@pytest.fixture
def line(qtbot, log):
    page = QWidget()
    qtbot.addWidget(page)
    made = ChangeLine(log, page)
    made.open()
    return made


def test_a_change_that_changes_nothing_does_not_repeat_what_was_done_before(line, log):
    heavier = partial(edit_leg_set, log, log.sessions()[0].leg_sets[0].id, load_kg=99)
    line.change(heavier)
    assert line.words.startswith("Done – ")
    assert "99 kg" in line.words
    line.change(heavier)
    assert line.words == NOTHING_CHANGED


def test_after_an_edit_that_stays_the_one_before_it_can_be_taken_back(line, log):
    first, second = (leg_set.id for leg_set in log.sessions()[0].leg_sets)
    edit_leg_set(log, first, load_kg=98)
    line.change(partial(edit_leg_set, log, second, load_kg=99))
    with log.writing() as db:  # as an import does
        db.execute("UPDATE leg_set SET load_kg = 1 WHERE id = ?", (second,))
    line.take_back()
    assert "changed since by an import" in line.trouble
    assert "98 kg" in line.undo.toolTip()
    assert line.redo.isEnabled()
    line.take_back()
    assert "98 kg" in line.words


def test_faults_and_answers_are_told_in_plain_words(line, log):
    first = log.sessions()[0].leg_sets[0].id
    line.change(partial(edit_leg_set, log, first, fault="F3"))
    assert f"none told → “{fault_names()['F3']}”" in line.words
    line.change(partial(edit_leg_set, log, first, answers={"pain": 3, "Q1": 4}))
    assert "pain: none told → 3" in line.words
    assert "answer to “" in line.words
    assert "Q1" not in line.words
