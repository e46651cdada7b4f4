"""HSDS 3 as one JSON document: plain HSDS with German texts for every reader, and what HSDS lacks beside it.

What HSDS has no field for stands under `x_lotse` of an object; texts in other languages under `translations`, answers
under `answers` (docs/exchange.md is the profile). Any HSDS reader may pass these over.
"""

from collections.abc import Mapping
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from content.exchange.entries import UNASSIGNED, OrganisationEntry, ProgramEntry, ProgrammeEntry, facts_of
from content.exchange.hsds_texts import answers_of, texts_of, translations
from content.exchange.package import Package
from content.slugs import slug

VERSION = "3.0"
PROFILE = "urn:wir-lotse:hsds-profile:1"
OWN = "x_lotse"
# HSDS knows four states of a service; ours say more and stand under x_lotse.
STATUS = {
    "active_at_source": "active",
    "unknown": "active",
    "planned": "inactive",
    "funded_round": "inactive",
    "historic": "defunct",
}
AREA_NAMES = {
    "city": ("Landeshauptstadt Hannover", "city"),
    "region": ("Umlandgemeinden der Region Hannover", "region"),
    "both": ("Stadt und Region Hannover", "region"),
    "state": ("Niedersachsen", "state"),
    "national": ("Deutschland", "national"),
}
# Fields that HSDS names otherwise.
_SERVICE = {
    "url": "url",
    "eligibility": "eligibility_description",
    "application_process": "application_process",
    "interpretation": "interpretation_services",
    "minimum_age": "minimum_age",
    "maximum_age": "maximum_age",
    "assured_date": "assured_date",
}
_PARTS = ("schedules", "cost_options", "required_documents")
_MINE = frozenset(
    {*_SERVICE, *_PARTS, "id", "texts", "phones", "locations", "delivery_languages", "organisation", "cost"}
)


def identifier(kind: str, key: str) -> str:
    """The UUID that HSDS wants, always the same for the same thing."""
    return str(uuid5(NAMESPACE_URL, f"{PROFILE}/{kind}/{key}"))


def document(package: Package, source: str) -> dict[str, Any]:
    """The whole package; `source` is the source language, in which names and descriptions are given."""
    return {
        "hsds_version": VERSION,
        "profile": PROFILE,
        "language": source,
        "organizations": [_organisation(each) for each in package.organisations],
        "programs": [_program(each) for each in package.plan],
        "taxonomy_terms": [
            {
                "id": identifier("taxonomy_term", f"{each.taxonomy}:{each.code}"),
                "code": each.code,
                "name": each.code,
                "taxonomy": each.taxonomy,
            }
            for each in package.terms
        ],
        "services": [_service(each, source) for each in package.programmes],
        "translations": [*translations(package)],
        "answers": [each.model_dump(mode="json", exclude={"texts"}, exclude_none=True) for each in package.answers],
    }


def _organisation(entry: OrganisationEntry) -> dict[str, Any]:
    facts = facts_of(entry)
    return {
        "id": identifier("organization", entry.name),
        "name": entry.name,
        "description": entry.description or entry.name,
        **{name: facts[name] for name in ("alternate_name", "website", "year_incorporated") if name in facts},
        OWN: {"sources": entry.sources, "has_description": entry.description is not None},
    }


def _program(entry: ProgramEntry) -> dict[str, Any]:
    facts = facts_of(entry)
    core: dict[str, Any] = {
        name: facts.pop(name) for name in ("name", "alternate_name", "description") if name in facts
    }
    return {"id": identifier("program", entry.id)} | core | {OWN: facts}


