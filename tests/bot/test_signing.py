"""Signed ids and payloads: ours open, everything else does not."""

import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.signing import NotOurs, Seal, signing_key, signing_keys
from settings import Settings

SEAL = Seal("k" * 40)


def test_an_issued_id_is_ours_and_no_two_are_alike() -> None:
    issued = {SEAL.new_conversation() for _ in range(100)}
    assert len(issued) == 100
    assert all(SEAL.is_conversation(each) for each in issued)


@given(st.text(max_size=120))
def test_no_made_up_id_is_ours(made_up: str) -> None:
    assert not SEAL.is_conversation(made_up)


def test_an_altered_id_is_not_ours() -> None:
    issued = SEAL.new_conversation()
    altered = ("A" if issued[0] != "A" else "B") + issued[1:]
    assert not SEAL.is_conversation(altered)


def test_an_id_of_another_key_is_not_ours() -> None:
    assert not SEAL.is_conversation(Seal("x" * 40).new_conversation())


def test_a_payload_comes_back_as_it_was() -> None:
    assert SEAL.open_payload(SEAL.payload("intent:find_flat")) == "intent:find_flat"


@pytest.mark.parametrize("payload", ["intent:find_flat", "", "intent:find_flat.abc", "\ud800"])
def test_a_made_up_payload_does_not_open(payload: str) -> None:
    with pytest.raises(NotOurs):
        SEAL.open_payload(payload)


def test_an_id_is_no_payload() -> None:
    with pytest.raises(NotOurs):
        SEAL.open_payload(SEAL.new_conversation())


def test_the_key_is_made_once_and_for_its_owner_only(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path)
    key = signing_key(settings)
    assert len(key) >= 32
    assert signing_key(settings) == key
    assert stat.S_IMODE((tmp_path / "secret.key").stat().st_mode) == 0o600


def test_the_key_of_the_settings_wins(tmp_path: Path) -> None:
    assert signing_key(Settings(data_dir=tmp_path, secret_key="s" * 32)) == "s" * 32
    assert not (tmp_path / "secret.key").exists()


def test_what_an_earlier_key_signed_stays_good_and_the_new_key_signs() -> None:
    before, after, later = Seal("a" * 40), Seal(["a" * 40, "b" * 40]), Seal("b" * 40)
    old, payload = before.new_conversation(), before.payload("intent:greet")
    assert after.is_conversation(old)
    assert after.open_payload(payload) == "intent:greet"
    new = after.new_conversation()
    assert later.is_conversation(new)
    assert not before.is_conversation(new)
    assert not later.is_conversation(old), "without the earlier key it ends"
    assert after.conversation_of("telegram", "1") == later.conversation_of("telegram", "1")
    assert after.earlier_conversations_of("telegram", "1") == [before.conversation_of("telegram", "1")]


def test_the_keys_of_before_come_from_the_settings(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path, secret_key="c" * 32, secret_keys_old=f"{'a' * 32}, {'b' * 32},")
    assert signing_keys(settings) == ["a" * 32, "b" * 32, "c" * 32]
    assert signing_keys(Settings(data_dir=tmp_path, secret_key="c" * 32)) == ["c" * 32]


def test_a_person_in_a_messenger_has_one_conversation_that_nobody_can_trace() -> None:
    seal, other = Seal("k" * 32), Seal("l" * 32)
    conversation = seal.conversation_of("whatsapp", "16315551181")
    assert conversation == seal.conversation_of("whatsapp", "16315551181")
    assert seal.is_conversation(conversation)
    assert len(conversation) <= 64
    assert "16315551181" not in conversation
    different = {seal.conversation_of("telegram", "16315551181"), other.conversation_of("whatsapp", "16315551181")}
    assert conversation not in different
    assert len(different | {seal.conversation_of("whatsapp", "1"), seal.conversation_of("whatsapp1", "")}) == 4
