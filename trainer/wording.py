"""Every sentence the voice can say during a session, apart from the form cues, which belong to the exercises.

The words are data, in `languages/*.toml`; what is here knows how a language makes numbers and sentences of them.
Each sentence is a tuple: in full first, then shorter, for where there is less room.
"""

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from trainer.language_files import language_file
from trainer.plan import Leg, Plan, RoundOrder, Sides

MOST_COUNTED = 1999

Said = tuple[str, ...]


@functools.cache
def wording(language: str) -> "Wording":
    """Return what is said in a language, one of `language_files.LANGUAGES`."""
    file = language_file(language)
    return Wording(Numbers(file["numbers"]), file["spoken"])


class Numbers:
    """How a language says 0 to MOST_COUNTED, so that every voice says them alike."""

    def __init__(self, file: Mapping[str, Any]) -> None:
        """`file` is the table `[numbers]`: words in rows, a hyphen standing for a blank within one."""
        self._below: list[str] = file["below"].split()
        self._tens: list[str] = file["tens"].split()
        self._hundreds: list[str] = file["hundreds"].split()
        self._file = file

    def words(self, n: int) -> str:
        """Return `n` in words."""
        if n >= 100:
            whole, rest = (1000, n - 1000) if n >= 1000 else (n - n % 100, n % 100)
            if not rest:
                return self._round(whole, alone=True)
            return str(self._file["with_rest"].format(hundred=self._round(whole), rest=self.words(rest)))
        if n < len(self._below):
            return self._below[n]
        tens, ones = self._tens[n // 10 - self._first_ten], n % 10
        if not ones:
            return tens
        joined = self._file["one_joined"] if ones == 1 else self._below[ones]
        return str(self._file["with_ones"].format(tens=tens, ones=joined))

    def parts(self, n: int) -> Said:
        """Return the words of `n`, below 1000, in groups that can be spoken one by one: hundreds, tens, ones."""
        rest = n % 100
        if self._file["apart"] and rest >= len(self._below) and rest % 10:
            tail: Said = (self.words(rest - rest % 10), self.words(rest % 10))
        else:
            tail = (self.words(rest),)
        if n < 100:
            return tail
        return (self._round(n - rest), *tail) if rest else (self._round(n, alone=True),)

    def before_noun(self, n: int) -> str:
        """Return `n` in words as it stands before what is counted."""
        words = self.words(n)
        for end, other in self._file["before_noun"]:
            if words.endswith(end):
                return words.removesuffix(end) + str(other)
        return words

    @property
    def _first_ten(self) -> int:
        return len(self._below) // 10

    def _round(self, n: int, *, alone: bool = False) -> str:
        """The word for 100, 200 … 900 or 1000; some languages have another for 100 with nothing behind it."""
        if n == 1000:
            word = self._file["thousand"]
        elif n == 100 and alone:
            word = self._file["hundred_alone"]
        else:
            word = self._hundreds[n // 100 - 1]
        return str(word).replace("-", " ")


@dataclass(frozen=True)
class Wording:
    """What is said in one language: `spoken` is the table of its file."""

    numbers: Numbers
    spoken: Mapping[str, Any]

    @property
    def down(self) -> str:
        """The word for lowering."""
        return str(self.spoken["down"])

    @property
    def hold(self) -> str:
        """The word for staying at the bottom."""
        return str(self.spoken["hold"])

    @property
    def up(self) -> str:
        """The word for rising."""
        return str(self.spoken["up"])

    @property
    def last_rep(self) -> str:
        """What announces the last rep."""
        return str(self.spoken["last_rep"])

    @property
    def done(self) -> Said:
        """What is said at the end."""
        return self._said("done")

    @property
    def waiting(self) -> Said:
        """What is said where the user begins."""
        return self._said("waiting")

    @property
    def too_much_pain(self) -> Said:
        """What is said when pain has paused the session."""
        return self._said("too_much_pain")

    def number(self, n: int) -> str:
        """Return `n`, 0 to MOST_COUNTED, in words."""
        return self.numbers.words(n)

    def rep_number(self, n: int) -> Said:
        """Say a rep's number; a long one in short without its hundreds, where that cannot be taken for another.

        After "twelve" of a hundred and twelve nobody thinks of the twelfth rep; after a mere "one" many would.
        """
        return (self.number(n), self.number(n % 100)) if n > 100 and n % 100 >= 10 else (self.number(n),)

    def to_go(self, n: int) -> Said:
        """Say how many reps are to go (KS7)."""
        if n == 1:
            return self.last_rep, self.number(1)
        return (str(self.spoken["three_to_go"]), self.number(3)) if n == 3 else self.rep_number(n)

    def opening(self, plan: Plan, exercise_name: str) -> Said:
        """Say what is about to begin."""
        key = "opening_one_leg" if plan.sides is not Sides.BOTH else f"opening_{plan.round_order}"
        together = plan.round_order is RoundOrder.TOGETHER and plan.sides is Sides.BOTH
        told = self._legs(None if together else plan.legs(1)[0])
        sets = self._counted("sets", plan.sets)
        return self._said(key, exercise=exercise_name, sets=sets, reps=self.number(plan.reps), **told)

    def side(self, leg: Leg) -> str:
        """Name a leg in one word, between two reps."""
        return str(self.spoken["sides"][leg])

    # Where a leg can be None, both work together.

    def switch(self, next_leg: Leg | None) -> Said:
        """Say that the legs change."""
        return self._said("switch", **self._legs(next_leg))

    def rest(self, rest_s: float) -> Said:
        """Say that both legs rest."""
        return self._said("rest", seconds=self._counted("seconds", round(rest_s)))

    def next_set(self, set_n: int, leg: Leg | None) -> Said:
        """Say which set and leg come next."""
        return self._said("next_set", n=self.number(set_n), **self._legs(leg))

    def next_exercise(self, exercise_name: str) -> Said:
        """Say which exercise comes next."""
        return self._said("next_exercise", exercise=exercise_name)

    def ready(self, leg: Leg | None) -> Said:
        """Name the leg just before a count-in."""
        return self._said("ready", **self._legs(leg))

    def remaining(self, seconds: int) -> Said:
        """Say how much of a break is left."""
        return self._said("remaining", seconds=self._counted("seconds", seconds))

    def _counted(self, noun: str, n: int) -> str:
        """A count with its noun: "one set", "two sets"."""
        one, many = self.spoken[noun]
        return str(one if n == 1 else many.format(n=self.numbers.before_noun(n)))

    def _legs(self, leg: Leg | None) -> dict[str, str]:
        """What a leg, or both, is called in a sentence."""
        name = leg or "both"
        return {"leg": self.spoken["legs"][name], "side": self.spoken["sides"][name]}

    def _said(self, key: str, **words: str) -> Said:
        """A sentence in full and in short; each word is there with a capital too."""
        capitals = {name.capitalize(): word[:1].upper() + word[1:] for name, word in words.items()}
        return tuple(form.format(**words, **capitals) for form in self.spoken[key])
