"""Own exercises to test with."""

from hypothesis import strategies as st

from trainer.exercise import PHASES, FormCue, Step, exercise_ids
from trainer.exercise_files import with_ids
from trainer.own_exercise import BEGINNINGS, FIGURE_KINDS, OwnExercise
from trainer.own_exercise_file import LONGEST_NAME, LONGEST_SENTENCE, LONGEST_SHORT, MOST_CUES
from trainer.plan import RoundOrder, Sides
from trainer.tempo import parse_tempo

CALF_RAISE = """\
format = 1
name = "Calf raise"
spoken_name = "Calf raises"
begins_with = "concentric"
figure = "none"
sets = 2
reps = 3
tempo = "2-1-1-1"

[[form_cues]]
phase = "concentric"
leg = "left"
sentence = "Rise over the big toe, as if you looked over a fence."
short = "over the toe"

[[form_cues]]
phase = "eccentric"
leg = "right"
sentence = "Sink slowly, as if the floor were warm sand."
short = "warm sand"
"""


def _texts(longest):
    letters = st.characters(categories=["L", "N", "P", "S", "Zs"])
    return (
        st.text(letters, min_size=1, max_size=longest).map(str.strip).filter(lambda text: text and text.isprintable())
    )


def maybe(values):
    return st.none() | values


form_cues = st.builds(
    FormCue,
    st.just(()),
    st.sampled_from(PHASES),
    _texts(LONGEST_SENTENCE),
    _texts(LONGEST_SHORT),
    st.sampled_from([None, "F1", "F6"]),
    st.sampled_from([None, "left", "right"]),
)
steps = st.builds(lambda phase, text: Step((), phase, text, text), st.sampled_from(PHASES), _texts(LONGEST_SENTENCE))

own_exercises = st.builds(
    OwnExercise,
    id=st.just("own"),
    name=_texts(LONGEST_NAME),
    spoken_name=st.just("") | _texts(LONGEST_NAME),
    based_on=st.sampled_from(["", *exercise_ids()]),
    begins_with=maybe(st.sampled_from(BEGINNINGS)),
    figure=maybe(st.sampled_from(FIGURE_KINDS)),
    sets=maybe(st.integers(1, 20)),
    reps=maybe(st.integers(1, 200)),
    tempo=maybe(st.sampled_from(["3-0-1-1", "2-1-X-1", "4-2-2-0"]).map(parse_tempo)),
    sides=maybe(st.sampled_from(Sides)),
    round_order=maybe(st.sampled_from(RoundOrder)),
    form_cues=maybe(st.lists(form_cues, max_size=5).map(with_ids)),
    steps=maybe(st.lists(steps, max_size=3).map(tuple)),
)
assert MOST_CUES > 5
