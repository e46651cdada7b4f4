"""Accounts: who can sign in, for how long, and what stops those who guess."""

from concurrent.futures import ThreadPoolExecutor

import pyotp
import pytest

from content.database import Database
from content.roles import Member, Refused, Role
from content.staff import CODE_SECONDS, FREE_ATTEMPTS, IDLE, LONGEST_SESSION, AccountChange, AccountError, Accounts
from content.staff_models import Staff

PASSWORD = "the lighthouse by the sea"
NOW = 1_800_000_000.0
EDITOR = AccountChange(Role.EDITOR, frozenset())
ADMINISTRATOR = AccountChange(Role.ADMINISTRATOR, frozenset())


@pytest.fixture
def accounts(database: Database) -> Accounts:
    opened = Accounts(database)
    opened.add("Chief", PASSWORD, ADMINISTRATOR)
    opened.add("ed", PASSWORD, EDITOR)
    return opened


def signed_in(accounts: Accounts, name: str, now: float = NOW, code: str = "") -> Member:
    token = accounts.sign_in(name, PASSWORD, code, now=now)
    assert token is not None
    member = accounts.member(token, now=now)
    assert member is not None
    return member


def events(accounts: Accounts) -> list[tuple[str, str]]:
    return [(each.name, each.event) for each in accounts.events()]


def test_a_password_is_kept_as_argon2id_only(accounts: Accounts, database: Database) -> None:
    with database.session() as session:
        stored = session.get(Staff, 1)
        assert stored is not None
        assert str(stored.password_hash).startswith("$argon2id$v=19$m=65536,t=3,p=1$")


def test_the_right_password_opens_whatever_the_case_of_the_name(accounts: Accounts) -> None:
    member = signed_in(accounts, " CHIEF ")
    assert (member.name, member.role) == ("chief", Role.ADMINISTRATOR)
    assert accounts.sign_in("chief", PASSWORD + "!", now=NOW) is None
    assert events(accounts)[:2] == [("chief", "refused"), ("chief", "signed-in")]


def test_guessing_is_stopped_for_longer_and_longer_and_a_success_forgets_it(accounts: Accounts) -> None:
    now = NOW
    for _ in range(FREE_ATTEMPTS):
        assert accounts.sign_in("ed", "wrong", now=now) is None
    assert ("ed", "locked") in events(accounts)
    assert accounts.sign_in("ed", PASSWORD, now=now + 29) is None, "also the right one"
    now += 31
    assert accounts.sign_in("ed", "wrong", now=now) is None
    assert accounts.sign_in("ed", PASSWORD, now=now + 59) is None, "twice as long or more"
    assert accounts.sign_in("ed", PASSWORD, now=now + 3601) is not None, "never longer than an hour"
    assert accounts.sign_in("ed", "wrong", now=now + 3602) is None
    assert accounts.sign_in("ed", PASSWORD, now=now + 3603) is not None
    assert signed_in(accounts, "chief", now), "others are not locked out"


def test_guessing_in_parallel_gains_nothing(accounts: Accounts) -> None:
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda n: accounts.sign_in("ed", f"wrong {n}", now=NOW), range(FREE_ATTEMPTS + 2)))
    assert accounts.sign_in("ed", PASSWORD, now=NOW + 1) is None


def test_names_that_do_not_exist_are_not_kept(accounts: Accounts) -> None:
    assert accounts.sign_in("my password typed here", "x", now=NOW) is None
    assert all(name == "chief" or name == "ed" for name, _ in events(accounts))


