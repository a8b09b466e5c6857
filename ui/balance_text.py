"""The balance of left and right in words, the same in the terminal, in the window, on paper and for a screen reader.

Words come first, then the numbers of both legs they are made of. Neutral throughout: what was done, never what it means
for a body.
"""

import math
from collections.abc import Iterator, Mapping

from trainer.balance import Balance, Comparison, LegTotals
from trainer.balance_formulas import FORMULA
from trainer.balance_gates import (
    LEAST_REPS,
    LEAST_SESSIONS_OF_SIDE,
    LEAST_SETS,
    Bands,
    Change,
    Steadiness,
    Trend,
    Verdict,
)
from trainer.balance_order import OrderEffect
from trainer.balance_told import EFFORT, FAULT, CountComparison, PointsComparison
from trainer.exercise import Shared, exercise, exercise_ids
from trainer.measures import Measure, Reason
from trainer.plan import Leg
from ui.wording import fault_names

MEASURE_WORDS = {
    Measure.REPS: "Counted reps",
    Measure.TUT: "Time under tension",
    Measure.VOLUME: "Volume load",
    Measure.POTENTIAL: "Potential",
}

UNIT_WORDS = {Measure.REPS: "reps", Measure.TUT: "s", Measure.VOLUME: "kg", Measure.POTENTIAL: "reps"}

FORMULA_WORDS = f"Difference: {FORMULA}. Plus means that right has more."

POTENTIAL_WORDS = "Reps and reps in reserve together: an estimate that shows what equal reps can hide."

REFERENCE_WORDS = "The reference leg is as it is now, and may itself have changed: read both numbers beside the index."

ORDER_HEAD = "Going second"


def told_names() -> dict[str, str]:
    """Return what faults and questions are called, by their ids."""
    return fault_names() | {asked.id: asked.text for asked in _shared().questions}


def yes_no_questions() -> set[str]:
    """Return the ids of the questions answered by yes or no."""
    return {asked.id for asked in _shared().questions if asked.kind == "yes-no"}


def _shared() -> Shared:
    return exercise(exercise_ids()[0]).shared


def volume_words(body_kg: float | None) -> str:
    """Say what the volume load is made of."""
    if body_kg is None:
        return "Reps × carried weight; body weight is not known."
    return "Reps × what the leg lifts of body and carried weight, at most: an estimate."


def difference_words(difference_pct: float) -> str:
    """Say which leg is below the other and by how much: “left 6 % below right” of 15 and 16."""
    if not difference_pct:
        return "both legs the same"
    lower = Leg.LEFT if difference_pct > 0 else Leg.RIGHT
    size = math.floor(abs(difference_pct) + 0.5)
    return f"{lower} {size or 'less than 1'} % below {lower.other}"


def headline(found: Comparison, of: Balance) -> str:
    """Say a measure in one line: the difference in words, or that there is not enough data and why."""
    if found.difference_pct is None:
        return f"{MEASURE_WORDS[found.measure]}: not enough data, {reason_words(found.reason, of)}"
    signed = "" if not found.difference_pct else f" ({found.difference_pct:+.1f} %)"
    return f"{MEASURE_WORDS[found.measure]}: {difference_words(found.difference_pct)}{signed}"


def raw_words(found: Comparison) -> str:
    """Give the numbers of both legs."""
    unit = UNIT_WORDS[found.measure]
    words = f"Left {number(found.left)} {unit}, right {number(found.right)} {unit}"
    if found.sets:
        words += f", in {_sets(found.sets)} of each"
    if found.resolution_pct is not None and found.measure is Measure.REPS:
        words += f"; {one_rep_words(found.resolution_pct)}"
    return f"{words}."


def one_rep_words(resolution_pct: float) -> str:
    """Say by how much one rep moves the difference."""
    return f"one rep is {resolution_pct:.1f} %" if resolution_pct >= 0.05 else "one rep is less than 0.1 %"


def alone_words(found: Comparison) -> str:
    """Say what only one leg did and is not compared; nothing if there is nothing of the kind."""
    alone = [(leg, n) for leg, n in ((Leg.LEFT, found.left_alone), (Leg.RIGHT, found.right_alone)) if n.leg_sets]
    if not alone:
        return ""
    unit = UNIT_WORDS[found.measure]
    more = " and ".join(f"{_sets(n.leg_sets)} of {leg} ({number(n.amount)} {unit})" for leg, n in alone)
    return f"Only sets that both legs did to the end are compared: {more} left aside."


def reason_words(reason: Reason | None, of: Balance) -> str:
    """Say why there is nothing to compare, to follow “not enough data,”."""
    if reason is Reason.ONE_LEG:
        return f"only the {Leg.LEFT if of.left.counted_reps else Leg.RIGHT} leg has reps that count"
    return "" if reason is None else _REASON_WORDS[reason]


