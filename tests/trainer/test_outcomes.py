from dataclasses import replace

import pytest

from tests.trainer.sessions_made import logged
from trainer.leg_order import settled
from trainer.outcomes import outcomes
from trainer.plan import LONGEST_NAME, line_of, one_line, parse_one_line

SHORT = "1x8/side @ 3-0-1-1 rest 90 switch 20 load {}"
LONG = "1x8/side @ 3-0-1-1 rest 90 switch 20 load {} waits sets counting down order alternating"


@pytest.mark.parametrize("line", [SHORT, LONG, SHORT.replace("load", "first sessions load")])
@pytest.mark.parametrize(("name", "in_a_row"), [("", 1), (' name "load {}"', 3)])
def test_a_row_ends_where_a_plan_without_a_name_asked_for_something_else(line, name, in_a_row):
    """Of a plan of another name it is not known that it is the same one, changed: it says nothing."""
    plans = [parse_one_line((line + name).format(*[load] * 2)) for load in ("6kg", "6kg", "4kg", "6kg")]
    assert (len(line_of(plans[0])) > LONGEST_NAME) is (line == LONG)
    done = [
        replace(logged(plan, 9 - day, 7), plan=one_line(settled(plan, lambda _: ()))) for day, plan in enumerate(plans)
    ]
    assert len(outcomes(done, plans[-1])) == in_a_row
