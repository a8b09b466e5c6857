"""Start Evenstep: `evenstep` or `python -m evenstep`."""

import sys
from pathlib import Path


def main() -> int:
    """Run the command line and return its exit code."""
    app = Path(__file__).parent / "app"
    if app.is_dir():
        # First, so that nobody else's `trainer`, `audio` or `ui` can take our place.
        sys.path.insert(0, str(app))
    from ui.cli import main as run

    return run()


if __name__ == "__main__":
    sys.exit(main())
