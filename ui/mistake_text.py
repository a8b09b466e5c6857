"""What is wrong with a file, in words of the window's language."""

from trainer.errors import KnownError
from trainer.plan import Mistake
from trainer.plan.mistakes import WrittenError
from trainer.telling import Told
from ui.language import tr


def mistake_words(mistake: Mistake) -> str:
    """Say where a mistake is and what is allowed: line 3, column 8, reps: must be a whole number from 1 to 200."""
    return f"{_place(mistake)}: {tr(mistake.allowed).rstrip('.')}"


def error_words(error: KnownError) -> str:
    """Say what is wrong, without pictures of lines: letters have different widths here."""
    if not isinstance(error, WrittenError):
        return "\n  ".join(map(tr, error.lines or [str(error)]))
    return "\n  ".join([tr(error.head), *map(mistake_words, error.mistakes)])


def _place(mistake: Mistake) -> str:
    line, column, field = mistake.line, mistake.column, mistake.field
    if line and column:
        return tr("Line {line}, column {column}, {field}", line=line, column=column, field=field)
    if column:
        return tr("Column {column}, {field}", column=column, field=field)
    return tr(field) if isinstance(field, Told) else field
