"""How other forms of a plan sound: levels of guidance, whose turn it is, reps that begin with the way up."""

from dataclasses import replace
from itertools import pairwise

import pytest

from trainer.cues import BREATH_FRAMES, FRAME_RATE, LEAD_FRAMES, CueKind
from trainer.exercise import exercise
from trainer.form_cues import form_cue
from trainer.guidance import Coaching, Guidance, Voice
from trainer.plan import Counting, GuideLevel, Leg, Plan, RoundOrder, Sides, parse_one_line
from trainer.tempo import Phase, parse_tempo
from trainer.timeline import (
    SessionPhase,
    compile_session,
    depth_at,
    draft,
    from_move,
    phrases,
    recoached,
    rep_moment,
    with_reps,
)

S = FRAME_RATE
L, R = Leg.LEFT, Leg.RIGHT
GLUTES = exercise("reverse-lunge-for-glutes")
PLAN = Plan("a", sets=2, reps=4, tempo=parse_tempo("3-0-1-1"))
TURNS = replace(PLAN, round_order=RoundOrder.ALTERNATING)
SHORTS = {cue.short for cue in GLUTES.form_cues}
SENTENCES = {cue.sentence for cue in GLUTES.form_cues}


def compiled(plan, doing=GLUTES, guidance=None, coaching=None, s_per_word=0.3):
    drafted = draft(plan, doing, guidance, coaching)
    return compile_session(drafted, {text: round(len(text.split()) * s_per_word * S) for text in phrases(drafted)})


def works(timeline):
    return [segment for segment in timeline.segments if segment.is_work]


def told(timeline):
    """Each part with the form cues said in it."""
    cues = SHORTS | SENTENCES
    return [(s.session_phase.value, [c.text for c in s.cues if c.text in cues]) for s in timeline.segments]


# -- How much is said --------------------------------------------------------------------------------------------------


def test_fast_guidance_says_the_cue_in_short_before_each_set_and_no_more():
    timeline = compiled(replace(PLAN, guide=GuideLevel.FAST))
    first, second = GLUTES.form_cues[:2]
    assert [row for row in told(timeline) if row[1]] == [("intro", [first.short]), ("rest", [second.short])]
    assert works(timeline)[0].form_cue == first


def test_quiet_guidance_has_no_form_cues_and_keeps_numbers_and_countdowns():
    timeline = compiled(replace(PLAN, guide=GuideLevel.QUIET))
    assert not [row for row in told(timeline) if row[1]]
    assert {segment.form_cue for segment in timeline.segments} == {None}
    assert not SENTENCES & set(phrases(draft(replace(PLAN, guide=GuideLevel.QUIET), GLUTES)))
    full = compiled(PLAN)
    for quiet, loud in zip(timeline.segments, full.segments, strict=True):
        counts = [[c for c in s.cues if c.kind is CueKind.COUNT] for s in (quiet, loud)]
        assert counts[0] == counts[1]


def test_the_cue_a_plan_asks_for_leads_every_set_unless_a_leg_has_a_fault_that_has_an_answer():
    asked = GLUTES.form_cues[3]
    plan = replace(PLAN, cue=asked.id)
    assert [s.form_cue for s in works(compiled(plan))] == [asked] * 4
    knee = next(cue for cue in GLUTES.form_cues if cue.fault == "F2")
    timeline = recoached(compiled(plan), GLUTES.id, Coaching(faults={R: "F2", L: "F99"}))
    assert [s.form_cue for s in works(timeline)] == [asked, knee, asked, knee]
    unknown = compiled(replace(PLAN, cue="of-another-exercise"))
    assert [s.form_cue for s in works(unknown)][::2] == list(GLUTES.form_cues[:2])


def test_a_cue_of_one_leg_is_told_that_leg_only():
    mine = replace(GLUTES.form_cues[0], leg="right", fault=None)
    doing = replace(GLUTES, form_cues=(mine, GLUTES.form_cues[1]))
    assert [form_cue(PLAN, doing, 1, [leg], Coaching()) for leg in (L, R)] == [GLUTES.form_cues[1], mine]
    assert form_cue(PLAN, doing, 1, [L, R], Coaching()) == mine
    assert form_cue(PLAN, replace(GLUTES, form_cues=()), 1, [L], Coaching()) is None


def test_a_plan_says_how_it_is_counted():
    guidance = Guidance(counting=Counting.UP)
    down = works(compiled(replace(PLAN, counting=Counting.DOWN), guidance=guidance))[0]
    assert [c.text for c in down.cues if c.kind is CueKind.COUNT] == ["three to go", "two", "last one"]
    up = works(compiled(PLAN, guidance=guidance))[0]
    assert [c.text for c in up.cues if c.kind is CueKind.COUNT] == ["one", "two", "three", "four"]


