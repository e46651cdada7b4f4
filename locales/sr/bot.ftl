## At the start of a conversation

# The first words of every conversation: it is a machine (EU AI Act, article 50), and what happens to what people write.
disclosure = Ja sam automatski vodič grada Hannovera – računarski program, a ne čovek. Molimo Vas, ne pišite imena, brojeve predmeta ni podatke o zdravlju. To što pišete čuva se pod nasumičnim brojem i briše posle { $days } dana. Razgovor uvek možete i sami da obrišete.

## With an answer

# Shown above programme cards.
programmes-found = { $count ->
    [one] Ova ponuda odgovara Vašem pitanju:
    [few] Ove ponude odgovaraju Vašem pitanju:
   *[other] Ove ponude odgovaraju Vašem pitanju:
}
# The text that follows is in another language than the resident's.
answered-in = Ovaj tekst još ne postoji na ovom jeziku: { $language }. Evo ga na drugom jeziku.

## When it did not understand

not-understood = To nažalost ne razumem. Molimo Vas, napišite još jednom drugim rečima – slobodno na svom jeziku.
did-you-mean = Nije mi sasvim jasno. Da li ste mislili na nešto od ovoga?
choose-topic = Kako mogu da pomognem?
message-empty = Vaša poruka je bila prazna. Slobodno mi napišite svoje pitanje.
message-shortened = Vaša poruka je bila veoma duga. Pročitan je samo početak.

## When something fails

something-went-wrong = Kod nas je nešto pošlo naopako. Molimo Vas, pokušajte još jednom – ili se obratite ovim ljudima:
not-ready = Vodič trenutno ne može da odgovara. Ovi ljudi će Vam pomoći dalje:
too-busy = Trenutno veoma mnogo ljudi piše u isto vreme, pa ne mogu odmah da odgovorim. Molimo Vas da pokušate ponovo za koji trenutak – ili se obratite ovim ljudima:
emergency-hint = Ako je život u opasnosti, odmah pozovite 112.

## In messengers

media-not-read = Ja sam računarski program i čitam samo tekst – nažalost ne i glasovne poruke, slike ni datoteke. Molimo Vas, napišite svoje pitanje.
encrypted-not-read = Ovaj razgovor je šifrovan, zato ne mogu da pročitam Vašu poruku. Molimo Vas, započnite novi razgovor bez šifrovanja.
group-refused = Ja sam automatski vodič grada Hannovera, računarski program. U grupama ne odgovaram, da bi Vaša pitanja ostala među nama. Molimo Vas, pišite mi direktno – sada napuštam grupu.
too-many-messages = To je bilo mnogo poruka odjednom. Molimo Vas, sačekajte jedan minut, pa pišite ponovo.
conversation-forgotten = Razgovor je obrisan. Molimo Vas, obrišite ga i u svojoj aplikaciji ako ne treba tamo da ostane.
# With the first answer; both are commands.
forget-hint = Pošaljite { $forget } da obrišete ovaj razgovor ili { $language } da izaberete drugi jezik.
choose-language = Na kom jeziku želite da nastavite?
# On a button, at most 20 characters.
choose-button = Izaberite
# Below numbered choices, where there are no buttons.
reply-with-number = Molimo Vas, odgovorite brojem.

## Problems over HTTP

problem-invalid-json = Zahtev nije ispravan JSON.
problem-invalid-request = Nešto u zahtevu nije u redu.
problem-too-large = Zahtev je prevelik.
problem-unknown-conversation = Ovaj razgovor ne postoji ili njegova oznaka nije ispravna.
problem-unknown-payload = Ovaj izbor više ne važi. Molimo Vas, napišite svoje pitanje.
problem-unknown-language = Ovaj jezik ne poznajemo.
problem-not-found = Toga ovde nema.
problem-method = Ova vrsta zahteva ovde nije moguća.
problem-media-type = Molimo Vas, pošaljite JSON (application/json).
problem-internal = Kod nas je nešto pošlo naopako.

## Narrowing down what was found

