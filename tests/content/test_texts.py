"""Texts from draft to published: states that cannot lie, conflicts that overwrite nothing, rights that hold."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from content.catalogue import Catalogue
from content.coverage import read_overview
from content.database import Database
from content.open_text import OpenText
from content.roles import Member, Refused
from content.texts import Conflict, NotFit, Texts
from content.translation import TextStatus
from locales.languages import Languages
from tests.content.people import EDITOR, REVIEWER, TURKISH, VIEWER

ID = "vhs-deutsch-integration"
Publish = Callable[..., OpenText]


@pytest.fixture
def texts(database: Database, languages: Languages) -> Texts:
    return Texts(database, languages)


@pytest.fixture
def publish(texts: Texts) -> Publish:
    """Write and approve; returns the text as it stands then."""

    def published(
        language: str, *, minor: bool = False, thing: str = ID, by: Member = REVIEWER, **new: str
    ) -> OpenText:
        opened = texts.open("service", thing, language)
        texts.save(by, opened.seen, opened.texts | new, submit=True)
        texts.approve(REVIEWER, texts.open("service", thing, language).seen, minor=minor)
        return texts.open("service", thing, language)

    return published


def status(texts: Texts, language: str) -> TextStatus:
    return texts.open("service", ID, language).status


def test_a_draft_changes_nothing_that_residents_or_other_languages_see(texts: Texts, catalogue: Catalogue) -> None:
    # integreat-cms 4284: saving a draft marked every translation as outdated.
    before = {code: status(texts, code) for code in ("de", "tr", "ar")}
    opened = texts.open("service", ID, "de")
    texts.save(EDITOR, opened.seen, opened.texts | {"summary": "Ganz anders als bisher."}, submit=False)
    assert {code: status(texts, code) for code in before} == before
    assert catalogue.programme(ID, "de").summary == opened.live["summary"]
    assert texts.open("service", ID, "de").texts["summary"] == "Ganz anders als bisher."


def test_translating_one_language_again_leaves_the_others_as_they_are(texts: Texts, publish: Publish) -> None:
    # integreat-cms 4254: re-translating one language changed the state of all.
    publish("de", summary="Deutsch lernen in kleinen Gruppen.")
    publish("tr", summary="Küçük gruplarda Almanca öğrenin.")
    assert status(texts, "tr") is TextStatus.CURRENT
    assert status(texts, "ar") is TextStatus.OUTDATED
    assert status(texts, "uk") is TextStatus.OUTDATED


def test_an_update_clears_outdated_the_first_and_the_second_time(texts: Texts, publish: Publish) -> None:
    # integreat-cms 4396: after a second update the translation stayed outdated.
    for german, turkish in (
        ("Neue Kurse im Mai.", "Mayısta yeni kurslar."),
        ("Kurse ab Juni.", "Hazirandan itibaren."),
    ):
        publish("de", summary=german)
        assert status(texts, "tr") is TextStatus.OUTDATED
        publish("tr", summary=turkish)
        assert status(texts, "tr") is TextStatus.CURRENT


def test_a_text_changed_by_a_person_is_no_longer_the_machines(texts: Texts, publish: Publish) -> None:
    # integreat-cms 4397: the human edit of a machine text stayed marked as machine translated.
    assert status(texts, "tr") is TextStatus.MACHINE
    changed = publish("tr", title="Halk Eğitim Merkezi (VHS): Almanca ve uyum")
    assert (changed.origin, changed.status) == ("human", TextStatus.CURRENT)


def test_a_machine_text_that_a_person_only_approves_keeps_its_origin(texts: Texts, catalogue: Catalogue) -> None:
    texts.approve(REVIEWER, texts.open("service", ID, "tr").seen)
    provenance = catalogue.programme(ID, "tr").provenance
    assert (provenance.origin, provenance.status) == ("machine", "current")


def test_the_old_german_text_makes_its_translations_current_again(texts: Texts, publish: Publish) -> None:
    first = texts.open("service", ID, "de").live
    publish("tr", title="Halk Eğitim Merkezi (VHS): Almanca")
    publish("de", summary="Vorübergehend ein anderer Satz.")
    assert status(texts, "tr") is TextStatus.OUTDATED
    publish("de", **first)
    assert status(texts, "tr") is TextStatus.CURRENT


def test_a_minor_change_keeps_current_what_was_current_and_nothing_else(texts: Texts, publish: Publish) -> None:
    publish("de", summary="Deutschkurs für ale.")
    publish("tr", summary="Herkes için Almanca kursu.")
    publish("de", summary="Deutschkurs für alle.", minor=True)
    assert status(texts, "tr") is TextStatus.CURRENT
    assert status(texts, "ar") is TextStatus.OUTDATED
    assert texts.history("service", ID, "tr")[0].action == "minor"


def test_a_translation_made_while_the_source_changed_is_outdated(texts: Texts, publish: Publish) -> None:
    seen = texts.open("service", ID, "tr")  # the translator opens the form
    publish("de", summary="Der Satz ist neu.")  # and meanwhile
    texts.save(TURKISH, seen.seen, seen.texts | {"summary": "Eski cümlenin çevirisi."}, submit=True)
    texts.approve(REVIEWER, texts.open("service", ID, "tr").seen)
    assert status(texts, "tr") is TextStatus.OUTDATED


def test_confirming_that_a_translation_still_fits_needs_no_other_words(texts: Texts, publish: Publish) -> None:
    publish("de", summary="Ein neuer Satz.")
    opened = texts.open("service", ID, "tr")
    texts.save(TURKISH, opened.seen, opened.texts, submit=True)
    assert status(texts, "tr") is TextStatus.OUTDATED, "not before a reviewer agrees"
    texts.approve(REVIEWER, texts.open("service", ID, "tr").seen)
    assert status(texts, "tr") is TextStatus.CURRENT


def test_the_translator_sees_what_the_german_text_said_before(texts: Texts, publish: Publish) -> None:
    before = texts.open("service", ID, "de").live["summary"]
    publish("de", summary="Ein neuer Satz.")
    publish("de", summary="Noch ein neuer Satz.")
    opened = texts.open("service", ID, "tr")
    assert opened.made_from["summary"] == before
    assert opened.source["summary"] == "Noch ein neuer Satz."
    assert "title" not in texts.open("service", ID, "de").made_from


def test_two_who_save_at_once_lose_nothing(texts: Texts) -> None:
    seen = texts.open("service", ID, "tr")
    texts.save(TURKISH, seen.seen, seen.texts | {"title": "Birinci VHS"}, submit=False)
    with pytest.raises(Conflict) as conflict:
        texts.save(EDITOR, seen.seen, seen.texts | {"title": "İkinci VHS"}, submit=False)
    assert conflict.value.now.texts["title"] == "Birinci VHS"
    assert texts.open("service", ID, "tr").texts["title"] == "Birinci VHS"


def test_of_many_saves_in_the_same_moment_one_wins_and_the_others_know(texts: Texts) -> None:
    seen = texts.open("service", ID, "tr")

    def save(number: int) -> str | None:
        try:
            texts.save(EDITOR, seen.seen, seen.texts | {"title": f"VHS {number}"}, submit=False)
        except Conflict:
            return None
        return f"VHS {number}"

    with ThreadPoolExecutor(8) as pool:
        kept = [each for each in pool.map(save, range(8)) if each]
    assert len(kept) == 1
    assert texts.open("service", ID, "tr").texts["title"] == kept[0]


def test_a_draft_thrown_away_and_written_anew_is_another_one(texts: Texts) -> None:
    opened = texts.open("service", ID, "tr")
    texts.save(TURKISH, opened.seen, opened.texts | {"title": "VHS bir"}, submit=False)
    seen = texts.open("service", ID, "tr").seen
    texts.discard(TURKISH, seen)
    texts.save(TURKISH, texts.open("service", ID, "tr").seen, opened.texts | {"title": "VHS iki"}, submit=False)
    with pytest.raises(Conflict):
        texts.approve(REVIEWER, seen)


def test_approving_something_else_than_was_seen_is_a_conflict(texts: Texts) -> None:
    opened = texts.open("service", ID, "tr")
    texts.save(TURKISH, opened.seen, opened.texts | {"title": "VHS"}, submit=True)
    seen = texts.open("service", ID, "tr")
    texts.save(TURKISH, seen.seen, opened.texts | {"title": "VHS, son anda"}, submit=True)
    with pytest.raises(Conflict):
        texts.approve(REVIEWER, seen.seen)


@pytest.mark.parametrize(
    ("member", "code", "may_write", "may_approve"),
    [
        (VIEWER, "tr", False, False),
        (TURKISH, "tr", True, False),
        (TURKISH, "ar", False, False),
        (TURKISH, "de", False, False),
        (EDITOR, "de", True, True),
        (EDITOR, "tr", True, False),
        (REVIEWER, "ar", True, True),
    ],
)
def test_rights_hold_for_every_way_to_change_a_text(
    texts: Texts, member: Member, code: str, *, may_write: bool, may_approve: bool
) -> None:
    def refused(action: Callable[[], object]) -> bool:
        try:
            action()
        except Refused:
            return True
        return False

    opened = texts.open("service", ID, code)
    assert refused(lambda: texts.save(member, opened.seen, opened.texts, submit=True)) is not may_write
    seen = texts.open("service", ID, code).seen
    assert refused(lambda: texts.send_back(member, seen, "why?") if may_write else texts.approve(member, seen)) is (
        not may_approve
    )
    seen = texts.open("service", ID, code).seen
    assert refused(lambda: texts.discard(member, seen)) is not may_write
    seen = texts.open("service", ID, code).seen
    assert refused(lambda: texts.approve(member, seen)) is not may_approve


def test_what_the_checks_refuse_is_not_published(texts: Texts, catalogue: Catalogue) -> None:
    opened = texts.open("answer", "emergency_danger", "tr")
    wrong = {"text": opened.live["text"].replace("112", "113")}
    texts.save(TURKISH, opened.seen, wrong, submit=True)
    with pytest.raises(NotFit) as refused:
        texts.approve(REVIEWER, texts.open("answer", "emergency_danger", "tr").seen)
    assert {(each.problem, each.value) for each in refused.value.findings if each.is_error} >= {
        ("phone-missing", "112"),
        ("phone-extra", "113"),
    }
    assert "113" not in catalogue.answer("emergency_danger", "tr").text
    assert texts.open("answer", "emergency_danger", "tr").texts == wrong, "the draft is kept"


def test_an_approved_text_is_live_and_the_search_finds_its_new_words(
    texts: Texts, catalogue: Catalogue, publish: Publish
) -> None:
    publish("tr", summary="Zeplinli dil kursu: Almanca öğrenin.")
    catalogue.reindex({"tr"})
    assert catalogue.programme(ID, "tr").summary.startswith("Zeplinli")
    assert ID in [hit.programme_id for hit in catalogue.search("zeplinli kurs", "tr")]


def test_a_text_sent_back_has_its_remark_until_it_is_handed_in_again(texts: Texts) -> None:
    opened = texts.open("service", ID, "tr")
    texts.save(TURKISH, opened.seen, opened.texts | {"title": "VHS kursları"}, submit=True)
    texts.send_back(REVIEWER, texts.open("service", ID, "tr").seen, "Bitte „Almanca“ nennen.")
    sent_back = texts.open("service", ID, "tr")
    assert sent_back.draft is not None
    assert (sent_back.draft.state, sent_back.draft.remark) == ("draft", "Bitte „Almanca“ nennen.")
    texts.save(TURKISH, sent_back.seen, sent_back.texts | {"title": "VHS Almanca kursları"}, submit=True)
    again = texts.open("service", ID, "tr").draft
    assert again is not None
    assert again.remark is None


def test_an_earlier_state_comes_back_with_its_states(texts: Texts, publish: Publish) -> None:
    first = texts.open("service", ID, "tr").live
    publish("tr", title="VHS bir")
    publish("tr", title="VHS iki")
    newest, oldest = texts.history("service", ID, "tr")
    texts.restore(REVIEWER, newest.id)
    assert texts.open("service", ID, "tr").live["title"] == "VHS bir"
    texts.restore(REVIEWER, oldest.id)
    back = texts.open("service", ID, "tr")
    assert back.live == first
    assert (back.origin, back.live_state, back.status) == ("machine", "in_review", TextStatus.MACHINE)
    assert [each.action for each in texts.history("service", ID, "tr")] == [
        "restored",
        "restored",
        "approved",
        "approved",
    ]
    with pytest.raises(Refused):
        texts.restore(TURKISH, oldest.id)


def test_a_restored_translation_of_an_older_source_is_outdated(texts: Texts, publish: Publish) -> None:
    publish("tr", title="VHS bir")
    publish("de", summary="Ein neuer Satz.")
    publish("tr", summary="Yeni bir cümle.")
    texts.restore(REVIEWER, texts.history("service", ID, "tr")[0].id)
    assert status(texts, "tr") is TextStatus.OUTDATED


def test_the_overview_agrees_with_every_single_text(texts: Texts, database: Database, languages: Languages) -> None:
    opened = texts.open("service", ID, "tr")
    texts.save(TURKISH, opened.seen, opened.texts | {"title": "VHS"}, submit=True)
    texts.approve(REVIEWER, replace(texts.open("answer", "find_job", "de").seen))
    overview = read_overview(database, languages)
    assert len(overview.entries) == len(overview.facts) * len(languages.offered)
    for entry in overview.entries[::37]:
        assert texts.open(entry.type, entry.id, entry.language).status is entry.status
    only = read_overview(database, languages, ("service", ID))
    assert only.entries == [each for each in overview.entries if (each.type, each.id) == ("service", ID)]
    assert [(each.id, each.language) for each in overview.waiting()] == [(ID, "tr")]
    assert overview.counts()["de"][TextStatus.CURRENT] == 1
    assert all(each.language == "tr" for each in overview.work({"tr"}))
