"""Plans: what a session asks for, as a TOML file or in one line such as `3x8/side @ 3-0-1-1 rest 90 switch 20`.

`model` is the plan itself, `length` how long it takes, `fields` what each of its fields may hold, `toml_form` and
`line_form` read and write the two written forms, `mistakes` tells what is wrong with them, and `written` reads any TOML
file that people write.
"""

from trainer.plan.fields import ANY_EXERCISE, LIMITS, LONGEST_NAME
from trainer.plan.length import (
    COUNT_IN_S,
    COUNTDOWN_S,
    MOST_EXERCISES,
    OUTRO_S,
    changes_legs,
    planned_s,
    tension_s,
    too_much,
)
from trainer.plan.line_form import (
    is_nameless,
    line_of,
    looks_like_one_line,
    named_like,
    nameless,
    one_line,
    parse_one_line,
    plans_in,
    running_on,
)
from trainer.plan.mistakes import Mistake, PlanError
from trainer.plan.model import Counting, FirstLeg, GuideLevel, Leg, Plan, RoundOrder, Sides, Waits
from trainer.plan.toml_form import parse_plan_toml, plan_toml, read_plan_file
from trainer.plan.written import MOST_FILE_BYTES

__all__ = [
    "ANY_EXERCISE",
    "COUNTDOWN_S",
    "COUNT_IN_S",
    "LIMITS",
    "LONGEST_NAME",
    "MOST_EXERCISES",
    "MOST_FILE_BYTES",
    "OUTRO_S",
    "Counting",
    "FirstLeg",
    "GuideLevel",
    "Leg",
    "Mistake",
    "Plan",
    "PlanError",
    "RoundOrder",
    "Sides",
    "Waits",
    "changes_legs",
    "is_nameless",
    "line_of",
    "looks_like_one_line",
    "named_like",
    "nameless",
    "one_line",
    "parse_one_line",
    "parse_plan_toml",
    "plan_toml",
    "planned_s",
    "plans_in",
    "read_plan_file",
    "running_on",
    "tension_s",
    "too_much",
]
