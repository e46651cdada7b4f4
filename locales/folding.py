"""Folds texts so that people's spelling and ours meet: case, accents, letter variants of Arabic script, dotless i."""

import unicodedata

# Letters that people exchange without meaning another word; after NFKD and without combining marks.
_LETTERS = str.maketrans(
    {
        "ß": "ss",
        "ı": "i",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "æ": "ae",
        "œ": "oe",
        "ә": "a",
        # Arabic, Persian, Kurdish, Pashto: hamza carriers, final forms, Persian yeh and kaf, tatweel
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ٱ": "ا",
        "ى": "ي",
        "ی": "ي",
        "ئ": "ي",
        "ؤ": "و",
        "ة": "ه",
        "ە": "ه",
        "ک": "ك",
        "ـ": "",
    }
)


def fold(text: str) -> str:
    """The text in its folded form: lower case, no accents, one letter for its variants, single blanks."""
    # Some compatibility forms become capitals, so the case is folded after they are taken apart.
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text.replace("İ", "i")).casefold())
    bare = "".join(each for each in decomposed if not unicodedata.combining(each))
    return " ".join(bare.translate(_LETTERS).split())
