"""Which reps count, as the user may correct them."""

from collections.abc import Iterable, Sequence


class Counts:
    """The reps of each attempt that count: those paced, less those taken back, and those added by hand."""

    def __init__(self) -> None:
        self._counting: dict[int, list[int]] = {}
        self._last: dict[int, int] = {}  # the highest number of any rep, counted or not

    def take_up(self, attempt: int, reps: Iterable[tuple[int, bool]]) -> None:
        """Go on with the reps of an attempt that was interrupted: each number, and whether it counts."""
        for rep, counts in reps:
            self._last[attempt] = max(rep, self._last.get(attempt, 0))
            if counts:
                self._counting.setdefault(attempt, []).append(rep)

    def finished(self, attempt: int, rep: int) -> None:
        """Count a rep finished under the pacer."""
        self.take_up(attempt, [(rep, True)])

    def counted(self, attempt: int) -> int:
        """Return how many reps of an attempt count."""
        return len(self._counting.get(attempt, ()))

    @property
    def any(self) -> bool:
        """Whether any rep of any attempt counts."""
        return any(self._counting.values())

    def last(self, attempt: int) -> int:
        """Return the highest number of any rep of an attempt, 0 where there is none."""
        return self._last.get(attempt, 0)

    def last_counting(self, attempt: int) -> int:
        """Return the number of the last rep that counts, 0 where none does."""
        return max(self._counting.get(attempt, ()), default=0)

    def take_back(self, attempt: int) -> int | None:
        """Do not count the last rep that counts; returns its number, None where none does."""
        counting = self._counting.get(attempt)
        return counting.pop() if counting else None

    def correct(self, attempt: int, wanted: int) -> None:
        """Let `wanted` reps count: the first of those that did, then those taken back, then reps added by hand.

        The log corrects in the same order (`trainer.log.edit`), so that both know the same reps by the same numbers.
        """
        counting = self._counting.get(attempt, [])
        taken_back = [rep for rep in range(1, self.last(attempt) + 1) if rep not in counting]
        by_hand = range(self.last(attempt) + 1, self.last(attempt) + 1 + max(0, wanted))
        more = [*taken_back, *by_hand][: max(0, wanted - len(counting))]
        self._counting[attempt] = sorted([*counting[: max(0, wanted)], *more])
        self._last[attempt] = max([self.last(attempt), *more])

    def void(self, attempt: int) -> None:
        """Count no rep of an attempt that was thrown away."""
        self._counting.pop(attempt, None)


def corrected(counted: Sequence[int], most: Sequence[int], delta: int, *, together: bool) -> list[int]:
    """Return how many reps of each leg count once `delta` more do, or fewer: none below 0, none above its `most`.

    Legs that work `together` gain and lose alike. Otherwise the reps go round: the leg that has done fewer gains the
    next, and the one that has done more loses the last; where they are even, the first gains and the last loses.
    """
    if together:
        return [min(max(reps + delta, 0), limit) for reps, limit in zip(counted, most, strict=True)]
    reps, step = list(counted), 1 if delta > 0 else -1
    for _ in range(abs(delta)):
        free = [n for n, limit in enumerate(most) if 0 <= reps[n] + step <= limit]
        if not free:
            break
        reps[min(free, key=lambda n: (reps[n], n)) if step > 0 else max(free, key=lambda n: (reps[n], n))] += step
    return reps
