import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from PySide6.QtWidgets import QWidget

from tests.trainer.sessions_made import evening
from trainer.assessment import NEXT_MORNING, SORENESS
from trainer.log import Log
from trainer.log.edit import delete_leg_set, delete_session, edit_leg_set, edit_session, history, undo
from trainer.log.merge import merge
from ui.change_line import NOTHING_CHANGED, ChangeLine, corrections, plainly
from ui.language import use_language
from ui.wording import fault_names


@pytest.fixture
def log(tmp_path):
    with closing(Log(tmp_path / "log.sqlite")) as made:
        merge(made, [evening(0)])
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


def test_a_change_is_said_in_the_language_of_the_window(line, log):
    one = log.sessions()[0]
    first, second = one.leg_sets
    said = []
    use_language("de")
    try:
        for change in (
            partial(edit_leg_set, log, first.id, counted_reps=first.counted_reps - 1, load_kg=7),
            partial(edit_leg_set, log, first.id, rir=2, notes="steady"),
            partial(edit_leg_set, log, first.id, rir=None),
            partial(
                edit_leg_set, log, first.id, fault="F3", answers={"pain": 3, "Q1": 4, NEXT_MORNING: 1, SORENESS: 2}
            ),
            partial(edit_leg_set, log, second.id, leg="left"),
            partial(edit_session, log, one.id, notes="good"),
            partial(delete_leg_set, log, second.id),
            partial(delete_session, log, one.id),
        ):
            line.change(change)
            said.append(line.words)
        line.take_back()
    finally:
        use_language("en")
    reps = first.counted_reps
    assert said[0] == f"Erledigt – Satz 1, linkes Bein: {reps} → {reps - 1} Wdh., {first.load_kg:g} → 7 kg."
    assert "2 in Reserve, Notiz" in said[1]
    assert "2 → ohne Angabe zur Reserve" in said[2]
    assert "Schmerz: ohne Angabe → 3" in said[3]
    english = {
        "set",
        "leg",
        "left",
        "right",
        "reps",
        "told",
        "answer",
        "to",
        "none",
        "reserve",
        "session",
        "deleted",
        "of",
    }
    for words in (*said, line.words):
        assert not english & set(re.findall(r"\w+", words)), words


def test_what_is_taken_back_and_done_again_ends_in_one_full_stop(line, log):
    first = log.sessions()[0].leg_sets[0]
    reps = first.counted_reps
    use_language("de")
    try:
        line.change(partial(edit_leg_set, log, first.id, counted_reps=reps - 1))
        line.take_back()
        assert line.words == f"Rückgängig gemacht – Satz 1, linkes Bein: {reps} → {reps - 1} Wdh."
        line.do_again()
        assert line.words == f"Wiederhergestellt – Satz 1, linkes Bein: {reps} → {reps - 1} Wdh."
    finally:
        use_language("en")


@pytest.mark.usefixtures("in_german")
def test_loads_and_days_are_said_as_one_writes_them_there(line, log):
    one = log.sessions()[0]
    line.change(partial(edit_leg_set, log, one.leg_sets[0].id, load_kg=7.25))
    assert line.words == "Erledigt – Satz 1, linkes Bein: 5 → 7,25 kg."
    line.change(partial(delete_session, log, one.id))
    assert line.words == "Erledigt – Einheit vom 3. Nov 2026 gelöscht."
    assert plainly("session of no day deleted") == "Einheit vom no day gelöscht"


def test_faults_and_answers_are_told_in_plain_words(line, log):
    first = log.sessions()[0].leg_sets[0].id
    line.change(partial(edit_leg_set, log, first, fault="F3"))
    assert f"none told → “{fault_names()['F3']}”" in line.words
    line.change(partial(edit_leg_set, log, first, answers={"pain": 3, "Q1": 4}))
    assert "pain: none told → 3" in line.words
    assert line.words.endswith("answers to the questions.")
    line.change(partial(edit_leg_set, log, first, answers={"Q1": 3, "Q4": 1, "stretch": "elsewhere"}))
    assert line.words == "Done – set 1, left leg: answers to the questions."


