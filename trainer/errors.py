"""The errors that are nobody's bug."""

from collections.abc import Sequence


class KnownError(Exception):
    """Something the environment or the user's data did.

    The message is one clear sentence for the user that says what happened and what to do. Callers show it as it is;
    everything else that is raised is a bug and goes to the log and the crash dialog.

    Attributes:
        lines: where the message is a list, its lines, each told.
    """

    lines: Sequence[str] = ()
