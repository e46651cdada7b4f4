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
too-busy = Gerade schreiben sehr viele Menschen gleichzeitig, deshalb kann ich nicht sofort antworten. Bitte versuchen Sie es gleich noch einmal – oder wenden Sie sich an die Menschen hier:
emergency-hint = In Lebensgefahr rufen Sie bitte sofort die 112 an.

## In messengers

media-not-read = Ich bin ein Computerprogramm und kann nur Text lesen – leider keine Sprachnachrichten, Bilder oder Dateien. Schreiben Sie mir Ihre Frage bitte als Text.
encrypted-not-read = Diese Unterhaltung ist verschlüsselt, deshalb kann ich Ihre Nachricht nicht lesen. Bitte beginnen Sie eine neue Unterhaltung ohne Verschlüsselung.
group-refused = Ich bin der automatische Wegweiser der Stadt Hannover, ein Computerprogramm. In Gruppen antworte ich nicht, damit Ihre Fragen unter uns bleiben. Schreiben Sie mir bitte direkt – ich verlasse die Gruppe jetzt.
too-many-messages = Das waren sehr viele Nachrichten auf einmal. Bitte warten Sie eine Minute und schreiben Sie dann noch einmal.
conversation-forgotten = Ich habe unser Gespräch gelöscht. Löschen Sie es bitte auch in Ihrer App, wenn es dort nicht bleiben soll.
# With the first answer; both are commands.
forget-hint = Mit { $forget } löschen Sie dieses Gespräch, mit { $language } wählen Sie eine andere Sprache.
choose-language = In welcher Sprache möchten Sie weiterschreiben?
# On a button, at most 20 characters.
choose-button = Auswählen
# Below numbered choices, where there are no buttons.
reply-with-number = Antworten Sie bitte mit der Nummer.

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

## Narrowing down what was found

refine-question = Möchten Sie die Auswahl eingrenzen?
refine-level = Niveau { $level }
refine-free = Kostenlos
refine-childcare = Mit Kinderbetreuung
refine-evening = Am Abend
refine-online = Online
refine-women = Für Frauen
refine-district = In { $district }
more-offers = Weitere Angebote
go-back = Zurück
start-again = Neu anfangen
refined-nearest = Ich kenne kein Angebot, bei dem unsere Quellen genau das sagen. Diese hier kommen am nächsten – bitte fragen Sie dort nach:
no-more-offers = Mehr Angebote kenne ich dazu nicht. Diese Menschen können Ihnen mehr sagen:
nothing-before = Davor war noch nichts. Wobei kann ich Ihnen helfen?

## One offer

which-offer = Welches Angebot meinen Sie?
about-offer = Was möchten Sie darüber wissen?
ask-place = Wo ist das?
ask-time = Wann ist das?
ask-cost = Was kostet das?
ask-papers = Welche Unterlagen?
ask-contact = Kontakt
ask-conditions = Für wen ist das?
ask-languages = Welche Sprachen?
place-known = „{ $title }“ finden Sie hier: { $place }
place-online = „{ $title }“ findet online statt.
place-district = „{ $title }“ ist im Stadtteil { $district }. Die genaue Adresse kennen wir nicht.
place-unknown = Unsere Quellen sagen nicht, wo Sie „{ $title }“ finden. Bitte fragen Sie dort nach:
time-known = { $title }: { $times }
time-unknown = Unsere Quellen nennen keine Zeiten für „{ $title }“. Bitte fragen Sie dort nach:
time-span = { $day }, { $from } bis { $to }
time-day = { $day }
time-round-the-clock = { $day }, Tag und Nacht
time-every-day = jeden Tag
cost-free = „{ $title }“ ist kostenlos.
cost-known = „{ $title }“ kostet: { $cost }
cost-unknown = Unsere Quellen sagen nicht, was „{ $title }“ kostet. Bitte fragen Sie dort nach:
papers-known = Bitte bringen Sie für „{ $title }“ mit: { $papers }
papers-unknown = Unsere Quellen sagen nicht, welche Unterlagen Sie für „{ $title }“ brauchen. Bitte fragen Sie dort nach:
contact-known = So erreichen Sie „{ $title }“:
contact-unknown = Für „{ $title }“ haben wir keine geprüfte Telefonnummer oder E-Mail-Adresse. Vielleicht hilft Ihnen diese Seite: { $url }
contact-none = Für „{ $title }“ haben wir keine geprüfte Telefonnummer, E-Mail-Adresse oder Seite. Diese Menschen helfen Ihnen weiter:
conditions-known = „{ $title }“ ist für: { $audience }
conditions-level = Sprachniveau: { $levels }
conditions-age = Alter: { $age }
conditions-unknown = Unsere Quellen sagen nicht, für wen „{ $title }“ ist. Bitte fragen Sie dort nach:
languages-known = Bei „{ $title }“ werden diese Sprachen gesprochen: { $languages }
languages-unknown = Unsere Quellen sagen nicht, welche Sprachen bei „{ $title }“ gesprochen werden. Bitte fragen Sie dort nach:
in-german = Auf Deutsch: { $text }

## Asking where someone lives: Hannover has two immigration offices

area-question = Welche Behörde zuständig ist, hängt von Ihrem Wohnort ab. Wohnen Sie in der Stadt Hannover oder in einem anderen Ort der Region?
area-city = Stadt Hannover
area-region = Anderer Ort
area-answer = Für Sie ist diese Behörde zuständig:

## Several things in one message

several-topics = Sie haben nach mehreren Dingen gefragt. Eins nach dem anderen:
about-topic = Zu „{ $topic }“:

## Going on talking

repeated = Ich sage es gern noch einmal:
nothing-to-repeat = Ich habe noch nichts gesagt, das ich wiederholen könnte. Wobei kann ich Ihnen helfen?
restarted = Fangen wir neu an. Wobei kann ich Ihnen helfen?
insult-answer = Es tut mir leid, dass ich Ihnen nicht helfen konnte. Ich bin nur ein Computerprogramm. Möchten Sie lieber mit einem Menschen sprechen?
acknowledged = Alles klar. Wobei kann ich Ihnen noch helfen?
language-changed = Ab jetzt antworte ich auf Deutsch.
still-not-understood = Es tut mir leid, ich verstehe es immer noch nicht. Am besten fragen Sie diese Menschen:
outdated-answer = Der deutsche Text ist neuer als diese Übersetzung. Manches stimmt vielleicht nicht mehr.
show-original = Deutscher Text

## A question for the staff, and deleting the conversation

leave-question = Soll ich Ihre Frage an die Mitarbeitenden der Stadt weitergeben? Namen, Nummern und Adressen werden vor dem Speichern entfernt.
leave-yes = Ja, weitergeben
leave-no = Nein, danke
question-left = Danke, ich habe Ihre Frage ohne Ihren Namen weitergegeben. Ihre Kennung ist { $reference }. Bitte schreiben Sie sie auf, wenn Sie später danach fragen möchten.
question-not-left = In Ordnung, ich gebe nichts weiter.
forget-question = Soll ich unser Gespräch jetzt löschen? Es bleibt dann nichts davon übrig.
forget-yes = Ja, löschen
forget-no = Nein, behalten
conversation-deleted = Ich habe unser Gespräch gelöscht.

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
