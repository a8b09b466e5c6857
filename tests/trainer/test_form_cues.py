from itertools import pairwise

import pytest

from trainer.cues import CueKind
from trainer.exercise import exercise
from trainer.form_cues import form_cue, reminded_reps
from trainer.guidance import Coaching
from trainer.plan import Leg, Plan
from trainer.timeline import compile_session, draft, phrases

GLUTES = exercise("reverse-lunge-for-glutes")
PLAIN = Plan("a")
KNEE = Coaching(faults={Leg.RIGHT: "F2"})


def cue_of(set_n, leg, coaching, plan=PLAIN):
    return form_cue(plan, GLUTES, set_n, [leg], coaching)


def test_form_cues_rotate_over_the_sets_and_on_over_the_sessions():
    first = [cue_of(set_n, Leg.LEFT, Coaching()) for set_n in range(1, 9)]
    assert len(set(first)) == len(GLUTES.form_cues) == 7
    assert all(one != following for one, following in pairwise(first))
    assert cue_of(1, Leg.LEFT, Coaching(sessions=1)) == first[1]


def test_a_leg_with_a_fault_gets_the_cue_that_answers_it_and_the_other_leg_does_not():
    for set_n in (1, 2, 3):
        assert cue_of(set_n, Leg.RIGHT, KNEE).fault == "F2"
        assert cue_of(set_n, Leg.LEFT, KNEE) == cue_of(set_n, Leg.LEFT, Coaching())


def test_a_fault_the_exercise_does_not_know_changes_nothing():
    assert cue_of(1, Leg.LEFT, Coaching(faults={Leg.LEFT: "F9"})) == GLUTES.form_cues[0]


@pytest.mark.parametrize(
    ("reps", "set_n", "expected"), [(8, 1, {2, 5}), (8, 2, {4}), (8, 3, set()), (3, 2, set()), (1, 1, set())]
)
def test_reminders_fade_over_the_sets(reps, set_n, expected):
    assert reminded_reps(reps, set_n) == expected


def told(coaching):
    """The plan's segments with the texts said in each."""
    drafted = draft(Plan("a"), GLUTES, None, coaching)
    timeline = compile_session(drafted, {text: 9600 * len(text.split()) for text in phrases(drafted)})
    return [(s.session_phase, s.leg, [c.text for c in s.cues if c.kind is CueKind.SPEECH]) for s in timeline.segments]


def test_the_coming_legs_own_cue_is_told_in_full_before_it_and_in_short_within():
    knee = next(cue for cue in GLUTES.form_cues if cue.fault == "F2")
    by_place = told(KNEE)
    assert [(phase, leg) for phase, leg, texts in by_place if knee.sentence in texts] == [
        ("switch", Leg.RIGHT), ("switch", Leg.RIGHT),
    ]  # fmt: skip
    assert [leg for phase, leg, texts in by_place if phase == "work" and knee.short in texts] == [Leg.RIGHT] * 2


def test_both_legs_share_a_cue_that_is_told_once_where_none_has_a_fault():
    sentences = {cue.sentence for cue in GLUTES.form_cues}
    assert [phase for phase, _, texts in told(Coaching()) if sentences & set(texts)] == ["intro", "rest"]


def test_a_settled_user_hears_the_cue_before_the_set_only():
    shorts = {cue.short for cue in GLUTES.form_cues}
    assert not [phase for phase, _, texts in told(Coaching(settled=True)) if shorts & set(texts)]
    assert [phase for phase, _, texts in told(Coaching()) if shorts & set(texts)] == ["work"] * 4


def test_everything_a_fault_reported_on_the_way_may_call_for_is_prepared():
    texts = phrases(draft(Plan("a"), GLUTES))
    assert all(cue.sentence in texts and cue.short in texts for cue in GLUTES.form_cues if cue.fault)
