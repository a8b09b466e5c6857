from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from trainer.cues import BREATH_FRAMES, FRAME_RATE, CueKind, Fit, Priority, Wish, frames, settle

LENGTHS = {"short": 1000, "long": 50_000}


def wish(start, end, texts=("short",), priority=Priority.FORM, fit=Fit.EARLY):
    return Wish(texts, start, end, priority, CueKind.SPEECH, fit)


def test_seconds_become_whole_frames():
    assert (frames(1), frames(0.5), frames(1 / 3)) == (FRAME_RATE, 24_000, 16_000)


def test_the_more_important_wins_the_moment_and_the_other_moves_on():
    cues, dropped = settle([wish(0, 9000, priority=Priority.FORM), wish(0, 9000, priority=Priority.SWITCH)], LENGTHS)
    assert [cue.at_frame for cue in cues] == [0, 1000 + BREATH_FRAMES]
    assert dropped == []


def test_what_does_not_fit_is_shortened_then_dropped():
    cues, dropped = settle([wish(0, 40_000, ("long", "short")), wish(0, 40_000, ("long",))], LENGTHS)
    assert [cue.text for cue in cues] == ["short"]
    assert [w.texts for w in dropped] == [("long",)]


def test_an_exact_cue_is_dropped_rather_than_moved():
    before = wish(0, 9000, priority=Priority.SAFETY)
    exact = wish(500, 9000, fit=Fit.AT_START)
    assert settle([before, exact], LENGTHS)[1] == [exact]


def test_a_cue_can_lead_into_the_end():
    cues, _ = settle([wish(0, 9000, fit=Fit.AT_END)], LENGTHS)
    assert cues[0].end_frame == 9000
    assert settle([wish(8500, 9000, fit=Fit.AT_END)], LENGTHS)[0] == []


def test_what_the_voice_cannot_say_is_dropped():
    assert settle([wish(0, 9000, ("unknown",))], LENGTHS)[0] == []
    assert settle([wish(0, 9000)], {})[0] == []


_wishes = st.lists(
    st.builds(
        wish,
        st.integers(0, 200_000),
        st.integers(0, 250_000),
        st.sampled_from([("short",), ("long", "short"), ("long",)]),
        st.sampled_from(Priority),
        st.sampled_from(Fit),
    ),
    max_size=15,
)


@given(_wishes)
def test_no_two_settled_cues_overlap_and_each_keeps_its_time(wishes):
    cues, dropped = settle(wishes, LENGTHS)
    assert len(cues) + len(dropped) == len(wishes)
    for one, following in pairwise(cues):
        assert one.end_frame + BREATH_FRAMES <= following.at_frame
    for cue in cues:
        assert any(cue.text in w.texts and w.start <= cue.at_frame and cue.end_frame <= w.end for w in wishes)
