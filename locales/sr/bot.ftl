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
emergency-hint = Ako je život u opasnosti, odmah pozovite 112.

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
