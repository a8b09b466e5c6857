import subprocess
import sys

from audio import child as child_module
from audio.child import end

LISTENS = "import sys; sys.exit(len(sys.stdin.read()))"
IS_DEAF = "import time; print(flush=True); time.sleep(1000)"


def started(program):
    return subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def test_one_that_listens_ends_by_itself():
    with started(LISTENS) as child:
        child.stdin.write(b"123")
        end(child, 60)
        assert child.returncode == 3


def test_one_that_does_not_is_killed():
    with started(IS_DEAF) as child:
        child.stdout.readline()
        end(child, 0.05)
        assert child.returncode not in (None, 0)


def test_one_that_cannot_be_ended_is_not_waited_for(monkeypatch):
    monkeypatch.setattr(child_module, "KILLED_S", 0.01)
    with started(IS_DEAF) as child:
        child.stdout.readline()
        with monkeypatch.context() as hung:
            hung.setattr(child, "kill", lambda: None)
            end(child, 0.01)
        assert child.poll() is None
        child.kill()


def test_one_that_is_gone_costs_what_was_not_read():
    with started("") as child:
        child.wait(60)
        child.stdin.write(b"unread")
        end(child, 60)
        assert child.returncode == 0
