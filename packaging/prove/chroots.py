"""Clean machines: a bare Debian below build/, seen through a layer that is thrown away, and entered by chroot.

Nothing of the machine outside is seen in there but the network, the screen and the sound server that a proof names.
"""

import contextlib
import fcntl
import os
import shutil
import signal
import stat
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KEPT = ROOT / "build" / "machines"
USER = "anna"
HOMES = {"root": "/root", USER: f"/home/{USER}"}
DEVICES = {"null": (1, 3), "zero": (1, 5), "full": (1, 7), "random": (1, 8), "urandom": (1, 9), "tty": (5, 0)}
SCREENS = "/tmp/.X11-unix"

BOOKS = (
    *("var/lib/dpkg/", "var/lib/apt/", "var/lib/systemd/", "var/lib/pam/", "var/log/", "var/cache/"),
    *("etc/ld.so.cache", "etc/.pwd.lock"),
)
"""Where a system keeps book of what was installed, and what the package managers fetched for that."""


class Failed(Exception):  # noqa: N818 - it is what became of a proof
    """A command in a machine did not do what it should; the message says which and shows its last lines."""


class Machine:
    """A running clean machine.

    Attributes:
        root: its root folder, seen from outside.
    """

    def __init__(self, root: Path, cleaning: contextlib.ExitStack) -> None:
        self.root = root
        self._cleaning = cleaning

    def outside(self, path: str) -> Path:
        """Return a path of the machine as seen from outside."""
        return self.root / path.lstrip("/")

    def command(self, *words: str, user: str = "root", **environment: str) -> list[str]:
        """Return the call, from outside, of a command in the machine, which gets a fresh login's environment."""
        home = HOMES[user]
        login = {"HOME": home, "USER": user, "LOGNAME": user, "LANG": "C.UTF-8", "TERM": "dumb"}
        path = f"{home}/.local/bin:/usr/local/bin:/usr/bin:/bin" + (
            ":/usr/local/sbin:/usr/sbin:/sbin" * (user == "root")
        )
        given = [f"{name}={value}" for name, value in {**login, "PATH": path, **environment}.items()]
        enter = 'cd "$HOME" && exec "$@"'
        return ["chroot", f"--userspec={user}", str(self.root), "env", "-i", *given, "sh", "-c", enter, "sh", *words]

    def run(
        self, *words: str, user: str = "root", fails: bool = False, within_s: float = 900, **environment: str
    ) -> str:
        """Run a command to its end and return what it printed; raise Failed unless it ends well, or `fails` as told."""
        call = self.command(*words, user=user, **environment)
        done = subprocess.run(
            call, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            text=True, errors="replace", timeout=within_s, check=False,
        )  # fmt: skip
        if (done.returncode != 0) is not fails:
            last = "\n  ".join(done.stdout.splitlines()[-15:])
            raise Failed(f"`{' '.join(words)}`, as {user}, ended with {done.returncode}:\n  {last}")
        return done.stdout

    def install(self, *packages: str) -> None:
        """Install what apt knows, and files of packages, with what these recommend, as anybody would."""
        with (KEPT / "fetching").open("w") as turn:
            fcntl.flock(turn, fcntl.LOCK_EX)  # machines share what was fetched, and apt does not wait for another
            self.run("apt-get", "update")
            self.run("apt-get", "install", "--yes", *packages, DEBIAN_FRONTEND="noninteractive")

    def write(self, path: str, text: str, user: str = "root") -> None:
        """Write a file of this user's."""
        outside = self.outside(path)
        outside.write_text(text, "utf-8")
        self.own(path, user)

    def bring(self, source: Path, path: str, user: str = "root") -> None:
        """Copy a file or folder from outside into the machine, for this user."""
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, self.outside(path))
        self.own(path, user)

    def lend(self, path: Path) -> str:
        """Let a folder or file from outside be read in the machine, and return where; its disk stays as it is."""
        inside = f"/run/lent{path}"
        if not self.outside(inside).exists():
            _mount(self._cleaning, self.outside(inside), "-o", "bind,ro", source=path)
        return inside

    def own(self, path: str, user: str) -> None:
        """Make all that lies here this user's."""
        self.run("chown", "--recursive", f"{user}:", path)

    def files(self) -> set[str]:
        """Return every path on the machine's disk, the system's books left out."""
        device = self.root.stat().st_dev
        found = set()
        for folder, folders, names in os.walk(self.root):
            folders[:] = [name for name in folders if os.lstat(Path(folder, name)).st_dev == device]
            below = os.path.relpath(folder, self.root)
            found |= {os.path.normpath(os.path.join(below, name)) for name in (*folders, *names)}  # noqa: PTH118
        return {path for path in found if not (path + "/").startswith(BOOKS) and path not in BOOKS}