def test_a_session_ends_by_idleness_by_age_and_by_signing_out(accounts: Accounts) -> None:
    token = accounts.sign_in("ed", PASSWORD, now=NOW)
    assert token is not None
    assert accounts.member(token, now=NOW + IDLE - 1) is not None
    assert accounts.member(token, now=NOW + 2 * IDLE - 2) is not None, "it was used meanwhile"
    assert accounts.member(token, now=NOW + 4 * IDLE) is None
    token = accounts.sign_in("ed", PASSWORD, now=NOW)
    assert token is not None
    for hour in range(1, LONGEST_SESSION // 3600 + 1):
        assert accounts.member(token, now=NOW + hour * 3600) is not None
    assert accounts.member(token, now=NOW + LONGEST_SESSION + 1) is None
    token = accounts.sign_in("ed", PASSWORD, now=NOW)
    assert token is not None
    accounts.sign_out(token)
    assert accounts.member(token, now=NOW) is None
    assert accounts.member("made up", now=NOW) is None


def test_changing_rights_or_switching_off_ends_the_sessions(accounts: Accounts) -> None:
    chief, token = signed_in(accounts, "chief"), accounts.sign_in("ed", PASSWORD, now=NOW)
    assert token is not None
    accounts.change(2, AccountChange(Role.VIEWER, frozenset(), active=False), None, by=chief)
    assert accounts.member(token, now=NOW) is None
    assert accounts.sign_in("ed", PASSWORD, now=NOW) is None


@pytest.mark.parametrize(
    ("name", "password", "change", "problem"),
    [
        ("x", PASSWORD, EDITOR, "name"),
        ("with space", PASSWORD, EDITOR, "name"),
        ("ED", PASSWORD, EDITOR, "taken"),
        ("new", "short", EDITOR, "weak"),
        ("new", "aaaaaaaaaaaaaaaa", EDITOR, "weak"),
        ("newcomer", "i am the newcomer here", EDITOR, "weak"),
        ("new", PASSWORD, AccountChange(Role.TRANSLATOR, frozenset()), "languages"),
    ],
)
def test_accounts_that_would_not_do_are_refused(
    accounts: Accounts, name: str, password: str, change: AccountChange, problem: str
) -> None:
    with pytest.raises(AccountError) as refused:
        accounts.add(name, password, change)
    assert refused.value.problem == problem


def test_one_administrator_always_remains(accounts: Accounts) -> None:
    chief = signed_in(accounts, "chief")
    for change in (EDITOR, AccountChange(Role.ADMINISTRATOR, frozenset(), active=False)):
        with pytest.raises(AccountError) as refused:
            accounts.change(chief.id, change, None, by=chief)
        assert refused.value.problem == "last-administrator"
    assert signed_in(accounts, "chief").role is Role.ADMINISTRATOR


def test_only_administrators_look_after_accounts(accounts: Accounts) -> None:
    editor = signed_in(accounts, "ed")
    with pytest.raises(Refused):
        accounts.add("new", PASSWORD, ADMINISTRATOR, by=editor)
    with pytest.raises(Refused):
        accounts.change(editor.id, ADMINISTRATOR, None, by=editor)


def test_ones_own_password_is_changed_with_the_old_one_and_ends_every_session(accounts: Accounts) -> None:
    token = accounts.sign_in("ed", PASSWORD, now=NOW)
    assert token is not None
    member = accounts.member(token, now=NOW)
    assert member is not None
    with pytest.raises(AccountError, match="present password"):
        accounts.change_password(member, "wrong", "a very new sentence")
    accounts.change_password(member, PASSWORD, "a very new sentence")
    assert accounts.member(token, now=NOW) is None
    assert accounts.sign_in("ed", PASSWORD, now=NOW) is None
    assert accounts.sign_in("ed", "a very new sentence", now=NOW) is not None
    assert ("ed", "password-changed") in events(accounts)


def test_one_time_codes_are_asked_for_once_they_are_set_up_and_work_once(accounts: Accounts) -> None:
    member, secret = signed_in(accounts, "ed"), pyotp.random_base32()
    totp = pyotp.TOTP(secret)
    with pytest.raises(AccountError, match="one-time code"):
        accounts.set_codes(member, secret, "000000", now=NOW)
    assert signed_in(accounts, "ed"), "not set up yet"
    accounts.set_codes(member, secret, totp.at(int(NOW)), now=NOW)
    later = NOW + 10 * CODE_SECONDS
    assert accounts.sign_in("ed", PASSWORD, now=later) is None
    code = totp.at(int(later))
    assert accounts.sign_in("ed", PASSWORD, code, now=later) is not None
    assert accounts.sign_in("ed", PASSWORD, code, now=later) is None, "a code that was looked at over a shoulder"
    much_later = later + 10 * CODE_SECONDS
    assert accounts.sign_in("ed", PASSWORD, totp.at(int(later)), now=much_later) is None
    accounts.set_codes(member, None, totp.at(int(much_later)), now=much_later)
    assert signed_in(accounts, "ed", much_later).has_codes is False


def test_the_identity_provider_opens_only_accounts_that_are_there(accounts: Accounts) -> None:
    accounts.add("mail@hannover.example", None, EDITOR)
    assert accounts.sign_in("mail@hannover.example", "", now=NOW) is None, "no password opens it"
    assert accounts.sign_in_as("issuer 1", "stranger@hannover.example", now=NOW) is None
    assert accounts.sign_in_as("issuer 1", "Mail@hannover.example", now=NOW) is not None
    assert accounts.sign_in_as("issuer 1", "renamed@hannover.example", now=NOW) is not None, "known by its subject"
    assert accounts.sign_in_as("issuer 2", "mail@hannover.example", now=NOW) is None, "taken by another subject"
