"""Statistics: what was asked, by day, language, channel and topic, as a page, as CSV and as open data."""

import asyncio
import csv
import io
import json

from aiohttp import web

from bot.console.collaborators import collaborators
from bot.console.rendering import render
from content.usage import FEWEST, KINDS, NOT_UNDERSTOOD, Report, as_rows


async def get_statistics(request: web.Request) -> web.Response:
    """The page: each chart is a table with bars, so that everybody can read it."""
    report = await _report(request)
    return render(
        request,
        "statistics.html",
        report=report,
        kinds=KINDS,
        fewest=FEWEST,
        not_understood=NOT_UNDERSTOOD,
        most={kind: max((each.questions or 0 for each in lines), default=0) for kind, lines in report.tables.items()},
    )


async def get_csv(request: web.Request) -> web.Response:
    """The tables as CSV; an empty cell is not told."""
    rows = as_rows(await _report(request))
    written = io.StringIO()
    writer = csv.DictWriter(written, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    name = {"Content-Disposition": 'attachment; filename="wir-lotse-statistics.csv"'}
    return web.Response(text=written.getvalue(), content_type="text/csv", charset="utf-8", headers=name)


async def get_json(request: web.Request) -> web.Response:
    """The same as JSON, with the period and what is not told."""
    report = await _report(request)
    body = {
        "since": report.since.isoformat(),
        "until": report.until.isoformat(),
        "fewest_told": FEWEST,
        "rows": as_rows(report),
    }
    name = {"Content-Disposition": 'attachment; filename="wir-lotse-statistics.json"'}
    return web.Response(text=json.dumps(body, indent=2), content_type="application/json", headers=name)


async def _report(request: web.Request) -> Report:
    return await asyncio.to_thread(collaborators(request).usage.report)
