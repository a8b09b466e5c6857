from itertools import pairwise

from hypothesis import given, settings

from tests.trainer.plans_made import PLANS
from tests.trainer.session_run import drafted
from trainer.cues import FRAME_RATE
from trainer.plan import Leg, parse_one_line
from trainer.script import script
from trainer.timeline import SessionPhase, compile_session, phrases


def compiled(plan):
    timeline = drafted(plan)
    return compile_session(timeline, {text: 9600 + 3000 * len(text) for text in phrases(timeline)})


def test_the_script_has_every_cue_at_its_frame_of_the_session():
    timeline = compiled(parse_one_line("2x2/side @ 3-0-1-1 rest 30 switch 10 ready 20 exercise backward-lunge"))
    rows = script(timeline)
    assert len(rows) == sum(len(segment.cues) for segment in timeline.segments)
    assert [row.at_frame for row in rows] == sorted(row.at_frame for row in rows)
    work_s = {(row.set_n, row.leg): row.at_frame / FRAME_RATE for row in rows if row.cue.text == "zero"}
    assert work_s == {(1, Leg.LEFT): 20, (1, Leg.RIGHT): 40, (2, Leg.LEFT): 80, (2, Leg.RIGHT): 100}
    bottoms = [(row.at_frame / FRAME_RATE, row.cue.rep) for row in rows if row.cue.text == "bottom"]
    assert bottoms[:3] == [(23, 1), (28, 2), (43, 1)]
    ends = [row.at_frame / FRAME_RATE for row in rows if row.cue.text == "set end"]
    assert ends == [30, 50, 90, 110]
    assert (rows[0].session_phase, rows[0].set_n, rows[0].leg) == (SessionPhase.INTRO, None, None)


@settings(max_examples=10)
@given(PLANS)
def test_words_of_any_plan_never_overlap_over_the_whole_session(plan):
    timeline = compiled(plan)
    spoken = [(row.at_frame, row.at_frame + row.cue.frames) for row in script(timeline) if row.cue.kind.spoken]
    assert all(end <= start for (_, end), (start, _) in pairwise(spoken))
    assert spoken[-1][1] <= timeline.frames
