"""The work of a day: edit, see what became outdated, translate, approve, look back, bring back, sort questions."""

import re

import pytest
from aiohttp import FormData

from bot.console.collaborators import Collaborators
from content.catalogue import Catalogue
from content.exchange.formats import FORMATS, read_any
from content.exchange.units import Returned, Unit
from tests.bot.console.conftest import PASSWORD, Browser, SignIn

ID = "vhs-deutsch-integration"
TEXTS = f"/programmes/{ID}/texts"


async def edit(browser: Browser, language: str, action: str, **texts: str) -> str:
    form = await browser.form(f"{TEXTS}/{language}")
    return await browser.post(
        f"{TEXTS}/{language}", form | {f"text-{name}": text for name, text in texts.items()} | {"action": action}
    )


async def test_from_the_german_sentence_to_the_approved_turkish_one_and_back(
    sign_in: SignIn, catalogue: Catalogue
) -> None:
    editor, turkish, reviewer = await sign_in("editor"), await sign_in("turkish"), await sign_in("reviewer")
    before = catalogue.programme(ID, "tr").summary
    assert "done-publish" in await edit(editor, "de", "publish", summary="Deutschkurse für alle, die neu hier sind.")
    assert catalogue.programme(ID, "de").summary == "Deutschkurse für alle, die neu hier sind."
    assert catalogue.programme(ID, "tr").provenance.status == "outdated"

    tasks = await turkish.get("/work")
    assert f"{TEXTS}/tr" in tasks
    assert f"{TEXTS}/ar" not in tasks
    page = await turkish.get(f"{TEXTS}/tr")
    assert "Was sich im deutschen Text geändert hat" in page
    assert "<ins>" in page
    await edit(turkish, "tr", "submit", summary="Burada yeni olan herkes için Almanca kursları.")
    assert catalogue.programme(ID, "tr").summary == before

    assert f"{TEXTS}/tr" in await reviewer.get("/")
    await edit(reviewer, "tr", "publish")
    shown = catalogue.programme(ID, "tr")
    assert shown.summary == "Burada yeni olan herkes için Almanca kursları."
    assert (shown.provenance.origin, shown.provenance.status) == ("human", "current")

    history = await reviewer.get(f"/programmes/{ID}/history?language=tr")
    restore = re.search(r'action="/console(/programmes/[^"]+/restore/texts/\d+)"', history)
    assert restore is not None
    await reviewer.post(restore[1])
    assert catalogue.programme(ID, "tr").summary == before


async def test_a_conflict_shows_both_versions_and_keeps_what_was_typed(sign_in: SignIn) -> None:
    one, two = await sign_in("editor"), await sign_in("reviewer")
    mine = await one.form(f"{TEXTS}/de")
    await edit(two, "de", "draft", title="Titel der anderen")
    page = await one.post(f"{TEXTS}/de", mine | {"text-title": "Mein Titel", "action": "draft"}, status=409)
    assert 'value="Mein Titel"' in page
    assert "Titel der anderen" in page
    again = dict(re.findall(r'<input type="hidden" name="((?:token|source-\w+))" value="([^"]*)"', page))
    merged = mine | again | {"text-title": "Beide Titel", "action": "draft"}
    await one.post(f"{TEXTS}/de", merged)
    assert 'value="Beide Titel"' in await two.get(f"{TEXTS}/de")


async def test_what_cannot_be_published_says_why_and_is_kept(sign_in: SignIn, parts: Collaborators) -> None:
    reviewer = await sign_in("reviewer")
    path = "/answers/emergency_danger/texts/tr"
    form = await reviewer.form(path)
    wrong = form["text-text"].replace("112", "999")
    page = await reviewer.post(path, form | {"text-text": wrong, "action": "publish"}, status=422)
    assert "Diese Telefonnummer aus dem deutschen Text fehlt" in page
    assert "999" in parts.texts.open("answer", "emergency_danger", "tr").texts["text"]
    assert "999" not in parts.texts.open("answer", "emergency_danger", "tr").live["text"]


async def test_a_text_is_sent_back_with_a_remark(sign_in: SignIn) -> None:
    turkish, reviewer = await sign_in("turkish"), await sign_in("reviewer")
    await edit(turkish, "tr", "submit", title="VHS kursları")
    form = await reviewer.form(f"{TEXTS}/tr")
    await reviewer.post(f"{TEXTS}/tr", form | {"action": "send-back", "remark": "Bitte die Stadt nennen"})
    page = await turkish.get(f"{TEXTS}/tr")
    assert "Bitte die Stadt nennen" in page
    assert "zurückgegeben" in await turkish.get("/")


