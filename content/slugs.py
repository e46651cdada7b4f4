"""Readable ids out of names."""

import re
import unicodedata


def slug(name: str) -> str:
    """Lower-case letters, digits and hyphens, at most 80."""
    ascii_name = unicodedata.normalize("NFKD", name.replace("ß", "ss")).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_name.lower()).strip("-")[:80]
