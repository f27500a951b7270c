"""Put a finished site in the place of the last one, so that at no moment, whatever is killed, neither is whole.

Where the system can exchange two folders (Linux), there is no moment between. Elsewhere there are two renames,
and what is killed between them is mended by the next call.
"""

import ctypes
import os
import shutil
from pathlib import Path

_HERE = -100
_EXCHANGE = 2
"""`AT_FDCWD` and `RENAME_EXCHANGE`: see renameat2(2)."""


def swap(current: Path, new: Path) -> None:
    """Put the folder `new` in the place of `current`, if there is one, and remove what was there.

    Both stand on the same file system.
    """
    mend(current)
    if not current.exists():
        new.rename(current)
    elif _exchange(new, current):
        shutil.rmtree(new)
    else:
        current.rename(_aside(current))
        new.rename(current)
        shutil.rmtree(_aside(current))


def mend(current: Path) -> None:
    """Undo or finish what a call of `swap` began before it was killed."""
    aside = _aside(current)
    if aside.exists() and current.exists():
        shutil.rmtree(aside)
    elif aside.exists():
        aside.rename(current)


def _aside(current: Path) -> Path:
    return current.with_name(f".{current.name}-precedent")


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders at once; return whether the system could."""
    function = getattr(ctypes.CDLL(None), "renameat2", None) if os.name == "posix" else None
    if function is None:
        return False
    return int(function(_HERE, os.fsencode(one), _HERE, os.fsencode(other), ctypes.c_uint(_EXCHANGE))) == 0
