"""A data folder of its own with a made-up log, which is gone once the window is closed."""

import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date

from trainer.demo_log import write_demo_log
from trainer.log import Log
from ui.data_folder import DataFolder, open_data_folder
from ui.language import mark

TITLE = "Evenstep demo, made-up log"

NOTICE = mark("This is a demo with a made-up log: look at History and Balance. Nothing you do here is kept.")


@contextmanager
def demo_folder() -> Iterator[DataFolder]:
    """Make the folder, whatever data folder was asked for; that one is left alone. Raises KnownError."""
    with tempfile.TemporaryDirectory(prefix="evenstep-demo-", ignore_cleanup_errors=True) as root:
        folder = open_data_folder(root)
        with closing(Log(folder.log)) as log:
            write_demo_log(log, date.today())
        yield folder
