"""The log as files that others can open and that can be taken in again: JSON with all it holds, CSV for spreadsheets.

`writing` writes them; `json_reading` and `csv_reading` read our own, `foreign` the CSV of other programs by what
`table_words` says; `importing` finds out which it is and merges it. A file may come from anybody: every size is bounded
and every mistake is told with its line.
"""

from trainer.exchange.checks import FileMistakesError
from trainer.exchange.exporting import export_file
from trainer.exchange.foreign import ColumnMapping
from trainer.exchange.importing import Imported, Preview, import_after_backup, import_file, preview_table
from trainer.exchange.writing import csv_parts, json_parts

__all__ = [
    "ColumnMapping",
    "FileMistakesError",
    "Imported",
    "Preview",
    "csv_parts",
    "export_file",
    "import_after_backup",
    "import_file",
    "json_parts",
    "preview_table",
]