async def facts_form(browser: Browser, thing: str) -> list[tuple[str, str]]:
    """Everything that a browser would send of the facts form as it is."""
    page = await browser.get(f"{thing}/facts")
    page = page.partition('class="facts-form">')[2].partition("</form>")[0]
    fields = re.findall(r'<input(?: id="[^"]*")? (?:type="hidden" )?name="([^"]+)"[^>]*? value="([^"]*)"', page)
    fields = [(name, value) for name, value in fields if f'type="checkbox" name="{name}"' not in page]
    fields += re.findall(r'<textarea id="[^"]*" name="([^"]+)"[^>]*>([^<]*)</textarea>', page)
    for select in re.findall(r'<select id="[^"]*" name="([^"]+)"[^>]*>(.*?)</select>', page, re.DOTALL):
        chosen = re.search(r'value="([^"]*)" selected', select[1])
        fields.append((select[0], chosen[1] if chosen else ""))
    fields += re.findall(r'<input type="checkbox" name="([^"]+)" value="([^"]*)" checked', page)
    return [(name, value.replace("&#34;", '"').replace("&amp;", "&").replace("&#39;", "'")) for name, value in fields]


@pytest.mark.parametrize("thing", ["programmes/telefonseelsorge", f"programmes/{ID}", "answers/find_german_course"])
async def test_saving_the_facts_unchanged_changes_nothing(sign_in: SignIn, parts: Collaborators, thing: str) -> None:
    editor = await sign_in("editor")
    kind, _, thing_id = thing.partition("/")
    resource_type = "service" if kind == "programmes" else "answer"
    before = parts.facts.open(resource_type, thing_id)
    await editor.post(f"/{thing}/facts", await facts_form(editor, f"/{thing}"))
    assert parts.facts.open(resource_type, thing_id) == before
    assert parts.facts.history(resource_type, thing_id) == []


async def test_facts_are_live_for_all_languages_and_come_back(sign_in: SignIn, catalogue: Catalogue) -> None:
    editor = await sign_in("editor")
    form = await facts_form(editor, f"/programmes/{ID}")
    changed = [each for each in form if each[0] not in {"district", "phones-0-number", "cost"}]
    changed += [
        ("district", "Linden-Süd"),
        ("phones-0-number", "0511 123456"),
        ("phones-0-free", "yes"),
        ("cost", "free"),
    ]
    changed += [("audience", "women"), ("delivery_languages", "ar")]
    await editor.post(f"/programmes/{ID}/facts", changed)
    shown = catalogue.programme(ID, "ar")
    assert shown.facts["district"] == "Linden-Süd"
    assert shown.facts["cost"] == "free"
    assert "women" in shown.facts["audience"]
    assert "ar" in shown.facts["delivery_languages"]
    assert shown.contacts[0]["number"] == "0511 123456"
    page = await editor.get(f"/programmes/{ID}/history")
    assert "Linden-Süd" in page
    restore = re.search(r'action="/console(/programmes/[^"]+/restore/facts/\d+)"', page)
    assert restore is not None
    await editor.post(restore[1])
    shown = catalogue.programme(ID, "ar")
    assert "district" not in shown.facts
    assert shown.contacts == []
    assert "women" not in shown.facts["audience"]


async def test_facts_that_somebody_else_saved_are_not_overwritten(sign_in: SignIn, catalogue: Catalogue) -> None:
    one, two = await sign_in("editor"), await sign_in("reviewer")
    mine = await facts_form(one, f"/programmes/{ID}")
    theirs = [each for each in mine if each[0] != "district"] + [("district", "Nordstadt")]
    await two.post(f"/programmes/{ID}/facts", theirs)
    mine = [each for each in mine if each[0] != "district"] + [("district", "Vahrenwald")]
    page = await one.post(f"/programmes/{ID}/facts", mine, status=409)
    assert "Nordstadt" in page
    assert "Vahrenwald" in page
    assert catalogue.programme(ID, "de").facts["district"] == "Nordstadt"


async def test_wrong_facts_are_named_at_their_field(sign_in: SignIn) -> None:
    editor = await sign_in("editor")
    names = {"minimum_age", "maximum_age", "emails", "valid_from", "as_of"}
    form = [each for each in await facts_form(editor, f"/programmes/{ID}") if each[0] not in names]
    form += [("minimum_age", "many"), ("emails", "no mail"), ("valid_from", "31.02.2026"), ("as_of", "")]
    page = await editor.post(f"/programmes/{ID}/facts", form, status=422)
    for name in ("minimum_age", "emails", "valid_from", "as_of"):
        assert f'id="problem-{name}"' in page
        assert f'aria-describedby="problem-{name}"' in page


