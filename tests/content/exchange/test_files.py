"""What goes out comes in again without a difference; what is broken is refused with its place, and nothing changes."""

import csv
import json
import shutil
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from sqlalchemy import select

from content.database import Database
from content.errors import ImportRefused
from content.exchange.files import export_file, import_file
from content.exchange.package import read_package
from content.exchange.seed import SEED
from content.models import CatalogueVersion, Programme, Translation
from content.translation import TextStatus, status_of
from locales.languages import Languages
from tests.postgresql import copy_rows, new_database

SUFFIXES = (".json", ".csv", ".xlsx")


@pytest.fixture(scope="module")
def exported(prepared_database: Path, languages: Languages, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the whole catalogue in every format."""
    folder = tmp_path_factory.mktemp("exported")
    opened = Database(f"sqlite:///{shutil.copy(prepared_database, folder / 'bot.db')}")
    for suffix in SUFFIXES:
        assert export_file(opened, languages, folder / f"all{suffix}") == 91
    opened.close()
    return folder


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """A database with the schema and nothing in it, of either kind."""
    if request.param == "sqlite":
        opened = Database(f"sqlite:///{tmp_path / 'empty.db'}")
        opened.migrate()
        yield opened
        opened.close()
    else:
        with new_database() as url:
            opened = Database(url)
            opened.migrate()
            yield opened
            opened.close()


def state(database: Database) -> Any:
    """All that a package holds; compared before and after."""
    with database.session() as session:
        return read_package(session), session.scalar(select(CatalogueVersion.number))


# Out and in again


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_export_then_import_changes_nothing(
    suffix: str, exported: Path, database: Database, languages: Languages
) -> None:
    before = state(database)
    assert import_file(database, languages, exported / f"all{suffix}") == []
    assert state(database) == before


def test_an_empty_catalogue_becomes_the_one_that_went_out(
    exported: Path, empty: Database, languages: Languages, tmp_path: Path
) -> None:
    assert len(import_file(empty, languages, exported / "all.json")) > 91
    assert import_file(empty, languages, exported / "all.json") == []
    export_file(empty, languages, tmp_path / "again.json")
    assert (tmp_path / "again.json").read_bytes() == (exported / "all.json").read_bytes()


def test_the_seed_folder_can_be_brought_in_again(database: Database, languages: Languages) -> None:
    assert import_file(database, languages, SEED, dry_run=True) == []


def test_the_document_is_hsds(exported: Path) -> None:
    document = json.loads((exported / "all.json").read_text(encoding="utf-8"))
    ids = set()
    for service in document["services"]:
        assert {"id", "name", "description", "status"} <= service.keys()
        assert service["status"] in {"active", "inactive", "defunct", "temporarily closed"}
        assert service.get("organization_id") in {None, *(each["id"] for each in document["organizations"])}
        assert service.get("program_id") in {None, *(each["id"] for each in document["programs"])}
        for schedule in service.get("schedules", []):
            assert schedule.get("freq") in {None, "WEEKLY", "MONTHLY"}
        for place in service.get("service_at_locations", []):
            assert place["location"]["location_type"] in {"physical", "postal", "virtual"}
        for part in ("phones", "schedules", "cost_options", "languages", "attributes", "required_documents"):
            for each in service.get(part, []):
                assert each["id"] not in ids
                ids.add(each["id"])
        assert len(service["id"]) == 36
    assert len({each["language"] for each in document["translations"]}) == 15
    free = [each for each in document["services"] if any(c.get("amount") == 0 for c in each.get("cost_options", []))]
    assert len(free) >= 5


def test_the_plan_goes_out_with_both_wordings_and_its_figures(exported: Path) -> None:
    programs = json.loads((exported / "all.json").read_text(encoding="utf-8"))["programs"]
    kinds = [each["x_lotse"]["kind"] for each in programs]
    assert (kinds.count("plan"), kinds.count("field")) == (1, 6)
    wordings = {each["x_lotse"]["wording"] for each in programs if each["x_lotse"]["kind"] == "objective"}
    assert wordings == {"city", "eurocities"}
    figures = [figure for each in programs for figure in each["x_lotse"].get("figures", [])]
    assert all(figure["sources"] and figure["as_of"] for figure in figures)
    assert {"id": "measures", "value": 85.0, "unit": "count", "precision": "about"}.items() <= figures[0].items()


# Changes


def edited(path: Path, target: Path, change: Callable[[list[dict[str, str]]], None]) -> Path:
    """A CSV file with some of its rows changed."""
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    change(rows)
    with target.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)
    return target


def test_a_dry_run_says_what_would_change_and_changes_nothing(
    exported: Path, database: Database, languages: Languages, tmp_path: Path
) -> None:
    def change(rows: list[dict[str, str]]) -> None:
        row = next(each for each in rows if each["id"] == "kargah")
        row["title.tr"], row["cost"] = "Yeni başlık", "free"

    file = edited(exported / "all.csv", tmp_path / "edited.csv", change)
    before = state(database)
    said = [str(each) for each in import_file(database, languages, file, dry_run=True)]
    assert state(database) == before
    assert "~ programme kargah: cost: + free" in said
    assert any(each.startswith("~ programme kargah: title.tr: ") and "-> Yeni başlık" in each for each in said)
    assert all("kargah" in each for each in said)
    assert [str(each) for each in import_file(database, languages, file)][:1] == said[:1]
    with database.session() as session:
        text = session.get(Translation, ("service", "kargah", "title", "tr"))
        source = session.get(Translation, ("service", "kargah", "title", "de"))
        assert text is not None
        assert (text.text, text.origin, text.state) == ("Yeni başlık", "human", "in_review")
        assert status_of(text, source) == TextStatus.IN_REVIEW


def test_a_new_german_text_makes_the_others_outdated(
    exported: Path, database: Database, languages: Languages, tmp_path: Path
) -> None:
    def change(rows: list[dict[str, str]]) -> None:
        next(each for each in rows if each["id"] == "kargah")["summary.de"] = "Etwas ganz anderes."

    import_file(database, languages, edited(exported / "all.csv", tmp_path / "edited.csv", change))
    with database.session() as session:
        source = session.get(Translation, ("service", "kargah", "summary", "de"))
        turkish = session.get(Translation, ("service", "kargah", "summary", "tr"))
        assert status_of(turkish, source) == TextStatus.OUTDATED


def test_a_column_that_a_sheet_lacks_keeps_what_there_is(
    database: Database, languages: Languages, tmp_path: Path
) -> None:
    file = tmp_path / "some.csv"
    file.write_text("id;title.de\nkargah;Neuer Titel\n", encoding="utf-8")
    assert {each.name.removesuffix(" made") for each in import_file(database, languages, file)} == {"title.de"}


def test_a_formula_in_a_text_goes_out_as_text_and_comes_back(
    database: Database, languages: Languages, tmp_path: Path
) -> None:
    with database.session() as session:
        text = session.get(Translation, ("service", "kargah", "title", "de"))
        assert text is not None
        text.text = "=1+1 und 'mehr'"
    for suffix in (".csv", ".xlsx"):
        file = tmp_path / f"out{suffix}"
        export_file(database, languages, file)
        assert import_file(database, languages, file) == []
    sheet = load_workbook(tmp_path / "out.xlsx").worksheets[0]
    assert not [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert "\n=1+1" not in (tmp_path / "out.csv").read_text(encoding="utf-8")


# Integreat

PAGE = {
    "id": 7,
    "path": "/testcity/de/hilfe/",
    "url": "https://example.org/testcity/de/hilfe/",
    "title": "Hilfe",
    "excerpt": "Hier gibt es Hilfe.",
    "content": "<p>Hier gibt es <b>Hilfe</b>.</p>",
    "last_updated": "2026-01-02T03:04:05Z",
    "available_languages": {"en": {"id": 9, "path": "/testcity/en/help/"}},
}
ENGLISH = {
    **PAGE,
    "id": 9,
    "path": "/testcity/en/help/",
    "title": "Help",
    "excerpt": "",
    "content": "<p>Here is help.</p>",
    "available_languages": {"de": {"id": 7, "path": "/testcity/de/hilfe/"}},
}


def written(path: Path, content: object) -> Path:
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return path


def test_a_city_begins_with_its_integreat_pages(empty: Database, languages: Languages, tmp_path: Path) -> None:
    file = written(tmp_path / "pages.json", [PAGE, ENGLISH])
    assert import_file(empty, languages, file)
    assert import_file(empty, languages, file) == []
    with empty.session() as session:
        (programme,) = read_package(session).programmes
    assert (programme.id, programme.field, programme.verified, programme.status) == (
        "integreat-7",
        "unassigned",
        False,
        "unknown",
    )
    assert programme.texts["summary"]["en"].text == "Here is help."
    assert programme.sources == [PAGE["url"]]


def test_facts_that_staff_added_survive_the_next_import_of_pages(
    empty: Database, languages: Languages, tmp_path: Path
) -> None:
    import_file(empty, languages, written(tmp_path / "pages.json", [PAGE]))
    with empty.session() as session:
        row = session.get(Programme, "integreat-7")
        assert row is not None
        row.field = "education"
    import_file(empty, languages, written(tmp_path / "pages.json", [{**PAGE, "title": "Neue Hilfe"}]))
    with empty.session() as session:
        (programme,) = read_package(session).programmes
    assert (programme.field, programme.texts["title"]["de"].text) == ("education", "Neue Hilfe")


# Broken files


def hsds(**service: object) -> dict[str, Any]:
    return {"services": [{"id": "a", "name": "Tee", "description": "Tee.", "status": "active", **service}]}


def sheet(*rows: list[object]) -> bytes:
    book = Workbook()
    for cells in rows:
        book.active.append(cells)  # type: ignore[union-attr]
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def bomb() -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(sheet(["id"]))) as good, zipfile.ZipFile(stream, "w") as bad:
        for name in good.namelist():
            content = good.read(name)
            if name.endswith("sheet1.xml"):
                content = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>' + content
            bad.writestr(name, content)
    return stream.getvalue()


def huge() -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b" " * 210_000_000)
    return stream.getvalue()


BROKEN: dict[str, tuple[str, Any, list[str]]] = {
    "json cut off": (".json", b'{"services": [\n{"id": "a",', ["line 2", "not JSON"]),
    "json in another encoding": (".json", '{"services": [\n"Tür"]}'.encode("latin-1"), ["line 2", "UTF-8"]),
    "json with a name twice": (".json", b'{"services": [], "services": []}', ["'services'", "twice"]),
    "json with no number": (".json", b'{"services": [NaN]}', ["NaN"]),
    "json nested too deep": (".json", b"[" * 200_000, ["not JSON"]),
    "json of something else": (".json", {"tea": []}, ["services", "pages"]),
    "hsds without a name": (".json", hsds(name=""), ["services[0]", "name"]),
    "hsds with another status": (".json", hsds(status="open"), ["services[0]", "'open'"]),
    "hsds with an id twice": (".json", {"services": hsds()["services"] * 2}, ["services[1]", "already"]),
    "hsds with a wrong fact": (".json", hsds(minimum_age="four"), ["line 1", "minimum_age", "'four'"]),
    "hsds with an unknown fact": (".json", hsds(x_lotse={"colour": "red"}), ["services[0]", "colour"]),
    "hsds with a wrong address": (".json", hsds(url="javascript:alert(1)"), ["services[0]", "url"]),
    "csv without an id": (".csv", b"title.de\nTee\n", ["row 1", "'id'"]),
    "csv with an unknown column": (".csv", b"id,colour\nkargah,red\n", ["row 1", "'colour'"]),
    "csv with an id twice": (".csv", b"id,cost\nkargah,free\nkargah,\n", ["row 3", "already", "row 2"]),
    "csv with a formula": (".csv", b"id,title.de\nkargah,=cmd()\n", ["row 2", "title.de", "formula"]),
    "csv with a link as formula": (".csv", b"id,title.de\nkargah,@SUM(A1)\n", ["row 2", "formula"]),
    "csv with a script": (".csv", b"id,title.de\nkargah,<script>x\n", ["row 2", "title.de", "<script>"]),
    "csv with a script in a fact": (".csv", b"id,note\nkargah,a<img src=x onerror=y>\n", ["row 2", "note", "<img"]),
    "xlsx with a script": (".xlsx", sheet(["id", "title.tr"], ["kargah", "a </b>"]), ["row 2", "title.tr", "</b>"]),
    "xlsx with an id twice": (".xlsx", sheet(["id"], ["kargah"], ["kargah"]), ["row 3", "already", "row 2"]),
    "hsds with a script": (".json", hsds(description="Tee<script src=x>"), ["summary.de", "<script"]),
    "csv in another encoding": (".csv", "id,title.de\nkargah,Tür\n".encode("latin-1"), ["line 2", "UTF-8"]),
    "csv with an open quote": (".csv", b'id,title.de\nkargah,"Tee\n', ["line 2", "not CSV"]),
    "csv with too many cells": (".csv", b"id,cost\nkargah,free,3\n", ["row 2", "3 cells"]),
    "csv with a wrong word": (".csv", b"id,childcare\nkargah,perhaps\n", ["row 2", "childcare", "yes or no"]),
    "csv with a wrong field": (".csv", b"id,field\nkargah,sport\n", ["row 2", "field", "'sport'"]),
    "csv with an unknown organisation": (".csv", b"id,organisation\nkargah,Teehaus\n", ["row 2", "'Teehaus'"]),
    "csv with broken parts": (".csv", b'id,phones\nkargah,"[{"\n', ["row 2", "phones", "JSON"]),
    "csv with a new programme half told": (".csv", b"id,title.de\ntee,Tee\n", ["row 2", "field", "sources"]),
    "csv that is empty": (".csv", b"", ["row 1", "'id'"]),
    "xlsx that is none": (".xlsx", b"PK\x03\x04nonsense", ["XLSX"]),
    "xlsx cut off": (".xlsx", sheet(["id"])[:900], ["XLSX"]),
    "xlsx with a formula": (".xlsx", sheet(["id", "title.de"], ["kargah", "=1+1"]), ["row 2", "B2", "formula"]),
    "xlsx with entities": (".xlsx", bomb(), ["sheet1.xml", "document type"]),
    "xlsx that unpacks to much": (".xlsx", huge(), ["unpacks to more"]),
    "xlsx with a wrong word": (".xlsx", sheet(["id", "area"], ["kargah", "moon"]), ["row 2", "area", "'moon'"]),
    "page with a script": (".json", [{**PAGE, "content": "<script>x</script>"}], ["pages[0]", "<script>"]),
    "page with a handler": (".json", [{**PAGE, "content": '<b onclick="x">a</b>'}], ["id 7", "onclick"]),
    "page with a script link": (".json", [{**PAGE, "content": '<a href=" javascript:x">a</a>'}], ["id 7", "<a href>"]),
    "page without text": (".json", [{**PAGE, "excerpt": "", "content": "<p> </p>"}], ["id 7", "no text"]),
    "page in no language": (".json", [{**PAGE, "path": "/city/xx/a/"}], ["pages[0]", "language"]),
    "page without German": (".json", [{**ENGLISH, "available_languages": {}}], ["integreat-9", "(de)"]),
    "page twice": (".json", [PAGE, PAGE], ["pages[1]", "already"]),
    "an unknown suffix": (".pdf", b"%PDF", [".json, .csv, .xlsx"]),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_file_is_refused_with_its_place_and_changes_nothing(
    case: str, database: Database, languages: Languages, tmp_path: Path
) -> None:
    suffix, content, words = BROKEN[case]
    file = tmp_path / f"broken{suffix}"
    file.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    before = state(database)
    with pytest.raises(ImportRefused) as refusal:
        import_file(database, languages, file)
    assert str(refusal.value).startswith(file.name)
    assert [word for word in words if word not in str(refusal.value)] == []
    assert state(database) == before


def test_one_wrong_row_among_good_ones_changes_nothing(
    exported: Path, database: Database, languages: Languages, tmp_path: Path
) -> None:
    def change(rows: list[dict[str, str]]) -> None:
        for row in rows:
            row["title.de"] += "!"
        rows[40]["area"] = "moon"

    before = state(database)
    with pytest.raises(ImportRefused, match=r"line \d+ \(row 42\): area: .*'moon'"):
        import_file(database, languages, edited(exported / "all.csv", tmp_path / "edited.csv", change))
    assert state(database) == before


def test_a_missing_file_and_folder_are_named(database: Database, languages: Languages, tmp_path: Path) -> None:
    with pytest.raises(ImportRefused, match=r"none\.csv: cannot be read"):
        import_file(database, languages, tmp_path / "none.csv")
    with pytest.raises(ImportRefused, match="cannot be written"):
        export_file(database, languages, tmp_path / "none" / "out.csv")


def test_no_half_written_file_is_left(database: Database, languages: Languages, tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    target.write_text("before", encoding="utf-8")
    with database.session() as session:  # a row that no shape allows
        session.connection().exec_driver_sql("UPDATE service SET area = 'moon' WHERE id = 'kargah'")
    with pytest.raises(ValueError, match="moon"):
        export_file(database, languages, target)
    assert target.read_text(encoding="utf-8") == "before"
    assert list(tmp_path.glob(".*")) == []


def test_postgresql_takes_what_sqlite_gave(exported: Path, database: Database, languages: Languages) -> None:
    with new_database() as url:
        server = Database(url)
        server.migrate()
        copy_rows(database, server)
        assert import_file(server, languages, exported / "all.json") == []
        server.close()
