"""The balance of left and right in words, the same in the terminal, in the window, on paper and for a screen reader.

Words come first, then the numbers of both legs they are made of. Neutral throughout: what was done, never what it means
for a body.
"""

import math
from collections.abc import Callable
from datetime import date

from trainer.balance import Balance, Comparison
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
from trainer.measures import Measure, Point, Reason
from trainer.plan import Leg
from ui.balance_reasons import LEFT_OUT_WORDS, REASON_WORDS
from ui.language import decimal, mark, tr
from ui.wording import capital, figure, in_sets, leg_in_text, reps_in_words, sets_in_words, side_in_text

MEASURE_WORDS = {
    Measure.REPS: mark("Counted reps"),
    Measure.TUT: mark("Time under tension"),
    Measure.VOLUME: mark("Volume load"),
    Measure.POTENTIAL: mark("Potential"),
}

UNIT_WORDS = {Measure.REPS: mark("reps"), Measure.TUT: "s", Measure.VOLUME: "kg", Measure.POTENTIAL: mark("reps")}

FORMULA_WORDS = mark("Difference: {formula}. Plus means that right has more.")

POTENTIAL_WORDS = mark("Reps and reps in reserve together: an estimate that shows what equal reps can hide.")

REFERENCE_WORDS = mark(
    "The reference leg is as it is now, and may itself have changed: read both numbers beside the index."
)

ORDER_HEAD = mark("Going second")


def volume_words(body_kg: float | None) -> str:
    """Say what the volume load is made of."""
    if body_kg is None:
        return tr("Reps × carried weight; body weight is not known.")
    return tr("Reps × what the leg lifts of body and carried weight, at most: an estimate.")


def difference_words(difference_pct: float) -> str:
    """Say which leg is below the other and by how much: “left 6 % below right” of 15 and 16."""
    if not difference_pct:
        return tr("both legs the same")
    lower = Leg.LEFT if difference_pct > 0 else Leg.RIGHT
    size = math.floor(abs(difference_pct) + 0.5)
    low, high = side_in_text(lower), side_in_text(lower.other)
    if not size:
        return tr("{lower} less than 1 % below {higher}", lower=low, higher=high)
    return tr("{lower} {size} % below {higher}", lower=low, size=size, higher=high)


def point_difference_words(point: Point) -> str:
    """Say the difference in one session, and what it is made of where a leg did more than is compared."""
    words = difference_words(point.difference_pct or 0.0)
    if (point.left, point.right) == (point.left_compared, point.right_compared):
        return words
    both = both_words(point.left_compared, point.right_compared)
    return tr("{difference} (compared: {both})", difference=words, both=both)


def both_words(left: float, right: float) -> str:
    """Give the bare numbers of both legs."""
    return tr("left {left}, right {right}", left=number(left), right=number(right))


def headline(found: Comparison, of: Balance) -> str:
    """Say a measure in one line: the difference in words, or that there is not enough data and why."""
    measure = tr(MEASURE_WORDS[found.measure])
    if found.difference_pct is None:
        return tr("{measure}: not enough data, {why}", measure=measure, why=reason_words(found.reason, of))
    signed = f" ({signed_words(found.difference_pct)} %)" if found.difference_pct else ""
    return f"{measure}: {difference_words(found.difference_pct)}{signed}"


def amount_words(measure: Measure, value: float) -> str:
    """Say how much with its unit: 1 rep, 8 reps, 32 s."""
    if UNIT_WORDS[measure] == UNIT_WORDS[Measure.REPS] and value == 1:
        return reps_in_words(1)
    return f"{number(value)} {tr(UNIT_WORDS[measure])}"


def raw_words(found: Comparison) -> str:
    """Give the numbers of both legs."""
    left, right = (amount_words(found.measure, value) for value in (found.left, found.right))
    words = tr("Left {left}, right {right}", left=left, right=right)
    if found.sets:
        words = tr("{amounts}, {in_sets} of each", amounts=words, in_sets=in_sets(found.sets))
    if found.resolution_pct is not None and found.measure is Measure.REPS:
        words += f"; {one_rep_words(found.resolution_pct)}"
    return f"{words}."


def one_rep_words(resolution_pct: float) -> str:
    """Say by how much one rep moves the difference."""
    if resolution_pct < 0.05:
        return tr("one rep is less than {percent} %", percent=decimal(0.1, 1))
    return tr("one rep is {percent} %", percent=decimal(resolution_pct, 1))