async def test_a_new_programme_is_live_in_german_and_missing_elsewhere(sign_in: SignIn, catalogue: Catalogue) -> None:
    editor = await sign_in("editor")
    new = {
        "id": "sprachcafe-probe", "text-title": "Sprachcafé zur Probe", "text-summary": "Zusammen Deutsch sprechen.",
        "field": "education", "area": "city", "status": "active_at_source", "as_of": "2026-11", "verified": "yes",
        "sources": "https://www.hannover.de/probe", "topics": "find_german_course",
    }  # fmt: skip
    assert (await editor.post("/programmes/new", new)).startswith("/console/programmes/sprachcafe-probe/facts")
    shown = catalogue.programme("sprachcafe-probe", "tr")
    assert (shown.title, shown.language) == ("Sprachcafé zur Probe", "de")
    assert "sprachcafe-probe" in [hit.programme_id for hit in catalogue.search("Sprachcafé zur Probe", "de")]
    assert "sprachcafe-probe" in await editor.get("/contents?language=tr&status=missing")
    page = await editor.post("/programmes/new", new, status=422)
    assert "gibt es schon" in page
    assert 'id="problem-id"' in await editor.post("/programmes/new", new | {"id": "../x"}, status=422)


async def test_times_costs_places_papers_and_access_are_edited_shown_and_taken_back(
    sign_in: SignIn, catalogue: Catalogue
) -> None:
    editor = await sign_in("editor")
    rows = {
        "schedules-0-freq": "WEEKLY",
        "schedules-0-byday": "MO,TH",
        "schedules-0-opens_at": "09:30",
        "schedules-1-notes": "In den Ferien geschlossen",
        "cost_options-0-option": "Kurs",
        "cost_options-0-amount": "12,50",
        "locations-0-location_type": "physical",
        "locations-0-address_1": "Burgstraße 14",
        "required_documents-0-document": "Ausweis",
        "accessibility-0-description": "Rampe",
    }
    form = [each for each in await facts_form(editor, f"/programmes/{ID}") if each[0] not in rows]
    await editor.post(f"/programmes/{ID}/facts", [*form, *rows.items()])
    facts = catalogue.programme(ID, "ar").facts
    assert [each.get("byday") for each in facts["schedules"]] == ["MO,TH", None]
    assert facts["cost_options"] == [{"option": "Kurs", "amount": 12.5, "currency": "EUR"}]
    assert facts["locations"][0]["address_1"] == "Burgstraße 14"
    assert facts["required_documents"] == [{"document": "Ausweis"}]
    assert facts["accessibility"] == [{"description": "Rampe"}]
    page = await editor.get(f"/programmes/{ID}/history")
    assert "Burgstraße 14" in page
    wrong = {**rows, "schedules-1-closes_at": "halb vier"}
    kept = [each for each in await facts_form(editor, f"/programmes/{ID}") if each[0] not in wrong]
    page = await editor.post(f"/programmes/{ID}/facts", [*kept, *wrong.items()], status=422)
    assert "halb vier" in re.sub("[\u2068\u2069]", "", page)
    assert "Burgstraße 14" in page, "nothing that was typed is lost"
    restore = re.search(
        r'action="/console(/programmes/[^"]+/restore/facts/\d+)"', await editor.get(f"/programmes/{ID}/history")
    )
    assert restore is not None
    await editor.post(restore[1])
    assert "locations" not in catalogue.programme(ID, "ar").facts


async def test_a_question_becomes_an_example_an_answer_or_nothing(sign_in: SignIn, parts: Collaborators) -> None:
    editor = await sign_in("editor")
    for text in ("Wo gibt es Zeppeline?", "wo gibt es  ZEPPELINE?", "Asdf qwer", "Rufen Sie 0511 1234567 an: Kurs?"):
        parts.questions.record(text, "de")
    page = await editor.get("/questions")
    assert "2-mal gefragt" in re.sub("[\u2068\u2069]", "", page)
    assert "1234567" not in page
    first, *others = parts.questions.all()
    await editor.post(f"/questions/{first.id}", {"action": "example", "intent": "find_german_course"})
    location = await editor.post(f"/questions/{others[0].id}", {"action": "answer", "intent": "find_job"})
    assert location.startswith("/console/answers/find_job/texts/de")
    await editor.post(f"/questions/{others[1].id}", {"action": "dismiss"})
    assert parts.questions.all() == []
    examples = await editor.get("/questions/examples.yml")
    assert "- intent: find_german_course\n  examples: |\n    - Wo gibt es Zeppeline?" in examples
    await editor.post(f"/questions/{first.id}", {"action": "reopen"})
    assert [each.id for each in parts.questions.all()] == [first.id]
    await editor.post(f"/questions/{first.id}", {"action": "example", "intent": "no_such_topic"}, status=404)


async def test_a_question_that_was_left_for_the_staff_is_closed_once(sign_in: SignIn, parts: Collaborators) -> None:
    reference = parts.inquiries.leave("Wann ist die Beratung?", "de", "letter_help")
    editor, viewer = await sign_in("editor"), await sign_in("viewer")
    assert reference in await viewer.get("/questions")
    await viewer.post(f"/questions/left/{reference}", status=403)
    await editor.post(f"/questions/left/{reference}")
    assert parts.inquiries.open() == []
    await editor.post("/questions/left/AAA-AAA", status=404)


