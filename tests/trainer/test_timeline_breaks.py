"""What each stretch without reps would like to say, and between which seconds of it."""

from dataclasses import replace

import pytest

from trainer.cues import FRAME_RATE, LEAD_FRAMES, CueKind, Fit, Priority
from trainer.exercise import exercise
from trainer.guidance import Coaching
from trainer.plan import COUNT_IN_S, FirstLeg, GuideLevel, Leg, Plan, RoundOrder, Waits, parse_one_line
from trainer.timeline import MOST_EXTRA_REPS, SessionPhase, compile_session, draft, phrases, recoached, with_break
from trainer.wording import wording

S = FRAME_RATE
L, R = Leg.LEFT, Leg.RIGHT
GLUTES, BACKWARD = exercise("reverse-lunge-for-glutes"), exercise("backward-lunge")
FIRST, SECOND = GLUTES.form_cues[:2]
PLAN = Plan("a", sets=2, reps=4, switch_s=10, rest_s=60)
WORDS = wording("en")
SWITCH, FORM, CHATTER = Priority.SWITCH, Priority.FORM, Priority.CHATTER

END = ("set end", 0, CueKind.CHIME)
COUNTED = [(("three",), 3, 2), (("two",), 2, 1), (("one",), 1, 0)]


def breaks(plan, **options):
    """Every part without reps of a plan, drafted."""
    return [segment for segment in draft(plan, GLUTES, **options).segments if not segment.is_work]


def wishes(segment):
    """What it would like to say but the counting: its forms, from and to which second, and how important it is."""
    return [
        (wish.texts, wish.start / S, wish.end / S, wish.priority)
        for wish in segment.wishes
        if wish.kind is CueKind.SPEECH
    ]


def ten_seconds(length_s):
    """What reminds of the last ten of so many seconds."""
    return (WORDS.remaining(10), length_s - 10 - LEAD_FRAMES / S, length_s, CHATTER)


def sounds(segment):
    return [(cue.text, cue.at_frame / S, cue.kind) for cue in segment.cues]


def ticks(length_s):
    """Ticks at the last five of so many seconds."""
    return [("tick", length_s - n, CueKind.TICK) for n in (5, 4, 3, 2, 1)]


def counted(segment):
    """The numbers said at its end: seconds before that at which each begins and must have ended."""
    counts = [wish for wish in segment.wishes if wish.kind is CueKind.COUNT]
    assert all(wish.priority is Priority.SAFETY and wish.fit is Fit.AT_START for wish in counts)
    lead = segment.frames - LEAD_FRAMES
    return [(wish.texts, (lead - wish.start) / S, (lead - wish.end) / S) for wish in counts]


def place(segment):
    return (segment.session_phase, segment.set_n, segment.leg, segment.frames / S, segment.form_cue)


def full(cue):
    return (cue.sentence, cue.short)


def test_getting_ready_opens_the_session_and_counts_it_in():
    intro, countdown = breaks(PLAN)[:2]
    assert place(intro) == (SessionPhase.INTRO, None, None, 15, FIRST)
    assert wishes(intro) == [
        (WORDS.opening(PLAN, GLUTES.spoken_name), 0.3, 15, SWITCH), (full(FIRST), 0.6, 15, FORM),
    ]  # fmt: skip
    assert (sounds(intro), counted(intro)) == ([], [])
    assert place(countdown) == (SessionPhase.COUNTDOWN, 1, L, 5, None)
    assert wishes(countdown) == [(WORDS.ready(L), 0, 5, SWITCH)]
    assert (sounds(countdown), counted(countdown)) == (ticks(5), COUNTED)


def test_a_short_switch_names_the_leg_once_and_counts_it_in():
    switch = breaks(PLAN)[2]
    assert place(switch) == (SessionPhase.SWITCH, 1, R, 10, FIRST)
    assert wishes(switch) == [(WORDS.switch(R), 0.9, 10, SWITCH)]
    assert (sounds(switch), counted(switch)) == ([END, *ticks(10)], COUNTED)


def test_a_long_switch_names_the_leg_again():
    for switch_s, again in ((15, True), (14, False)):
        switch = breaks(replace(PLAN, switch_s=switch_s))[2]
        named = (WORDS.ready(R), switch_s - 6, switch_s - 3, SWITCH)
        rest = [named, ten_seconds(switch_s)] if again else []
        assert wishes(switch) == [(WORDS.switch(R), 0.9, switch_s, SWITCH), *rest]


def test_a_switch_tells_the_cue_of_the_coming_leg_if_it_is_another():
    knee = next(cue for cue in GLUTES.form_cues if cue.fault == "F2")
    switch = breaks(PLAN, coaching=Coaching(faults={R: "F2"}))[2]
    assert switch.form_cue == knee
    assert wishes(switch)[1:] == [(full(knee), 0.9, 7, FORM)]