# -- Whose turn it is --------------------------------------------------------------------------------------------------


def said_in(work):
    return [(c.rep, c.leg, c.text) for c in work.cues if c.kind.spoken]


def names(work):
    """Each name of a leg: whose rep it announces, and the seconds it begins before that."""
    found = [c for c in work.cues if c.kind is CueKind.SPEECH and c.text.startswith(("left", "right"))]
    return [(c.rep, c.leg, c.text, round((work.move_of(c.rep, c.leg) - 1) * work.frames / work.moves) - c.at_frame)
            for c in found]  # fmt: skip


@pytest.mark.parametrize("voice", [Voice.NUMBERS, Voice.WORDS, Voice.SECONDS])
@pytest.mark.parametrize(
    ("tempo", "s_per_word"), [("3-0-1-2", 0.5), ("3-0-1-1", 0.3), ("3-1-1-1", 0.6), ("3-0-1-0", 0.4)]
)
def test_each_turn_but_the_first_is_named_at_the_end_of_the_one_before(tempo, s_per_word, voice):
    plan = replace(TURNS, sets=1, tempo=parse_tempo(tempo))
    [work] = works(compiled(plan, guidance=Guidance(voice), s_per_word=s_per_word))
    found = names(work)
    assert [(rep, leg) for rep, leg, *_ in found] == [(1, R), (2, L), (2, R), (3, L), (3, R), (4, L), (4, R)]
    assert all(text.startswith(leg.value) for _, leg, text, _ in found)
    assert all(before > 0 for *_, before in found)
    counts = [(rep, leg) for rep, leg, text in said_in(work) if text in ("one", "two", "three", "four")]
    assert {(rep, leg) for rep in (1, 2, 3, 4) for leg in (L, R)} <= set(counts)  # no count makes way for it
    spoken = [c for c in work.cues if c.kind.spoken]
    assert all(a.end_frame + BREATH_FRAMES <= b.at_frame for a, b in pairwise(spoken))


def test_with_time_for_the_name_the_rep_has_its_own_first_word_too():
    [roomy] = works(compiled(replace(TURNS, sets=1, tempo=parse_tempo("3-0-1-2"))))
    assert [text for rep, leg, text in said_in(roomy) if (rep, leg) == (2, R)][:3] == ["right", "down", "up"]
    assert [text for rep, leg, text in said_in(roomy) if (rep, leg) == (4, R)][:3] == ["right", "last one", "up"]
    [tight] = works(compiled(replace(TURNS, sets=1)))
    assert [text for rep, leg, text in said_in(tight) if (rep, leg) == (2, R)][:2] == ["right", "up"]
    assert [text for rep, leg, text in said_in(tight) if (rep, leg) == (4, R)][:2] == ["right, last one", "up"]
    assert said_in(tight)[0] == (1, L, "down")  # the count-in named it


def test_the_last_reps_of_each_leg_sound_different():
    [work] = works(compiled(replace(TURNS, sets=1)))
    last = [(c.rep, c.leg) for c in work.cues if c.kind is CueKind.TURN and c.text == "last top"]
    assert last == [(3, L), (3, R), (4, L), (4, R)]


def test_work_taken_up_with_the_other_leg_begins_with_its_rep():
    timeline = compiled(replace(TURNS, sets=1))
    [work] = works(timeline)
    rest = from_move(work, 4, 5 * S)
    assert (rest.leg, rest.rep_at(rest.first_move), rest.frames) == (R, 2, 5 * 5 * S)
    assert {(c.rep, c.leg) for c in rest.cues if c.rep} == {(2, R), (3, L), (3, R), (4, L), (4, R)}
    assert rep_moment(timeline, rest, 0).legs == (R,)
    assert rep_moment(timeline, rest, 6 * S).then == (R,)


def test_together_nobody_is_named_and_both_are_counted_in():
    timeline = compiled(replace(PLAN, round_order=RoundOrder.TOGETHER))
    assert [s.leg for s in timeline.segments] == [None] * len(timeline.segments)
    assert [s.legs for s in works(timeline)] == [(L, R), (L, R)]
    texts = [c.text for s in timeline.segments for c in s.cues if c.kind is CueKind.SPEECH]
    assert "Both legs." in texts
    assert not {"left", "right", "Left leg.", "Right leg."} & set(texts)
    moment = rep_moment(timeline, works(timeline)[0], 0)
    assert (moment.legs, moment.then) == ((L, R), (L, R))


