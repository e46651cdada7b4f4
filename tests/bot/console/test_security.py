"""What must not work: other people's rights, other sites' forms, script in texts, guessed passwords, hostile files."""

import io
import zipfile

import pytest
from aiohttp import FormData

from bot.console.collaborators import Collaborators
from bot.console.cookies import SESSION
from content.exchange import xlsx
from content.exchange.units import Unit
from tests.bot.console.conftest import PASSWORD, Browser, SignIn

ID = "vhs-deutsch-integration"
TEXTS = f"/programmes/{ID}/texts"
FOREIGN = [
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Origin": "https://elsewhere.example"},
    {"Origin": "null"},
    {},
]


@pytest.mark.parametrize("headers", FOREIGN, ids=str)
async def test_forms_of_other_sites_are_refused(sign_in: SignIn, parts: Collaborators, headers: dict[str, str]) -> None:
    editor = await sign_in("editor")
    form = await editor.form(f"{TEXTS}/de")
    for path in (f"{TEXTS}/de", "/sign-out", "/account/password", "/questions/1", "/language"):
        response = await editor.client.post(
            f"/console{path}", data={**form, "action": "draft", "text-title": "Fremd"}, headers=headers
        )
        assert response.status == 403
    assert parts.texts.open("service", ID, "de").draft is None
    await editor.get("/")  # still signed in


async def test_signing_in_from_another_site_is_refused(stranger: Browser) -> None:
    response = await stranger.send(
        "/sign-in", {"name": "editor", "password": PASSWORD}, {"Sec-Fetch-Site": "cross-site"}
    )
    assert response.status == 403
    assert SESSION not in response.cookies


async def test_a_browser_that_sends_only_its_origin_may_go_on(sign_in: SignIn) -> None:
    editor = await sign_in("editor")
    origin = str(editor.client.make_url("")).rstrip("/")
    response = await editor.client.post(
        "/console/language", data={"language": "en"}, headers={"Origin": origin}, allow_redirects=False
    )
    assert response.status == 303


@pytest.mark.parametrize(
    ("name", "path", "data"),
    [
        ("viewer", f"{TEXTS}/de", {"action": "draft"}),
        ("viewer", f"{TEXTS}/tr", {"action": "submit"}),
        ("turkish", f"{TEXTS}/ar", {"action": "draft"}),
        ("turkish", f"{TEXTS}/de", {"action": "draft"}),
        ("turkish", f"{TEXTS}/tr", {"action": "publish"}),
        ("turkish", f"{TEXTS}/tr", {"action": "send-back"}),
        ("turkish", f"{TEXTS}/ar", {"action": "discard"}),
        ("editor", f"{TEXTS}/tr", {"action": "publish"}),
        ("turkish", f"/programmes/{ID}/facts", {}),
        ("viewer", "/programmes/new", {"id": "mine"}),
        ("turkish", "/questions/1", {"action": "dismiss"}),
        ("turkish", f"/programmes/{ID}/restore/facts/1", {}),
        ("editor", "/staff", {"name": "mine", "password": PASSWORD, "role": "administrator"}),
        ("reviewer", "/staff/1", {"role": "administrator", "active": "yes"}),
        ("turkish", "/exchange/accept", {"language": "ar", "accept": "1", "thing-1": f"service:{ID}"}),
    ],
)
async def test_nobody_does_what_their_role_does_not_allow(
    sign_in: SignIn, parts: Collaborators, name: str, path: str, data: dict[str, str]
) -> None:
    parts.questions.record("Wo gibt es Zeppeline?", "de")
    before = (parts.texts.open("service", ID, "tr"), parts.texts.open("service", ID, "ar"), parts.accounts.all())
    browser = await sign_in(name)
    if "/texts/" in path:
        data = {**await browser.form(path), **data, "text-title": "Etwas anderes"}
    await browser.post(path, data, status=403)
    after = (parts.texts.open("service", ID, "tr"), parts.texts.open("service", ID, "ar"), parts.accounts.all())
    assert after == before
    assert [each.state for each in parts.questions.all()] == ["open"]


async def test_what_is_written_is_shown_as_text_never_run(sign_in: SignIn, parts: Collaborators) -> None:
    evil = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"
    reviewer = await sign_in("reviewer")
    form = await reviewer.form(f"{TEXTS}/de")
    await reviewer.post(f"{TEXTS}/de", {**form, "text-title": evil[:79], "text-summary": evil, "action": "publish"})
    parts.questions.record(evil, "de")
    for path in ("/", f"{TEXTS}/de", f"{TEXTS}/tr", f"/programmes/{ID}/preview/de", "/contents", "/questions"):
        page = await reviewer.get(path)
        assert "<script" not in page, path
        assert "<img" not in page, path
    assert "&lt;script&gt;" in await reviewer.get(f"/programmes/{ID}/history?language=de")


