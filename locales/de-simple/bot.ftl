## At the start of a conversation

# The first words of every conversation: it is a machine (EU AI Act, article 50), and what happens to what people write.
disclosure = Ich bin der automatische Wegweiser von der Stadt Hannover. Ich bin ein Computer-Programm. Ich bin kein Mensch. Bitte schreiben Sie keine Namen. Schreiben Sie keine Akten-Zeichen: Das sind die Nummern auf Briefen vom Amt. Schreiben Sie nichts über Ihre Gesundheit. Wir speichern Ihren Text unter einer Zufalls-Nummer. Wir löschen ihn nach { $days } Tagen. Sie können das Gespräch auch selbst löschen. Das geht immer.

## With an answer

# Shown above programme cards.
programmes-found = { $count ->
    [one] Dieses Angebot passt zu Ihrer Frage:
   *[other] Diese Angebote passen zu Ihrer Frage:
}
# The text that follows is in another language than the resident's.
answered-in = Diesen Text gibt es noch nicht in dieser Sprache: { $language }. Hier ist er in einer anderen Sprache.

## When it did not understand

not-understood = Das habe ich leider nicht verstanden. Bitte schreiben Sie es noch einmal mit anderen Wörtern. Sie können auch in Ihrer Sprache schreiben.
did-you-mean = Ich bin nicht sicher: Habe ich Sie richtig verstanden? Meinen Sie eines davon?
choose-topic = Wobei kann ich helfen?
message-empty = Ihre Nachricht war leer. Bitte schreiben Sie Ihre Frage.
message-shortened = Ihre Nachricht war sehr lang. Ich habe nur den Anfang gelesen.

## When something fails

something-went-wrong = Bei uns ist ein Fehler passiert. Bitte versuchen Sie es noch einmal. Oder fragen Sie die Menschen hier:
not-ready = Ich kann im Moment nicht antworten. Diese Menschen helfen Ihnen weiter:
too-busy = Gerade schreiben sehr viele Menschen. Darum kann ich nicht sofort antworten. Bitte versuchen Sie es gleich noch einmal. Oder fragen Sie diese Menschen:
emergency-hint = Ist ein Leben in Gefahr? Rufen Sie bitte sofort die 112 an.

## In messengers

media-not-read = Ich bin ein Computer-Programm. Ich kann nur Text lesen. Ich verstehe keine Sprach-Nachrichten und keine Bilder. Bitte schreiben Sie Ihre Frage.
encrypted-not-read = Dieses Gespräch ist verschlüsselt. Darum kann ich Ihre Nachricht nicht lesen. Bitte fangen Sie ein neues Gespräch ohne Verschlüsselung an.
group-refused = Ich bin der automatische Wegweiser von der Stadt Hannover. Ich bin ein Computer-Programm. In Gruppen antworte ich nicht. Bitte schreiben Sie nur mir. Ich gehe jetzt aus der Gruppe.
too-many-messages = Das waren sehr viele Nachrichten. Bitte warten Sie eine Minute. Dann schreiben Sie noch einmal.
conversation-forgotten = Unser Gespräch ist gelöscht. In Ihrer App ist es noch da. Dort können Sie es selbst löschen.
# With the first answer; both are commands.
forget-hint = Sie wollen das Gespräch löschen? Dann schreiben Sie: { $forget }. Sie wollen eine andere Sprache? Dann schreiben Sie: { $language }.
choose-language = Welche Sprache möchten Sie?
# On a button, at most 20 characters.
choose-button = Auswählen
# Below numbered choices, where there are no buttons.
reply-with-number = Bitte schreiben Sie nur die Nummer.

## Problems over HTTP

problem-invalid-json = Die Anfrage ist kein richtiges JSON.
problem-invalid-request = In der Anfrage ist ein Fehler.
problem-too-large = Die Anfrage ist zu groß.
problem-unknown-conversation = Dieses Gespräch gibt es nicht. Oder die Kennung ist falsch.
problem-unknown-payload = Diese Auswahl gilt nicht mehr. Bitte schreiben Sie Ihre Frage.
problem-unknown-language = Diese Sprache kennen wir nicht.
problem-not-found = Das gibt es hier nicht.
problem-method = Diese Art von Anfrage geht hier nicht.
problem-media-type = Bitte senden Sie JSON (application/json).
problem-internal = Bei uns ist ein Fehler passiert.

