"""The whole log into one file."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from trainer.exchange.importing import Progress
from trainer.exchange.writing import csv_parts, json_parts
from trainer.files import written_whole
from trainer.log.merge import deletions
from trainer.log.store import Log


def export_file(
    log: Log,
    path: Path,
    progress: Progress = lambda _done, _total: None,
    names: Mapping[str, str] | None = None,
) -> int:
    """Write the log as JSON if `path` ends in .json, else as CSV; whole, or not at all.

    `progress` is told how many sessions are written, and of how many; `names` as for `csv_parts`. Returns their
    number. Raises KnownError.
    """
    total = log.count_sessions()
    written = 0

    def counted() -> Iterator[dict[str, Any]]:
        nonlocal written
        for session in log.plain_sessions():
            written += 1
            progress(written, total)
            yield session

    as_json = path.suffix.lower() == ".json"
    parts = json_parts(counted(), deletions(log)) if as_json else csv_parts(counted(), names)
    with written_whole(path) as file:
        for part in parts:
            file.write(part.encode("utf-8"))
    return written
