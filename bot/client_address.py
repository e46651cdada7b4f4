"""Which address a request comes from, behind proxies that we trust and no others."""

from collections.abc import Sequence
from ipaddress import IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

from aiohttp import web

Network = IPv4Network | IPv6Network


def read_networks(text: str) -> tuple[Network, ...]:
    """Addresses and networks with commas between. Raises ValueError with what is neither."""
    return tuple(ip_network(each.strip()) for each in text.split(",") if each.strip())


def client_address(request: web.Request, proxies: Sequence[Network]) -> str | None:
    """The first address from the right of X-Forwarded-For that is no trusted proxy; None for a proxy itself.

    An IPv6 client is its network of 64 bits: it may take any address in there.
    """
    forwarded = ",".join(request.headers.getall("X-Forwarded-For", []))
    for each in [request.remote or "", *reversed(forwarded.split(",") if forwarded else [])]:
        try:
            address = ip_address(each.strip())
        except ValueError:  # a proxy of ours writes addresses only; whatever came before it is made up
            return None
        if isinstance(address, IPv6Address):
            address = address.ipv4_mapped or address
        if not any(address in network for network in proxies):
            return str(ip_network(f"{address}/64", strict=False)) if isinstance(address, IPv6Address) else str(address)
    return None
