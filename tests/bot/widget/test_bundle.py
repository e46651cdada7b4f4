"""The one file that a website loads."""

import gzip
import re

import pytest

from bot.widget.bundle import MODULES, SOURCE, STYLES, join, load_bundle
from locales.languages import load_languages
from locales.messages import load_messages


def sources(**changed: str) -> dict[str, str]:
    empty = dict.fromkeys((*MODULES, *STYLES.values()), "")
    return {**empty, **{f"{name.replace('_', '.')}": text for name, text in changed.items()}}


def test_modules_become_one_script_without_imports_exports_and_comments() -> None:
    script = join(
        sources(dom_js='// What it is for.\nimport { a } from "./a.js";\nexport const b = () => {\n  a();\n};\n')
    )
    assert "import" not in script
    assert "export" not in script
    assert "What it is for" not in script
    assert "const b = () => {\na();\n};" in script
    assert script.startswith('(()=>{"use strict";')


def test_the_style_is_a_string_that_loses_only_blanks_and_comments() -> None:
    script = join(sources(style_css='/* Note. */\na::after { content: "x\\201c"; inset: 0 1px; }\n'))
    assert 'const STYLE="a::after{content: \\"x\\\\201c\\";inset: 0 1px}";' in script


def test_a_missing_source_is_named() -> None:
    with pytest.raises(KeyError, match=r"chat\.js"):
        join({name: text for name, text in sources().items() if name != "chat.js"})


def test_the_file_is_under_thirty_kilobytes_compressed() -> None:
    bundle = load_bundle()
    assert gzip.decompress(bundle.zipped) == bundle.script
    assert len(bundle.zipped) < 30_000


def test_every_word_of_the_chat_has_its_place_and_every_place_its_word() -> None:
    folder = SOURCE.parent
    written = {path.name: path.read_text(encoding="utf-8") for path in [*folder.rglob("*.js"), *folder.rglob("*.html")]}
    text = "\n".join([*written.values(), (folder / "form.py").read_text(encoding="utf-8")])
    words = load_messages("widget", load_languages()).all("de")
    families = ("audience-", "area-", "cost-", "status-", "level-")
    unused = [
        each
        for each in words
        if not each.startswith(families) and not re.search(rf'"{each}"|words\.{each}\b|entry\("{each}"', text)
    ]
    assert unused == []
    asked = set(re.findall(r'words\["([a-z-]+)"\]|row\("([a-z-]+)"', text))
    for pair in asked:
        assert any(each in words for each in pair), pair