def test_what_is_told_for_the_first_time_is_no_correction(log):
    clock = [datetime(2026, 11, 22, 18, tzinfo=UTC)]
    log.now = lambda: clock[0]
    leg_set = log.sessions()[0].leg_sets[0]
    edit_leg_set(log, leg_set.id, rir=None, fault=None, answers=dict.fromkeys(leg_set.answers))
    before = corrections(history(log))
    for told in ({"rir": 2}, {"answers": {"pain": 3, "Q1": 4}}):
        edit_leg_set(log, leg_set.id, **told)
    assert corrections(history(log)) == before
    assert len(history(log)) == len(before) + 2
    clock[0] += timedelta(minutes=1)
    edit_leg_set(log, leg_set.id, rir=1)
    edit_leg_set(log, leg_set.id, answers={"pain": 2, "Q2": 5})
    edit_leg_set(log, leg_set.id, fault="F3", load_kg=50)
    undo(log)
    found = corrections(history(log))[: -len(before) or None]
    assert [change.kind for change in found] == ["undo", "edit", "edit", "edit"]
    edit_leg_set(log, leg_set.id, notes="none told → 3")
    assert corrections(history(log, newest=1)), "words alone say nothing"
    assert "2 → 1 in reserve" in found[-1].what


def test_a_round_of_answers_is_taken_back_and_done_again_at_once(line, log):
    left, right = (leg_set.id for leg_set in log.sessions()[0].leg_sets)

    def told():
        return [
            {id_: said for id_, said in one.answers.items() if id_.startswith("Q")}
            for one in log.sessions()[0].leg_sets
        ]

    edit_leg_set(log, left, answers={"Q1": 5})
    edit_leg_set(log, right, load_kg=99)
    for question in ("Q2", "Q3"):
        for id_ in (left, right):
            edit_leg_set(log, id_, answers={question: 4})
    line.take_back()
    assert told() == [{"Q1": 5}, {}]
    assert line.words.startswith("Taken back – set 1, left leg: answers")
    line.do_again()
    assert told() == [{"Q1": 5, "Q2": 4, "Q3": 4}, {"Q2": 4, "Q3": 4}]
    line.take_back()
    line.take_back()
    assert "99 kg" in line.words
    assert told() == [{"Q1": 5}, {}]
    line.take_back()
    assert told() == [{}, {}]


def test_what_of_a_round_an_import_has_changed_stays_and_that_the_rest_is_taken_back_is_told(line, log):
    [one] = log.sessions()
    left, right = (leg_set.id for leg_set in one.leg_sets)
    for id_ in (left, right):
        edit_leg_set(log, id_, answers={"Q1": 4})
    with log.writing() as db:  # as an import does
        db.execute("UPDATE leg_set SET answers = ? WHERE id = ?", ('{"Q1": 2}', left))
    told = []
    line.changed.connect(told.append)
    line.take_back()
    assert "changed since by an import" in line.trouble
    assert told == [one.id]
    assert [leg_set.answers for leg_set in log.sessions()[0].leg_sets] == [{"Q1": 2}, {}]


def test_what_cannot_be_taken_back_at_all_is_no_change(line, log, path):
    edit_leg_set(log, log.sessions()[0].leg_sets[0].id, answers={"Q1": 4})
    told = []
    line.changed.connect(told.append)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        line.take_back()
    assert "in use by another program" in line.trouble
    assert told == []


def test_a_round_is_about_one_session(line, log):
    merge(log, [evening(1)])

    def told():
        return [session.leg_sets[0].answers for session in log.sessions()[::-1]]

    for session in log.sessions()[::-1]:
        edit_leg_set(log, session.leg_sets[0].id, answers={"Q1": 4})
    line.take_back()
    assert told() == [{"Q1": 4}, {}]
    line.take_back()
    assert told() == [{}, {}]
    line.do_again()
    assert told() == [{"Q1": 4}, {}]


def test_answers_of_another_day_are_another_round(line, log, monkeypatch):
    monkeypatch.setattr("trainer.log.rounds.ONE_ROUND", timedelta(seconds=-1))
    one = log.sessions()[0].leg_sets[0].id
    for question in ("Q1", "Q2"):
        edit_leg_set(log, one, answers={question: 4})
    line.take_back()
    answers = log.sessions()[0].leg_sets[0].answers
    assert ("Q1" in answers, "Q2" in answers) == (True, False)
