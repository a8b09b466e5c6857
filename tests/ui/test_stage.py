"""The stage: every state says its words, and nothing is cut off or covers anything else."""

import itertools

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QWidget

from tests.trainer.session_run import moment_at, moments_at, timeline_of
from trainer.exercise import exercise, load_exercises
from trainer.guidance import Guidance
from trainer.plan import Counting, Leg
from trainer.session import Command, Session, State
from ui.key_cap import KeyCap
from ui.keys import keys_line
from ui.language import PSEUDO, use_language
from ui.rest_card import Answers
from ui.sizes import SMALL_ARCMIN, cap_px
from ui.stage import Stage
from ui.stage_text import Side
from ui.stage_words import Words, fitted
from ui.theme import FIGURE_STAGE, STAGE
from ui.wording import pain_now_words

PLAN = "2x8/side @ 3-0-1-1 ready 15 rest 90 switch 20"
LONG_PLAN = "20x12/side @ 2.5-1-1.5-2 ready 15 rest 90 switch 20 first right exercise {exercise}"

# Seconds into PLAN at which each state is under way.
TIMES = {
    "intro": 3,
    "countdown": 12.2,
    "work": 36.4,
    "switch": 63,
    "right": 87.2,
    "rest": 145,
    "soon": 201,
    "outro": 307,
}
SCREENS = [
    (1280, 720, 96),
    (1366, 768, 100),
    (1920, 1080, 157),
    (960, 540, 78.5),
    (1920, 1080, 92),
    (3840, 2160, 163),
    (3840, 2160, 282),
    (800, 500, 157),
]


@pytest.fixture
def make_stage(qtbot):
    """Build a stage, shown at a size, at a moment of a plan."""

    def make(plan_text=PLAN, at_s=None, command=None, size=(1280, 720, 96), guidance=None, **more):
        timeline = timeline_of(plan_text, guidance)
        stage = Stage(timeline, dots_per_inch=size[2], **more)
        qtbot.addWidget(stage)
        stage.resize(*size[:2])
        stage.show()
        if at_s is not None:
            stage.show_moment(moment_at(timeline, at_s, command))
        return stage

    return make


def said(stage):
    """Every word that can be seen, sides first."""
    parts = [part for part in stage.findChildren(Words) if part.isVisibleTo(stage)]
    words = [part.text for part in parts] + [side.text for side in stage.sides]
    words += [stage.word.count] if stage.word.isVisibleTo(stage) else []
    words += [stage.header.text] if stage.header.isVisibleTo(stage) else []
    return [word for word in words if word]


# -- What it says ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("at_s", "words"),
    [
        (3, ["Get ready", "12", "Left leg", "Left in front", "Set 1 of 2"]),
        (12.2, ["Get ready", "3", "Set 1 · Left leg"]),
        (36.4, ["5", "of 8", "Lower", "2", "Back foot light"]),
        (38.5, ["5", "of 8", "Rise", "Back foot light"]),
        (39.5, ["5", "of 8", "Stand tall", "Back foot light"]),
        (63, ["Switch", "12", "Right leg next"]),
        (87.2, ["3", "of 8", "Lower", "3", "Right leg"]),
        (145, ["Rest", "60", "Left leg next", "Enter begins · Space pauses"]),
        (201, ["Get ready", "4", "Set 2 · Left leg"]),
        (307, ["Done", "Well done."]),
    ],
)
def test_each_state_says_its_words(make_stage, at_s, words):
    assert set(words) <= set(said(make_stage(at_s=at_s)))


@pytest.mark.parametrize(("at_s", "number"), [(15.5, "8"), (19.5, "7"), (36.4, "4"), (51, "1"), (54.5, "0")])
def test_reps_counted_down_are_to_go(make_stage, at_s, number):
    stage = make_stage(at_s=at_s, guidance=Guidance(counting=Counting.DOWN))
    assert {number, "to go"} <= set(said(stage))
    assert "of 8" not in said(stage)
    check_layout(stage)


def test_the_form_cue_is_a_sentence_before_a_set_and_a_few_words_in_it(make_stage):
    cue = exercise("reverse-lunge-for-glutes").form_cues[0]
    assert make_stage(at_s=3).breaks.sentence.text == cue.sentence
    assert make_stage(at_s=36.4).line.text.lower() == cue.short
    assert make_stage(at_s=145).breaks.sentence.text == exercise("reverse-lunge-for-glutes").form_cues[1].sentence


