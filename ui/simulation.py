"""Sessions at many times their speed, to try them: in a copy of the data folder that is gone afterwards."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

from ui.data_folder import DataFolder, open_data_folder
from ui.language import mark

NOTICE = mark("Sessions run fast and without sound here, to try them. Nothing you do here is kept.")


def title(speed: float) -> str:
    """Return what the window is called meanwhile."""
    return f"Evenstep at {speed:g}×"


@contextmanager
def throwaway_folder(folder: DataFolder) -> Iterator[DataFolder]:
    """Make a data folder with the plans, exercises and settings of another, and an empty log. Raises KnownError."""
    with tempfile.TemporaryDirectory(prefix="evenstep-trial-", ignore_cleanup_errors=True) as root:
        copy = open_data_folder(root)
        for source, target in ((folder.plans, copy.plans), (folder.exercises, copy.exercises)):
            if source.is_dir():
                shutil.copytree(source, target, dirs_exist_ok=True)
        if folder.settings.exists():
            shutil.copyfile(folder.settings, copy.settings)
        yield copy