def alone_words(found: Comparison) -> str:
    """Say what only one leg did and is not compared; nothing if there is nothing of the kind."""
    alone = [(leg, n) for leg, n in ((Leg.LEFT, found.left_alone), (Leg.RIGHT, found.right_alone)) if n.leg_sets]
    if not alone:
        return ""
    unit = tr(UNIT_WORDS[found.measure])
    more = ", ".join(f"{side_in_text(leg)} {sets_in_words(n.leg_sets)} ({number(n.amount)} {unit})" for leg, n in alone)
    return tr("Only sets that both legs did to the end are compared. Left aside: {more}.", more=more)


def reason_words(reason: Reason | None, of: Balance) -> str:
    """Say why there is nothing to compare, to follow “not enough data,”."""
    if reason is Reason.ONE_LEG:
        leg = leg_in_text(Leg.LEFT if of.left.counted_reps else Leg.RIGHT)
        return tr("only the {leg} has reps that count", leg=leg)
    return "" if reason is None else tr(REASON_WORDS[reason], reps=LEAST_REPS)


def left_out_words(found: Comparison) -> str:
    """Say how many sessions are left out and why; nothing if none is, or if nothing at all can be compared."""
    if not found.compared or not found.left_out:
        return ""
    why = ", ".join(f"{n} × {tr(LEFT_OUT_WORDS[reason])}" for reason, n in found.left_out.items())
    return tr("Left out of the {sessions}: {why}.", sessions=_sessions(len(found.series)), why=why)


def verdict_words(found: Comparison, bands: Bands) -> str:
    """Say how much may be read into a difference."""
    noise = tr("normal variation from set to set ({percent} %)", percent=decimal(found.noise_pct or 0, 1))
    even, look = f"{figure(bands.even_below_pct)} %", f"{figure(bands.look_above_pct)} %"
    side = _side_words(found.trend) + _early_words(found.trend)
    words = {
        Verdict.NOT_ENOUGH_DATA: "",
        Verdict.TOO_FEW_SETS: _few_words(found),
        Verdict.WITHIN_VARIATION: _within_words(found),
        Verdict.NOT_STEADY: tr("More than the {noise}, but {side}.", noise=noise, side=side),
        Verdict.EVEN: tr("Even: steady, yet below {even}.", even=even),
        Verdict.COMMON: tr("Common: steady, from {even} to {look}.", even=even, look=look),
        Verdict.WORTH_A_LOOK: tr("Worth a look: steady, above {look} and above the {noise}.", look=look, noise=noise),
    }
    return words[found.verdict]


def _few_words(found: Comparison) -> str:
    """Say what a verdict takes. Of enough sets, two in one session and one in another still tell no spread (A14)."""
    if found.sets < LEAST_SETS:
        return tr("No verdict: that takes {sets} of each leg.", sets=sets_in_words(LEAST_SETS))
    return tr("No verdict yet: one session more will tell how much sets of one leg differ from each other.")


def _within_words(found: Comparison) -> str:
    """Say that a difference is small, and whether it comes again and again all the same (M5, M6)."""
    if not found.difference_pct:
        return ""  # the headline says so
    percent = decimal(found.noise_pct or 0, 1)
    if comes_again(found):
        return tr(
            "No more than sets of one leg differ from each other ({percent} %), so it says little about a single day; "
            "yet it is on the same side again and again.",
            percent=percent,
        )
    return tr("No more than sets of one leg differ from each other ({percent} %): it may be chance.", percent=percent)


def comes_again(found: Comparison) -> bool:
    """Tell whether the sessions are steady on the side that the sums are on, however small the difference."""
    higher = Leg.RIGHT if (found.difference_pct or 0) > 0 else Leg.LEFT
    return found.trend.steadiness is Steadiness.STEADY and found.trend.higher is higher


def trend_words(trend: Trend) -> str:
    """Say whether the sessions agree on a side."""
    if trend.median is None:
        return ""
    side, lower = capital(_side_words(trend)), lower_in_words(trend)
    if not trend.median:
        return tr("{side}: {lower}.", side=side, lower=lower)
    return tr("{side}: {lower}; as a rule {median} %.", side=side, lower=lower, median=signed_words(trend.median))


def _side_words(trend: Trend) -> str:
    if trend.higher is None:
        return tr("no steady side")
    side = side_in_text(trend.higher)
    if trend.steadiness is Steadiness.LEANING:
        return tr("leaning {side}", side=side)
    return tr("steady, {side} has more", side=side)


