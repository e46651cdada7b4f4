"""A city's website on an origin of its own, served from memory."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@contextmanager
def host_page(html: str, policy: str = "") -> Iterator[str]:
    """The address of a website all of whose pages are `html`, under the Content-Security-Policy `policy`."""

    class Website(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = html.encode()
            self.send_response(204 if self.path == "/favicon.ico" else 200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            if policy:
                self.send_header("Content-Security-Policy", policy)
            self.end_headers()
            if self.path != "/favicon.ico":
                self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Website)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://localhost:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()


def city(guide: str, *, head: str = "", before: str = "", after: str = "", attributes: str = "") -> str:
    """A page with the one line in it."""
    return f"""<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Stadt</title>
<meta name="viewport" content="width=device-width, initial-scale=1">{head}</head>
<body><main><h1>Stadt</h1>{before}</main>
<script src="{guide}/widget.js" defer></script><wir-chat {attributes}></wir-chat>{after}</body></html>"""
