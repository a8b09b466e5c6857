from dataclasses import replace

from tests.trainer.sessions_made import evening
from ui import session_told
from ui.session_told import answers_told

SILENT = evening(1)
LEFT, RIGHT = SILENT.leg_sets
ANSWERED = replace(SILENT, leg_sets=(replace(LEFT, answers={"Q1": 3, "soreness": 2}), RIGHT))


def test_what_was_answered_is_told_with_its_question_and_leg():
    balance = "How well did you keep your balance as the foot left the floor?"
    assert answers_told(ANSWERED) == [f"{balance} (1 very wobbly, 5 rock steady)  Left 3"]


def test_after_a_session_of_which_nothing_was_told_no_question_is_read(monkeypatch):
    asked = []
    monkeypatch.setattr(session_told, "questions_asked", lambda **of: asked.append(of) or [])
    assert (answers_told(SILENT), asked) == ([], [])
    answers_told(ANSWERED)
    assert asked == [{"of_lunge": True}]