def _service(entry: ProgrammeEntry, source: str) -> dict[str, Any]:
    facts = facts_of(entry)

    def make(kind: str, n: int, values: Mapping[str, Any]) -> dict[str, Any]:
        return {"id": identifier(kind, f"{entry.id}/{n}"), **values}

    service: dict[str, Any] = {
        "id": identifier("service", entry.id),
        "name": entry.texts["title"][source].text,
        "description": entry.texts["summary"][source].text,
        "status": STATUS[entry.status],
        **{theirs: facts[ours] for ours, theirs in _SERVICE.items() if ours in facts},
        **{name: [make(name, n, each) for n, each in enumerate(facts[name])] for name in _PARTS if name in facts},
    }
    if entry.name:
        service["alternate_name"] = entry.name
    if entry.emails:
        service["email"] = entry.emails[0]
    if entry.organisation:
        service["organization_id"] = identifier("organization", entry.organisation)
        service["organization"] = {
            "id": service["organization_id"],
            "name": entry.organisation,
            "description": entry.organisation,
        }
    if entry.field != UNASSIGNED:
        service["program_id"] = identifier("program", entry.field)
    if entry.cost == "free":
        free = make("cost_options", -1, {"option": "free", "amount": 0, "currency": "EUR"})
        service["cost_options"] = [free, *service.get("cost_options", [])]
    if entry.phones:
        service["phones"] = [
            make("phone", n, {"number": each.number, "description": each.hours})
            | {OWN: {"free": each.free, "recheck": each.recheck}}
            for n, each in enumerate(entry.phones)
        ]
    name, extent = AREA_NAMES[entry.area]
    service["service_areas"] = [make("service_area", 0, {"name": name, "extent": entry.area, "extent_type": extent})]
    if entry.district:
        service["service_areas"].append(
            make("service_area", 1, {"name": entry.district, "extent": entry.district, "extent_type": "district"})
        )
    service["languages"] = [make("language", n, {"code": each}) for n, each in enumerate(entry.delivery_languages)]
    service["service_at_locations"] = [
        make("service_at_location", n, {"location": _location(entry.id, n, each)})
        for n, each in enumerate(facts.get("locations", []))
    ]
    service["attributes"] = [
        make("attribute", n, {"link_type": taxonomy, "link_entity": "service", "value": term})
        | {"taxonomy_term_id": identifier("taxonomy_term", f"{taxonomy}:{term}")}
        for n, (taxonomy, term) in enumerate(_terms(entry))
    ]
    service[OWN] = {"slug": entry.id} | {name: value for name, value in facts.items() if name not in _MINE}
    return {name: value for name, value in service.items() if value not in (None, [])}


def _terms(entry: ProgrammeEntry) -> list[tuple[str, str]]:
    lists: dict[str, list[str]] = {
        "topic": entry.topics,
        "audience": entry.audience,
        "level": [*entry.levels],
        "feature": entry.features,
    }
    return [(taxonomy, term) for taxonomy, terms in lists.items() for term in terms]


def _location(programme_id: str, n: int, facts: dict[str, Any]) -> dict[str, Any]:
    key = f"{programme_id}/{n}"
    location: dict[str, Any] = {
        "id": identifier("location", key),
        **{k: facts[k] for k in ("location_type", "name", "url") if k in facts},
    }
    address = {name: facts[name] for name in ("address_1", "postal_code", "city", "country") if name in facts}
    if len(address) == 4:  # HSDS takes whole addresses only
        location["addresses"] = [
            {"id": identifier("address", key), "state_province": "Niedersachsen", "address_type": "physical", **address}
        ]
    elif address:
        location[OWN] = address
    return location


def package_of(content: Mapping[str, Any], source: str) -> dict[str, list[dict[str, Any]]]:
    """The raw entries of a document of this profile or of plain HSDS, by kind, not yet checked.

    Each programme has its place under `_id` (the HSDS id). Raises KeyError, TypeError or AttributeError where an
    object is not of the shape.
    """
    services = content.get("services", content.get("contents", []))
    texts = texts_of(content.get("translations", []))
    return {
        "organisations": _organisations(content, services),
        "plan": [_own_program(each) for each in content.get("programs", []) if OWN in each],
        "terms": [{"taxonomy": each["taxonomy"], "code": each["code"]} for each in content.get("taxonomy_terms", [])],
        "answers": answers_of(content.get("answers", []), texts),
        "programmes": [_programme(each, texts, source) for each in services],
    }


