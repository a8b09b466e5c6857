"""The depth curve: what is under the ball, what scrolls, and what does not."""

import itertools

import pytest
from PySide6.QtGui import QColor

from trainer.plan import Leg
from trainer.tempo import parse_tempo
from trainer.timeline import depth_at
from ui.curve import BALL, BALL_AT, MOST_TILES, VISIBLE_S, Curve
from ui.theme import STAGE

TEMPO = parse_tempo("3-0-1-1")
REPS = 8
LEFT = ((Leg.LEFT,),)


class CountedCurve(Curve):
    """Counts what it asks to be painted."""

    updates = 0
    tiles = 0

    def update(self):
        self.updates += 1
        super().update()

    def _painted_tile(self, colour, height):
        self.tiles += 1
        return super()._painted_tile(colour, height)


@pytest.fixture
def curve(qtbot):
    curve = CountedCurve(TEMPO)
    qtbot.addWidget(curve)
    curve.resize(900, 120)
    curve.show()
    return curve


def line_at(curve, x):
    """The height and the colour of the curve at a column: the middle of all that is not ground, and its strongest."""
    image = curve.grab().toImage()
    column = [(y, image.pixelColor(x, y)) for y in range(image.height())]
    inked = [(y, colour) for y, colour in column if colour != QColor(STAGE.ground)]
    middle = sum(y for y, _ in inked) / len(inked)
    return middle, min(inked, key=lambda pair: abs(pair[0] - middle))[1].name()


def expected_y(depth, height):
    edge = BALL * height / 2 + 1
    return edge + depth * (height - 2 * edge)


@pytest.mark.parametrize("at_s", [0.0, 1.5, 3.0, 3.4, 4.5, 6.5, 38.0])
def test_the_ball_rides_at_the_depth_of_the_moment(curve, at_s):
    curve.show_time(at_s, REPS, LEFT)
    assert curve.ball_depth == pytest.approx(depth_at(TEMPO, at_s))
    y, colour = line_at(curve, round(900 * BALL_AT))
    assert colour == STAGE.text
    assert y == pytest.approx(expected_y(depth_at(TEMPO, at_s), 120), abs=1.5)


@pytest.mark.parametrize("leg", Leg)
def test_the_past_has_the_legs_colour_and_the_future_is_grey(curve, leg):
    curve.show_time(20, REPS, ((leg,),))
    assert line_at(curve, 40)[1] == STAGE.leg(leg)
    assert line_at(curve, 800)[1] == STAGE.path


@pytest.mark.parametrize("at_s", [-3.0, -1.0, 0.3, 2.2, 17.7, 36.0, 39.5])
def test_every_column_shows_the_depth_of_its_time(curve, at_s):
    curve.show_time(at_s, REPS, ((Leg.RIGHT,),))
    for x in (20, 120, 220, 420, 560, 700, 880):
        then_s = at_s + (x - 900 * BALL_AT) * VISIBLE_S / 900
        depth = depth_at(TEMPO, then_s) if 0 <= then_s < REPS * TEMPO.rep_s else 0
        assert line_at(curve, x)[0] == pytest.approx(expected_y(depth, 120), abs=2.5), (at_s, x)


def test_the_first_turn_is_seen_coming_before_the_first_rep(curve):
    curve.show_time(-VISIBLE_S * (1 - BALL_AT) + 3, REPS, LEFT)
    assert curve.ball_depth == 0
    assert line_at(curve, 890)[0] > expected_y(0.5, 120)


def test_it_is_flat_after_the_last_rep(curve):
    curve.show_time(REPS * TEMPO.rep_s - 0.1, REPS, LEFT)
    assert {line_at(curve, x)[0] for x in range(330, 900, 60)} == {line_at(curve, 899)[0]}
    curve.show_time(REPS * TEMPO.rep_s + 60, REPS, LEFT)
    assert curve.ball_depth == 0


def test_the_same_instant_is_not_painted_twice(curve):
    curve.show_time(5, REPS, LEFT)
    before = curve.updates
    curve.show_time(5, REPS, LEFT)
    curve.show_time(5.0001, REPS, LEFT)
    assert curve.updates == before


def test_nothing_is_painted_while_nothing_can_be_seen_coming(curve):
    curve.show_time(-40, REPS, LEFT)
    before = curve.updates
    for left in range(39, 8, -1):
        curve.show_time(-left, REPS, LEFT)
    assert curve.updates == before


def test_reduced_motion_steps_once_a_second(qtbot):
    curve = CountedCurve(TEMPO, reduced_motion=True)
    qtbot.addWidget(curve)
    curve.resize(900, 120)
    seen = []
    for n in range(300):
        curve.show_time(n / 60, REPS, LEFT)
        seen.append(curve.at_s)
    assert sorted(set(seen)) == [0, 1, 2, 3, 4]
    assert curve.updates <= 6
    curve.show_time(-1e9, REPS, LEFT)
    assert curve.ball_depth == 0


@pytest.mark.parametrize("tempo", ["3-0-1-1", "2-0-X-0", "4-2-2-2", "2.5-0.5-1-0"])
def test_reps_join_without_a_seam(qtbot, tempo):
    curve = Curve(parse_tempo(tempo))
    qtbot.addWidget(curve)
    curve.resize(911, 101)
    curve.show_time(parse_tempo(tempo).rep_s * 3, REPS, LEFT)
    heights = [line_at(curve, x)[0] for x in range(340, 911, 3)]
    assert max(abs(a - b) for a, b in itertools.pairwise(heights)) < 9


def test_a_height_that_comes_back_paints_no_rep_anew(curve):
    for _ in range(3):
        for height in (120, 90):
            curve.resize(900, height)
            curve.show_time(12, REPS, LEFT)
            curve.grab()
    assert curve.tiles == 4  # the past and the future, at both heights


def test_of_many_sizes_few_painted_reps_are_kept(curve):
    curve.show_time(12, REPS, LEFT)
    for height in range(60, 120):
        curve.resize(900, height)
        curve.grab()
    assert len(curve._tiles) == MOST_TILES
    curve.resize(600, 90)
    curve.grab()
    y, _ = line_at(curve, round(600 * BALL_AT))
    assert y == pytest.approx(expected_y(curve.ball_depth, 90), abs=1.5)
    assert len(curve._tiles) == 2
