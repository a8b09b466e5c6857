"""The log: what was really done, leg by leg, in one SQLite file. This package is the only place that speaks SQL.

`store` opens the file and writes as a session runs, `reading` reads, `edit` corrects and undoes, `merge` takes in other
logs, `backup` keeps copies and puts them back; `schema` and `file` are what they stand on.
"""

from trainer.log.file import DamagedLogError, LogError
from trainer.log.records import LegSet, LegSetTotals, LegSetWork, LoggedSession, Rep, Unfinished
from trainer.log.schema import SCHEMA_STEPS
from trainer.log.store import Log, log_to_look_at

__all__ = [
    "SCHEMA_STEPS",
    "DamagedLogError",
    "LegSet",
    "LegSetTotals",
    "LegSetWork",
    "Log",
    "LogError",
    "LoggedSession",
    "Rep",
    "Unfinished",
    "log_to_look_at",
]
