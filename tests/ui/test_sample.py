import pytest

from trainer.cues import CueKind
from trainer.exercise import exercise
from trainer.guidance import Guidance, Voice
from trainer.plan import Counting
from trainer.plan_library import built_in_plans
from trainer.tempo import Phase
from trainer.timeline import compile_session, draft
from ui.sample import ROOM_GUIDANCE, SAMPLE_REP, Sample

PLAN = built_in_plans()[0].plan
LUNGE = exercise(PLAN.exercise)


def heard(guidance, **asked):
    sample = Sample(PLAN, LUNGE, guidance, **asked)
    return sample, sample.segments(dict.fromkeys(sample.texts, 12_000))


def words(segment):
    return [cue.text for cue in segment.cues if cue.kind.spoken]


def test_it_is_a_countdown_its_zero_one_numbered_rep_and_a_form_cue():
    _, (countdown, rep) = heard(Guidance())
    assert words(countdown) == ["Left leg.", "three", "two", "one"]
    assert [cue.text for cue in rep.cues if cue.kind is CueKind.CHIME] == ["zero"]
    assert {cue.rep for cue in rep.cues} == {None, SAMPLE_REP}
    assert rep.form_cue.short in words(rep)
    assert "five" in words(rep)
    assert rep.frames == round(PLAN.tempo.rep_s * 48_000)
    assert [cue.phase for cue in rep.cues if cue.kind is CueKind.TURN] == [Phase.BOTTOM, Phase.TOP]


@pytest.mark.parametrize(
    ("guidance", "said", "silent"),
    [
        (Guidance(counting=Counting.DOWN), "three to go", "five"),
        (Guidance(Voice.SECONDS, glides=False), "two", "three to go"),
    ],
)
def test_it_sounds_as_the_guidance_wants(guidance, said, silent):
    _, (_, rep) = heard(guidance)
    assert said in words(rep)
    assert silent not in words(rep)
    assert any(cue.kind is CueKind.GLIDE for cue in rep.cues) == guidance.glides


def test_its_sounds_are_those_of_a_session():
    _, (_, rep) = heard(Guidance())
    timeline = compile_session(draft(PLAN, LUNGE), {})
    work = next(segment for segment in timeline.segments if segment.is_work)
    there = {(cue.kind, cue.text, cue.frames, cue.phase) for cue in work.cues if cue.rep == SAMPLE_REP}
    here = {(cue.kind, cue.text, cue.frames, cue.phase) for cue in rep.cues if cue.rep and not cue.kind.spoken}
    assert here == there


def test_for_the_room_words_and_tones_come_one_after_the_other():
    sample, (countdown, rep) = heard(ROOM_GUIDANCE, words_in_rep=False)
    assert words(countdown) == ["Left leg.", "three", "two", "one"]
    assert words(rep) == []
    assert set(sample.texts) >= {"Left leg.", "three", "two", "one"}
    assert any(cue.kind is CueKind.GLIDE for cue in rep.cues)


def test_without_a_voice_the_tones_remain():
    sample = Sample(PLAN, LUNGE, Guidance())
    countdown, rep = sample.segments({})
    assert words(countdown) == words(rep) == []
    assert rep.cues
