"""A session compiled for the terminal: as the settings want it, with the words a voice can say."""

from typing import TYPE_CHECKING

from trainer.guidance import Coaching
from trainer.plan import Plan, running_on
from trainer.timeline import Timeline, compile_session, draft, phrases
from ui.complaining import complain
from ui.data_folder import DataFolder
from ui.left_out import left_out
from ui.lunges import shelf
from ui.progress import progress_line
from ui.settings import Settings, read_settings

if TYPE_CHECKING:
    from audio.speech import SpeechBank


def compiled(
    plan: Plan, folder: DataFolder, voice: str | None = None, *, no_voice: bool = False
) -> "tuple[Timeline, SpeechBank, Settings]":
    """Return `plan` compiled, the bank that can say its words, and the settings they follow; tells of trouble.

    A plan that waits for the user runs on here: nobody is there to say when they are ready.

    Args:
        plan: what to compile.
        folder: where the settings and the rendered phrases lie.
        voice: the voice to speak with; None is the one of the settings, the own voice included.
        no_voice: tones only.
    """
    from audio.speech import SpeechBank

    settings = settings_told_of(folder)
    language = settings.language or "en"
    plan = running_on(plan)
    first, *then = (shelf().or_its_name(each.exercise, language) for each in plan.exercises)
    drafted = draft(plan, first, settings.guidance, then=[(each, Coaching()) for each in then])
    own = folder.own_voices / settings.own_voice if settings.own_voice and voice is None else None
    voice, pace = voice or settings.voice, settings.words_per_minute
    bank = SpeechBank(folder.speech_cache, voice, pace, voices_dir=folder.voices, language=language, own=own)
    if not no_voice:
        with progress_line("Preparing the voice") as progress:
            bank.prepare(phrases(drafted), progress)
        if bank.trouble:
            complain(bank.trouble)
    return compile_session(drafted, bank.frames), bank, settings


def settings_told_of(folder: DataFolder) -> Settings:
    """Return the settings; what is amiss with their file is told on stderr."""
    settings, trouble = read_settings(folder.settings)
    if trouble:
        complain(trouble)
    return settings


def print_left_out(timeline: Timeline) -> None:
    """Tell which words a voice could say but find no room."""
    sayable = timeline.phrase_frames
    told = left_out(wish for _, wish in timeline.dropped if any(text in sayable for text in wish.texts))
    if told:
        print(told)
