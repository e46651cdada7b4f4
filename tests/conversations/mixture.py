"""Whether a turn mixes languages: labelled fallbacks and proper names aside, everything is in the one language."""

import re
from typing import Any

from locales.languages import load_languages

# Titles, addresses and numbers that Fluent puts into a sentence.
_INSERTED = re.compile("\u2068[^\u2069]*\u2069")
_SCRIPTS = {
    "Arab": ("؀", "ۿ"),
    "Cyrl": ("Ѐ", "ӿ"),
}


def strangers(turn: dict[str, Any]) -> list[str]:
    """What is labelled with, or written in the letters of, another language than the turn's."""
    language = turn["language"]
    found = []
    for label, text in _labelled(turn["replies"]):
        if label != language:
            found.append(f"{label} instead of {language}: {text[:60]}")
        elif not _is_written_in(text, load_languages()[language].script):
            found.append(f"not the letters of {language}: {text[:60]}")
    return found


def _labelled(replies: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """Each text and the language that it is labelled with. A button may bear the name of a language."""
    texts = []
    for reply in replies:
        match reply["type"]:
            case "text" | "answer" | "choices":
                texts.append((reply["language"], reply["text"]))
            case "programmes":
                texts += [(each["language"], each["summary"]) for each in reply["items"]]
    return texts


def _is_written_in(text: str, script: str) -> bool:
    """Whether enough of the letters are of the script; names of offers and addresses are Latin everywhere."""
    letters = [each for each in _INSERTED.sub("", text) if each.isalpha()]
    if not letters:
        return True
    of_script = {name: sum(low <= each <= high for each in letters) for name, (low, high) in _SCRIPTS.items()}
    if script in of_script:
        return of_script[script] * 5 >= len(letters)
    return not any(of_script.values())