async def test_a_link_that_would_run_script_cannot_be_saved(sign_in: SignIn, parts: Collaborators) -> None:
    editor = await sign_in("editor")
    token = parts.facts.open("service", ID).token
    page = await editor.post(
        f"/programmes/{ID}/facts", {"token": token, "url": "javascript:alert(1)", "as_of": "2026"}, status=422
    )
    assert "keine Internetadresse" in page
    assert parts.facts.open("service", ID).token == token


async def test_every_page_forbids_script_and_frames(sign_in: SignIn, stranger: Browser) -> None:
    for browser, path in ((stranger, "/sign-in"), (await sign_in("viewer"), "/"), (stranger, "/console.css")):
        response = await browser.client.get(f"/console{path}")
        policy = response.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "script-src" not in policy
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
    assert response.headers["X-Content-Type-Options"] == "nosniff"


async def test_the_session_is_new_at_every_sign_in_and_cannot_be_brought_along(stranger: Browser) -> None:
    stranger.client.session.cookie_jar.update_cookies({SESSION: "chosen by somebody else"})
    first = await stranger.send("/sign-in", {"name": "editor", "password": PASSWORD})
    second = await stranger.send("/sign-in", {"name": "editor", "password": PASSWORD})
    cookies = [each.cookies[SESSION] for each in (first, second)]
    assert cookies[0].value != cookies[1].value
    assert "chosen" not in cookies[0].value
    for cookie in cookies:
        assert cookie["httponly"]
        assert cookie["samesite"] == "Lax"
        assert cookie["path"] == "/console"


async def test_a_cookie_that_was_changed_is_nobody(sign_in: SignIn) -> None:
    editor = await sign_in("editor")
    jar = editor.client.session.cookie_jar
    value = next(each.value for each in jar if each.key == SESSION)
    jar.clear()
    jar.update_cookies({SESSION: value[:-3] + "abc"})
    await editor.get("/", 303)


async def test_signing_out_ends_the_session_also_for_who_copied_the_cookie(sign_in: SignIn) -> None:
    editor = await sign_in("editor")
    value = next(each.value for each in editor.client.session.cookie_jar if each.key == SESSION)
    await editor.post("/sign-out")
    editor.client.session.cookie_jar.clear()
    editor.client.session.cookie_jar.update_cookies({SESSION: value})
    await editor.get("/", 303)


@pytest.mark.parametrize(
    "target",
    ["https://evil.example/", "//evil.example", "/\\evil.example", "/console/../../x", "/api/v1", "/console/\r\nX: y"],
)
async def test_signing_in_never_leads_elsewhere(stranger: Browser, target: str) -> None:
    location = await stranger.post("/sign-in", {"name": "editor", "password": PASSWORD, "next": target})
    assert location == "/console/"


async def test_after_signing_in_one_is_where_one_wanted_to_go(stranger: Browser) -> None:
    response = await stranger.client.get("/console/contents?language=tr", allow_redirects=False)
    wanted = response.headers["Location"]
    page = await (await stranger.client.get(wanted)).text()
    target = page.rpartition('name="next" value="')[2].partition('"')[0]
    location = await stranger.post("/sign-in", {"name": "editor", "password": PASSWORD, "next": target})
    assert location == "/console/contents?language=tr"


async def test_wrong_names_and_wrong_passwords_look_the_same(stranger: Browser) -> None:
    pages = [
        (await stranger.post("/sign-in", {"name": name, "password": "wrong"}, status=403)).replace(name, "NAME")
        for name in ("editor", "nobody-of-this-name")
    ]
    assert pages[0] == pages[1]


def upload(data: bytes, name: str = "file.xlf") -> FormData:
    form = FormData()
    form.add_field("file", data, filename=name)
    return form


BILLION_LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    b'<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file target-language="tr">&b;</file></xliff>'
)
OUTER_ENTITY = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    b'<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2"><file target-language="tr">&a;</file></xliff>'
)


def zip_bomb() -> bytes:
    packed = io.BytesIO(xlsx.write([Unit("service:a:title", "a", "b")], "de", "tr"))
    with zipfile.ZipFile(packed, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet2.xml", b"0" * (40 * 1024 * 1024))
    return packed.getvalue()


@pytest.mark.parametrize(
    "data",
    [BILLION_LAUGHS, OUTER_ENTITY, zip_bomb(), b"/etc/passwd", b"PK\x03\x04 broken", b"<xliff", b"\xff\xfe", b""],
    ids=["entities", "outer entity", "zip bomb", "a path", "half a zip", "half a file", "no text", "empty"],
)
async def test_hostile_and_broken_files_are_refused_with_a_reason(sign_in: SignIn, data: bytes) -> None:
    turkish = await sign_in("turkish")
    page = await turkish.post("/exchange/import", upload(data, "../../../etc/cron.d/x"), status=422)
    assert 'role="alert"' in page
    assert "root:" not in page


async def test_a_file_that_is_too_large_is_refused(sign_in: SignIn) -> None:
    turkish = await sign_in("turkish")
    page = await turkish.post("/exchange/import", upload(b"x" * 5_000_000), status=413)
    assert "zu groß" in page
