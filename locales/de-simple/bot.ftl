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
emergency-hint = Ist ein Leben in Gefahr? Rufen Sie bitte sofort die 112 an.

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
