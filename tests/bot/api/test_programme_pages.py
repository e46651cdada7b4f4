"""Each programme has a plain page in every language, which search engines and screen readers understand."""

import json
import re
from html import unescape

import pytest
from aiohttp.test_utils import TestClient

from locales.languages import load_languages
from locales.messages import load_messages


@pytest.mark.parametrize(("code", "direction"), [("de", "ltr"), ("ar", "rtl"), ("tr", "ltr"), ("de-simple", "ltr")])
async def test_a_page_says_its_language_and_its_other_languages(client: TestClient, code: str, direction: str) -> None:
    response = await client.get(f"/{code}/programmes/hilfetelefon-gewalt-gegen-frauen")
    page = await response.text()
    assert response.content_type == "text/html"
    assert response.headers["Content-Language"] == code
    assert f'<html lang="{code}" dir="{direction}">' in page
    alternates = re.findall(r'hreflang="([^"]+)" href="([^"]+)"', page)
    assert len(alternates) == len({each for each, _ in alternates}) == 14
    assert all(address.endswith(f"/{lang}/programmes/hilfetelefon-gewalt-gegen-frauen") for lang, address in alternates)
    assert 'href="tel:116016"' in page
    assert re.findall("<h1>", page) == ["<h1>"]


async def test_the_page_says_what_it_is_in_the_words_of_schema_org(client: TestClient) -> None:
    page = await (await client.get("/tr/programmes/hilfetelefon-gewalt-gegen-frauen")).text()
    (found,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    data = json.loads(found)
    assert data["@type"] == "GovernmentService"
    assert data["inLanguage"] == "tr"
    assert data["availableChannel"][0]["servicePhone"]["telephone"] == "116 016"
    assert len(data["hoursAvailable"][0]["dayOfWeek"]) == 7
    assert None not in data.values()


async def test_a_number_to_be_rechecked_is_nowhere_on_the_page(client: TestClient) -> None:
    page = await (await client.get("/de/programmes/frauenhaus24")).text()
    assert "7708077" not in page
    assert "tel:" not in page


async def test_what_is_not_confirmed_is_said(client: TestClient) -> None:
    page = unescape(await (await client.get("/en/programmes/bridges-to-education")).text())
    words = load_messages("widget", load_languages()).all("en")
    assert words["not-confirmed"] in page
    assert words["machine-translated"] in page


@pytest.mark.parametrize(
    ("programme", "dated"), [("kita-portal", "(2019-01-23)"), ("mbe-hannover", None), ("kargah", "(2025)")]
)
async def test_residents_see_the_date_of_a_source_without_what_staff_noted_on_it(
    client: TestClient, programme: str, dated: str | None
) -> None:
    page = await (await client.get(f"/tr/programmes/{programme}")).text()
    assert dated is None or dated in page
    assert "undated" not in page
    assert "portal start" not in page


async def test_every_programme_is_linked_from_the_list(client: TestClient) -> None:
    page = await (await client.get("/uk/programmes")).text()
    links = re.findall(r'href="(/uk/programmes/[^"]+)"', page)
    assert len(links) == len(set(links)) == 91
    assert (await client.get(links[-1])).status == 200


async def test_what_the_client_has_is_not_sent_again(client: TestClient) -> None:
    first = await client.get("/de/programmes/kargah")
    again = await client.get("/de/programmes/kargah", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status, await again.read()) == (304, b"")


@pytest.mark.parametrize(
    "path", ["/xx/programmes/kargah", "/de/programmes/nothing", "/DE/programmes", "/it/programmes"]
)
async def test_what_is_not_there_is_a_problem(client: TestClient, path: str) -> None:
    response = await client.get(path)
    assert response.status == 404
    assert response.content_type == "application/problem+json"
