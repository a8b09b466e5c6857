"""The balance of left and right as JSON: the same numbers and sentences as the text, under names that stay."""

import json
from collections.abc import Mapping
from typing import Any

from trainer.balance import Balance, Comparison
from trainer.balance_formulas import FORMULA, LSI_FORMULA, other_formulas
from trainer.balance_gates import Trend
from trainer.balance_order import OrderEffect
from trainer.balance_told import Told
from trainer.measures import Point
from ui import balance_text, balance_told_text

FORMAT = 1
DECIMALS = 6


def to_json(of: Balance, exercise: str, names: Mapping[str, str]) -> str:
    """Write a balance as one JSON object; `names` are `told_names.told_names()`.

    Percentages are signed, + where the right leg has more, and null where there is nothing to compare: see `reason`.
    """
    table = {
        "format": FORMAT,
        "exercise": exercise,
        "sessions": of.sessions,
        "first": of.first.isoformat() if of.first else None,
        "last": of.last.isoformat() if of.last else None,
        "formula": FORMULA,
        "left": vars(of.left),
        "right": vars(of.right),
        "measures": {str(measure): _measure(found, of) for measure, found in of.measures.items()},
        "points": [
            vars(found)
            | {"trend": _points_trend(found.trend), "words": balance_told_text.points_words(found, names)}
            | {"series": [_point(at) for at in found.series]}
            for found in of.points
        ],
        "counts": [
            vars(found)
            | {"words": balance_told_text.count_words(found, names), "series": [_point(at) for at in found.series]}
            for found in of.counts
        ],
        "order": _order(of.order),
        "bands": vars(of.bands),
        "reference": of.reference,
        "lsi_formula": LSI_FORMULA if of.reference else None,
        "body_kg": of.body_kg,
    }
    return json.dumps(_rounded(table), ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _measure(found: Comparison, of: Balance) -> dict[str, Any]:
    return {
        "left": found.left,
        "right": found.right,
        "unit": balance_text.UNIT_WORDS[found.measure],
        "left_sets": found.sets,
        "right_sets": found.sets,
        "left_alone": found.left_alone._asdict(),
        "right_alone": found.right_alone._asdict(),
        "difference_pct": found.difference_pct,
        "words": balance_text.headline(found, of),
        "details": balance_text.details(found, of),
        "reason": found.reason,
        "verdict": found.verdict,
        "left_spread_pct": found.left_spread_pct,
        "right_spread_pct": found.right_spread_pct,
        "noise_pct": found.noise_pct,
        "resolution_pct": found.resolution_pct,
        "lsi_pct": found.lsi_pct,
        "other_formulas": other_formulas(found.left, found.right) if found.difference_pct is not None else None,
        "trend": vars(found.trend),
        "change": vars(found.change) if found.change else None,
        "left_out": {str(reason): n for reason, n in found.left_out.items()},
        "series": [_point(at) for at in found.series],
    }


def _point(at: Point | Told) -> dict[str, Any]:
    return at._asdict() | {"started": at.started.isoformat()}


def _points_trend(trend: Trend) -> dict[str, Any]:
    """Give what may be said of ratings: sides and how often, no averages (M4)."""
    return {name: value for name, value in vars(trend).items() if name not in ("mean", "sd", "median")}


def _order(order: OrderEffect) -> dict[str, Any]:
    return vars(order) | {"always_first": order.always_first, "words": balance_text.order_words(order)}


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, DECIMALS)
    if isinstance(value, dict):
        return {name: _rounded(item) for name, item in value.items()}
    return [_rounded(item) for item in value] if isinstance(value, list) else value
