"""`python -m content` reads and writes JSON Lines, and says with the line number what it cannot read."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from content.database import Database
from settings import ROOT

# A small encoder in the place that BOT_ENCODER names: it counts letters. Made for commands that encode every text.
LETTERS = """
import numpy as np

class Letters:
    name, dimension = "letters", 26

    def queries(self, texts):
        rows = np.array([[text.lower().count(chr(97 + n)) for n in range(26)] for text in texts], dtype=np.float32)
        rows = rows.reshape(-1, 26)
        return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1)

    passages = queries
"""


def run(
    *arguments: str, database_url: str, lines: Sequence[object] | bytes = b"", **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run the command as an operator would, with no settings but these."""
    given = lines if isinstance(lines, bytes) else "\n".join(json.dumps(each) for each in lines).encode()
    ended = subprocess.run(
        [sys.executable, "-m", "content", *arguments],
        input=given,
        cwd=ROOT,
        env={name: value for name, value in os.environ.items() if not name.startswith("BOT_")}
        | {"BOT_DATABASE_URL": database_url}
        | environment,
        capture_output=True,
        check=False,
    )
    return subprocess.CompletedProcess(ended.args, ended.returncode, ended.stdout.decode(), ended.stderr.decode())


def objects(ended: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in ended.stdout.splitlines()]


