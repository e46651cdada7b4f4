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
too-busy = W tej chwili pisze bardzo wiele osób naraz, dlatego nie mogę odpowiedzieć od razu. Proszę spróbować ponownie za chwilę – albo zwrócić się do tych osób:
emergency-hint = Jeśli życie jest zagrożone, proszę od razu dzwonić pod 112.

## In messengers

media-not-read = Jestem programem komputerowym i czytam tylko tekst – niestety nie wiadomości głosowe, zdjęcia ani pliki. Proszę napisać swoje pytanie jako tekst.
encrypted-not-read = Ta rozmowa jest zaszyfrowana, dlatego nie mogę przeczytać tej wiadomości. Proszę zacząć nową rozmowę bez szyfrowania.
group-refused = Jestem automatycznym przewodnikiem miasta Hanower, programem komputerowym. W grupach nie odpowiadam, aby Państwa pytania zostały między nami. Proszę napisać do mnie bezpośrednio – teraz opuszczam grupę.
too-many-messages = To bardzo dużo wiadomości naraz. Proszę odczekać minutę i napisać jeszcze raz.
conversation-forgotten = Nasza rozmowa została usunięta. Proszę usunąć ją także w swojej aplikacji, jeśli nie ma tam zostać.
# With the first answer; both are commands.
forget-hint = Aby usunąć tę rozmowę, proszę wysłać { $forget }, a aby wybrać inny język – { $language }.
choose-language = W jakim języku chcą Państwo pisać dalej?
# On a button, at most 20 characters.
choose-button = Wybierz
# Below numbered choices, where there are no buttons.
reply-with-number = Proszę odpowiedzieć numerem.

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

## Narrowing down what was found

refine-question = Czy chcą Państwo zawęzić wyszukiwanie?
refine-level = Poziom { $level }
refine-free = Bezpłatnie
refine-childcare = Z opieką dla dzieci
refine-evening = Wieczorem
refine-online = Online
refine-women = Dla kobiet
refine-district = Dzielnica { $district }
more-offers = Więcej ofert
go-back = Wstecz
start-again = Od początku
refined-nearest = Nie znam oferty, o której nasze źródła mówią dokładnie to. Najbliższe są te – proszę tam zapytać:
no-more-offers = To już wszystkie oferty na ten temat, które znam. Te osoby powiedzą Państwu więcej:
nothing-before = Wcześniej nic nie było. W czym mogę pomóc?

## One offer

which-offer = O którą ofertę chodzi?
about-offer = Czego chcą się Państwo o niej dowiedzieć?
ask-place = Gdzie to jest?
ask-time = Kiedy to jest?
ask-cost = Ile to kosztuje?
ask-papers = Jakie dokumenty?
ask-contact = Jaki kontakt?
ask-conditions = Dla kogo to jest?
ask-languages = W jakich językach?
place-known = „{ $title }” – to tutaj: { $place }
place-online = „{ $title }” – to odbywa się online.
place-district = „{ $title }” – to w dzielnicy { $district }. Dokładnego adresu nie znamy.
place-unknown = „{ $title }”: w naszych źródłach nie ma informacji, gdzie to jest. Proszę tam zapytać:
time-known = „{ $title }”: { $times }
time-unknown = „{ $title }”: w naszych źródłach nie ma informacji, kiedy to jest. Proszę tam zapytać:
time-span = { $day }, od { $from } do { $to }
time-day = { $day }
time-round-the-clock = { $day }, całą dobę
time-every-day = codziennie
cost-free = „{ $title }” – to jest bezpłatne.
cost-known = „{ $title }” – koszt: { $cost }
cost-unknown = „{ $title }”: w naszych źródłach nie ma informacji, ile to kosztuje. Proszę tam zapytać:
papers-known = „{ $title }” – proszę zabrać ze sobą: { $papers }
papers-unknown = „{ $title }”: w naszych źródłach nie ma informacji, jakie dokumenty są potrzebne. Proszę tam zapytać:
contact-known = „{ $title }” – tak można się skontaktować:
contact-unknown = „{ $title }”: nie mamy sprawdzonego numeru telefonu ani adresu e-mail. Może pomóc ta strona: { $url }
contact-none = „{ $title }”: nie mamy sprawdzonego numeru telefonu, adresu e-mail ani strony. Te osoby Państwu pomogą:
conditions-known = „{ $title }” – dla kogo: { $audience }
conditions-level = Poziom: { $levels }
conditions-age = Wiek: { $age }
conditions-unknown = „{ $title }”: w naszych źródłach nie ma informacji, dla kogo to jest. Proszę tam zapytać:
languages-known = „{ $title }” – języki, w których można tam rozmawiać: { $languages }
languages-unknown = „{ $title }”: w naszych źródłach nie ma informacji, w jakich językach można tam rozmawiać. Proszę tam zapytać:
in-german = Po niemiecku: { $text }

## Asking where someone lives: Hannover has two immigration offices

area-question = Właściwy urząd zależy od miejsca zamieszkania. Czy mieszkają Państwo w mieście Hanower, czy w innej miejscowości Regionu Hanower?
area-city = Miasto Hanower
area-region = Inna miejscowość
area-answer = Właściwy jest ten urząd:

## Several things in one message

several-topics = To kilka pytań naraz. Po kolei:
about-topic = Na temat „{ $topic }”:

## Going on talking

repeated = Chętnie powtórzę:
nothing-to-repeat = Nie ma jeszcze nic do powtórzenia. W czym mogę pomóc?
restarted = Zaczynamy od początku. W czym mogę pomóc?
insult-answer = Przykro mi, że nie udało mi się pomóc. Jestem tylko programem komputerowym. Czy wolą Państwo porozmawiać z człowiekiem?
acknowledged = Dobrze. W czym jeszcze mogę pomóc?
language-changed = Od teraz odpowiadam po polsku.
still-not-understood = Niestety nadal nie rozumiem. Lepiej zapytać ludzi:
outdated-answer = Tekst niemiecki jest nowszy niż to tłumaczenie. Coś może już być nieaktualne.
show-original = Tekst po niemiecku

## A question for the staff, and deleting the conversation

leave-question = Czy mam przekazać to pytanie pracownikom miasta? Zanim zostanie zapisane, usuwamy z niego nazwiska, numery i adresy.
leave-yes = Tak, przekaż
leave-no = Nie, dziękuję
question-left = Dziękuję, pytanie zostało przekazane bez nazwiska. Jego numer to: { $reference }. Proszę go zapisać, jeśli chcą Państwo później o nie zapytać.
question-not-left = Dobrze, niczego nie przekazuję.
forget-question = Czy mam teraz usunąć naszą rozmowę? Nic z niej nie zostanie.
forget-yes = Tak, usuń
forget-no = Nie, zostaw
conversation-deleted = Nasza rozmowa została usunięta.

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