refine-question = Želite li da suzite izbor?
refine-level = Nivo { $level }
refine-free = Besplatno
refine-childcare = Sa čuvanjem dece
refine-evening = Uveče
refine-online = Onlajn
refine-women = Za žene
refine-district = Deo grada { $district }
more-offers = Još ponuda
go-back = Nazad
start-again = Iz početka
refined-nearest = Ne znam ponudu za koju u našim izvorima piše baš to. Ove su najbliže – molimo Vas, pitajte tamo:
no-more-offers = To su sve ponude na tu temu koje znam. Ovi ljudi će Vam reći više:
nothing-before = Pre ovoga nije bilo ničega. Kako mogu da pomognem?

## One offer

which-offer = Na koju ponudu mislite?
about-offer = Šta želite da znate o toj ponudi?
ask-place = Gde je to?
ask-time = Kada je to?
ask-cost = Koliko košta?
ask-papers = Koja dokumenta?
ask-contact = Kako do kontakta?
ask-conditions = Za koga je to?
ask-languages = Na kojim jezicima?
place-known = „{ $title }“ – to je ovde: { $place }
place-online = „{ $title }“ – to je onlajn.
place-district = „{ $title }“ – to je u ovom delu grada: { $district }. Tačnu adresu ne znamo.
place-unknown = „{ $title }“: u našim izvorima ne piše gde je to. Molimo Vas, pitajte tamo:
time-known = „{ $title }“: { $times }
time-unknown = „{ $title }“: u našim izvorima ne piše kada je to. Molimo Vas, pitajte tamo:
time-span = { $day }, od { $from } do { $to }
time-day = { $day }
time-round-the-clock = { $day }, danju i noću
time-every-day = svakog dana
cost-free = „{ $title }“ – to je besplatno.
cost-known = „{ $title }“ – cena: { $cost }
cost-unknown = „{ $title }“: u našim izvorima ne piše koliko košta. Molimo Vas, pitajte tamo:
papers-known = „{ $title }“ – molimo Vas, ponesite: { $papers }
papers-unknown = „{ $title }“: u našim izvorima ne piše koja su dokumenta potrebna. Molimo Vas, pitajte tamo:
contact-known = „{ $title }“ – ovako možete da stupite u kontakt:
contact-unknown = „{ $title }“: nemamo proveren broj telefona ni mejl adresu. Možda će pomoći ova stranica: { $url }
contact-none = „{ $title }“: nemamo proveren broj telefona, mejl adresu ni stranicu. Ovi ljudi će Vam pomoći dalje:
conditions-known = „{ $title }“ – za koga: { $audience }
conditions-level = Nivo: { $levels }
conditions-age = Uzrast: { $age }
conditions-unknown = „{ $title }“: u našim izvorima ne piše za koga je to. Molimo Vas, pitajte tamo:
languages-known = „{ $title }“ – jezici koji se tamo govore: { $languages }
languages-unknown = „{ $title }“: u našim izvorima ne piše koji se jezici tamo govore. Molimo Vas, pitajte tamo:
in-german = Na nemačkom: { $text }

## Asking where someone lives: Hannover has two immigration offices

area-question = Koja služba je za Vas nadležna, zavisi od toga gde živite. Da li živite u gradu Hannoveru ili u nekom drugom mestu Regiona Hannover?
area-city = Grad Hannover
area-region = Drugo mesto
area-answer = Za Vas je nadležna ova služba:

## Several things in one message

several-topics = Pitali ste više stvari odjednom. Redom:
about-topic = Na temu „{ $topic }“:

## Going on talking

repeated = Rado ću ponoviti:
nothing-to-repeat = Još nema šta da ponovim. Kako mogu da pomognem?
restarted = Krećemo iz početka. Kako mogu da pomognem?
insult-answer = Žao mi je što ne umem da Vam pomognem. Ja sam samo računarski program. Da li biste radije razgovarali sa čovekom?
acknowledged = U redu. Kako još mogu da pomognem?
language-changed = Od sada odgovaram na srpskom.
still-not-understood = Nažalost, i dalje ne razumem. Bolje je da pitate ljude:
outdated-answer = Nemački tekst je noviji od ovog prevoda. Nešto možda više nije tačno.
show-original = Nemački tekst

