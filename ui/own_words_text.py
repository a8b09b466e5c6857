"""What is said of own voices and of each phrase."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from ui.language import LANGUAGES, language, tr

if TYPE_CHECKING:
    from audio.own_words import OwnVoice

MOST_NAMED = 12
"""So many phrases that were taken in are named."""

MOST_TOLD = 3
"""So many files that were no use are named at once."""


def called(voice: "OwnVoice") -> str:
    """Call a voice by its name, and by its language where that is not the one in use."""
    return voice.name if voice.language == language() else f"{voice.name} · {LANGUAGES[voice.language]}"


def told_of(text: str, voice: "OwnVoice | None") -> str:
    """Say who says a phrase."""
    from audio.own_words import missing

    if voice is None:
        return tr("Said by the computer's voice. Record it, and a voice of your own is made.")
    if voice.language != language():
        return tr("This voice is used while Evenstep speaks {language}.", language=LANGUAGES[voice.language])
    phrase = voice.phrase(text)
    if phrase is not None and phrase.recorded is not None:
        day = QDate(phrase.recorded.year, phrase.recorded.month, phrase.recorded.day)
        written = QLocale().toString(day, tr("d MMMM yyyy"))
        return tr("Said by you, recorded on {day}.", day=written)
    if phrase is not None:
        return tr("Said by you.")
    if missing([text], voice):
        return tr("Said by the computer's voice until you record it.")
    return tr("Put together from what you have recorded.")


def is_here(voice: "OwnVoice") -> str:
    """Say that a voice has come in."""
    count = len(voice.phrases)
    return tr("“{voice}” is here, with {n} phrase.", "“{voice}” is here, with {n} phrases.", n=count, voice=voice.name)


def taken_in(texts: Sequence[str]) -> str:
    """Say which phrases were taken in."""
    if not texts:
        return tr("Nothing was taken in.")
    named = ", ".join(tr("“{text}”", text=text) for text in texts[:MOST_NAMED])
    return tr("Taken in: {phrases}", phrases=named + (" …" if len(texts) > MOST_NAMED else "."))


def with_troubles(said: str, troubles: Sequence[str]) -> str:
    """Say what came of it, and what the first of the files that were no use lack."""
    more = len(troubles) - MOST_TOLD
    told = [tr(trouble) for trouble in troubles[:MOST_TOLD]]
    if more > 0:
        told.append(tr("{n} more is left out.", "{n} more are left out.", n=more))
    return " ".join([said, *told])
