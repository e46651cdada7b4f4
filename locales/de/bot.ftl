## At the start of a conversation

# The first words of every conversation: it is a machine (EU AI Act, article 50), and what happens to what people write.
disclosure = Ich bin der automatische Wegweiser der Stadt Hannover – ein Computerprogramm, kein Mensch. Bitte schreiben Sie keine Namen, Aktenzeichen oder Gesundheitsdaten. Was Sie schreiben, wird unter einer Zufallsnummer gespeichert und nach { $days } Tagen gelöscht. Sie können das Gespräch jederzeit selbst löschen.

## With an answer

# Shown above programme cards.
programmes-found = { $count ->
    [one] Dieses Angebot passt zu Ihrer Frage:
   *[other] Diese Angebote passen zu Ihrer Frage:
}
# The text that follows is in another language than the resident's.
answered-in = Diesen Text gibt es noch nicht auf { $language }. Hier ist er in einer anderen Sprache.

## When it did not understand

not-understood = Das habe ich leider nicht verstanden. Bitte schreiben Sie es noch einmal mit anderen Worten – gern in Ihrer Sprache.
did-you-mean = Das habe ich nicht sicher verstanden. Meinten Sie eines davon?
choose-topic = Wobei kann ich helfen?
message-empty = Ihre Nachricht war leer. Schreiben Sie mir gern Ihre Frage.
message-shortened = Ihre Nachricht war sehr lang. Ich habe nur den Anfang gelesen.

## When something fails

something-went-wrong = Da ist bei uns etwas schiefgegangen. Bitte versuchen Sie es noch einmal – oder wenden Sie sich an die Menschen hier:
not-ready = Der Wegweiser kann im Moment nicht antworten. Diese Menschen helfen Ihnen weiter:
emergency-hint = In Lebensgefahr rufen Sie bitte sofort die 112 an.

## Problems over HTTP

problem-invalid-json = Die Anfrage ist kein gültiges JSON.
problem-invalid-request = In der Anfrage stimmt etwas nicht.
problem-too-large = Die Anfrage ist zu groß.
problem-unknown-conversation = Dieses Gespräch gibt es nicht, oder seine Kennung ist ungültig.
problem-unknown-payload = Diese Auswahl ist nicht mehr gültig. Bitte schreiben Sie Ihre Frage.
problem-unknown-language = Diese Sprache kennen wir nicht.
problem-not-found = Das gibt es hier nicht.
problem-method = Diese Art der Anfrage ist hier nicht möglich.
problem-media-type = Bitte senden Sie JSON (application/json).
problem-internal = Da ist bei uns etwas schiefgegangen.

## Names of the topics, as buttons (2 to 5 words)

topic-emergency_danger = Notfall und Gefahr
topic-violence_home = Gewalt zu Hause
topic-suicide_crisis = Seelische Krise
topic-doctor_after_hours = Arzt nachts oder am Wochenende
topic-residence_permit_extend = Aufenthaltstitel
topic-which_immigration_office = Welche Ausländerbehörde?
topic-asylum_procedure = Asylverfahren
topic-duldung = Duldung
topic-family_reunification = Familie nachholen
topic-naturalisation = Einbürgerung
topic-ukraine_protection = Schutz für Menschen aus der Ukraine
topic-eu_citizens = Neu aus einem EU-Land
topic-return_onward = Rückkehr oder Weiterreise
topic-legal_advice_free = Kostenlose Rechtsberatung
topic-address_registration = Wohnung anmelden
topic-letter_help = Hilfe mit Briefen und Formularen
topic-which_office = Welches Amt ist zuständig?
topic-migration_advice = Migrationsberatung
topic-interpreter = Dolmetschen und Begleitung
topic-human_handover = Mit einem Menschen sprechen
topic-everyday_rules = Regeln im Alltag
topic-find_german_course = Deutschkurs finden
topic-integration_course_rules = Regeln zum Integrationskurs
topic-german_for_job = Deutsch für den Beruf
topic-family_language = Familiensprache
topic-daycare_place = Kita-Platz
topic-school_place = Schulplatz
topic-roma_families = Hilfe für Roma-Familien
topic-family_mentoring = Mentoring für Familien
topic-family_benefits = Kindergeld und Elterngeld
topic-pregnancy_birth = Schwangerschaft und Geburt
topic-youth_offers = Angebote für junge Menschen
topic-find_job = Arbeit finden
topic-work_permission = Darf ich arbeiten?
topic-recognition_degree = Abschluss anerkennen lassen
topic-apprenticeship = Ausbildung und Studium
topic-start_business = Firma gründen
topic-career_mentoring = Mentoring im Beruf
topic-labour_rights = Rechte bei der Arbeit
topic-social_benefits = Geld vom Jobcenter oder Sozialamt
topic-discounts = Ermäßigungen (Aktiv-Pass)
topic-debt = Schulden und Konto
topic-find_flat = Wohnung finden
topic-homeless = Wohnungslos oder Ärger mit der Miete
topic-find_doctor = Arzt und Krankenversicherung
topic-no_insurance = Krank ohne Versicherung
topic-trauma_support = Hilfe bei Trauma
topic-disability = Leben mit Behinderung
topic-discrimination = Diskriminierung
topic-lgbtiq = LSBTIQ-Beratung
topic-what_is_wir = Was ist WIR 2.0?
topic-take_part_politics = Mitreden und mitbestimmen
topic-find_association = Vereine und Gemeinschaften
topic-project_funding = Geld für ein Projekt
topic-volunteering = Ehrenamt
topic-religion_dialogue = Religion und Dialog
topic-culture_leisure = Kultur, Sport, Stadtarchiv
topic-change_language = Sprache wechseln
topic-about_bot_privacy = Wer bist du? Datenschutz