@contextlib.contextmanager
def machine(suite: str) -> Iterator[Machine]:
    """Start a clean machine, and end all that runs in it and throw it away afterwards."""
    bare = base(suite)
    with contextlib.ExitStack() as cleaning:
        folder = Path(cleaning.enter_context(tempfile.TemporaryDirectory(prefix="proof-", dir=KEPT)))
        upper, work, root = (folder / name for name in ("upper", "work", "root"))
        for part in (upper, work, root):
            part.mkdir()
        _mount(cleaning, root, "-t", "overlay", "-o", f"lowerdir={bare},upperdir={upper},workdir={work}", "overlay")
        _mount(cleaning, root / "proc", "-t", "proc", "proc")
        _mount(cleaning, root / "run", "-t", "tmpfs", "-o", "mode=755", "tmpfs")
        _mount(cleaning, root / "dev", "-t", "tmpfs", "-o", "mode=755", "tmpfs")
        for name, numbers in DEVICES.items():
            os.mknod(root / "dev" / name, 0o666 | stat.S_IFCHR, os.makedev(*numbers))
            (root / "dev" / name).chmod(0o666)
        (root / "dev" / "fd").symlink_to("/proc/self/fd")
        _mount(cleaning, root / "dev" / "shm", "-t", "tmpfs", "-o", "mode=1777", "tmpfs")
        _mount(cleaning, root / "dev" / "pts", "-t", "devpts", "-o", "newinstance,ptmxmode=0666", "devpts")
        (root / "dev" / "ptmx").symlink_to("pts/ptmx")
        _mount(cleaning, root / "tmp", "-t", "tmpfs", "-o", "mode=1777", "tmpfs")
        Path(SCREENS).mkdir(mode=0o1777, exist_ok=True)
        _mount(cleaning, root / SCREENS.lstrip("/"), "-o", "bind,ro", source=Path(SCREENS))
        fetched = KEPT / f"{suite}-fetched"
        (fetched / "partial").mkdir(parents=True, exist_ok=True)
        _mount(cleaning, root / "var" / "cache" / "apt" / "archives", "--bind", source=fetched)
        shutil.copy("/etc/resolv.conf", root / "etc" / "resolv.conf")
        cleaning.callback(_end_all_in, root)
        yield Machine(root, cleaning)


def base(suite: str) -> Path:
    """Return a bare Debian with an ordinary user, which is made at first; nothing in it starts services."""
    folder = KEPT / suite
    if not folder.exists():
        KEPT.mkdir(parents=True, exist_ok=True)
        part = KEPT / f"{suite}.part"
        shutil.rmtree(part, ignore_errors=True)
        _call("debootstrap", "--variant=minbase", suite, str(part), mirror())
        _call("chroot", str(part), "useradd", "--create-home", "--shell", "/bin/sh", USER)
        # What is thrown away need not be safe on the disk.
        (part / "etc" / "dpkg" / "dpkg.cfg.d" / "quick").write_text("force-unsafe-io\n")
        policy = part / "usr" / "sbin" / "policy-rc.d"
        policy.write_text("#!/bin/sh\nexit 101\n")
        policy.chmod(0o755)
        part.rename(folder)
    return folder


def mirror() -> str:
    """Return where this machine has its own Debian from."""
    told = _call("apt-get", "indextargets", "--format", "$(ORIGIN) $(COMPONENT) $(REPO_URI)", "Created-By: Packages")
    found = [line.split()[2] for line in told.splitlines() if line.startswith("Debian main ")]
    if not found:
        raise Failed("apt knows no mirror of Debian here: run `apt-get update`.")
    return found[0]


def _mount(cleaning: contextlib.ExitStack, place: Path, *how: str, source: Path | None = None) -> None:
    """Mount at a place, which is made; a `source` that is a file needs a file to be mounted on."""
    if source is None or source.is_dir():
        place.mkdir(parents=True, exist_ok=True)
    else:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.touch()
    _call("mount", *how, *([str(source)] if source else []), str(place))
    cleaning.callback(_call, "umount", "--lazy", str(place))


def _end_all_in(root: Path) -> None:
    """End what still runs in a machine: no other process has its root there."""
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if (process / "root").readlink() == root:
                os.kill(int(process.name), signal.SIGKILL)


def _call(*command: str) -> str:
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if done.returncode != 0:
        raise Failed(f"`{' '.join(command)}` ended with {done.returncode}: {done.stdout[-500:]}")
    return done.stdout