## Narrowing down what was found

refine-question = Möchten Sie genauer suchen?
refine-level = Niveau { $level }
refine-free = Kostet nichts
refine-childcare = Mit Kinder-Betreuung
refine-evening = Am Abend
refine-online = Im Internet
refine-women = Nur für Frauen
refine-district = In { $district }
more-offers = Mehr Angebote
go-back = Zurück
start-again = Neu anfangen
refined-nearest = Ich finde kein Angebot, bei dem das genau so steht. Diese Angebote passen am besten. Bitte fragen Sie dort:
no-more-offers = Ich kenne keine anderen Angebote. Diese Menschen wissen mehr:
nothing-before = Davor war noch nichts. Wobei kann ich helfen?

## One offer

which-offer = Welches Angebot meinen Sie?
about-offer = Was möchten Sie wissen?
ask-place = Wo ist das?
ask-time = Wann ist das?
ask-cost = Was kostet das?
ask-papers = Welche Papiere?
ask-contact = Wen kann ich fragen?
ask-conditions = Für wen ist das?
ask-languages = Welche Sprachen?
place-known = „{ $title }“ ist hier: { $place }
place-online = „{ $title }“ ist im Internet.
place-district = „{ $title }“ ist in diesem Stadt-Teil: { $district }. Wir kennen die Adresse nicht genau.
place-unknown = Wo ist „{ $title }“? Das wissen wir nicht. Bitte fragen Sie dort:
time-known = { $title }: { $times }
time-unknown = Wann ist „{ $title }“? Das wissen wir nicht. Bitte fragen Sie dort:
time-span = { $day }, von { $from } bis { $to }
time-day = { $day }
time-round-the-clock = { $day }, am Tag und in der Nacht
time-every-day = jeden Tag
cost-free = „{ $title }“ kostet nichts.
cost-known = „{ $title }“ kostet: { $cost }
cost-unknown = Was kostet „{ $title }“? Das wissen wir nicht. Bitte fragen Sie dort:
papers-known = Bitte bringen Sie das mit für „{ $title }“: { $papers }
papers-unknown = Welche Papiere brauchen Sie für „{ $title }“? Das wissen wir nicht. Bitte fragen Sie dort:
contact-known = „{ $title }“: Hier können Sie fragen:
contact-unknown = Wir haben keine geprüfte Telefon-Nummer und keine geprüfte E-Mail-Adresse von „{ $title }“. Vielleicht hilft diese Internet-Seite: { $url }
contact-none = Wir haben keine geprüfte Telefon-Nummer von „{ $title }“. Wir haben auch keine E-Mail-Adresse und keine Internet-Seite. Diese Menschen helfen Ihnen:
conditions-known = „{ $title }“ ist für: { $audience }
conditions-level = Sprach-Niveau: { $levels }
conditions-age = Alter: { $age }
conditions-unknown = Für wen ist „{ $title }“? Das wissen wir nicht. Bitte fragen Sie dort:
languages-known = „{ $title }“: Diese Sprachen spricht man dort: { $languages }
languages-unknown = „{ $title }“: Welche Sprachen spricht man dort? Das wissen wir nicht. Bitte fragen Sie dort:
in-german = Auf Deutsch: { $text }

## Asking where someone lives: Hannover has two immigration offices

area-question = Es gibt zwei Ämter. Wo wohnen Sie? In der Stadt Hannover? Oder in einem anderen Ort in der Region?
area-city = Stadt Hannover
area-region = Anderer Ort
area-answer = Dieses Amt ist für Sie da:

## Several things in one message

several-topics = Sie haben mehrere Fragen. Ich antworte auf eine nach der anderen:
about-topic = Zu „{ $topic }“:

## Going on talking

repeated = Ich sage es gern noch einmal:
nothing-to-repeat = Ich habe noch nichts gesagt. Wobei kann ich helfen?
restarted = Wir fangen neu an. Wobei kann ich helfen?
insult-answer = Es tut mir leid. Ich konnte Ihnen nicht helfen. Ich bin nur ein Computer-Programm. Möchten Sie lieber mit einem Menschen sprechen?
acknowledged = Alles klar. Wobei kann ich noch helfen?
language-changed = Ab jetzt schreibe ich in Leichter Sprache.
still-not-understood = Es tut mir leid. Ich verstehe Sie noch nicht. Bitte fragen Sie diese Menschen:
outdated-answer = Dieser Text ist schon älter. Vielleicht stimmt nicht mehr alles. Der normale deutsche Text ist neuer.
show-original = Normaler Text

