"""Which sessions of the log are looked at: of which exercise, and from which time."""

from collections.abc import Iterable
from datetime import date, timedelta

from trainer.log.overview import Wanted
from ui.language import mark, tr

ANY = "any"
ALL_EXERCISES = mark("All exercises")
YEAR = "year "
SPANS = (
    (mark("All time"), ANY),
    (mark("Last 4 weeks"), "28"),
    (mark("Last 3 months"), "91"),
    (mark("Last 12 months"), "365"),
)


def spans(years: Iterable[int] = ()) -> list[tuple[str, str]]:
    """Return what each span of time is called, and its value: the usual ones, and these years."""
    return [*((tr(words), days) for words, days in SPANS), *((str(year), f"{YEAR}{year}") for year in years)]


def wanted(exercise: str | None, span: str | None, today: date) -> Wanted:
    """Return what an exercise, or ANY, and the value of a span ask for."""
    only = None if exercise in (None, ANY) else exercise
    if span in (None, ANY):
        return Wanted(only)
    if span.startswith(YEAR):
        year = int(span.removeprefix(YEAR))
        return Wanted(only, date(year, 1, 1), date(year, 12, 31))
    return Wanted(only, today - timedelta(days=int(span)))
