"""What was said, without how a messenger marks it up."""


def quoted(text: str) -> list[str]:
    """The quoted parts."""
    return [part.partition("»")[0] for part in plain(text).split("«")[1:]]


def plain(text: str) -> str:
    """Without the marks of a messenger's markup and of direction."""
    for mark in ("\\", "\u2068", "\u2069", "<br>", "<p>", "</p>"):
        text = text.replace(mark, "")
    return text
