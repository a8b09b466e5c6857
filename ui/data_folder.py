"""The data folder: what the program keeps lies below it, unless somebody names another place for an export or a backup.

What it needs for a while, such as a session that is only tried, lies in the system's folder for temporary files.
"""

import os
from pathlib import Path
from typing import NamedTuple

from trainer.errors import KnownError
from trainer.telling import told


class DataFolder(NamedTuple):
    """Where things lie below the data folder."""

    root: Path

    @property
    def log(self) -> Path:
        """The log's file."""
        return self.root / "log.sqlite"

    @property
    def plans(self) -> Path:
        """The user's own plan files."""
        return self.root / "plans"

    @property
    def exercises(self) -> Path:
        """The user's own exercises."""
        return self.root / "exercises"

    @property
    def speech_cache(self) -> Path:
        """Rendered phrases; safe to delete."""
        return self.root / "cache" / "speech"

    @property
    def voices(self) -> Path:
        """Voices the user has put there."""
        return self.root / "voices"

    @property
    def own_voices(self) -> Path:
        """Own words, recorded or brought along: a folder for each own voice."""
        return self.root / "own-voices"

    @property
    def settings(self) -> Path:
        """What the user has chosen."""
        return self.root / "settings.json"

    @property
    def suggestions(self) -> Path:
        """What the user decided about suggestions."""
        return self.root / "suggestions.json"

    @property
    def window_lock(self) -> Path:
        """There while a window is open."""
        return self.root / "window.lock"

    @property
    def program_log(self) -> Path:
        """What the program notes about itself."""
        return self.root / "evenstep.log"


def open_data_folder(given: str | None) -> DataFolder:
    """Make and return the data folder: the one given, or EVENSTEP_DATA_DIR, or the system's usual place.

    Raises KnownError if nothing can be written there.
    """
    if given == "":
        raise KnownError(told("The data folder given with --data-dir has no name; name one, or leave the option out."))
    chosen = given or os.environ.get("EVENSTEP_DATA_DIR")
    try:
        folder = DataFolder(Path(chosen).expanduser().absolute() if chosen else _usual_place())
    except RuntimeError as error:  # no such user
        raise _cannot_use(Path(chosen or "~"), "whose home is meant is not known") from error
    try:
        for path in (folder.root, folder.plans, folder.voices, folder.speech_cache):
            path.mkdir(mode=0o700, parents=True, exist_ok=True)  # the log tells of pain: nobody else reads it
    except OSError as error:
        why = "it is a file, not a folder" if folder.root.is_file() else error.strerror or str(error)
        raise _cannot_use(folder.root, why) from error
    if not os.access(folder.root, os.W_OK | os.X_OK):
        raise _cannot_use(folder.root, "it may not be written")
    return folder


def _usual_place() -> Path:
    from platformdirs import user_data_path

    return user_data_path("evenstep", appauthor=False)


def _cannot_use(root: Path, why: str) -> KnownError:
    return KnownError(
        told("The data folder {root} cannot be used ({why}); give another with --data-dir.", root=root, why=why)
    )
