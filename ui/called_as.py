"""What the user types to start us, for messages that say what to type next."""

import os

CALLED_AS = os.environ.get("EVENSTEP_CALLED_AS", "evenstep")
"""The installed command's name, unless `run.py` has started us and says otherwise."""