async def test_questions_of_the_same_meaning_are_sorted_in_one_step(sign_in: SignIn, parts: Collaborators) -> None:
    editor = await sign_in("editor")
    for text, language in (("Muss ich Hundesteuer zahlen?", "de"), ("Do I have to pay dog tax?", "en")):
        parts.questions.record(text, language)
    parts.questions.record("Wann hat das Schwimmbad offen?", "de")
    page = re.sub("[\u2068\u2069]", "", await editor.get("/questions"))
    assert "zusammen 2-mal, in 2 Sprachen" in page
    first, also = re.findall(r'action="/console/questions/(\d+)".*?name="also" value="(\d+)" checked', page, re.DOTALL)[
        0
    ]
    await editor.post(f"/questions/{first}", {"action": "example", "intent": "find_job", "also": also})
    assert {len(each) for each in parts.questions.examples().values()} == {1}
    assert [each.text for each in parts.questions.all()] == ["Wann hat das Schwimmbad offen?"]
    await editor.post(f"/questions/{first}", {"action": "dismiss", "also": "x"}, status=400)


@pytest.mark.parametrize("form", FORMATS)
async def test_texts_go_out_and_come_back_the_same_and_changes_are_seen_first(
    sign_in: SignIn, parts: Collaborators, form: str
) -> None:
    turkish, reviewer = await sign_in("turkish"), await sign_in("reviewer")
    response = await turkish.client.get(f"/console/exchange/export?language=tr&scope=all&format={form}")
    data = await response.read()
    assert response.headers["Content-Disposition"].endswith(f'wir-lotse-tr.{FORMATS[form].SUFFIX}"')
    returned = read_any(data)
    assert len(returned.units) == 91 * 2 + 63

    def upload(written: bytes) -> FormData:
        sent = FormData()
        sent.add_field("file", written, filename="texts")
        return sent

    page = await turkish.post("/exchange/import", upload(data), status=200)
    assert "nichts anders" in page
    changed = [
        Unit(each.key, each.source, "=VHS ile <b>Almanca</b>", "") if each.key == f"service:{ID}:title" else each
        for each in returned.units
    ]
    changed.append(Unit("service:nothing:title", "x", "y"))
    written = FORMATS[form].write(changed, "de", "tr")
    assert read_any(written) == Returned("tr", [Unit(u.key, u.source, u.target) for u in changed])
    page = await turkish.post("/exchange/import", upload(written), status=200)
    assert "Ein Text ist anders" in page
    assert "service:nothing:title" in page
    assert parts.texts.open("service", ID, "tr").draft is None, "nothing is saved before it is accepted"
    fields = dict(re.findall(r'type="hidden" name="((?!next)[^"]+)" value="([^"]*)"', page))
    fields = {name: value.replace("&lt;", "<").replace("&gt;", ">") for name, value in fields.items()}
    await turkish.post("/exchange/accept", fields | {"accept": "1"})
    draft = parts.texts.open("service", ID, "tr").draft
    assert draft is not None
    assert (draft.texts["title"], draft.state) == ("=VHS ile <b>Almanca</b>", "in_review")
    assert f"{TEXTS}/tr" in await reviewer.get("/")


async def test_an_administrator_adds_changes_and_switches_off_accounts(sign_in: SignIn, stranger: Browser) -> None:
    chief = await sign_in("administrator")
    new = {"name": "Neu@hannover.example", "password": "a very new sentence", "role": "translator", "languages": "uk"}
    await chief.post("/staff", new)
    await stranger.post("/sign-in", new)
    assert "/texts/uk" in await stranger.get("/")
    page = await chief.get("/staff")
    account = re.search(r'/console(/staff/\d+)">neu@hannover.example', page)
    assert account is not None
    await chief.post(account[1], {"role": "viewer"})
    await stranger.get("/", 303)
    await stranger.post("/sign-in", new, status=403)
    assert "schwach" in await chief.post("/staff", new | {"name": "other", "password": "short"}, status=422)


async def test_a_password_is_changed_by_its_owner(sign_in: SignIn, stranger: Browser) -> None:
    editor = await sign_in("editor")
    words = {"old": PASSWORD, "new": "a very new sentence", "again": "a very new sentence"}
    assert "verschieden" in await editor.post("/account/password", words | {"again": "other"}, status=422)
    await editor.post("/account/password", words)
    await editor.get("/", 303)
    await stranger.post("/sign-in", {"name": "editor", "password": PASSWORD}, status=403)
    await stranger.post("/sign-in", {"name": "editor", "password": "a very new sentence"})
