## At the start of a conversation

# The first words of every conversation: it is a machine (EU AI Act, article 50), and what happens to what people write.
disclosure = Jestem automatycznym przewodnikiem miasta Hanower – programem komputerowym, nie człowiekiem. Proszę nie pisać nazwisk, numerów spraw ani informacji o zdrowiu. To, co Państwo piszą, jest zapisywane pod losowym numerem i usuwane po { $days ->
    [one] { $days } dniu
    [few] { $days } dniach
    [many] { $days } dniach
   *[other] { $days } dnia
}. W każdej chwili mogą Państwo sami usunąć rozmowę.

## With an answer

# Shown above programme cards.
programmes-found = { $count ->
    [one] Ta oferta pasuje do Państwa pytania:
    [few] Te oferty pasują do Państwa pytania:
    [many] Te oferty pasują do Państwa pytania:
   *[other] Te oferty pasują do Państwa pytania:
}
# The text that follows is in another language than the resident's.
answered-in = Tego tekstu nie ma jeszcze w Państwa języku ({ $language }). Oto on w innym języku.

## When it did not understand

not-understood = Niestety, nie rozumiem tej wiadomości. Proszę napisać jeszcze raz innymi słowami – można w swoim języku.
did-you-mean = Nie mam pewności, czy dobrze rozumiem. Czy chodzi o coś z tej listy?
choose-topic = W czym mogę pomóc?
message-empty = Wiadomość była pusta. Proszę napisać swoje pytanie.
message-shortened = Wiadomość była bardzo długa. Przeczytany został tylko początek.

## When something fails

something-went-wrong = Coś poszło u nas nie tak. Proszę spróbować jeszcze raz – albo zwrócić się do tych osób:
not-ready = Przewodnik nie może teraz odpowiedzieć. Te osoby Państwu pomogą:
emergency-hint = Jeśli życie jest zagrożone, proszę od razu dzwonić pod 112.

## Problems over HTTP

problem-invalid-json = Zapytanie nie jest poprawnym JSON-em.
problem-invalid-request = Coś w zapytaniu się nie zgadza.
problem-too-large = Zapytanie jest za duże.
problem-unknown-conversation = Takiej rozmowy nie ma albo jej identyfikator jest nieprawidłowy.
problem-unknown-payload = Ten wybór jest już nieaktualny. Proszę napisać swoje pytanie.
problem-unknown-language = Nie znamy tego języka.
problem-not-found = Tego tu nie ma.
problem-method = Taki rodzaj zapytania nie jest tu możliwy.
problem-media-type = Proszę wysłać JSON (application/json).
problem-internal = Coś poszło u nas nie tak.

## Names of the topics, as buttons (2 to 5 words)

topic-emergency_danger = Nagły wypadek i niebezpieczeństwo
topic-violence_home = Przemoc w domu
topic-suicide_crisis = Kryzys psychiczny
topic-doctor_after_hours = Lekarz nocą lub w weekend
topic-residence_permit_extend = Zezwolenie na pobyt (Aufenthaltstitel)
topic-which_immigration_office = Która Ausländerbehörde?
topic-asylum_procedure = Procedura azylowa
topic-duldung = Pobyt tolerowany (Duldung)
topic-family_reunification = Sprowadzenie rodziny do Niemiec
topic-naturalisation = Obywatelstwo niemieckie (Einbürgerung)
topic-ukraine_protection = Ochrona dla osób z Ukrainy
topic-eu_citizens = Od niedawna z kraju UE
topic-return_onward = Powrót lub wyjazd dalej
topic-legal_advice_free = Bezpłatna porada prawna
topic-address_registration = Zameldowanie
topic-letter_help = Pomoc z pismami i formularzami
topic-which_office = Do którego urzędu?
topic-migration_advice = Poradnia dla migrantów
topic-interpreter = Tłumacz i osoba towarzysząca
topic-human_handover = Rozmowa z człowiekiem
topic-everyday_rules = Zasady na co dzień
topic-find_german_course = Znaleźć kurs niemieckiego
topic-integration_course_rules = Zasady kursu integracyjnego
topic-german_for_job = Niemiecki do pracy
topic-family_language = Język rodzinny
topic-daycare_place = Miejsce w przedszkolu (Kita)
topic-school_place = Miejsce w szkole
topic-roma_families = Pomoc dla rodzin romskich
topic-family_mentoring = Mentoring dla rodzin
topic-family_benefits = Zasiłki Kindergeld i Elterngeld
topic-pregnancy_birth = Ciąża i poród
topic-youth_offers = Oferty dla młodych ludzi
topic-find_job = Szukanie pracy
topic-work_permission = Czy wolno mi pracować?
topic-recognition_degree = Uznanie dyplomu
topic-apprenticeship = Nauka zawodu i studia
topic-start_business = Założenie firmy
topic-career_mentoring = Mentoring zawodowy
topic-labour_rights = Prawa w pracy
topic-social_benefits = Pieniądze z Jobcenter lub Sozialamt
topic-discounts = Zniżki (Aktiv-Pass)
topic-debt = Długi i konto bankowe
topic-find_flat = Szukanie mieszkania
topic-homeless = Brak mieszkania lub kłopoty z najmem
topic-find_doctor = Lekarz i ubezpieczenie zdrowotne
topic-no_insurance = Choroba bez ubezpieczenia
topic-trauma_support = Pomoc po traumie
topic-disability = Życie z niepełnosprawnością
topic-discrimination = Dyskryminacja
topic-lgbtiq = Poradnictwo LGBTIQ
topic-what_is_wir = Co to jest WIR 2.0?
topic-take_part_politics = Mieć głos i współdecydować
topic-find_association = Stowarzyszenia i społeczności
topic-project_funding = Pieniądze na projekt
topic-volunteering = Wolontariat
topic-religion_dialogue = Religia i dialog
topic-culture_leisure = Kultura, sport, archiwum miejskie
topic-change_language = Zmiana języka
topic-about_bot_privacy = Kim jesteś? Ochrona danych
