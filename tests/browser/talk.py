"""What the browser tests say and wait for."""

from playwright.sync_api import Page, expect

QUESTIONS = {
    "de": "Wo finde ich einen Deutschkurs?",
    "en": "Where can I find a German course?",
    "tr": "Nerede Almanca kursu bulabilirim?",
    "ar": "أين أجد دورة لتعلم اللغة الألمانية؟",
    "uk": "Де знайти курси німецької мови?",
    "ru": "Где найти курсы немецкого языка?",
    "pl": "Gdzie znajdę kurs języka niemieckiego?",
    "ro": "Unde găsesc un curs de limba germană?",
    "bg": "Къде мога да намеря курс по немски език?",
    "fa": "کجا می‌توانم کلاس زبان آلمانی پیدا کنم؟",
    "kmr": "Ez li ku dikarim kursa zimanê almanî bibînim?",
    "fr": "Où trouver un cours d’allemand ?",
    "es": "¿Dónde encuentro un curso de alemán?",
    "sr": "Gde mogu da nađem kurs nemačkog jezika?",
}


def ask(page: Page, text: str) -> None:
    """Write a message and send it."""
    page.locator("wir-chat #message").fill(text)
    page.keyboard.press("Enter")


def ask_and_wait(page: Page, text: str) -> None:
    """Write a message and wait until it is answered."""
    before = page.locator("wir-chat .turn").count()
    ask(page, text)
    expect(page.locator("wir-chat .turn")).to_have_count(before + 1)
    until_answered(page)


def until_answered(page: Page) -> None:
    """Wait until nothing is on its way."""
    expect(page.locator("wir-chat .turn .delivery:visible")).to_have_count(0, timeout=30_000)
    page.locator("wir-chat .turn:last-child .message.guide").first.wait_for()


def menu(page: Page, entry: str) -> None:
    """Choose an entry of the menu by its English name."""
    page.get_by_role("button", name="More options").click()
    page.get_by_role("button", name=entry, exact=True).click()
