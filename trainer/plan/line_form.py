"""A plan in one line: `3x8/side @ 3-0-1-1 rest 90 switch 20`, to paste anywhere."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import fields, replace

from trainer.load import KG_PER_LB, kg_from_lb, lb_from_kg
from trainer.plan.fields import LONGEST_NAME, readers
from trainer.plan.length import MOST_EXERCISES, too_much
from trainer.plan.mistakes import MOST_MISTAKES, Mistake, PlanError, meant, shown
from trainer.plan.model import Plan, Waits
from trainer.plan.written import plain
from trainer.telling import told
from trainer.tempo import TempoError, parse_tempo

LONGEST_LINE = 4000
"""Ten exercises with every word there is, and a name, take less."""

_SETS_REPS = re.compile(
    r"\s*([0-9]{1,6})\s*[x×]\s*([0-9]{1,6})(?:\s*(?:/|\b(?:per|each)\b)\s*(?:side|leg))?(?=\s|@|$)", re.IGNORECASE
)
_TOKEN = re.compile(r'"(?:[^"]|"")*"|@|[^\s@"]+|"')
_LIST_MARKS = "*•‣◦·–—−-"
_QUOTES = "\"'`´“”„‟‘’‚‛«»‹›"
_BEFORE_A_LINE = re.compile(rf"[\s>{_LIST_MARKS}]*(?:[0-9]{{1,2}}[.)]\s+(?=[{_QUOTES}]*[0-9]+\s*[x×]))?", re.IGNORECASE)
"""What may stand before a line that is quoted, or one of a list: its number only before sets x reps."""
_TO_THE_QUOTE = re.compile(rf'(?:\s"(?:[^"]|"")*"|[^{_QUOTES}])*')
"""A plan up to a quotation mark that is not of its name."""
_WORDS = {
    "@": "tempo",
    "tempo": "tempo",
    "rest": "rest_s",
    "switch": "switch_s",
    "ready": "get_ready_s",
    "first": "first_leg",
    "load": "load_kg",
    "waits": "waits",
    "order": "round_order",
    "sides": "sides",
    "match": "match",
    "guide": "guide",
    "cue": "cue",
    "counting": "counting",
    "exercise": "exercise",
    "name": "name",
}
THEN = "then"
_UNITS = {"rest_s": "s", "switch_s": "s", "get_ready_s": "s", "load_kg": "kg|lb"}
_HOW = told("write it like 3x8/side @ 3-0-1-1 rest 90 switch 20")


def looks_like_one_line(text: str) -> bool:
    """Tell a one-line plan from a plan's name or a path."""
    return "@" in text or _SETS_REPS.match(text) is not None


def plans_in(text: str) -> list[str]:
    """Return each one-line plan of a text, which may be a whole mail: what begins with sets x reps, and what goes on.

    A line goes on with the one before it if that ends with a word to be followed, or if it begins with a word of the
    one-line form, even a misspelt one; any other is not of a plan. Behind a mark of a list it has to be that word and
    what follows it alone: notes below a plan stand in lists, too.
    """
    found: list[list[str]] = []
    before: list[str] = []
    for written in text.splitlines():
        line = _BEFORE_A_LINE.sub("", written, count=1).rstrip()
        words = line.split()
        leads_on = bool(before) and (before[-1].lower() == THEN or _field(before[-1]) is not None)
        if not leads_on and _SETS_REPS.match(_unquoted(line)):
            found.append([line])
        elif leads_on or (before and _goes_on(words, is_listed=written.lstrip(" \t>").startswith(tuple(_LIST_MARKS)))):
            found[-1].append(line)
        else:
            words = []
        before = words
    return [_unquoted("\n".join(lines)).strip() for lines in found]


def _unquoted(text: str) -> str:
    """Return what stands within quotation marks, if a text begins with one; else the text."""
    bare = text.lstrip(_QUOTES)
    within = _TO_THE_QUOTE.match(bare)
    return within[0] if within and bare != text else text


def _goes_on(words: Sequence[str], *, is_listed: bool) -> bool:
    return bool(words) and _begins_field(words[0]) and (not is_listed or len(words) == 2)