def test_after_the_end_it_says_so(make_stage):
    stage = make_stage()
    session = Session(timeline_of(PLAN))
    session.do(Command.START, 0, 0)
    session.do(Command.END, 0, 0)
    stage.show_moment(session.moment(0))
    assert "Done" in said(stage)


@pytest.mark.parametrize("at_s", [3, 12.2, 36.4, 63, 145])
def test_a_pause_says_how_to_go_on(make_stage, at_s):
    stage = make_stage(at_s=at_s, command=Command.PAUSE, key_hints="Esc ends")
    assert {"Paused", "Space to go on", "Esc ends"} <= set(said(stage))
    assert stage.pause.isVisibleTo(stage)
    assert stage.accessibleDescription().startswith("Paused.")


@pytest.mark.parametrize("tempo", ["3-1-1-1", "3-2-1-2"])
def test_hold_is_said_at_the_bottom(make_stage, tempo):
    stage = make_stage(plan_text=f"1x8/side @ {tempo} ready 15", at_s=15 + 3.5)
    assert stage.word.text == "Hold"
    assert stage.word.count == ("1" if tempo == "3-2-1-2" else "")


def test_a_pause_says_the_key_that_was_taught(make_stage):
    stage = make_stage(command=Command.PAUSE, at_s=20.0, learned={"Space": "skip", "PgDown": "pause"})
    assert "Page down to go on" in said(stage)


def test_the_header_tells_what_fits_and_makes_nothing_smaller(make_stage):
    laptop, desk = (make_stage(at_s=36.4, size=size) for size in ((1280, 720, 96), (3840, 2160, 163)))
    assert laptop.header.text == "Set 1 of 2 · 4:34 left"
    assert desk.header.text == "Set 1 of 2 · 3-0-1-1 · Then the right leg · 4:34 left"


def test_get_ready_and_switch_tell_the_keys_that_matter_as_far_as_there_is_room(make_stage):
    def told(at_s, size=(1280, 720, 96), **more):
        stage = make_stage(at_s=at_s, size=size, **more)
        return stage.header.text

    desk = (3840, 2160, 163)
    assert told(3) == "Space pauses · Esc ends"
    assert told(63) == told(145) == "Enter begins · Space pauses"
    assert told(70) == "P pain · Esc ends · 4:00 left"
    assert told(201) == "P pain · Esc ends · 1:49 left"
    assert told(3, desk) == "Space pauses · P pain · Esc ends · 5:07 left"
    assert told(63, desk).startswith("Enter begins · Space pauses · Esc ends · Set 1 of 2 · ")
    assert told(70, desk).startswith("Space pauses · P pain · Esc ends · Set 1 of 2 · ")
    assert told(3, learned={"Space": "skip", "PgDown": "pause"}) == "Page down pauses · 5:07 left"
    for at_s in (12.2, 36.4):
        assert "Esc" not in told(at_s, desk)
    assert "Esc" not in told(3, desk, command=Command.PAUSE)


# -- Left and right --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("at_s", "left", "right"),
    [
        (3, Side.COMING, Side.QUIET),
        (36.4, Side.LIT, Side.QUIET),
        (63, Side.QUIET, Side.COMING),
        (87.2, Side.QUIET, Side.LIT),
        (145, Side.COMING, Side.QUIET),
        (307, Side.QUIET, Side.QUIET),
    ],
)
def test_the_working_legs_side_is_lit_and_the_coming_one_prepares(make_stage, at_s, left, right):
    assert [side.side for side in make_stage(at_s=at_s).sides] == [left, right]


def test_the_left_leg_is_on_the_left_of_the_screen(make_stage):
    stage = make_stage(at_s=36.4)
    left, right = stage.sides
    assert left.geometry().left() == 0
    assert left.geometry().right() < stage.number.geometry().left()
    assert right.geometry().right() == stage.width() - 1
    assert (left.text, right.text) == ("Left leg", "Right")
    assert left.width() == right.width()


@pytest.mark.parametrize(("at_s", "leg"), [(36.4, Leg.LEFT), (87.2, Leg.RIGHT)])
def test_the_leg_is_told_by_colour_word_side_and_the_way_the_figure_faces(make_stage, at_s, leg):
    stage = make_stage(at_s=at_s)
    assert stage.word.colour == STAGE.leg(leg)
    assert stage.figure.leg is leg
    image = stage.figure.grab().toImage()
    own = [
        x
        for x, y in itertools.product(range(0, image.width(), 2), range(0, image.height(), 2))
        if image.pixelColor(x, y).name() == STAGE.leg(leg)
    ]
    back = [
        x
        for x, y in itertools.product(range(0, image.width(), 2), range(0, image.height(), 2))
        if image.pixelColor(x, y).name() == FIGURE_STAGE.far_leg
    ]
    assert (min(own) < min(back)) == (leg is Leg.LEFT)