def _organisations(content: Mapping[str, Any], services: list[dict[str, Any]]) -> list[dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    inside = [each["organization"] for each in services if each.get("organization")]
    for each in [*content.get("organizations", []), *inside]:
        own = each.get(OWN, {})
        facts = {name: each.get(name) for name in ("name", "alternate_name", "website", "year_incorporated")}
        if own.get("has_description") or (not own and each.get("description") != each.get("name")):
            facts["description"] = each.get("description")
        facts["sources"] = own.get("sources", [])
        found.setdefault(each["name"], {k: v for k, v in facts.items() if v is not None})
    return list(found.values())


def _own_program(each: Mapping[str, Any]) -> dict[str, Any]:
    return dict(each[OWN]) | {k: each[k] for k in ("name", "alternate_name", "description") if k in each}


def _programme(service: Mapping[str, Any], texts: Mapping[tuple[str, str], Any], source: str) -> dict[str, Any]:
    own = dict(service.get(OWN, {}))
    facts = own or _foreign(service)
    slug_of = own.pop("slug", None) or slug(str(service["name"]))[:70] or str(service["id"])
    entry = {"_id": service["id"], **facts, "id": slug_of}
    entry |= {ours: service[theirs] for ours, theirs in _SERVICE.items() if service.get(theirs) is not None}
    for name in _PARTS:
        entry[name] = [_without_ids(each) for each in service.get(name, [])]
    free = {"option": "free", "amount": 0, "currency": "EUR"}
    if free in entry["cost_options"]:
        entry["cost_options"].remove(free)
        entry["cost"] = "free"
    entry["phones"] = [
        {"number": each["number"], "hours": each.get("description"), **each.get(OWN, {})}
        for each in service.get("phones", [])
    ]
    entry["locations"] = [_own_location(each["location"]) for each in service.get("service_at_locations", [])]
    entry["delivery_languages"] = [each["code"] for each in service.get("languages", [])]
    if service.get("organization"):
        entry["organisation"] = service["organization"]["name"]
    if STATUS.get(entry.get("status", ""), "") != service["status"]:
        entry["status"] = next(ours for ours, theirs in STATUS.items() if theirs == service["status"])
    known = texts.get(("service", slug_of), {})
    entry["texts"] = {
        field: _with_source(known.get(field, {}), service.get(theirs), source)
        for field, theirs in (("title", "name"), ("summary", "description"))
    }
    return entry


def _with_source(by_language: Mapping[str, Any], text: object, source: str) -> dict[str, Any]:
    """The name or description of the service counts, where it is another one than among the translations."""
    texts = dict(by_language)
    if text and texts.get(source, {}).get("text") != text:
        texts[source] = {"text": text}
    return texts


def _own_location(location: Mapping[str, Any]) -> dict[str, Any]:
    facts = {name: location[name] for name in ("location_type", "name", "url") if location.get(name)}
    address = (location.get("addresses") or [location.get(OWN, {})])[0]
    return facts | {k: address[k] for k in ("address_1", "postal_code", "city", "country") if address.get(k)}


def _without_ids(each: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in each.items() if not name.endswith("id") and value is not None}


def _foreign(service: Mapping[str, Any]) -> dict[str, Any]:
    """What plain HSDS does not say, said as unknown; staff complete it."""
    when = service.get("assured_date") or service.get("last_modified")
    return {
        "field": UNASSIGNED,
        "area": "city",
        "status": "unknown" if service["status"] == "active" else "historic",
        "verified": False,
        "sources": [service["url"]] if service.get("url") else ["HSDS"],
        "as_of": str(when or "undated"),
        "emails": [service["email"]] if service.get("email") else [],
        "aliases": [service["alternate_name"]] if service.get("alternate_name") else [],
        "note": f"HSDS {service['id']}",
    }
