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
too-busy = Chiar acum scriu foarte mulți oameni în același timp, de aceea nu pot răspunde imediat. Vă rog să încercați din nou peste puțin timp – sau adresați-vă acestor persoane:
emergency-hint = Dacă viața cuiva este în pericol, vă rugăm să sunați imediat la 112.

## In messengers

media-not-read = Sunt un program de calculator și pot citi doar text – din păcate nu și mesaje vocale, imagini sau fișiere. Vă rog să scrieți întrebarea ca text.
encrypted-not-read = Această conversație este criptată, de aceea nu vă pot citi mesajul. Vă rog să începeți o conversație nouă, fără criptare.
group-refused = Sunt ghidul automat al orașului Hannover, un program de calculator. În grupuri nu răspund, pentru ca întrebările dumneavoastră să rămână între noi. Vă rog să-mi scrieți direct – acum părăsesc grupul.
too-many-messages = Au fost foarte multe mesaje deodată. Vă rog să așteptați un minut și să scrieți din nou.
conversation-forgotten = Am șters conversația noastră. Vă rog să o ștergeți și din aplicația dumneavoastră, dacă nu trebuie să rămână acolo.
# With the first answer; both are commands.
forget-hint = Trimiteți { $forget } ca să ștergeți această conversație sau { $language } ca să alegeți altă limbă.
choose-language = În ce limbă doriți să continuăm?
# On a button, at most 20 characters.
choose-button = Alegeți
# Below numbered choices, where there are no buttons.
reply-with-number = Vă rog să răspundeți cu numărul.

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

## Narrowing down what was found

refine-question = Doriți să restrângeți căutarea?
refine-level = Nivel { $level }
refine-free = Gratuit
refine-childcare = Îngrijirea copiilor
refine-evening = Seara
refine-online = Online
refine-women = Pentru femei
refine-district = În { $district }
more-offers = Alte oferte
go-back = Înapoi
start-again = De la început
refined-nearest = Nu cunosc nicio ofertă despre care sursele noastre spun exact asta. Acestea sunt cele mai apropiate – vă rog să întrebați acolo:
no-more-offers = Acestea au fost toate ofertele pe care le cunosc pentru asta. Oamenii de aici vă pot spune mai multe:
nothing-before = Înainte de asta nu a fost nimic. Cu ce vă pot ajuta?

## One offer

which-offer = La ce ofertă vă referiți?
about-offer = Ce doriți să știți despre ea?
ask-place = Unde este?
ask-time = Când este?
ask-cost = Cât costă?
ask-papers = Ce acte trebuie?
ask-contact = Cum iau legătura?
ask-conditions = Pentru cine este?
ask-languages = În ce limbi?
place-known = „{ $title }” – este aici: { $place }
place-online = „{ $title }” – are loc online.
place-district = „{ $title }” – este în cartierul { $district }. Nu știm adresa exactă.
place-unknown = „{ $title }”: sursele noastre nu spun unde este. Vă rog să întrebați acolo:
time-known = „{ $title }”: { $times }
time-unknown = „{ $title }”: sursele noastre nu spun când este. Vă rog să întrebați acolo:
time-span = { $day }, de la { $from } până la { $to }
time-day = { $day }
time-round-the-clock = { $day }, zi și noapte
time-every-day = în fiecare zi
cost-free = „{ $title }” – este gratuit.
cost-known = „{ $title }” – costuri: { $cost }
cost-unknown = „{ $title }”: sursele noastre nu spun cât costă. Vă rog să întrebați acolo:
papers-known = „{ $title }” – vă rog să aduceți: { $papers }
papers-unknown = „{ $title }”: sursele noastre nu spun ce acte vă trebuie. Vă rog să întrebați acolo:
contact-known = „{ $title }” – așa puteți lua legătura:
contact-unknown = „{ $title }”: nu avem un număr de telefon sau un e-mail verificat. Poate vă ajută această pagină: { $url }
contact-none = „{ $title }”: nu avem un număr de telefon, un e-mail sau o pagină verificată. Oamenii de aici vă ajută mai departe:
conditions-known = „{ $title }” – pentru cine: { $audience }
conditions-level = Nivel: { $levels }
conditions-age = Vârsta: { $age }
conditions-unknown = „{ $title }”: sursele noastre nu spun pentru cine este. Vă rog să întrebați acolo:
languages-known = „{ $title }” – limbi care se vorbesc acolo: { $languages }
languages-unknown = „{ $title }”: sursele noastre nu spun ce limbi se vorbesc acolo. Vă rog să întrebați acolo:
in-german = În germană: { $text }

## Asking where someone lives: Hannover has two immigration offices

area-question = Biroul responsabil depinde de locul în care locuiți. Locuiți în orașul Hannover sau în altă localitate din Region Hannover?
area-city = Orașul Hannover
area-region = Altă localitate
area-answer = Pentru dumneavoastră este responsabil acest birou:

## Several things in one message

several-topics = Ați întrebat mai multe lucruri. Pe rând:
about-topic = Despre „{ $topic }”:

## Going on talking

repeated = Repet cu plăcere:
nothing-to-repeat = Încă nu am spus nimic ce aș putea repeta. Cu ce vă pot ajuta?
restarted = O luăm de la început. Cu ce vă pot ajuta?
insult-answer = Îmi pare rău că nu v-am putut ajuta. Sunt doar un program de calculator. Ați prefera să vorbiți cu un om?
acknowledged = Bine. Cu ce vă mai pot ajuta?
language-changed = De acum răspund în limba română.
still-not-understood = Îmi pare rău, tot nu înțeleg. Mai bine întrebați oamenii de aici:
outdated-answer = Textul german este mai nou decât această traducere. Unele lucruri s-ar putea să nu mai fie corecte.
show-original = Textul german

## A question for the staff, and deleting the conversation

leave-question = Să transmit întrebarea dumneavoastră angajaților orașului? Numele, numerele și adresele sunt șterse înainte de a fi păstrată.
leave-yes = Da, transmite
leave-no = Nu, mulțumesc
question-left = Vă mulțumesc, am transmis întrebarea fără numele dumneavoastră. Numărul ei este: { $reference }. Vă rog să-l notați dacă doriți să întrebați mai târziu despre ea.
question-not-left = Bine, nu transmit nimic.
forget-question = Să șterg acum conversația noastră? Nu va rămâne nimic din ea.
forget-yes = Da, șterge
forget-no = Nu, păstrează
conversation-deleted = Am șters conversația noastră.

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
