"""The languages are what languages.yml says, and a tag or a gap always leads to one that has a text."""

from pathlib import Path

import pytest
import yaml

from locales.languages import HERE, Language, LanguageError, Languages, LanguageStatus, load_languages

ENTRY = {
    "native_name": "Platt",
    "english_name": "Low German",
    "direction": "ltr",
    "script": "Latn",
    "cldr": "nds",
    "fallback": [],
    "status": "draft",
}


def write(folder: Path, entries: object) -> Path:
    path = folder / "languages.yml"
    path.write_text(yaml.safe_dump(entries, allow_unicode=True), encoding="utf-8")
    return path


def test_german_is_the_source(languages: Languages) -> None:
    assert languages.source.code == "de"
    assert next(iter(languages)) is languages.source


def test_the_first_release_offers_what_it_promises(languages: Languages) -> None:
    assert {each.code for each in languages.offered} >= {"de", "en", "tr", "ar", "uk"}
    assert all(each.is_offered for each in languages.offered)
    assert [each for each in languages if each.is_offered] == languages.offered


@pytest.mark.parametrize(("status", "offered"), [("draft", False), ("beta", True), ("live", True)])
def test_residents_are_offered_beta_and_live(status: str, offered: bool, tmp_path: Path) -> None:
    loaded = load_languages(write(tmp_path, {"nds": {**ENTRY, "status": status}}))
    assert loaded["nds"].is_offered is offered
    assert [each.code for each in loaded.offered] == (["nds"] if offered else [])


def test_no_two_languages_share_a_name(languages: Languages) -> None:
    codes = [each.code for each in languages]
    assert len({languages[code].native_name for code in codes}) == len(codes)
    assert len({languages[code].english_name for code in codes}) == len(codes)


def test_scripts_and_directions_agree(languages: Languages) -> None:
    right_to_left = {each.code for each in languages if each.direction == "rtl"}
    assert right_to_left == {each.code for each in languages if each.script in {"Arab", "Hebr", "Thaa", "Nkoo"}}
    assert {"ar", "fa", "ckb", "ps"} <= right_to_left


def test_an_offered_language_has_a_folder_with_its_code(language: str) -> None:
    assert (HERE / language).is_dir()


def test_every_folder_belongs_to_a_language(languages: Languages) -> None:
    folders = {each.name for each in HERE.iterdir() if each.is_dir() and list(each.glob("*.ftl"))}
    assert folders <= {each.code for each in languages}


def test_every_chain_begins_with_the_language_and_ends_with_the_source(languages: Languages) -> None:
    for language in languages:
        chain = languages.chain(language.code)
        assert chain[0] == language.code
        assert chain[-1] == "de"
        assert len(chain) == len(set(chain))
        assert all(code in languages for code in chain)


@pytest.mark.parametrize(
    ("code", "chain"),
    [
        ("de", ["de"]),
        ("de-simple", ["de-simple", "de"]),
        ("tr", ["tr", "en", "de"]),
        ("ckb", ["ckb", "ar", "en", "de"]),
        ("ps", ["ps", "fa", "en", "de"]),
        ("xx", ["de"]),
    ],
)
def test_a_gap_is_filled_in_a_fixed_order(code: str, chain: list[str], languages: Languages) -> None:
    assert languages.chain(code) == chain


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("de", "de"),
        ("de-AT", "de"),
        ("DE_ch", "de"),
        (" de-simple ", "de-simple"),
        ("DE-Simple", "de-simple"),
        ("tr-TR", "tr"),
        ("uk_UA", "uk"),
        ("ar-EG-x-mobile", "ar"),
        ("zh-Hant-TW", "zh"),
        ("ku", "kmr"),
        ("ku-Latn-TR", "kmr"),
        ("prs-AF", "fa"),
        ("hr-HR", "sr"),
        ("bs_Latn_BA", "sr"),
        ("mo", "ro"),
        ("rom", "rom"),
        ("ckb-IQ", "ckb"),
    ],
)
def test_a_tag_as_browsers_send_it_finds_its_language(tag: str, code: str, languages: Languages) -> None:
    found = languages.match(tag)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize("tag", ["", " ", "-", "*", "xx", "english", "d", "x-de", "tlh-Latn"])
def test_an_unknown_tag_finds_nothing(tag: str, languages: Languages) -> None:
    assert languages.match(tag) is None


def test_every_language_finds_itself(languages: Languages) -> None:
    assert [each.code for each in languages if languages.match(each.code) is not each] == []


def test_an_entry_becomes_a_language(tmp_path: Path) -> None:
    loaded = load_languages(write(tmp_path, {"de": ENTRY, "nds": {**ENTRY, "fallback": ["de"], "status": "beta"}}))
    assert loaded["nds"] == Language(
        "nds", "Platt", "Low German", "ltr", "Latn", "nds", fallback=("de",), status=LanguageStatus.BETA
    )
    assert "nds" in loaded
    assert "xx" not in loaded


def test_the_norwegian_code_is_no_truth_value(tmp_path: Path) -> None:
    path = tmp_path / "languages.yml"
    path.write_text("'no':\n" + "".join(f"  {name}: {value}\n" for name, value in ENTRY.items()), encoding="utf-8")
    assert [each.code for each in load_languages(path)] == ["no"]


@pytest.mark.parametrize("missing", sorted(ENTRY))
def test_a_missing_field_is_named_with_its_entry(missing: str, tmp_path: Path) -> None:
    entry = {name: value for name, value in ENTRY.items() if name != missing}
    with pytest.raises(LanguageError, match=rf"^languages\.yml: entry nds: '{missing}'$"):
        load_languages(write(tmp_path, {"nds": entry}))


@pytest.mark.parametrize(
    ("entries", "complaint"),
    [
        ({}, "expected one entry a language"),
        (["de", "en"], "expected one entry a language"),
        ({"nds": None}, "entry nds: "),
        ({"nds": {**ENTRY, "status": "alive"}}, "entry nds: 'alive' is not a valid LanguageStatus"),
        ({"nds": {**ENTRY, "direction": "down"}}, "entry nds: direction must be ltr or rtl"),
        ({"nds": {**ENTRY, "fallback": ["xx"]}}, "nds falls back to xx, which has no entry"),
        ({"nds": {**ENTRY, "fallback": None}}, "entry nds: "),
    ],
)
def test_a_wrong_file_is_refused_with_its_entry(entries: object, complaint: str, tmp_path: Path) -> None:
    with pytest.raises(LanguageError) as refusal:
        load_languages(write(tmp_path, entries))
    assert str(refusal.value).startswith(f"languages.yml: {complaint}")
