"""Known bugs of the library: the test says what is right, and must fail until the library is mended."""

import pytest


def bug(reason: str, raises: type[BaseException] = AssertionError) -> pytest.MarkDecorator:
    """Mark a test that fails today because of a bug; the day it passes, pytest asks for the mark to go.

    Args:
        reason: Where the bug stands, and what it does.
        raises: How the test fails; any other failure is a failure.
    """
    return pytest.mark.xfail(reason=reason, raises=raises, strict=True)