def test_a_rest_tells_its_length_the_next_set_and_its_cue_near_the_end():
    rest = breaks(PLAN)[3]
    assert place(rest) == (SessionPhase.REST, 1, None, 60, SECOND)
    assert wishes(rest) == [
        (WORDS.rest(60), 0.9, 60, SWITCH),
        (WORDS.next_set(2, L), 52, 60, SWITCH),
        (full(SECOND), 40, 57, FORM),
        ten_seconds(60),
    ]
    assert (sounds(rest), counted(rest)) == ([END, *ticks(60)], COUNTED)


def test_a_rest_too_short_for_all_of_it_begins_everything_at_once():
    rest = breaks(replace(PLAN, rest_s=6))[3]
    assert wishes(rest) == [
        (WORDS.rest(6), 0.9, 6, SWITCH), (WORDS.next_set(2, L), 0, 6, SWITCH), (full(SECOND), 0, 3, FORM),
    ]  # fmt: skip


@pytest.mark.parametrize(("rest_s", "at_s", "said"), [(0, [], []), (2, [0, 0, 1], [("two",), ("one",)])])
def test_nothing_sounds_before_a_break_begins(rest_s, at_s, said):
    rest = breaks(replace(PLAN, rest_s=rest_s))[3]
    assert [at for _, at, _ in sounds(rest)] == at_s
    assert [texts for texts, _, _ in counted(rest)] == said
    assert all(cue.end_frame <= rest.frames for cue in rest.cues)


def test_who_asks_for_little_is_told_the_cue_in_short():
    intro = breaks(replace(PLAN, guide=GuideLevel.FAST))[0]
    assert wishes(intro)[1] == ((FIRST.short,), 0.6, 15, FORM)


def test_where_the_user_says_when_a_break_is_not_counted():
    parts = breaks(replace(PLAN, switch_s=20, waits=Waits.LEGS))
    switch, waiting, rest = parts[2:5]
    assert wishes(switch) == [(WORDS.switch(R), 0.9, 20, SWITCH), ten_seconds(20)]
    assert (sounds(switch), counted(switch)) == ([END], [])
    assert place(waiting) == (SessionPhase.WAITING, 1, R, 4, FIRST)
    assert wishes(waiting) == [(WORDS.waiting, 0.9, 4, SWITCH)]
    assert (sounds(waiting), counted(waiting)) == ([END], [])
    assert waiting.cues[0].end_frame == 0.9 * S
    assert (sounds(rest), counted(rest)) == ([END], [])
    assert [place(part) for part in parts[5:8]] == [
        (SessionPhase.WAITING, 2, L, 4, SECOND),
        (SessionPhase.SWITCH, 2, R, 20, SECOND),
        (SessionPhase.WAITING, 2, R, 4, SECOND),
    ]


def test_between_sets_only_the_rest_waits_where_only_sets_do():
    parts = breaks(replace(PLAN, waits=Waits.SETS))
    assert [(part.session_phase.value, bool(counted(part))) for part in parts[1:]] == [
        ("countdown", True), ("switch", True), ("rest", False), ("waiting", False), ("switch", True), ("outro", False),
    ]  # fmt: skip


def test_the_rest_before_another_exercise_names_it_and_is_not_counted():
    plan = parse_one_line("1x4/side @ 3-0-1-1 rest 60 then 1x3/side @ 2-0-1-1 exercise backward-lunge waits sets")
    parts = breaks(plan, then=[(BACKWARD, Coaching())])
    rest, intro, waiting = parts[3:6]
    assert place(rest) == (SessionPhase.REST, 1, None, 60, None)
    assert wishes(rest) == [
        (WORDS.rest(60), 0.9, 60, SWITCH),
        (WORDS.next_exercise(BACKWARD.spoken_name), 0.9, 60, SWITCH),
        ten_seconds(60),
    ]
    assert (sounds(rest), counted(rest)) == ([END], [])
    assert [part.bout for part in parts] == [0, 0, 0, 0, 1, 1, 1, 1]
    assert wishes(intro)[0][0] == WORDS.opening(plan.exercises[1], BACKWARD.spoken_name)
    assert place(waiting) == (SessionPhase.WAITING, 1, L, 4, BACKWARD.form_cues[0])


def test_of_three_exercises_each_rest_between_names_the_one_that_comes():
    third = exercise("slider-reverse-lunge")
    exercises = "exercise backward-lunge", "exercise slider-reverse-lunge"
    plan = parse_one_line(" then ".join(f"1x2/side @ 2-0-1-1 {said}" for said in ("", *exercises)))
    rests = [p for p in breaks(plan, then=[(BACKWARD, Coaching()), (third, Coaching())]) if p.session_phase == "rest"]
    assert [wishes(rest)[1][0] for rest in rests] == [
        WORDS.next_exercise(coming.spoken_name) for coming in (BACKWARD, third)
    ]


def test_both_legs_are_both():
    parts = breaks(replace(PLAN, round_order=RoundOrder.TOGETHER))
    assert wishes(parts[1])[0][0] == WORDS.ready(None)
    assert wishes(parts[2])[1][0] == WORDS.next_set(2, None)