# -- Where it lies ---------------------------------------------------------------------------------------------------


def rects_of(stage):
    """Where everything that can be seen lies, by name, as stage coordinates."""
    found = {}
    for part in _parts(stage):
        origin = QPointF(part.mapTo(stage, part.rect().topLeft()))
        name = part.words if isinstance(part, KeyCap) else part.text
        for n, rect in enumerate(part.text_rects()):
            inside = QRectF(part.rect()).adjusted(-1, -1, 1, 1)
            assert inside.contains(rect), f"{name!r} does not fit: {rect} in {inside}"
            found[f"{type(part).__name__} {name} {n}"] = rect.translated(origin)
    if stage.faults.isVisibleTo(stage) or stage.pause.warning.isVisibleTo(stage):
        return found
    if stage.curve.isVisibleTo(stage) and not stage.pause.isVisibleTo(stage):
        found["curve"] = QRectF(stage.curve.geometry())
    for name, figure in (("figure", stage.figure), ("front", stage.front)):
        if figure.isVisibleTo(stage):
            found[name] = QRectF(figure.geometry())
    return found


def _parts(stage):
    """Everything with words that is not under a panel."""
    parts = [*stage.findChildren(Words), *stage.findChildren(KeyCap), stage.header, *stage.sides]
    covered = []
    if stage.pause.isVisibleTo(stage):
        breaks = stage.breaks
        covered = [stage.word, stage.line, breaks.sentence, *breaks.card.findChildren(QWidget)]
    if stage.pause.warning.isVisibleTo(stage):
        covered += [stage.number, stage.of, breaks.title, breaks.leg_line, breaks.detail]
    if stage.faults.isVisibleTo(stage):
        covered = set(parts) - {*stage.faults.findChildren(QWidget), *stage.sides}
    return [part for part in parts if part.isVisibleTo(stage) and part not in covered]


def check_layout(stage):
    whole = QRectF(stage.rect())
    found = rects_of(stage)
    assert found
    for name, rect in found.items():
        assert whole.contains(rect), f"{name} leaves the stage: {rect}"
    for (one, first), (other, second) in itertools.combinations(found.items(), 2):
        shared = first.intersected(second)
        assert shared.width() <= 1.5 or shared.height() <= 1.5, f"{one} and {other} overlap: {shared}"


@pytest.fixture
def in_english_after():
    """Whatever language is tried."""
    yield
    use_language("en")


@pytest.fixture
def in_pseudo(in_english_after):
    """Every text two fifths longer and in brackets."""
    use_language(PSEUDO)


def check_states(make_stage, size):
    """Lay out every state, with each panel and banner, at one size."""
    timeline, waiting = timeline_of(PLAN), timeline_of(f"{PLAN} waits sets")
    stage = make_stage(size=size)
    moments = [moment_at(timeline, at_s) for at_s in TIMES.values()]
    for moment in moments:
        stage.show_moment(moment)
        check_layout(stage)
    for moment in (moment_at(waiting, 400), moment_at(timeline, TIMES["rest"])):
        stage.show_moment(moment)
        for answers in (
            Answers({Leg.RIGHT: 8}),
            Answers({Leg.LEFT: 12, Leg.RIGHT: 11}, True, 2),
            Answers({Leg.LEFT: 12}, True, 4, "Too much weight on the back leg", 10),
        ):
            stage.show_answers(answers)
            check_layout(stage)
        assert stage.breaks.ready.isVisibleTo(stage) is (moment.state is State.WAITING)
    stage.show_faults(Answers({Leg.RIGHT: 8}), exercise("reverse-lunge-for-glutes").faults)
    check_layout(stage)
    stage.show_faults(None)
    stage.show_moment(moment_at(timeline, TIMES["work"], Command.PAUSE))
    check_layout(stage)
    stage.show_warning(pain_now_words(10, None))
    check_layout(stage)
    stage.show_warning("")
    assert stage.pause.title.isVisibleTo(stage)
    check_layout(stage)


@pytest.mark.parametrize("size", SCREENS, ids=lambda size: f"{size[0]}x{size[1]} at {size[2]}")
def test_nothing_is_cut_off_or_covered(make_stage, size):
    check_states(make_stage, size)


