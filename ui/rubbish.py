"""When all that was made is looked through for what nobody holds any more, which takes some 15 to 40 ms."""

import gc


def look_for_rubbish() -> None:
    """Look through everything now; what is there then is not looked through again until this is called anew.

    It is called once the window is there, and before a session: while it lasts, neither picture nor sound can be made.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()
