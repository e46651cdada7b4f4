"""The chat's own addresses, over real HTTP."""

import gzip
import re

import pytest
from aiohttp.test_utils import TestClient

from bot.widget.bundle import load_bundle
from locales.languages import load_languages


async def test_the_script_is_one_compressed_file_that_is_not_sent_twice(client: TestClient) -> None:
    response = await client.get("/widget.js", auto_decompress=False, headers={"Accept-Encoding": "gzip"})
    assert response.content_type == "text/javascript"
    assert gzip.decompress(await response.read()) == load_bundle().script
    assert response.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    again = await client.get("/widget.js", headers={"If-None-Match": response.headers["ETag"]})
    assert again.status == 304
    plain = await client.get("/widget.js", auto_decompress=False, headers={"Accept-Encoding": "identity"})
    assert await plain.read() == load_bundle().script


async def test_the_texts_come_in_the_language_that_is_asked_for(client: TestClient, language: str) -> None:
    texts = await (await client.get("/widget/texts", params={"lang": language})).json()
    assert texts["language"] == language
    assert texts["direction"] == load_languages()[language].direction
    assert [each["code"] for each in texts["languages"]] == [each.code for each in load_languages().offered]
    assert "30" in texts["notice"]
    assert len(texts["start"]["items"]) == 6
    assert texts["words"]["open-chat"]


async def test_without_a_wish_the_browsers_language_decides(client: TestClient) -> None:
    response = await client.get("/widget/texts", headers={"Accept-Language": "ku-TR,tr;q=0.8"})
    assert (await response.json())["language"] == "kmr"
    assert response.headers["Vary"].startswith("Accept-Language")


async def test_an_unknown_language_is_a_problem_with_a_sentence(client: TestClient) -> None:
    response = await client.get("/widget/texts", params={"lang": "tlh"}, headers={"Accept-Language": "en"})
    assert response.status == 422
    assert "language" in (await response.json())["detail"]


@pytest.mark.parametrize("path", ["/", "/chat"])
async def test_a_page_speaks_the_visitors_language_and_loads_nothing_from_elsewhere(
    client: TestClient, path: str
) -> None:
    response = await client.get(path, headers={"Accept-Language": "fa"})
    page = await response.text()
    assert '<html lang="fa" dir="rtl">' in page
    assert all(each.startswith("/") for each in re.findall(r'(?:src|href)="([^"]*)"', page))
    assert "Set-Cookie" not in response.headers
    assert "unsafe" not in response.headers["Content-Security-Policy"]