@pytest.mark.parametrize("size", SCREENS, ids=lambda size: f"{size[0]}x{size[1]} at {size[2]}")
def test_longer_languages_fit(make_stage, size, in_pseudo):
    check_states(make_stage, size)


@pytest.mark.parametrize("size", SCREENS, ids=lambda size: f"{size[0]}x{size[1]} at {size[2]}")
@pytest.mark.parametrize("exercise_id", load_exercises())
def test_the_longest_words_fit(make_stage, exercise_id, size):
    plan = LONG_PLAN.format(exercise=exercise_id)
    timeline, stage = timeline_of(plan), make_stage(plan_text=plan, size=size)
    rep_s, work = 7, 12 * 7
    times = [15 + rep * rep_s + into_s for rep, into_s in itertools.product((0, 11), (1, 3, 4, 6.5))]
    times += [25 + set_n * (2 * work + 110) - 90 for set_n in range(1, len(exercise(exercise_id).form_cues))]
    for moment in moments_at(timeline, times):
        stage.show_moment(moment)
        check_layout(stage)


@pytest.mark.parametrize("size", SCREENS, ids=lambda size: f"{size[0]}x{size[1]} at {size[2]}")
def test_a_pause_and_a_notice_fit(make_stage, size):
    for state in ("intro", "work", "rest"):
        check_layout(make_stage(at_s=TIMES[state], size=size, command=Command.PAUSE, key_hints="Space · Esc ends"))
    for text in ("Sound is off. M turns it on.", "The log cannot be written: the disk is full. " * 2):
        for state in ("work", "rest"):
            stage = make_stage(at_s=TIMES[state], size=size)
            stage.show_banner(text)
            check_layout(stage)


@pytest.mark.parametrize("size", SCREENS[:7], ids=lambda size: f"{size[0]}x{size[1]} at {size[2]}")
@pytest.mark.parametrize("language", ["en", "de", "es"])
def test_too_much_pain_is_never_told_in_smaller_type_than_all_else(make_stage, language, size, in_english_after):
    use_language(language)
    stage = make_stage(at_s=TIMES["work"], size=size, command=Command.PAUSE)
    stage.show_warning(pain_now_words(10, None))
    assert stage.pause.warning.fit.cap_px >= 0.98 * stage.sizes.small
    assert stage.pause.how.fit.cap_px >= 0.98 * stage.sizes.small


@pytest.mark.parametrize("size", SCREENS[:5], ids=lambda size: f"{size[0]}x{size[1]} at {size[2]}")
@pytest.mark.parametrize("state", ["intro", "work", "switch", "rest"])
def test_in_a_pause_all_can_be_read_from_the_mat_and_nothing_looks_out_below(make_stage, state, size):
    stage = make_stage(at_s=TIMES[state], size=size, command=Command.PAUSE, key_hints=keys_line(paused=True))
    for part in stage.findChildren(Words):
        if part.isVisibleTo(stage) and part.text:
            assert part.fit.cap_px >= 0.98 * cap_px(SMALL_ARCMIN, 2, size[2]), part.text
    covered = (stage.word, stage.curve, stage.line, stage.breaks.sentence, stage.breaks.card)
    assert not any(part.isVisibleTo(stage) for part in covered)


def test_the_path_is_there_once_a_turn_can_be_seen_coming(make_stage):
    plan = "1x2/side @ 3-0-1-1 ready 15 switch 20"
    far, near = (make_stage(plan_text=plan, at_s=15 + 10 + into_s) for into_s in (5, 17))
    assert (far.breaks.title.text, far.number.text) == ("Switch", "15")
    assert not far.curve.isVisibleTo(far)
    assert near.curve.isVisibleTo(near)


@pytest.mark.parametrize("reps", [1, 99, 100, 200])
def test_any_number_of_reps_fits(make_stage, reps):
    check_layout(make_stage(plan_text=f"1x{reps}/side @ 3-0-1-1 ready 15", at_s=15 + 5 * reps - 2))


@pytest.mark.parametrize("rest_s", [99, 100, 1800])
def test_a_long_rest_is_shown_in_minutes(make_stage, rest_s):
    stage = make_stage(plan_text=f"2x1/side @ 3-0-1-1 ready 15 switch 20 rest {rest_s}", at_s=15 + 30.01)
    assert stage.number.text == {99: "99", 100: "1:40", 1800: "30:00"}[rest_s]
    check_layout(stage)


