"""A data folder whose owner has left the first steps behind, so that the window opens on the first page."""

import json

from ui.settings import FORMAT


def been_here(data):
    """Note in a data folder, which is made if need be, that the first steps are over."""
    data.mkdir(parents=True, exist_ok=True)
    (data / "settings.json").write_text(json.dumps({"format": FORMAT, "welcomed": True}))
