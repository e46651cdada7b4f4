"""Gives memory that was freed back to the system: the C library keeps it, and a start frees a lot."""

import ctypes
import gc
import logging

logger = logging.getLogger(__name__)


def give_back() -> None:
    """Let the system have what nobody uses any more. Does nothing where the C library is not glibc."""
    gc.collect()
    try:
        ctypes.CDLL(None).malloc_trim(0)
    except (AttributeError, OSError):
        logger.debug("The C library keeps freed memory to itself")
