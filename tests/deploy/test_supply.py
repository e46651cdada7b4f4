"""The bill of materials names every package with its hashes; the audit says plainly when it could not look."""

import json
from datetime import date
from pathlib import Path

import pytest

from deploy import audit, sbom
from deploy.audit import ListError, read_reviewed, verdict

TODAY = date(2026, 11, 22)


def test_the_bill_names_every_package_once_with_its_hashes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "sbom.json"
    monkeypatch.setattr("sys.argv", ["sbom", str(file)])
    assert sbom.main() == 0
    bill = json.loads(file.read_text(encoding="utf-8"))
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    locked = {line.split(" ")[0] for line in sbom.LOCK.read_text(encoding="utf-8").splitlines() if "==" in line[:60]}
    named = [f"{each['name']}=={each['version']}" for each in bill["components"]]
    assert sorted(named) == sorted(locked)
    assert all(each["hashes"] for each in bill["components"])
    assert bill["metadata"]["component"]["name"] == "wir-lotse"


def test_the_list_of_reviewed_holes_can_be_read() -> None:
    read_reviewed(audit.REVIEWED.read_text(encoding="utf-8"), TODAY)
    (entry,) = read_reviewed("# why\n\nGHSA-1 2027-01-01 sanic: its server never runs\n", TODAY)
    assert (entry.id, entry.until, entry.reason) == ("GHSA-1", date(2027, 1, 1), "sanic: its server never runs")


@pytest.mark.parametrize(
    ("line", "reason"),
    [("GHSA-1", "line 1: write"), ("GHSA-1 soon x: y", "line 1: write"), ("GHSA-1 2026-01-01 x: y", "looked at again")],
)
def test_a_wrong_or_overdue_entry_is_named(line: str, reason: str) -> None:
    with pytest.raises(ListError, match=reason):
        read_reviewed(line, TODAY)


def test_an_audit_that_could_not_look_is_no_clean_bill() -> None:
    code, sentence = verdict(1, "", "Traceback\nConnectionError: no route to host\n")
    assert code == 3
    assert sentence.startswith("NOT AUDITED")
    assert "no route to host" in sentence
    none = json.dumps({"dependencies": [{"name": "a", "version": "1", "vulns": []}]})
    assert verdict(0, none, "") == (0, "No known holes in 1 packages.")
    hole = json.dumps({"dependencies": [{"name": "a", "version": "1", "vulns": [{"id": "GHSA-1"}]}]})
    assert verdict(1, hole, "") == (1, "Known holes:\na 1: GHSA-1")
    missed = json.dumps({"dependencies": [{"name": "a", "skip_reason": "not found"}, {"name": "b", "version": "1"}]})
    code, sentence = verdict(0, missed, "")
    assert code == 3, "a package that could not be looked up is no clean one"
    assert sentence.startswith("NOT AUDITED: 1 of 2 packages")