def test_search_answers_line_by_line(database_url: str) -> None:
    ended = run(
        "search",
        database_url=database_url,
        lines=[
            {"q": "Wohnberechtigungsschein", "language": "de"},
            {"q": "şiddet gören kadınlar için sığınak", "language": "tr", "limit": 2},
            {"q": "помощь", "language": "uk", "limit": None, "filters": {"field": "economy", "area": "both"}},
            {"q": "Kita أين الروضة؟ 👶", "language": "it", "filters": None, "limit": 1},
            {"q": "", "language": "en", "limit": 1000},
        ],
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    flat, shelter, work, daycare, everything = objects(ended)
    assert flat.keys() == {"q", "results"}
    assert flat["q"] == "Wohnberechtigungsschein"
    assert flat["results"][0]["id"] == "b-schein"
    assert len(flat["results"]) == 5
    assert all(each.keys() == {"id", "score", "language", "matched", "exact"} for each in flat["results"])
    assert "field:economy" in work["results"][0]["matched"]
    assert all(each["exact"] for each in work["results"])
    assert [each["language"] for each in shelter["results"]] == ["tr", "tr"]
    assert {each["id"] for each in work["results"]} <= {
        "krh-sprachkurse",
        "welcome-center-region",
        "hannoverimpuls-gruendung",
    }
    assert '"q": "Kita أين الروضة؟ 👶"' in ended.stdout
    assert [(each["id"], each["language"]) for each in daycare["results"]] == [("kita-portal", "en")]
    assert "word:kita" in daycare["results"][0]["matched"]
    assert len(everything["results"]) > 80


def test_a_broken_line_ends_the_run_with_its_number(database_url: str) -> None:
    good = {"q": "Tee", "language": "de", "limit": 1}
    ended = run("search", database_url=database_url, lines=[good, {**good, "filters": {"colour": "red"}}, good])
    assert ended.returncode == 2
    assert ended.stderr.startswith("line 2: There is no filter 'colour'")
    assert ended.stderr.count("\n") == 1
    assert [each["q"] for each in objects(ended)] == ["Tee"]


def test_an_unknown_field_ends_the_run_with_its_number(database_url: str) -> None:
    ended = run("search", database_url=database_url, lines=b'\n{"q": "Tee", "language": "de", "limt": 3}')
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.startswith("line 2: unknown field 'limt'")


def test_a_wrong_setting_is_named(tmp_path: Path) -> None:
    ended = run("search", database_url=f"sqlite:///{tmp_path / 'new.db'}", BOT_PORT="eighty")
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr.startswith("BOT_PORT: ")
    assert ended.stderr.count("\n") == 1


def test_reindex_wants_the_schema_first(tmp_path: Path) -> None:
    ended = run("reindex", database_url=f"sqlite:///{tmp_path / 'new.db'}")
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr.startswith("The database has schema none, not ")


def test_a_new_database_is_migrated_filled_and_searched(tmp_path: Path) -> None:
    (tmp_path / "letters.py").write_text(LETTERS, encoding="utf-8")
    url = f"sqlite:///{tmp_path / 'new.db'}"
    given = {"BOT_ENCODER": "letters:Letters", "PYTHONPATH": str(tmp_path)}
    made = []
    for only in (["--languages", "de", "en"], []):
        ended = run("migrate", *only, database_url=url, **given)
        assert ended.returncode == 0, ended.stderr
        assert "Encoding texts: " in ended.stderr
        made.append(int(ended.stdout.rpartition(" texts indexed.")[0].rpartition(" ")[2]))
    assert 80 * 2 < made[0] < 80 * 3
    assert made[1] > 80 * 5
    found = run("search", database_url=url, lines=[{"q": "Einwanderungsarchiv", "language": "de", "limit": 1}], **given)
    assert [each["id"] for each in objects(found)[0]["results"]] == ["einwanderungsarchiv"]
    opened = Database(url)
    opened.require_schema()
    opened.close()


def small_encoder(folder: Path) -> dict[str, str]:
    """Settings with the small encoder, and without topics, which are the real encoder's."""
    (folder / "letters.py").write_text(LETTERS, encoding="utf-8")
    return {"BOT_ENCODER": "letters:Letters", "PYTHONPATH": str(folder)}


def test_export_edit_dry_run_import(database_url: str, tmp_path: Path) -> None:
    given = small_encoder(tmp_path)
    file = tmp_path / "all.csv"
    out = run("export", str(file), database_url=database_url, **given)
    assert (out.returncode, out.stdout) == (0, f"91 programmes written to {file}.\n")
    same = run("import", str(file), database_url=database_url, **given)
    assert (same.returncode, same.stdout) == (0, "0 differences; nothing was written.\n")
    file.write_text("id,title.tr\nkargah,Yeni başlık\n", encoding="utf-8")
    dry = run("import", str(file), "--dry-run", database_url=database_url, **given)
    assert dry.returncode == 0
    assert "-> Yeni başlık" in dry.stdout
    assert "nothing was written" in dry.stdout
    wet = run("import", str(file), database_url=database_url, **given)
    assert (wet.returncode, "differences written" in wet.stdout) == (0, True)
    assert "Writing programmes: 1 of 1" in wet.stderr
    again = run("import", str(file), database_url=database_url, **given)
    assert again.stdout.startswith("0 differences")


def test_a_broken_file_ends_with_two_and_every_place(database_url: str, tmp_path: Path) -> None:
    file = tmp_path / "broken.csv"
    file.write_text("id,area,cost\nkargah,moon,\nsuana,city,cheap\n", encoding="utf-8")
    ended = run("import", str(file), database_url=database_url, **small_encoder(tmp_path))
    assert (ended.returncode, ended.stdout) == (2, "")
    lines = [line for line in ended.stderr.splitlines() if line.startswith("broken.csv")]
    assert [line.partition(":")[0] for line in lines] == ["broken.csv, line 2 (row 2)", "broken.csv, line 3 (row 3)"]
    assert "Traceback" not in ended.stderr


def test_status_shows_every_language(database_url: str) -> None:
    ended = run("status", database_url=database_url)
    assert (ended.returncode, ended.stderr) == (0, "")
    rows = {line.split()[0]: line.split()[1:] for line in ended.stdout.splitlines()}
    assert rows["language"] == ["missing", "outdated", "machine", "in_review", "current", "complete"]
    assert rows["tr"][0] == "0"
    assert rows["tr"][-1] == "100%"
    assert rows["de"][3] != "0"
