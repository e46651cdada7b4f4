"""The consonants of a word in Latin letters: one form for the ways in which people type it.

Who has no Arabic or Cyrillic keyboard types by ear: "mostashfa" or "mosta4fa" for مستشفى, "zhilyo" or "jilio" for
жильё. Vowels are guessed, diacritics left out, digraphs vary. What stays is the row of consonants, so two words meet
here when they sound alike. The tables follow what people type in chats rather than ISO 9 or ISO 233.
"""

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {
        # Cyrillic: Russian, Ukrainian, Bulgarian, Serbian
        **dict(zip("абвгґдезиійклмнопрстуфхыэјѓќў", "abvggdeziiiklmnoprstufhieigku", strict=True)),
        **dict(zip("єёжїцчшщюяђљњћџ", "eoziccssuadlncc", strict=True)),
        "ъ": "",
        "ь": "",
        "ѕ": "z",
        # Arabic script: Arabic, Persian, Kurdish, Pashto. Long vowels count as vowels; ʿain and hamza are not heard.
        **dict(zip("اأإآىةەبتثجحخدذرزسشصضطظغفقكک", "aaaaaaabttjhhddrzsssdtzgfkkk", strict=True)),
        **dict(zip("لمنهويیپچژگڤۆێڕڵټډړښږځڅېۍګڼئؤ", "lmnhuiipczgvuirltdrszzciigniu", strict=True)),
        "ع": "",
        "ء": "",
        "ـ": "",
        # Latin letters that Unicode does not take apart
        "ß": "s",
        "ı": "i",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "æ": "a",
        "œ": "o",
        "ə": "a",
        # Digits that stand for letters in Arabizi and shlyokavitsa
        "2": "",
        "3": "",
        "4": "c",
        "5": "h",
        "6": "t",
        "7": "h",
        "8": "g",
        "9": "s",
    }
)
# Longest first.
_SOUNDS = (
    *(("shch", "s"), ("sch", "s"), ("tch", "c"), ("sht", "s"), ("kh", "h"), ("gh", "g"), ("sh", "s"), ("zh", "z")),
    *(("ch", "c"), ("ts", "c"), ("tz", "c"), ("dj", "d"), ("dh", "d"), ("th", "t"), ("ph", "f"), ("ck", "k")),
    *(("q", "k"), ("x", "h"), ("w", "v"), ("y", "i"), ("j", "i")),
)
_VOWELS = re.compile("[aeiou]")
_TWICE = re.compile(r"(.)\1+")


@lru_cache(maxsize=32_768)
def consonants(word: str) -> str:
    """The consonants of one lower-case word (and its first letter, "a" for any vowel): "школа" and "škola" -> "skl"."""
    apart = unicodedata.normalize("NFKD", word.translate(_LETTERS)).translate(_LETTERS)
    latin = "".join(each for each in apart if not unicodedata.combining(each))
    for letters, sound in _SOUNDS:
        latin = latin.replace(letters, sound)
    first = "a" if latin[:1] and latin[0] in "aeiou" else latin[:1]
    return _TWICE.sub(r"\1", first + _VOWELS.sub("", latin[1:]))