def _early_words(trend: Trend) -> str:
    early = trend.sessions < LEAST_SESSIONS_OF_SIDE
    if not early:
        return ""
    return tr("; a steady side takes {sessions} sessions or more", sessions=LEAST_SESSIONS_OF_SIDE)


def lower_in_words(trend: Trend) -> str:
    """Say in how many sessions each leg was the lower one."""
    return tr(
        "left lower in {left}, right in {right} of {sessions}",
        left=trend.left_lower,
        right=trend.right_lower,
        sessions=_sessions(trend.sessions),
    )


def change_words(change: Change | None) -> str:
    """Say whether the later half of the sessions differs from the earlier."""
    if change is None:
        return ""
    size, limit = decimal(abs(change.change_points), 1), decimal(change.detectable_points, 1)
    if not change.real:
        return tr(
            "No change to speak of: {size} percentage points between the earlier and the later half, within the "
            "{limit} that can come by chance from session to session.",
            size=size,
            limit=limit,
        )
    return tr(
        "Changed from {earlier} to {later} %: {size} percentage points between the earlier and the later half, more "
        "than the {limit} that can come by chance from session to session.",
        earlier=signed_words(change.earlier_pct),
        later=signed_words(change.later_pct),
        size=size,
        limit=limit,
    )


def lsi_words(found: Comparison, reference: Leg | None) -> str:
    """Give the limb symmetry index beside both numbers; nothing without a reference leg."""
    if reference is None or found.lsi_pct is None:
        return ""
    both = {Leg.LEFT: number(found.left), Leg.RIGHT: number(found.right)}
    other = reference.other
    return tr(
        "Symmetry index: {other} is {percent} % of {reference}, the reference leg ({amount} against {amount_of}).",
        other=side_in_text(other),
        percent=round(found.lsi_pct),
        reference=side_in_text(reference),
        amount=both[other],
        amount_of=both[reference],
    )


def order_words(order: OrderEffect) -> str:
    """Say what going second costs, apart from left and right."""
    went = tr("left went first {in_sets}, right in {right}", in_sets=in_sets(order.left_first), right=order.right_first)
    if order.second_fewer is None or order.right_more is None:
        if not order.left_first + order.right_first:
            return ""
        return tr(
            "Cannot be told from left and right: {went}, and each leg must go first {in_sets}.",
            went=went,
            in_sets=in_sets(LEAST_SETS),
        )
    side = side_in_text(Leg.LEFT if order.right_more >= 0 else Leg.RIGHT)
    return tr(
        "The second leg, whichever it is: {second}. Apart from that, {side}: {fewer} ({went}).",
        second=_fewer(order.second_fewer),
        side=side,
        fewer=_fewer(abs(order.right_more)),
        went=went,
    )


def _fewer(fewer: float) -> str:
    if abs(fewer) < 0.05:
        return tr("as many reps")
    reps = decimal(abs(fewer), 1)
    return tr("{reps} reps a set fewer", reps=reps) if fewer > 0 else tr("{reps} reps a set more", reps=reps)


def span_words(of: Balance, day_words: Callable[[date], str] = date.isoformat) -> str:
    """Say which sessions are looked at, each day as `day_words` writes it."""
    if of.first is None or of.last is None:
        return tr("no sessions yet; after the first one you find both legs here")
    first, last = day_words(of.first.date()), day_words(of.last.date())
    if first == last:
        return f"{_sessions(of.sessions)}, {first}"
    return tr("{sessions}, {first} to {last}", sessions=_sessions(of.sessions), first=first, last=last)


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
        tr(POTENTIAL_WORDS) if compared and found.measure is Measure.POTENTIAL else "",
    ]
    return [sentence for sentence in sentences if sentence]


def number(value: float) -> str:
    """Return a number as short as it can be without a loss that matters."""
    return figure(round(value, 1)) if abs(value) < 100_000 else f"{value:.0f}"


def signed_words(value: float) -> str:
    """Return a percentage with its sign."""
    return f"+{decimal(value, 1)}" if value >= 0 else decimal(value, 1)


def formula_words() -> str:
    """Say what a difference is a share of."""
    return tr(FORMULA_WORDS, formula=tr(FORMULA))


def _sessions(n: int) -> str:
    return tr("{n} session", "{n} sessions", n=n)
