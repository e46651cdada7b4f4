"""Joins the chat's modules and its style sheet into the one file that a website loads."""

import gzip
import json
import re
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path

SOURCE = Path(__file__).resolve().parent / "source"
# In the order in which they need each other.
MODULES = (
    "dom.js",
    "json.js",
    "memory.js",
    "server.js",
    "conversation.js",
    "speech.js",
    "transcript.js",
    "keeping.js",
    "facts.js",
    "replies.js",
    "header.js",
    "log.js",
    "chat.js",
    "component.js",
)
# The name that a style sheet has in the script.
STYLES = {"STYLE": "style.css", "PRINT_STYLE": "print.css"}


@dataclass(frozen=True, slots=True)
class Bundle:
    """The file as it is sent."""

    script: bytes
    zipped: bytes
    etag: str


@cache
def load_bundle() -> Bundle:
    """The file, made once a process. Raises OSError where a source is missing."""
    script = join({name: (SOURCE / name).read_text(encoding="utf-8") for name in (*MODULES, *STYLES.values())}).encode()
    return Bundle(script, gzip.compress(script, 9, mtime=0), blake2b(script, digest_size=8).hexdigest())


def join(sources: dict[str, str]) -> str:
    """One script in strict mode that leaves no name behind on the page; the style sheets are strings in it."""
    modules = "\n".join(_as_script(sources[name]) for name in MODULES)
    styles = "".join(
        f"const {name}={json.dumps(_small_style(sources[file]), ensure_ascii=False)};\n"
        for name, file in STYLES.items()
    )
    return f'(()=>{{"use strict";\n{styles}{modules}\n}})();\n'


def _as_script(module: str) -> str:
    """Without what only modules have, comments of a whole line and indentation."""
    module = re.sub(r'^import [^;]*? from "[^"]+";\n', "", module, flags=re.MULTILINE)
    module = re.sub(r"^export ", "", module, flags=re.MULTILINE)
    module = re.sub(r"^\s*//.*\n", "", module, flags=re.MULTILINE)
    return re.sub(r"^\s+", "", module, flags=re.MULTILINE).strip()


def _small_style(style: str) -> str:
    style = re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL)
    return re.sub(r"\s*([{};,])\s*", r"\1", re.sub(r"\s+", " ", style)).replace(";}", "}").strip()
