"""A plan in one line: `3x8/side @ 3-0-1-1 rest 90 switch 20`, to paste anywhere."""

import re
from collections.abc import Callable
from dataclasses import fields, replace

from trainer.plan.fields import LONGEST_NAME, READERS, plain
from trainer.plan.mistakes import MOST_MISTAKES, Mistake, PlanError, meant, shown
from trainer.plan.model import Plan
from trainer.tempo import TempoError, parse_tempo

LONGEST_LINE = 500

_SETS_REPS = re.compile(r"\s*([0-9]{1,6})\s*[x×]\s*([0-9]{1,6})(?:\s*/\s*(?:side|leg))?(?=\s|@|$)", re.IGNORECASE)
_TOKEN = re.compile(r'"(?:[^"]|"")*"|@|[^\s@"]+|"')
_WORDS = {
    "@": "tempo",
    "rest": "rest_s",
    "switch": "switch_s",
    "ready": "get_ready_s",
    "first": "first_leg",
    "load": "load_kg",
    "waits": "waits",
    "exercise": "exercise",
    "name": "name",
}
_HOW = "write it like 3x8/side @ 3-0-1-1 rest 90 switch 20"


def looks_like_one_line(text: str) -> bool:
    """Tell a one-line plan from a plan's name or a path."""
    return "@" in text or _SETS_REPS.match(text) is not None


def parse_one_line(text: str) -> Plan:
    """Read a plan in the one-line form. Raises PlanError with every mistake.

    After sets x reps come, in any order: `@ TEMPO`, `rest S`, `switch S`, `ready S`, `first left|right|alternate`,
    `load KG`, `waits never|sets|legs`, `exercise ID`, `name "…"`, where a quotation mark within a name is doubled. The
    tempo may be left out, as may everything behind it.
    """
    if len(text) > LONGEST_LINE:
        raise PlanError("in one line", [Mistake("text", f"is longer than {LONGEST_LINE} characters; {_HOW}")])
    mistakes: list[Mistake] = []

    def wrong(field: str, allowed: str, at: int) -> None:
        mistakes.append(Mistake(field, allowed, column=at + 1, written=text))

    read = _read(text, wrong)
    if mistakes:
        mistakes.sort(key=lambda mistake: mistake.column or 0)
        raise PlanError(f"“{shown(text)}”", mistakes[:MOST_MISTAKES])
    plan = Plan(**({"name": ""} | read))  # type: ignore[arg-type]  # each value has been through its field's reader
    return plan if plan.name else replace(plan, name=_unnamed(plan)[:LONGEST_NAME])


def one_line(plan: Plan) -> str:
    """Write a plan in the one-line form; `parse_one_line` reads back an equal plan."""
    text = _unnamed(plan)
    if plan.name == text[:LONGEST_NAME]:
        return text
    return '{} name "{}"'.format(text, plan.name.replace('"', '""'))


def _read(text: str, wrong: Callable[[str, str, int], None]) -> dict[str, object]:
    """Read each field that is written, and tell what is wrong and where."""
    read: dict[str, object] = {}
    given: set[str] = set()

    def take(field: str, value: object, at: int) -> bool:
        given.add(field)
        try:
            read[field] = READERS[field](value)
        except ValueError as error:
            wrong(_word(field), str(error), at)
        return field in read

    start = _SETS_REPS.match(text)
    if start:
        take("sets", int(start[1]), start.start(1))
        take("reps", int(start[2]), start.start(2))
    else:
        wrong("sets and reps", f"are missing at the start; {_HOW}", len(text) - len(text.lstrip()))
    tokens = [(match[0], match.start()) for match in _TOKEN.finditer(text, start.end() if start else 0)]
    if not start:
        tokens = tokens[next((n for n, (token, _) in enumerate(tokens) if _field(token)), len(tokens)) :]
    while tokens:
        word, at = tokens.pop(0)
        behind = next((n for n, (token, _) in enumerate(tokens) if _field(token)), len(tokens))
        values, tokens = tokens[:behind], tokens[behind:]
        field = _field(word) or _guessed(word, values, at, given, wrong)
        if field is None:
            continue
        sound = True
        if field in given:
            wrong(_word(field), "stands twice", at)
        elif not values:
            wrong(_word(field), "has nothing behind it", at)
        else:
            sound = take(field, _value(field, values[0][0]), values[0][1])
        if sound:  # otherwise what comes behind is likely to belong to it
            tokens = values[1:] + tokens
    return read


def _guessed(
    word: str, values: list[tuple[str, int]], at: int, given: set[str], wrong: Callable[[str, str, int], None]
) -> str | None:
    """Tell of a word that is none, once with all behind it; return the field that was probably meant."""
    if "tempo" not in given and not values and _is_tempo(word):
        wrong(shown(word), f"is not understood; did you mean @ {word}?", at)
        return None
    guess = meant(word, [known for known, field in _WORDS.items() if field not in given]) if values else None
    hint = f"did you mean {guess}?" if guess else f"after sets x reps come {', '.join(_WORDS)}"
    wrong(shown(word), f"is not understood; {hint}", at)
    return _WORDS[guess] if guess else None


def _is_tempo(text: str) -> bool:
    try:
        parse_tempo(text)
    except TempoError:
        return False
    return True


def _field(word: str) -> str | None:
    return _WORDS.get(word.lower())


def _word(field: str) -> str:
    """Return what a field is called in the one-line form."""
    return next((word for word, named in _WORDS.items() if named == field and word != "@"), field)


def _value(field: str, token: str) -> object:
    """Turn a word of the one-line form into what the field's reader takes."""
    if field in ("rest_s", "switch_s", "get_ready_s", "load_kg"):
        bare = re.sub(r"(?i)(kg|s)$", "", token)
        return float(bare) if re.fullmatch(r"[0-9]{1,6}(\.[0-9]{1,3})?", bare) else token
    if field == "name":
        return token[1:-1].replace('""', '"') if token.startswith('"') else token
    return token if field == "tempo" else token.lower()


def _unnamed(plan: Plan) -> str:
    """The one-line form without the name, which also serves as the name of a plan that has none."""
    parts = [f"{plan.sets}x{plan.reps}/side @ {plan.tempo} rest {plain(plan.rest_s)} switch {plain(plan.switch_s)}"]
    defaults = {f.name: f.default for f in fields(Plan)}
    for word, field in _WORDS.items():
        value = getattr(plan, field)
        if field not in ("tempo", "rest_s", "switch_s", "name") and value != defaults[field]:
            parts.append(f"{word} {plain(value)}" if isinstance(value, int | float) else f"{word} {value}")
    return " ".join(parts)
