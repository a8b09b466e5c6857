"""Days as numbers and in words, and which of them are written below a picture."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import pairwise

from PySide6.QtCore import QDate, QLocale

from ui.language import mark, tr

MONTHS_APART = (1, 2, 3, 6, 12, 24, 60)

MOST_DAYS_ONE_BY_ONE, MOST_WEEKS = 10, 70


def day_number(instant: datetime) -> float:
    """Return the day as the clock on the wall showed it, counted from the year 1, with the time as a fraction."""
    return instant.toordinal() + (instant.hour * 60 + instant.minute) / 1440


def written_days(first: date, last: date, most: int) -> list[tuple[date, str]]:
    """Return the days to be written below a span of days, at most so many, each with how it is written, for QLocale."""
    days = (last - first).days
    if days <= MOST_DAYS_ONE_BY_ONE and days < most:
        return [(first + timedelta(days=n), mark("ddd d MMM")) for n in range(days + 1)]
    if days <= MOST_WEEKS and days / 7 < most:
        monday = first + timedelta(days=-first.weekday() % 7)
        return [(monday + timedelta(days=n), mark("d MMM")) for n in range(0, (last - monday).days + 1, 7)]
    for months in MONTHS_APART:
        found = written_months(first, last, months)
        if len(found) <= most:
            break
    return found[:: -(-len(found) // most) or 1]


def written_months(first: date, last: date, apart: int = 1) -> list[tuple[date, str]]:
    """Return the first day of every so many months in a span, each with how it is written, for QLocale."""
    found = list(_months(first, last, apart))
    return [(day, _written(day, before, apart)) for before, day in pairwise([None, *found]) if day]


def _months(first: date, last: date, apart: int) -> Iterator[date]:
    """Yield the first of every so many months, counted from January of the year 0."""
    n = -(-(first.year * 12 + first.month - (first.day == 1)) // apart) * apart
    while (day := date(n // 12, n % 12 + 1, 1)) <= last:
        yield day
        n += apart


def _written(day: date, before: date | None, months: int) -> str:
    if months % 12 == 0:
        return "yyyy"
    return mark("MMM yyyy") if before is None or day.year != before.year else "MMM"


def day_written(day: date) -> str:
    """Return a day in words without its weekday, as 16 Nov 2026."""
    return day_words(day, mark("d MMM yyyy"))


def day_words(day: date, pattern: str = mark("ddd d MMM yyyy")) -> str:
    """Return a day in words, by default as Mon 16 Nov 2026."""
    return QLocale().toString(QDate(day.year, day.month, day.day), tr(pattern))