def parse_one_line(text: str, exercises: Collection[str] | None = None, kept: Sequence[str] = ()) -> Plan:
    """Read a plan in the one-line form. Raises PlanError with every mistake.

    After sets x reps come, in any order: `@ TEMPO` or `tempo TEMPO`, `rest S`, `switch S`, `ready S`, `load 20`,
    `load 20kg` or `load 45lb`, `first left|right|alternate|sessions|weaker`, `waits never|sets|legs`,
    `order block|alternating|together`, `sides both|left|right`, `match yes|no`, `guide full|fast|quiet`, `cue ID`,
    `counting up|down`, `exercise ID`. The tempo may be left out, as may everything behind it. `then` leads on to
    another exercise, from its sets x reps on. `name "…"`, where a quotation mark within a name is doubled, stands once.

    `exercises` are the ids that exist, by default those that come with the program. `kept` are the exercises that stay
    where the line names none: one for each in turn, and the last also for those behind.
    """
    if len(text) > LONGEST_LINE:
        longer = told("is longer than {longest} characters; {how}", longest=LONGEST_LINE, how=_HOW)
        raise PlanError(told("in one line"), [Mistake(told("text"), longer)])
    line = _Line(text, readers(exercises))
    for n, (begin, tokens) in enumerate(line.parts()):
        line.read_part(n, begin, tokens)
    if line.mistakes:
        line.mistakes.sort(key=lambda mistake: mistake.column or 0)
        raise PlanError(told("“{text}”", text=shown(text)), line.mistakes[:MOST_MISTAKES])
    usual = [{"name": "", "exercise": id_} for id_ in kept] or [{"name": ""}]
    made = (usual[min(n, len(usual) - 1)] | values for n, values in enumerate(line.values))
    first, *then = (Plan(**each) for each in made)  # type: ignore[arg-type]  # as read
    plan = replace(first, name=line.name, then=tuple(then))
    if excess := too_much(plan):
        raise PlanError(told("“{text}”", text=shown(text)), [Mistake(told("too much"), excess)])
    return plan if plan.name else nameless(plan)


def one_line(plan: Plan) -> str:
    """Write a plan in the one-line form; `parse_one_line` reads back an equal plan. An unfinished line stays so."""
    if plan.unfinished or is_nameless(plan):
        return line_of(plan)
    return '{} name "{}"'.format(line_of(plan), plan.name.replace('"', '""'))


def line_of(plan: Plan) -> str:
    """Return the plan in one line, without its name."""
    return plan.unfinished or f" {THEN} ".join(_exercise_written(each) for each in plan.exercises)


def nameless(plan: Plan) -> Plan:
    """Return the plan without a name of its own: it is called by its one line, or the beginning of that."""
    return replace(plan, name=line_of(plan)[:LONGEST_NAME].rstrip())


def is_nameless(plan: Plan) -> bool:
    """Tell whether a plan is called by its own one line."""
    return plan == nameless(plan)


def named_like(plan: Plan, before: Plan) -> Plan:
    """Return the plan by the name it had before it was changed; without one it is called by its new line."""
    return nameless(plan) if is_nameless(before) else replace(plan, name=before.name)


def running_on(plan: Plan) -> Plan:
    """Return the plan as it is where nobody is there to say when they are ready."""
    then = tuple(replace(following, waits=Waits.NEVER) for following in plan.then)
    return named_like(replace(plan, waits=Waits.NEVER, then=then), plan)


_Token = tuple[str, int]
"""A word, and where it stands."""