## A question for the staff, and deleting the conversation

leave-question = Soll ich Ihre Frage weitergeben? Dann lesen Menschen von der Stadt Ihre Frage. Wir löschen vorher alle Namen, Nummern und Adressen.
leave-yes = Ja, weitergeben
leave-no = Nein, danke
question-left = Danke. Ich habe Ihre Frage weitergegeben. Ihr Name steht nicht dabei. Ihr Code ist: { $reference }. Möchten Sie später danach fragen? Dann schreiben Sie den Code bitte auf.
question-not-left = Gut. Ich gebe nichts weiter.
forget-question = Soll ich unser Gespräch jetzt löschen? Dann ist alles weg.
forget-yes = Ja, löschen
forget-no = Nein, behalten
conversation-deleted = Unser Gespräch ist gelöscht.

## Names of the topics, as buttons (2 to 5 words)

topic-emergency_danger = Notfall und Gefahr
topic-violence_home = Gewalt zu Hause
topic-suicide_crisis = Es geht mir sehr schlecht
topic-doctor_after_hours = Arzt nachts oder am Wochenende
topic-residence_permit_extend = Aufenthalts-Titel
topic-which_immigration_office = Welche Ausländer-Behörde?
topic-asylum_procedure = Asyl-Verfahren
topic-duldung = Duldung
topic-family_reunification = Familie nach Deutschland holen
topic-naturalisation = Deutsch werden (Einbürgerung)
topic-ukraine_protection = Schutz für Menschen aus der Ukraine
topic-eu_citizens = Neu aus einem EU-Land
topic-return_onward = Zurückgehen oder weiterreisen
topic-legal_advice_free = Rechts-Beratung ohne Geld
topic-address_registration = Wohnung anmelden
topic-letter_help = Hilfe mit Briefen und Formularen
topic-which_office = Welches Amt ist richtig?
topic-migration_advice = Migrations-Beratung
topic-interpreter = Übersetzen und Mitkommen
topic-human_handover = Mit einem Menschen sprechen
topic-everyday_rules = Regeln im Alltag
topic-find_german_course = Deutsch-Kurs finden
topic-integration_course_rules = Regeln zum Integrations-Kurs
topic-german_for_job = Deutsch für den Beruf
topic-family_language = Sprache in der Familie
topic-daycare_place = Kita-Platz
topic-school_place = Platz in der Schule
topic-roma_families = Hilfe für Roma-Familien
topic-family_mentoring = Begleitung für Familien (Mentoring)
topic-family_benefits = Kinder-Geld und Eltern-Geld
topic-pregnancy_birth = Schwangerschaft und Geburt
topic-youth_offers = Angebote für junge Menschen
topic-find_job = Arbeit finden
topic-work_permission = Darf ich arbeiten?
topic-recognition_degree = Abschluss anerkennen
topic-apprenticeship = Ausbildung und Studium
topic-start_business = Firma gründen
topic-career_mentoring = Begleitung im Beruf (Mentoring)
topic-labour_rights = Rechte bei der Arbeit
topic-social_benefits = Geld vom Jobcenter oder Sozialamt
topic-discounts = Weniger bezahlen (Aktiv-Pass)
topic-debt = Schulden und Konto
topic-find_flat = Wohnung finden
topic-homeless = Ohne Wohnung, Ärger mit Miete
topic-find_doctor = Arzt und Kranken-Versicherung
topic-no_insurance = Krank ohne Versicherung
topic-trauma_support = Hilfe nach schlimmen Erlebnissen (Trauma)
topic-disability = Leben mit Behinderung
topic-discrimination = Diskriminierung
topic-lgbtiq = LSBTIQ-Beratung
topic-what_is_wir = Was ist WIR 2.0?
topic-take_part_politics = Mitreden und mitbestimmen
topic-find_association = Vereine und Gemeinschaften
topic-project_funding = Geld für ein Projekt
topic-volunteering = Ehrenamt: anderen helfen
topic-religion_dialogue = Religion und Gespräche
topic-culture_leisure = Kultur, Sport, Stadt-Archiv
topic-change_language = Sprache wechseln
topic-about_bot_privacy = Wer bist du? Daten-Schutz
