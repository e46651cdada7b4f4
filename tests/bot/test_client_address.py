"""Whose address counts, behind proxies that we trust and no others."""

import pytest
from aiohttp.test_utils import make_mocked_request

from bot.client_address import client_address, read_networks

PROXIES = read_networks("127.0.0.1, ::1,10.0.0.0/8")


def address(remote: str, *forwarded: str) -> str | None:
    headers = [("X-Forwarded-For", each) for each in forwarded]
    request = make_mocked_request("GET", "/", headers=headers)  # type: ignore[arg-type]
    return client_address(request.clone(remote=remote), PROXIES)


@pytest.mark.parametrize(
    ("remote", "forwarded", "client"),
    [
        ("203.0.113.9", (), "203.0.113.9"),
        ("203.0.113.9", ("198.51.100.1",), "203.0.113.9"),  # not our proxy: what it says is not believed
        ("127.0.0.1", ("198.51.100.1",), "198.51.100.1"),
        ("10.1.2.3", ("1.1.1.1, 198.51.100.1, 10.9.9.9",), "198.51.100.1"),  # what stands before it may be made up
        ("10.1.2.3", ("1.1.1.1", "198.51.100.1"), "198.51.100.1"),
        ("127.0.0.1", (), None),
        ("127.0.0.1", ("10.0.0.5",), None),
        ("127.0.0.1", ("unknown",), None),
        ("::ffff:127.0.0.1", ("198.51.100.1",), "198.51.100.1"),
        ("2001:db8:1:2:3:4:5:6", (), "2001:db8:1:2::/64"),
    ],
)
def test_the_nearest_address_that_is_no_proxy_of_ours_counts(
    remote: str, forwarded: tuple[str, ...], client: str | None
) -> None:
    assert address(remote, *forwarded) == client


def test_nonsense_is_refused_when_it_is_set() -> None:
    with pytest.raises(ValueError, match="proxy"):
        read_networks("127.0.0.1,proxy.example.org")