class _Line:
    """One line, and what has been found in it so far."""

    def __init__(self, text: str, readers: Mapping[str, Callable[[object], object]]) -> None:
        self.text = text
        self.readers = readers
        self.values: list[dict[str, object]] = []  # of each exercise
        self.name = ""
        self.mistakes: list[Mistake] = []
        self.named = False
        self.within = ""  # which exercise is being read, for messages

    def wrong(self, field: str, allowed: str, at: int) -> None:
        """Note a mistake at a place of the line."""
        field = f"{self.within}{field}" if self.within else field
        self.mistakes.append(Mistake(field, allowed, column=at + 1, written=self.text))

    def parts(self) -> list[tuple[int, list[_Token]]]:
        """Return where each exercise begins, and its words; tell of a misspelt `then`."""
        begin, before = 0, ""
        parts: list[tuple[int, list[_Token]]] = [(begin, [])]
        start = _SETS_REPS.match(self.text)
        for token, at in ((match[0], match.start()) for match in _TOKEN.finditer(self.text)):
            leads_on = token.lower() == THEN
            if not leads_on and start and at >= start.end() and not _field(before) and not _field(token):
                leads_on = bool(_SETS_REPS.match(self.text, at + len(token)))
                if leads_on:
                    self.wrong(shown(token), told("is not understood; did you mean {guess}?", guess=THEN), at)
            if leads_on and len(parts) == MOST_EXERCISES:
                one_more = told("is one too many; a plan has at most {most} exercises", most=MOST_EXERCISES)
                self.wrong(THEN, one_more, at)
                break
            if leads_on:
                begin = at + len(token)
                start = _SETS_REPS.match(self.text, begin)
                parts.append((begin, []))
            else:
                parts[-1][1].append((token, at))
            before = token
        return parts

    def read_part(self, n: int, begin: int, tokens: list[_Token]) -> None:
        """Read each field of an exercise that is written, and tell what is wrong and where."""
        self.within = f"{THEN} {n}: " if n else ""
        self.values.append({})
        given = {"name"} if self.named else set()
        start = _SETS_REPS.match(self.text, begin)
        if start:
            self._take("sets", int(start[1]), start.start(1))
            self._take("reps", int(start[2]), start.start(2))
            tokens = [(token, at) for token, at in tokens if at >= start.end()]
        else:
            at = tokens[0][1] if tokens else len(self.text)
            missing = told("are missing at the start; {how}", how=_HOW)
            if n:
                missing = told("are missing behind {word}; {how}", word=THEN, how=_HOW)
            self.wrong(told("sets and reps"), missing, min(at, begin + 1) if n else at)
            tokens = tokens[_next_field(tokens) :]
        while tokens and len(self.mistakes) < MOST_MISTAKES:
            word, at = tokens.pop(0)
            behind = _next_field(tokens)
            values, tokens = tokens[:behind], tokens[behind:]
            field = _field(word) or self._guessed(word, values, at, given)
            if field is None:
                continue
            sound = True
            if field in given:
                self.wrong(_word(field), told("stands twice"), at)
            elif not values:
                self.wrong(_word(field), told("has nothing behind it"), at)
            else:
                given.add(field)
                sound = self._take(field, *values[0])
            left = values[1:]
            if not sound:  # what comes behind is likely to belong to it, but for a field that is misspelt
                left = left[next((n for n, (token, _) in enumerate(left) if self._meant(token, given)), len(left)) :]
            tokens = left + tokens
        self.named = "name" in given
        self.name = str(self.values[-1].pop("name", self.name))

    def _take(self, field: str, written: str | int, at: int) -> bool:
        """Read the value of a field; tell whether it is one."""
        try:
            value = _value(field, written) if isinstance(written, str) else written
            self.values[-1][field] = self.readers[field](value)
        except ValueError as error:
            self.wrong(_word(field), str(error), at)
            return False
        return True

    def _guessed(self, word: str, values: list[_Token], at: int, given: set[str]) -> str | None:
        """Tell of a word that is none, once with all behind it; return the field that was probably meant."""
        if "tempo" not in given and not values and _is_tempo(word):
            self.wrong(shown(word), told("is not understood; did you mean {guess}?", guess=f"@ {word}"), at)
            return None
        guess = self._meant(word, given) if values else None
        not_understood = told("is not understood; did you mean {guess}?", guess=guess)
        if guess is None:
            words = ", ".join((*_WORDS, THEN))
            not_understood = told("is not understood; after sets x reps come {words}", words=words)
        self.wrong(shown(word), not_understood, at)
        return _WORDS[guess] if guess else None

    def _meant(self, word: str, given: set[str]) -> str | None:
        return meant(word, [known for known, field in _WORDS.items() if field not in given])


def _next_field(tokens: list[_Token]) -> int:
    """Return how many words come before the next that begins a field."""
    return next((n for n, (token, _) in enumerate(tokens) if _field(token)), len(tokens))


def _is_tempo(text: str) -> bool:
    try:
        parse_tempo(text)
    except TempoError:
        return False
    return True


def _begins_field(word: str) -> bool:
    return word.startswith("@") or word.lower() == THEN or meant(word, _WORDS) is not None


def _field(word: str) -> str | None:
    return _WORDS.get(word.lower())


def _word(field: str) -> str:
    """Return what a field is called in the one-line form."""
    return next((word for word, named in _WORDS.items() if named == field and word != "@"), field)


def _value(field: str, token: str) -> object:
    """Turn a word of the one-line form into what the field's reader takes; raises ValueError."""
    if unit := _UNITS.get(field):
        found = re.fullmatch(rf"([0-9]{{1,6}}(?:\.[0-9]{{1,3}})?)({unit})?", token, re.IGNORECASE)
        if found is None:
            return token
        return float(found[1]) * (KG_PER_LB if (found[2] or "").lower() == "lb" else 1)
    if field == "match":
        if token.lower() not in ("yes", "no"):
            raise ValueError(told("must be yes or no"))
        return token.lower() == "yes"
    if token.startswith('"'):
        return token[1:-1].replace('""', '"')
    return token if field in ("tempo", "name") else token.lower()


def _exercise_written(plan: Plan) -> str:
    parts = [f"{plan.sets}x{plan.reps}/side @ {plan.tempo} rest {plain(plan.rest_s)} switch {plain(plan.switch_s)}"]
    defaults = {f.name: f.default for f in fields(Plan)}
    for word, field in _WORDS.items():
        value = getattr(plan, field)
        if field in ("tempo", "rest_s", "switch_s", "name") or value == defaults[field]:
            continue
        parts.append(f"{word} {_load_written(value) if field == 'load_kg' else _value_written(value)}")
    return " ".join(parts)


def _load_written(load_kg: float) -> str:
    """Write a load in the unit it was given in: 20.412 kg were 45 lb."""
    lb = round(lb_from_kg(load_kg), 1)
    was_lb = round(load_kg, 2) != load_kg and round(kg_from_lb(lb), 3) == load_kg
    return f"{plain(lb)}lb" if was_lb else f"{plain(load_kg)}kg"


def _value_written(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return plain(value)
    is_taken = _field(str(value)) or value == THEN  # an exercise may be called “rest”
    return f'"{value}"' if is_taken else str(value)
