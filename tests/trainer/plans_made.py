"""Plans of every sort, for property tests."""

from hypothesis import strategies as st

from trainer.plan import FirstLeg, Plan, Waits
from trainer.tempo import parse_tempo

NAMES = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=80) | st.sampled_from(
    [
        'a "b" c',
        '"',
        '""',
        "\\",
        "\\u0041",
        "#",
        "'''",
        '"""',
        "🏋️\u200d♀️",
        "علی\u200cرضا",
        "3x8/side @ 3-0-1-1",
        "@",
        "name",
    ]
)

PLANS = st.builds(
    Plan,
    name=NAMES,
    exercise=st.sampled_from(["backward-lunge", "reverse-lunge-for-glutes", "slider-reverse-lunge"]),
    sets=st.integers(1, 20),
    reps=st.integers(1, 200),
    tempo=st.sampled_from(["3-0-1-1", "2.5-1-X-0", "4-2-2-2"]).map(parse_tempo),
    switch_s=st.integers(0, 600),
    rest_s=st.floats(0, 1800).map(lambda s: round(s, 3)),
    get_ready_s=st.integers(5, 120),
    first_leg=st.sampled_from(FirstLeg),
    load_kg=st.integers(0, 300).map(float),
    waits=st.sampled_from(Waits),
)
