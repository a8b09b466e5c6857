"""A copy of an edited plan that cannot be saved: what is edited stays what it was."""

from dataclasses import replace

import pytest

from trainer.errors import KnownError
from trainer.plan import Plan
from trainer.plan_draft import Step
from trainer.plan_editing import Editing
from trainer.plan_library import own_plans, save_plan

MINE = Plan("Mine", "backward-lunge", sets=3)


def test_a_copy_that_cannot_be_saved_leaves_everything_as_it_was(tmp_path, monkeypatch):
    editing = Editing(tmp_path, MINE)
    editing.begin(save_plan(MINE, tmp_path))
    edited = replace(MINE, reps=10)
    editing.draft.take(Step(edited, 0, "reps"))
    monkeypatch.setattr("trainer.plan_library.MOST_OWN", 1)
    with pytest.raises(KnownError, match="delete one to make room"):
        editing.save_copy()
    assert editing.plan == edited
    editing.save()
    assert [(entry.id, entry.plan) for entry in own_plans(tmp_path)[0]] == [("mine", edited)]
    assert editing.draft.undo().field == "reps"
