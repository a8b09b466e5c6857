from contextlib import closing

from trainer.log import Log
from ui.data_folder import open_data_folder
from ui.demo import demo_folder


def everything_below(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_demo_has_a_folder_of_its_own_that_is_gone_afterwards(tmp_path, monkeypatch, own_home):
    monkeypatch.setenv("EVENSTEP_DATA_DIR", str(tmp_path))
    own = open_data_folder(None)
    Log(own.log).close()
    before = everything_below(tmp_path)
    with demo_folder() as folder:
        assert not folder.root.is_relative_to(tmp_path)
        assert not folder.root.is_relative_to(own_home)
        with closing(Log(folder.log)) as log:
            assert len(log.sessions()) > 100
        root = folder.root
    assert not root.exists()
    assert everything_below(tmp_path) == before