_REASON_WORDS = {
    Reason.NO_SESSIONS: "there is no session",
    Reason.APART: "the legs were never trained in the same session",
    Reason.NO_REPS: "no rep counts",
    Reason.NO_SET: "there is no set that both legs did to its end",
    Reason.TOO_FEW_REPS: f"too few reps: one leg needs {LEAST_REPS}",
    Reason.TEMPO: "the legs went at different tempos",
    Reason.LOAD: "the legs carried different loads",
    Reason.NO_TIME: "the time under tension is missing",
    Reason.NO_LOAD: "nothing was carried and body weight is not known",
    Reason.NO_EFFORT: "reps in reserve were not told for both legs",
}

LEFT_OUT_WORDS = {
    Reason.ONE_LEG: "one leg only",
    Reason.NO_REPS: "no reps",
    Reason.NO_SET: "no set of both legs",
    Reason.TEMPO: "different tempos",
    Reason.LOAD: "different loads",
    Reason.NO_TIME: "no time under tension",
    Reason.NO_LOAD: "no load",
    Reason.NO_EFFORT: "reps in reserve not told",
}
"""Why a session is left out, or a point of a series has no difference."""


def left_out_words(found: Comparison) -> str:
    """Say how many sessions are left out and why; nothing if none is, or if nothing at all can be compared."""
    if not found.compared or not found.left_out:
        return ""
    why = ", ".join(f"{n} with {LEFT_OUT_WORDS[reason]}" for reason, n in found.left_out.items())
    return f"Left out of the {_sessions(len(found.series))}: {why}."


def verdict_words(found: Comparison, bands: Bands) -> str:
    """Say how much may be read into a difference."""
    noise = f"normal variation from set to set ({found.noise_pct or 0:.1f} %)"
    even, look = f"{bands.even_below_pct:g} %", f"{bands.look_above_pct:g} %"
    words = {
        Verdict.NOT_ENOUGH_DATA: "",
        Verdict.TOO_FEW_SETS: f"No verdict: that takes {_sets(LEAST_SETS)} of each leg.",
        Verdict.WITHIN_VARIATION: f"Within your {noise}.",
        Verdict.NOT_STEADY: f"More than your {noise}, but {_side_words(found.trend)}{_early_words(found.trend)}.",
        Verdict.EVEN: f"Even: steady, yet below {even}.",
        Verdict.COMMON: f"Common: steady, from {even} to {look}.",
        Verdict.WORTH_A_LOOK: f"Worth a look: steady, above {look} and above your {noise}.",
    }
    return words[found.verdict]


def trend_words(trend: Trend) -> str:
    """Say whether the sessions agree on a side."""
    if trend.mean is None:
        return ""
    spread = "" if trend.sd is None else f", give or take {trend.sd:.1f}"
    words = f"{_side_words(trend).capitalize()}: {_lower_words(trend)}; mean {trend.mean:+.1f} %{spread}"
    return f"{words}, median {trend.median:+.1f} %."


def _side_words(trend: Trend) -> str:
    if trend.higher is None:
        return "no steady side"
    return f"leaning {trend.higher}" if trend.steadiness is Steadiness.LEANING else f"steady, {trend.higher} has more"


def _early_words(trend: Trend) -> str:
    early = trend.sessions < LEAST_SESSIONS_OF_SIDE
    return f"; a steady side takes {LEAST_SESSIONS_OF_SIDE} sessions or more" if early else ""


def _lower_words(trend: Trend) -> str:
    return f"left lower in {trend.left_lower}, right in {trend.right_lower} of {_sessions(trend.sessions)}"


def change_words(change: Change | None) -> str:
    """Say whether the later half of the sessions differs from the earlier."""
    if change is None:
        return ""
    size = f"{abs(change.change_points):.1f} percentage points between the earlier and the later half"
    limit = f"{change.detectable_points:.1f} that can come by chance from session to session"
    if not change.real:
        return f"No change to speak of: {size}, within the {limit}."
    return f"Changed from {change.earlier_pct:+.1f} to {change.later_pct:+.1f} %: {size}, more than the {limit}."


def lsi_words(found: Comparison, reference: Leg | None) -> str:
    """Give the limb symmetry index beside both numbers; nothing without a reference leg."""
    if reference is None or found.lsi_pct is None:
        return ""
    both = {Leg.LEFT: number(found.left), Leg.RIGHT: number(found.right)}
    other = reference.other
    index = f"{other} is {found.lsi_pct:.0f} % of {reference}, the reference leg"
    return f"Symmetry index: {index} ({both[other]} against {both[reference]})."


