"""Bodies that cannot be read are refused, whoever reads them, and what was sent does not reach the log."""

import logging

import pytest
from aiohttp import web
from aiohttp.http_exceptions import BadHttpMessage
from aiohttp.test_utils import TestClient

from bot.__main__ import configure_logging

FORM = "application/x-www-form-urlencoded"
UNREADABLE = [
    (FORM, b"text=Deutschkurs\x9f"),
    (f"{FORM}; charset=no-such-set", b"text=Deutschkurs"),
    ("multipart/form-data; boundary=x", b"--x\r\n\r\nwithout a name\r\n--x--\r\n"),
    ("multipart/form-data; boundary=x", b"no parts at all"),
    (
        "multipart/form-data; boundary=x",
        b'--x\r\nContent-Disposition: form-data; name="text"\r\nContent-Transfer-Encoding: odd\r\n\r\na\r\n--x--\r\n',
    ),
    ("multipart/form-data", b"text=Deutschkurs"),
]


@pytest.mark.parametrize("path", ["/chat", "/console/sign-in"])
@pytest.mark.parametrize(("kind", "body"), UNREADABLE)
async def test_a_form_that_cannot_be_read_is_refused(client: TestClient, path: str, kind: str, body: bytes) -> None:
    headers = {"Content-Type": kind, "Sec-Fetch-Site": "same-origin"}
    response = await client.post(path, data=body, headers=headers)
    assert response.status == 400, await response.text()


async def test_a_file_in_the_place_of_words_is_no_words(client: TestClient) -> None:
    part = b'--x\r\nContent-Disposition: form-data; name="text"; filename="a"\r\n\r\nDeutsch lernen\r\n--x--\r\n'
    headers = {"Content-Type": "multipart/form-data; boundary=x"}
    response = await client.post("/chat", data=part, headers=headers)
    assert response.status == 200
    assert "FileField" not in await response.text()


async def test_the_head_of_a_form_that_cannot_be_read_is_not_quoted_in_the_log(
    client: TestClient, recwarn: pytest.WarningsRecorder
) -> None:
    configure_logging("INFO")
    part = b'--x\r\nContent-Disposition: form-data marmalade; name="text"\r\n\r\na\r\n--x--\r\n'
    await client.post("/chat", data=part, headers={"Content-Type": "multipart/form-data; boundary=x"})
    assert not [each for each in recwarn if "marmalade" in str(each.message)]


async def test_a_request_that_is_no_http_is_not_quoted_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    configure_logging("INFO")
    log = logging.getLogger("aiohttp.server")
    for error in (BadHttpMessage("Invalid header: b'X: marmalade\\xff'"), web.RequestPayloadError("marmalade")):
        log.error("Error handling request", exc_info=error)
    assert "marmalade" not in caplog.text
    log.error("Error handling request", exc_info=RuntimeError("our own"))
    assert "our own" in caplog.text
