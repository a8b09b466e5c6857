from tests.leg_sets import balance, session
from trainer.measures import Measure
from ui.balance_calendar import Calendar
from ui.theme import DESK_LIGHT


def test_a_day_without_known_seconds_was_trained_on_all_the_same(qtbot):
    of = balance([*session([8], [8], day=0, tut_s=0.0), *session([8], [], day=1), *session([], [8], day=2, tut_s=0.0)])
    calendar = Calendar(DESK_LIGHT)
    qtbot.addWidget(calendar)
    calendar.resize(600, 200)
    calendar.show()
    calendar.show_measure(of, Measure.REPS)
    assert list(calendar._legs.values()) == [(True, True), (True, False), (False, True)]