def test_one_leg_alone_is_said_to_be_alone():
    timeline = compiled(replace(PLAN, sides=Sides.RIGHT))
    assert timeline.segments[0].cues[0].text.endswith("Two sets of four, right leg only.")
    assert SessionPhase.SWITCH not in {s.session_phase for s in timeline.segments}


# -- A second leg that matches -----------------------------------------------------------------------------------------


def test_work_of_other_reps_numbers_and_announces_them():
    timeline = compiled(replace(PLAN, match=True, reps=3))
    index = next(n for n, s in enumerate(timeline.segments) if s.is_work and s.leg is R)
    longer = with_reps(timeline, index, 12)
    work = longer.segments[index]
    assert (work.reps, work.frames, longer.frames - timeline.frames) == (12, 12 * 5 * S, 9 * 5 * S)
    assert [c.text for c in work.cues if c.kind is CueKind.COUNT][-3:] == ["ten", "eleven", "twelve"]
    assert [c.rep for c in work.cues if c.text == "last one"] == [12]
    assert recoached(longer, GLUTES.id, Coaching()).segments[index] == work  # another compilation keeps it
    assert [s for n, s in enumerate(longer.segments) if n != index] == [
        s for n, s in enumerate(timeline.segments) if n != index
    ]


# -- Reps that begin with the way up -----------------------------------------------------------------------------------

RISING = replace(GLUTES, id="rising", start_phase="concentric")


def test_a_rep_that_begins_with_the_way_up_has_its_phases_in_that_order():
    [work, *_] = works(compiled(replace(PLAN, tempo=parse_tempo("3-1-2-1")), RISING))
    marks = [(c.at_frame / S, c.text) for c in work.cues if c.kind is CueKind.TURN and c.rep == 2]
    assert marks == [(7 + 2, "top"), (7 + 6, "bottom")]
    glides = [(c.at_frame / S, c.text) for c in work.cues if c.kind is CueKind.GLIDE and c.rep == 1]
    assert glides == [(0, "up"), (2, "tall"), (3, "down"), (6, "hold")]
    said = [(round((c.at_frame + LEAD_FRAMES) / S, 1), c.text) for c in work.cues if c.kind.spoken and c.rep == 3]
    assert "up" in [text for _, text in said]
    assert (16.0, "three") in said
    assert [c.phase for c in work.cues if c.text == "last one"] == [Phase.CONCENTRIC]


def test_counted_at_its_end_it_is_counted_at_the_bottom():
    guidance = Guidance(number_at=Phase.BOTTOM, counting=Counting.DOWN)
    timeline = compiled(replace(PLAN, tempo=parse_tempo("3-1-2-1")), RISING, guidance)
    work = works(timeline)[0]
    counts = [(c.text, (c.at_frame + LEAD_FRAMES) / S) for c in work.cues if c.kind is CueKind.COUNT]
    assert counts == [("three to go", 6), ("two", 13), ("last one", 20)]
    assert [rep_moment(timeline, work, second * S).number for second in (0, 5, 6, 7)] == [4, 4, 3, 3]


def test_ticks_mark_each_second_between_the_turns():
    [work, *_] = works(compiled(replace(PLAN, tempo=parse_tempo("2-0-2-0")), RISING))
    ticks = [c.at_frame / S for c in work.cues if c.kind is CueKind.TICK and c.rep == 1]
    turns = [c.at_frame / S for c in work.cues if c.kind is CueKind.TURN and c.rep == 1]
    assert (ticks, turns) == ([0, 1, 3], [2, 4])


def test_its_depth_begins_and_ends_at_the_bottom():
    tempo = parse_tempo("3-1-2-1")
    up = [depth_at(tempo, at, Phase.CONCENTRIC) for at in (0, 1, 2, 2.5, 3, 4.5, 6, 6.9, 7)]
    assert up == pytest.approx([1, 0.5, 0, 0, 0, 0.5, 1, 1, 1])
    for at in (0, 1.3, 2.9, 3.5, 5, 6.99):  # the same movement, begun at its other end
        assert depth_at(tempo, at, Phase.CONCENTRIC) == pytest.approx(depth_at(tempo, at + 4))


def test_legs_in_turn_are_named_at_the_end_of_a_rep_wherever_that_is():
    [work] = works(compiled(replace(TURNS, sets=1, tempo=parse_tempo("3-1-2-1")), RISING))
    assert len(names(work)) == 7
    assert all(0 < before <= 1 * S for *_, before in names(work))  # within the second at the bottom


def test_the_lines_own_words_make_such_plans():
    plan = parse_one_line("2x4/side @ 3-0-1-1 order alternating guide quiet counting down")
    assert works(compiled(plan))[0].turns == ((L,), (R,))