def test_the_end_is_marked_and_said():
    outro = breaks(PLAN)[-1]
    assert place(outro) == (SessionPhase.OUTRO, None, None, 5, None)
    assert wishes(outro) == [(WORDS.done, 1, 5, SWITCH)]
    assert (sounds(outro), counted(outro)) == ([END], [])
    assert outro.cues[0].end_frame == 0.9 * S


def test_too_much_pain_is_told_after_a_chime_and_before_all_else():
    drafted = draft(PLAN, GLUTES)
    told = drafted.too_much_pain
    assert place(told) == (SessionPhase.WAITING, None, None, 15, None)
    assert wishes(told) == [(WORDS.too_much_pain, 0.9, 15, Priority.SAFETY)]
    assert sounds(told) == [END]
    assert told.cues[0].end_frame == 0.9 * S

    said = compile_session(drafted, dict.fromkeys(WORDS.too_much_pain, 3 * S)).too_much_pain
    assert sounds(said) == [END, (WORDS.too_much_pain[0], 0.9, CueKind.SPEECH)]
    assert said.cues[1].end_frame == 3.9 * S
    assert said.wishes == ()


def test_the_leg_that_begins_is_the_one_counted_in():
    intro, countdown = breaks(replace(PLAN, first_leg=FirstLeg.ALTERNATE))[:2]
    assert (countdown.leg, wishes(countdown)[0][0]) == (L, WORDS.ready(L))
    assert "Left leg first." in wishes(intro)[0][0]


def test_the_leg_that_begins_the_next_set_is_the_one_named_in_the_rest():
    parts = breaks(replace(PLAN, sets=3, first_leg=FirstLeg.ALTERNATE))
    rests = [part for part in parts if part.session_phase is SessionPhase.REST]
    assert [wishes(rest)[1][0] for rest in rests] == [WORDS.next_set(2, R), WORDS.next_set(3, L)]


@pytest.mark.parametrize(("session_phase", "set_n"), [("intro", None), ("switch", 2), ("rest", 1)])
def test_any_break_can_be_made_longer_and_stays_so(session_phase, set_n):
    timeline = compile_session(draft(PLAN, GLUTES), {})
    [index] = [n for n, s in enumerate(timeline.segments) if (s.session_phase, s.set_n) == (session_phase, set_n)]
    longer = with_break(timeline, timeline.segments[index], 25 * S)
    assert [(n, s.frames) for n, s in enumerate(longer.segments) if s != timeline.segments[n]] == [(index, 25 * S)]
    assert recoached(longer, GLUTES.id, Coaching()).segments == longer.segments  # another compilation keeps it


# -- What a session drafted is made of ---------------------------------------------------------------------------------


def test_work_taken_up_again_is_counted_in_by_the_name_of_its_leg():
    drafted = draft(PLAN, GLUTES)
    assert set(drafted.count_in) == {L, R, None}
    for leg, count_in in drafted.count_in.items():
        assert place(count_in) == (SessionPhase.COUNTDOWN, None, leg, COUNT_IN_S, None)
        assert wishes(count_in) == [(WORDS.ready(leg), 0, COUNT_IN_S, SWITCH)]
        assert counted(count_in) == COUNTED
    settled = compile_session(drafted, dict.fromkeys(phrases(drafted), S // 4))
    for leg, count_in in settled.count_in.items():
        said = [cue.text for cue in count_in.cues if cue.kind.spoken]
        assert said == [WORDS.ready(leg)[0], "three", "two", "one"]
    assert {segment.wishes for segment in (*settled.segments, *settled.count_in.values())} == {()}


def test_a_session_is_of_its_plan_and_of_as_many_exercises_as_that_asks_for():
    assert draft(PLAN, GLUTES).plan is PLAN
    two = parse_one_line("1x4/side @ 3-0-1-1 then 1x3/side @ 2-0-1-1 exercise backward-lunge")
    for then in ([], [(BACKWARD, Coaching())] * 2):
        with pytest.raises(ValueError, match="zip"):
            draft(two, GLUTES, then=then)


def test_numbers_a_matching_leg_may_need_are_there_and_no_more():
    def said(**asked):
        return phrases(draft(replace(PLAN, **asked), GLUTES))

    more = [WORDS.number(n) for n in range(PLAN.reps + 1, PLAN.reps + MOST_EXTRA_REPS + 1)]
    assert [text for text in said(match=True) if text not in said()] == more
    assert WORDS.number(PLAN.reps) in said()
    in_turn = {"round_order": RoundOrder.ALTERNATING}
    assert said(match=True, **in_turn) == said(**in_turn)


def test_the_sound_at_zero_has_a_length():
    first = next(segment for segment in draft(PLAN, GLUTES).segments if segment.is_work)
    [zero] = [cue for cue in first.cues if cue.kind is CueKind.CHIME]
    assert (zero.text, zero.at_frame) == ("zero", 0)
    assert 0 < zero.frames < S
