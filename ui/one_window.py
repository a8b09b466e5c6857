"""One window for each data folder: a second start brings the first window to the front and hands on what it is to do.

A lock in the folder says who was first; whoever comes later knocks at a local socket. Neither can keep anybody out: the
lock of a process that is gone does not count, and if nobody answers the second window opens beside the first. Only this
user may knock; whoever does is believed in nothing, and waited for by nobody.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLockFile, QObject, QTimer

from trainer.errors import KnownError
from trainer.plan import Plan, parse_plan_toml, plan_toml
from ui.data_folder import DataFolder
from ui.lunges import shelf

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalSocket

KNOCKS_FOR_S = 3.0
"""How long somebody who was a moment too late tries to reach the first, before looking what has become of it."""

STARTS_WITHIN_S = 60.0
"""How long the first may take to open its door, on a machine that is busy with twenty starts at once."""

ANSWERED_WITHIN_MS = 5000
"""How long either side waits for what the other has to say."""

MOST_BYTES = 256 * 1024
"""Of a wish, or an answer: more than any plan."""

LONGEST_ADDRESS = 100
"""Sockets have room for some more in their name, on some systems 103 bytes."""


class Wish(NamedTuple):
    """What a second start was asked for.

    Attributes:
        plan: to be shown; None leaves the one shown.
        start: whether to begin at once.
        fullscreen: whether to fill the screen.
    """

    plan: Plan | None = None
    start: bool = False
    fullscreen: bool = False


class Answer(NamedTuple):
    """What the first window says to a wish.

    Attributes:
        said: a sentence.
        granted: whether it does what was asked for.
    """

    said: str
    granted: bool = True


_GRANTED, _REFUSED = "granted ", "refused "
"""What an answer begins with on its way."""


def claim(folder: DataFolder) -> QLockFile | None:
    """Return the lock of the first window, to be kept as long as it is open; None if there is one already."""
    lock = QLockFile(str(folder.window_lock))
    lock.setStaleLockTime(0)  # a lock does not grow stale with time, only with the end of its process
    taken = lock.tryLock(0) or lock.error() is not QLockFile.LockError.LockFailedError
    return lock if taken else None


def is_starting(folder: DataFolder) -> bool:
    """Tell whether whoever was first has been so for so short a time that it may not be at its door yet."""
    try:
        age_s = time.time() - folder.window_lock.stat().st_mtime
    except OSError:  # it is gone by now
        return True
    return 0 <= age_s < STARTS_WITHIN_S


def knock(folder: DataFolder, wish: Wish) -> Answer | None:
    """Hand a wish on to the first window; returns its answer, or None if it gives none."""
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.setReadBufferSize(MOST_BYTES)
    until_s = time.monotonic() + KNOCKS_FOR_S
    while True:
        socket.connectToServer(_address(folder))
        if socket.waitForConnected(1000):
            break
        if time.monotonic() > until_s:
            return None
        time.sleep(0.05)
    plan = plan_toml(wish.plan) if wish.plan else None
    socket.write(json.dumps({"plan": plan, "start": wish.start, "fullscreen": wish.fullscreen}).encode() + b"\n")
    while not socket.canReadLine():
        if socket.bytesAvailable() >= MOST_BYTES or not socket.waitForReadyRead(ANSWERED_WITHIN_MS):
            return None
    answer = bytes(socket.readLine().data()).decode(errors="replace").strip()
    said = answer.removeprefix(_GRANTED).removeprefix(_REFUSED)
    return Answer(said, not answer.startswith(_REFUSED)) if said != answer and answer.isprintable() else None


class Door(QObject):
    """Where those who come later knock."""

    def __init__(self, folder: DataFolder, answer: Callable[[Wish], Answer], owner: QObject) -> None:
        """`answer` grants a wish, or not, and says so."""
        super().__init__(owner)
        from PySide6.QtNetwork import QLocalServer

        self._answer = answer
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._let_in)
        QLocalServer.removeServer(_address(folder))  # left over from one that was killed
        self._server.listen(_address(folder))

    def close(self) -> None:
        """Let nobody in any more."""
        self._server.close()

    def _let_in(self) -> None:
        while (visitor := self._server.nextPendingConnection()) is not None:
            visitor.setReadBufferSize(MOST_BYTES)
            visitor.readyRead.connect(lambda visitor=visitor: self._hear(visitor))
            visitor.disconnected.connect(visitor.deleteLater)
            patience = QTimer(visitor, singleShot=True, interval=ANSWERED_WITHIN_MS)
            patience.timeout.connect(lambda visitor=visitor: visitor.abort())
            patience.start()
            self._hear(visitor)

    def _hear(self, visitor: "QLocalSocket") -> None:
        if not visitor.canReadLine():
            if visitor.bytesAvailable() >= MOST_BYTES:
                visitor.abort()
            return
        wish = _understood(bytes(visitor.readLine().data()))
        if wish is not None:
            answer = self._answer(wish)
            visitor.write(f"{_GRANTED if answer.granted else _REFUSED}{answer.said}\n".encode())
            visitor.flush()
        visitor.disconnectFromServer()


def _understood(line: bytes) -> Wish | None:
    """Read a wish; None for what is none."""
    try:
        told = json.loads(line)
        plan = parse_plan_toml(str(told["plan"]), "plan", shelf().ids) if told["plan"] else None
        return Wish(plan, bool(told["start"]), bool(told["fullscreen"]))
    except (ValueError, KeyError, TypeError, RecursionError, KnownError):
        return None


def _address(folder: DataFolder) -> str:
    """Return where the socket is: short, whatever the folder is called, and this user's own.

    It lies in a folder where nobody else could have put one of that name before, if the system has one.
    """
    import hashlib
    from getpass import getuser

    digest = hashlib.sha256(f"{getuser()} {folder.root.resolve()}".encode()).hexdigest()
    name = f"evenstep-{digest[:20]}"
    own = os.environ.get("XDG_RUNTIME_DIR", "") if sys.platform.startswith("linux") else ""
    path = os.path.join(own, name)  # noqa: PTH118 - it is a name for Qt
    return path if os.access(own, os.W_OK | os.X_OK) and len(os.fsencode(path)) <= LONGEST_ADDRESS else name