@pytest.mark.parametrize("size", SCREENS[:5], ids=lambda size: f"{size[0]}x{size[1]} at {size[2]}")
@pytest.mark.parametrize("state", TIMES)
def test_full_screen_at_two_metres_nothing_is_smaller_than_20_minutes_of_arc(make_stage, state, size):
    stage = make_stage(at_s=TIMES[state], size=size)
    for part in stage.findChildren(Words):
        if part.isVisibleTo(stage) and part.text:
            assert part.fit.cap_px >= 0.98 * cap_px(SMALL_ARCMIN, 2, size[2]), part.text


def test_the_phase_word_does_not_change_size_from_phase_to_phase(make_stage):
    stages = [make_stage(at_s=at_s) for at_s in (36.4, 38.5, 39.5)]
    assert {stage.word.text for stage in stages} == {"Lower", "Rise", "Stand tall"}
    assert len({stage.word.fit.cap_px for stage in stages}) == 1


@pytest.mark.parametrize(
    ("plan", "seen_from", "size", "seen"),
    [
        (PLAN, None, (1280, 720, 96), [True, True]),
        (LONG_PLAN.format(exercise="backward-lunge"), None, (1280, 720, 157), [True, False]),
        (PLAN, "front", (3840, 2160, 163), [False, True]),
        (PLAN, "side", (3840, 2160, 163), [True, False]),
    ],
)
def test_the_figure_is_seen_from_where_there_is_room_for_or_the_user_wants(make_stage, plan, seen_from, size, seen):
    stage = make_stage(plan_text=plan, at_s=36.4, size=size, seen_from=seen_from)
    assert [figure.isVisibleTo(stage) for figure in (stage.figure, stage.front)] == seen
    check_layout(stage)


# -- How it goes on --------------------------------------------------------------------------------------------------


def test_a_notice_takes_the_headers_place_and_gives_it_back(make_stage):
    stage = make_stage(at_s=36.4)
    stage.show_banner("Sound is off. M turns it on.")
    assert "Sound is off. M turns it on." in said(stage)
    assert not stage.header.isVisibleTo(stage)
    stage.show_banner(None)
    assert stage.header.isVisibleTo(stage)
    assert not stage.notice.isVisibleTo(stage)


def test_the_description_changes_with_state_and_rep_only(make_stage):
    stage = make_stage()
    timeline = timeline_of(PLAN)
    told = []
    for n in range(320 * 4):
        stage.show_moment(moment_at(timeline, n / 4))
        told.append(stage.accessibleDescription())
    changes = [text for text, _ in itertools.groupby(told)]
    # A get-ready and its countdown, two sets of two legs with eight reps, two switches, a rest and its end, the end.
    assert len(changes) <= 2 + 4 * 8 + 2 + 2 + 1
    assert "Left leg, set 1 of 2, rep 5 of 8." in changes


def test_reduced_motion_steps_the_figure_with_the_curve(make_stage):
    stage = make_stage(reduced_motion=True)
    timeline = timeline_of(PLAN)
    pictures = []
    for n in range(300):
        stage.show_moment(moment_at(timeline, 15 + n / 60))
        seen = stage.figure.grab().toImage()
        pictures += [] if seen in pictures else [seen]
    assert len(pictures) == 4


@pytest.mark.parametrize(("said", "name"), [("", "Backward lunge"), (' name "Saturday tens"', "Saturday tens")])
def test_the_stage_is_headed_by_the_plan_or_where_that_has_no_name_by_the_exercise(make_stage, said, name):
    stage = make_stage(f"{PLAN} exercise backward-lunge{said}", at_s=TIMES["intro"], size=(3840, 2160, 163))
    assert stage.header.text.startswith(name)


def test_a_new_size_is_laid_out_anew(make_stage):
    stage = make_stage(at_s=36.4)
    stage.resize(700, 420)
    check_layout(stage)
    assert stage.sizes.scale < 1


@pytest.mark.parametrize("width", range(300, 1300, 50))
def test_no_line_begins_with_the_dot_between_two_keys(qapp, width):
    lines = fitted(keys_line(paused=True), width, 400, 40, bold=False, wraps=True).lines
    assert not [line for line in lines if line.split()[-1] in ("S", "→", "←", "P", "Esc")], "a key without its act"
    assert " ".join(lines).split() == keys_line(paused=True).split()
    assert not any(line.startswith("·") for line in lines)
