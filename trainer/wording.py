"""Every sentence the voice can say during a session, apart from the form cues, which belong to the exercises."""

from trainer.plan import Leg, Plan

DOWN, HOLD, UP = "down", "hold", "up"
LAST_REP = "last one"
DONE = ("That is it. Well done.", "All done.")
WAITING = ("Ready when you are.", "Ready?")

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()


def number(n: int) -> str:
    """Return `n`, 0 to 999, in words, so that every voice says it alike."""
    if n >= 100:
        rest = f" {number(n % 100)}" if n % 100 else ""
        return f"{_ONES[n // 100]} hundred{rest}"
    if n < 20:
        return _ONES[n]
    return _TENS[n // 10] + (f" {_ONES[n % 10]}" if n % 10 else "")


def number_parts(n: int) -> tuple[str, ...]:
    """Return the words of `number(n)` in groups that can be spoken one after the other: hundreds, tens, ones."""
    rest = n % 100
    tail = (number(rest - rest % 10), number(rest % 10)) if rest > 20 and rest % 10 else (number(rest),)
    if n < 100:
        return tail
    return (number(n - rest), *(tail if rest else ()))


def counted(n: int, noun: str) -> str:
    """Return a count with its noun: "one set", "two sets"."""
    return f"{number(n)} {noun}" + ("" if n == 1 else "s")


def rep_number(n: int) -> tuple[str, ...]:
    """Say a rep's number; a long one that finds no room without its hundreds, where that cannot be taken for another.

    After "twelve" of a hundred and twelve nobody thinks of the twelfth rep; after a mere "one" many would.
    """
    return (number(n), number(n % 100)) if n > 100 and n % 100 >= 10 else (number(n),)


def to_go(n: int) -> tuple[str, ...]:
    """Say how many reps are to go (KS7)."""
    if n == 1:
        return LAST_REP, number(1)
    return ("three to go", number(3)) if n == 3 else rep_number(n)


def opening(plan: Plan, exercise_name: str) -> tuple[str, ...]:
    """Say what is about to begin."""
    legs = f"{plan.legs(1)[0].capitalize()} leg first."
    asks = f"{counted(plan.sets, 'set').capitalize()} of {number(plan.reps)}, each leg."
    return f"{exercise_name}. {asks} {legs}", f"{asks} {legs}", legs


def switch(next_leg: Leg) -> tuple[str, ...]:
    """Say that the legs change."""
    return f"Switch legs. {next_leg.capitalize()} leg next.", f"{next_leg.capitalize()} leg."


def rest(rest_s: float) -> tuple[str, ...]:
    """Say that both legs rest."""
    return f"Rest. {counted(round(rest_s), 'second').capitalize()}.", "Rest."


def next_set(set_n: int, leg: Leg) -> tuple[str, ...]:
    """Say which set and leg come next."""
    return f"Set {number(set_n)}, {leg} leg.", f"{leg.capitalize()} leg."


def ready(leg: Leg) -> tuple[str, ...]:
    """Name the leg just before a count-in."""
    return f"{leg.capitalize()} leg.", f"{leg.capitalize()}."


def remaining(seconds: int) -> tuple[str, ...]:
    """Say how much of a break is left."""
    return (f"{counted(seconds, 'second').capitalize()}.",)
