import json
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from tests.trainer.sessions_made import evening
from trainer.log import Log
from trainer.log.merge import merge

ROOT = Path(__file__).parents[2]

READ = """
import json, sys, threading
from pathlib import Path
import ui.balance_page
from ui.balance_data import wanted_from
from ui.balance_reading import found_or_trouble
from ui.settings import Settings
known, found = set(sys.modules), []
read = lambda: found.append(found_or_trouble(Path(sys.argv[1]), wanted_from(Settings(), None), lambda: None))
worker = threading.Thread(target=read)
worker.start()
worker.join()
assert found[0].balance.sessions, found
print(json.dumps(sorted({name.split(".")[0] for name in set(sys.modules) - known})))
"""


def test_what_draws_is_not_loaded_away_from_the_window(tmp_path):
    """A class of Qt that is made in one thread, while another looks for its own, can end the program."""
    with closing(Log(tmp_path / "log.sqlite")) as log:
        merge(log, [evening(1)])
    command = [sys.executable, "-c", READ, str(tmp_path / "log.sqlite")]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True)
    loaded = set(json.loads(done.stdout))
    assert "numpy" in loaded, "nobody waits for that here"
    assert not loaded & {"PySide6", "shiboken6", "pyqtgraph", "ui"}