def order_words(order: OrderEffect) -> str:
    """Say what going second costs, apart from left and right."""
    went = f"left went first in {_sets(order.left_first)}, right in {order.right_first}"
    if order.second_fewer is None or order.right_more is None:
        if not order.left_first + order.right_first:
            return ""
        why = f"each leg must go first in {_sets(LEAST_SETS)}"
        return f"Cannot be told from left and right: {went}, and {why}."
    second = _fewer("the second leg does", order.second_fewer)
    side = _fewer(f"{Leg.LEFT} does" if order.right_more >= 0 else f"{Leg.RIGHT} does", abs(order.right_more))
    return f"{second[0].upper()}{second[1:]}, whichever it is; apart from that {side} ({went})."


def _fewer(who: str, fewer: float) -> str:
    if abs(fewer) < 0.05:
        return f"{who} as many reps"
    return f"{who} {abs(fewer):.1f} reps a set {'fewer' if fewer > 0 else 'more'}"


def points_words(found: PointsComparison, names: Mapping[str, str]) -> str:
    """Say what was rated or guessed for both legs, in points."""
    name = _asked("Reps in reserve" if found.name == EFFORT else names.get(found.name, found.name))
    if found.left is None or found.right is None or found.difference is None:
        return f"{name} not enough data, not told for both legs in one session"
    words = "the same"
    if found.difference:
        lower = Leg.LEFT if found.difference > 0 else Leg.RIGHT
        size = abs(found.difference)
        words = f"{lower} {number(size)} {points_unit(found.name, size)} lower"
    both = f"left {number(found.left)}, right {number(found.right)}"
    return f"{name} {words}; middle answer {both}; {_lower_words(found.trend)}"


def points_unit(name: str, size: float) -> str:
    """Return what is counted in: reps of the effort, points on the scale of a question."""
    if name == EFFORT:
        return "rep" if size == 1 else "reps"
    return "point" if size == 1 else "points"


def count_words(found: CountComparison, names: Mapping[str, str]) -> str:
    """Say how often something was told of each leg."""
    name = names.get(found.what, found.what)
    if found.name != FAULT:
        name = f"{_asked(names.get(found.name, found.name))} {name}"
    return f"{name}: left {found.left} of {_sets(found.left_of)}, right {found.right} of {_sets(found.right_of)}"


def _asked(name: str) -> str:
    return name if name.endswith("?") else f"{name}:"


def totals_words(of: LegTotals) -> str:
    """Say everything one leg did, whether it is compared or not."""
    words = [_sets(of.leg_sets), f"{of.counted_reps} of {of.planned_reps} reps", f"{number(of.tut_s)} s under tension"]
    if of.paced_reps != of.counted_reps:
        words.insert(2, f"{of.paced_reps} paced")
    return ", ".join(words)


def span_words(of: Balance) -> str:
    """Say which sessions are looked at."""
    if of.first is None or of.last is None:
        return "no sessions yet; after the first one you find both legs here"
    first, last = of.first.date().isoformat(), of.last.date().isoformat()
    return f"{_sessions(of.sessions)}, {first}" + ("" if first == last else f" to {last}")


def lines(of: Balance, exercise_name: str, names: Mapping[str, str]) -> Iterator[str]:
    """Yield the whole balance as lines of text. `names` are `told_names()`."""
    yield f"{exercise_name}: {span_words(of)}."
    if not of.sessions:
        return
    yield f"  Left   {totals_words(of.left)}"
    yield f"  Right  {totals_words(of.right)}"
    for found in of.measures.values():
        yield ""
        yield f"{headline(found, of)}."
        yield from (f"  {sentence}" for sentence in details(found, of))
    yield ""
    yield "Told by you, in points or counts."
    yield from (f"  {points_words(points, names)}." for points in of.points)
    yield from (f"  {count_words(count, names)}." for count in of.counts)
    if order := order_words(of.order):
        yield ""
        yield f"{ORDER_HEAD}."
        yield f"  {order}"
    yield ""
    yield FORMULA_WORDS
    if of.reference is not None:
        yield REFERENCE_WORDS


def details(found: Comparison, of: Balance) -> list[str]:
    """Return what belongs to a measure below its headline, sentence by sentence."""
    compared = found.difference_pct is not None
    sentences = [
        raw_words(found) if found.left or found.right else "",
        alone_words(found),
        verdict_words(found, of.bands),
        trend_words(found.trend) if compared else "",
        change_words(found.change) if compared else "",
        lsi_words(found, of.reference),
        left_out_words(found),
        volume_words(of.body_kg) if compared and found.measure is Measure.VOLUME else "",
        POTENTIAL_WORDS if compared and found.measure is Measure.POTENTIAL else "",
    ]
    return [sentence for sentence in sentences if sentence]


def number(value: float) -> str:
    """Return a number as short as it can be without a loss that matters."""
    return f"{round(value, 1):g}" if abs(value) < 100_000 else f"{value:.0f}"


def _sets(n: int) -> str:
    return "1 set" if n == 1 else f"{n} sets"


def _sessions(n: int) -> str:
    return "1 session" if n == 1 else f"{n} sessions"