## A question for the staff, and deleting the conversation

leave-question = Da li da prosledim Vaše pitanje gradskim službenicima? Imena, brojevi i adrese se uklanjaju pre čuvanja.
leave-yes = Da, prosledi
leave-no = Ne, hvala
question-left = Hvala, Vaše pitanje je prosleđeno bez Vašeg imena. Njegova oznaka je: { $reference }. Molimo Vas, zapišite je ako kasnije želite da pitate za odgovor.
question-not-left = U redu, ništa neće biti prosleđeno.
forget-question = Da li da sada obrišem naš razgovor? Od njega neće ostati ništa.
forget-yes = Da, obriši
forget-no = Ne, sačuvaj
conversation-deleted = Naš razgovor je obrisan.

## Names of the topics, as buttons (2 to 5 words)

topic-emergency_danger = Hitan slučaj i opasnost
topic-violence_home = Nasilje u porodici
topic-suicide_crisis = Duševna kriza
topic-doctor_after_hours = Lekar noću ili vikendom
topic-residence_permit_extend = Dozvola boravka (Aufenthaltstitel)
topic-which_immigration_office = Koja služba za strance (Ausländerbehörde)?
topic-asylum_procedure = Postupak za azil
topic-duldung = Tolerisan boravak (Duldung)
topic-family_reunification = Dovođenje porodice
topic-naturalisation = Nemačko državljanstvo (Einbürgerung)
topic-ukraine_protection = Zaštita za ljude iz Ukrajine
topic-eu_citizens = Tek stigli iz EU
topic-return_onward = Povratak ili odlazak dalje
topic-legal_advice_free = Besplatan pravni savet
topic-address_registration = Prijava adrese
topic-letter_help = Pomoć oko pisama i formulara
topic-which_office = Koja je služba nadležna?
topic-migration_advice = Savetovanje za migrante (Migrationsberatung)
topic-interpreter = Prevođenje i pratnja
topic-human_handover = Razgovor s čovekom
topic-everyday_rules = Pravila u svakodnevnom životu
topic-find_german_course = Naći kurs nemačkog
topic-integration_course_rules = Pravila za integracioni kurs (Integrationskurs)
topic-german_for_job = Nemački za posao
topic-family_language = Jezik porodice
topic-daycare_place = Mesto u vrtiću (Kita)
topic-school_place = Mesto u školi
topic-roma_families = Pomoć za romske porodice
topic-family_mentoring = Mentori za porodice
topic-family_benefits = Dečji i roditeljski dodatak
topic-pregnancy_birth = Trudnoća i porođaj
topic-youth_offers = Ponude za mlade
topic-find_job = Naći posao
topic-work_permission = Smem li da radim?
topic-recognition_degree = Priznavanje diplome
topic-apprenticeship = Stručno obrazovanje (Ausbildung) i studije
topic-start_business = Osnivanje firme
topic-career_mentoring = Mentori u poslu
topic-labour_rights = Prava na radu
topic-social_benefits = Novac od službe Jobcenter ili Sozialamt
topic-discounts = Popusti (Aktiv-Pass)
topic-debt = Dugovi i račun u banci
topic-find_flat = Naći stan
topic-homeless = Bez stana ili problemi sa stanarinom
topic-find_doctor = Lekar i zdravstveno osiguranje
topic-no_insurance = Bolest bez osiguranja
topic-trauma_support = Pomoć kod traume
topic-disability = Život s invaliditetom
topic-discrimination = Diskriminacija
topic-lgbtiq = LGBTIQ savetovanje
topic-what_is_wir = Šta je WIR 2.0?
topic-take_part_politics = Učestvovati i odlučivati
topic-find_association = Udruženja i zajednice
topic-project_funding = Novac za projekat
topic-volunteering = Volontiranje
topic-religion_dialogue = Religija i dijalog
topic-culture_leisure = Kultura, sport, gradski arhiv
topic-change_language = Promena jezika
topic-about_bot_privacy = Ko si ti? Zaštita podataka
