## At the start of a conversation

# The first words of every conversation: it is a machine (EU AI Act, article 50), and what happens to what people write.
disclosure = Sunt ghidul automat al orașului Hannover: un program de calculator, nu un om. Vă rugăm să nu scrieți nume, numere de dosar sau date despre sănătate. Ceea ce scrieți se păstrează sub un număr ales la întâmplare și se șterge după { $days ->
    [one] { $days } zi
    [few] { $days } zile
   *[other] { $days } de zile
}. Puteți șterge oricând conversația chiar dumneavoastră.

## With an answer

# Shown above programme cards.
programmes-found = { $count ->
    [one] Această ofertă se potrivește cu întrebarea dumneavoastră:
    [few] Aceste oferte se potrivesc cu întrebarea dumneavoastră:
   *[other] Aceste oferte se potrivesc cu întrebarea dumneavoastră:
}
# The text that follows is in another language than the resident's.
answered-in = Acest text nu există încă în această limbă: { $language }. Iată-l în altă limbă.

## When it did not understand

not-understood = Îmi pare rău, nu am înțeles. Vă rugăm să scrieți din nou, cu alte cuvinte – puteți scrie și în limba dumneavoastră.
did-you-mean = Nu sunt sigur că am înțeles. V-ați gândit la una dintre acestea?
choose-topic = Cu ce vă pot ajuta?
message-empty = Mesajul dumneavoastră era gol. Vă rog să-mi scrieți întrebarea.
message-shortened = Mesajul dumneavoastră era foarte lung. Am citit doar începutul.

## When something fails

something-went-wrong = Ceva nu a mers bine la noi. Vă rugăm să încercați din nou – sau adresați-vă oamenilor de aici:
not-ready = Ghidul nu poate răspunde în acest moment. Acești oameni vă ajută mai departe:
emergency-hint = Dacă viața cuiva este în pericol, vă rugăm să sunați imediat la 112.

## Problems over HTTP

problem-invalid-json = Cererea nu este un JSON valid.
problem-invalid-request = Ceva nu este în regulă în cerere.
problem-too-large = Cererea este prea mare.
problem-unknown-conversation = Această conversație nu există sau codul ei nu este valid.
problem-unknown-payload = Această alegere nu mai este valabilă. Vă rugăm să scrieți întrebarea dumneavoastră.
problem-unknown-language = Nu cunoaștem această limbă.
problem-not-found = Aici nu există așa ceva.
problem-method = Acest tip de cerere nu este posibil aici.
problem-media-type = Vă rugăm să trimiteți JSON (application/json).
problem-internal = Ceva nu a mers bine la noi.

## Names of the topics, as buttons (2 to 5 words)

topic-emergency_danger = Urgență și pericol
topic-violence_home = Violență acasă
topic-suicide_crisis = Criză sufletească
topic-doctor_after_hours = Medic noaptea sau în weekend
topic-residence_permit_extend = Permis de ședere (Aufenthaltstitel)
topic-which_immigration_office = Care Ausländerbehörde?
topic-asylum_procedure = Procedura de azil
topic-duldung = Ședere tolerată (Duldung)
topic-family_reunification = Aducerea familiei în Germania
topic-naturalisation = Cetățenia germană (Einbürgerung)
topic-ukraine_protection = Protecție pentru oamenii din Ucraina
topic-eu_citizens = Nou-veniți din UE
topic-return_onward = Întoarcere sau plecare mai departe
topic-legal_advice_free = Consiliere juridică gratuită
topic-address_registration = Înregistrarea adresei (Anmeldung)
topic-letter_help = Ajutor cu scrisori și formulare
topic-which_office = Ce instituție este responsabilă?
topic-migration_advice = Consiliere pentru migranți
topic-interpreter = Interpret și însoțire
topic-human_handover = Vreau să vorbesc cu cineva
topic-everyday_rules = Reguli de zi cu zi
topic-find_german_course = Găsirea unui curs de germană
topic-integration_course_rules = Reguli pentru cursul de integrare
topic-german_for_job = Germană pentru muncă
topic-family_language = Limba familiei
topic-daycare_place = Loc la Kita (creșă, grădiniță)
topic-school_place = Loc la școală
topic-roma_families = Ajutor pentru familii de romi
topic-family_mentoring = Mentorat pentru familii
topic-family_benefits = Kindergeld și Elterngeld
topic-pregnancy_birth = Sarcină și naștere
topic-youth_offers = Oferte pentru tineri
topic-find_job = Găsirea unui loc de muncă
topic-work_permission = Am voie să lucrez?
topic-recognition_degree = Recunoașterea diplomei
topic-apprenticeship = Formare profesională și studii
topic-start_business = Deschiderea unei firme
topic-career_mentoring = Mentorat la locul de muncă
topic-labour_rights = Drepturi la locul de muncă
topic-social_benefits = Bani de la Jobcenter sau Sozialamt
topic-discounts = Reduceri (Aktiv-Pass)
topic-debt = Datorii și cont bancar
topic-find_flat = Găsirea unei locuințe
topic-homeless = Fără locuință sau probleme cu chiria
topic-find_doctor = Medic și asigurare de sănătate
topic-no_insurance = Boală fără asigurare
topic-trauma_support = Ajutor după o traumă
topic-disability = Viața cu o dizabilitate
topic-discrimination = Discriminare
topic-lgbtiq = Consiliere LGBTIQ
topic-what_is_wir = Ce este WIR 2.0?
topic-take_part_politics = Participare și decizii
topic-find_association = Asociații și comunități
topic-project_funding = Bani pentru un proiect
topic-volunteering = Voluntariat
topic-religion_dialogue = Religie și dialog
topic-culture_leisure = Cultură, sport, arhiva orașului
topic-change_language = Schimbarea limbii
topic-about_bot_privacy = Cine ești? Protecția datelor
