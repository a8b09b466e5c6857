import itertools

import pytest
from PySide6.QtCore import QRectF

from tests.trainer.session_run import moment_at, timeline_of
from tests.ui.test_stage import SCREENS
from trainer.exercise import exercise, exercise_ids
from trainer.plan import Leg
from ui.keys import Action
from ui.rest_card import Answers
from ui.stage import Stage

REST_S = 145


@pytest.mark.parametrize("size", SCREENS)
@pytest.mark.parametrize("exercise_id", exercise_ids())
def test_every_fault_has_its_key_and_none_is_cut_off_or_covers_another(qtbot, exercise_id, size):
    timeline = timeline_of(f"2x8/side @ 3-0-1-1 ready 15 rest 90 switch 20 exercise {exercise_id}")
    stage = Stage(timeline, dots_per_inch=size[2])
    qtbot.addWidget(stage)
    stage.resize(*size[:2])
    stage.show()
    stage.show_moment(moment_at(timeline, REST_S))
    assert not stage.faults.isVisible()
    panel = stage.faults
    faults = exercise(exercise_id).faults
    stage.show_faults(Answers({Leg.RIGHT: 8}), faults)
    assert [choice.words for choice in panel.choices[:-1]] == [f"{n} {fault.name}" for n, fault in enumerate(faults, 1)]
    assert [panel.fault(n) for n in range(len(faults) + 1)] == [*(fault.id for fault in faults), None]
    assert panel.choices[-1].words.startswith("0 ")
    assert panel.title.text == "Right leg: what went wrong?"
    parts = [panel.title, *panel.choices]
    assert all(panel.rect().contains(part.geometry()) for part in parts)
    rooms = [part.geometry().adjusted(1, 1, -1, -1) for part in parts]
    assert not any(one.intersects(other) for one, other in itertools.combinations(rooms, 2))
    for part in parts:
        assert all(QRectF(part.rect()).contains(ink) for ink in part.text_rects())
    with qtbot.waitSignal(stage.asked) as asked:
        panel.choices[0].click()
    assert asked.args == [Action.FAULT_1]
