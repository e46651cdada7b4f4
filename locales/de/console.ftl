## The frame

product = WIR-Lotse Redaktion
skip = Zum Inhalt springen
navigation = Hauptmenü
nav-start = Start
nav-contents = Inhalte
nav-board = Sprachen
nav-work = Aufgaben
nav-questions = Fragen
nav-statistics = Statistik
nav-teach = Training
nav-exchange = Austausch
nav-upkeep = Pflege
nav-staff = Zugänge
sign-out = Abmelden
to-start = Zur Startseite
required = (nötig)
save = Speichern
all = Alle
filter = Filtern
search = Suche
language = Sprache
languages = Sprachen
kind = Art
state = Stand
title = Titel
time = Zeit
by = durch
never = noch nie
answer-yes = Ja
answer-no = Nein
command-line = Kommandozeile
read-only = Sie können das hier lesen, aber nicht ändern.

## Signing in

sign-in = Anmelden
sign-in-about = Hier pflegt die Stadt, was der Wegweiser sagt.
sign-in-city = Mit dem Konto der Stadt anmelden
name = Anmeldename
password = Passwort
code = Einmal-Code
code-optional = (nur wenn eingerichtet)
failed-sign-in = Das hat nicht geklappt. Bitte prüfen Sie Namen, Passwort und Einmal-Code. Nach mehreren Versuchen ist die Anmeldung eine Weile gesperrt.
failed-city = Die Anmeldung der Stadt war nicht erreichbar oder hat nicht geklappt. Bitte versuchen Sie es noch einmal.
failed-no-account = Für dieses Konto gibt es hier keinen Zugang. Ihre Administration kann einen anlegen.

## Notices after something was done

notice-saved = Gespeichert.
notice-restored = Der frühere Stand ist wieder da.
notice-signed-out = Sie sind abgemeldet.
notice-password-changed = Das Passwort ist geändert. Bitte melden Sie sich neu an.
notice-codes-on = Ab jetzt fragt die Anmeldung nach einem Einmal-Code.
notice-codes-off = Die Anmeldung fragt nicht mehr nach einem Einmal-Code.
notice-done-draft = Der Entwurf ist gespeichert. Was im Chat steht, ist unverändert.
notice-done-submit = Der Text wartet jetzt auf die Freigabe. Was im Chat steht, ist unverändert.
notice-done-publish = Veröffentlicht. In wenigen Sekunden steht der Text im Chat.
notice-done-send-back = Der Text ist mit Ihrem Hinweis zurückgegeben.
notice-done-discard = Der Entwurf ist verworfen.
notice-write-answer = Die Frage ist diesem Thema zugeordnet. Hier können Sie die Antwort ergänzen.
notice-imported = Die Texte sind als Entwürfe übernommen und warten auf die Freigabe.
notice-letters-again = Wird noch einmal zugestellt. Was wieder nicht ankommt, steht danach wieder hier.
notice-teach-train = Das Training läuft. Der Chat antwortet solange wie bisher.
notice-teach-back = Das vorige Modell wird in wenigen Sekunden wieder benutzt.

## Problems

problem-refused = Das dürfen Sie mit Ihrer Rolle nicht
problem-refused-remedy = Wenn Sie es für Ihre Arbeit brauchen, wenden Sie sich bitte an Ihre Administration.
problem-not-found = Das gibt es hier nicht
problem-not-found-remedy = Vielleicht wurde es umbenannt oder entfernt.
problem-too-large = Das ist zu groß
problem-too-large-remedy = Eine Datei darf höchstens 4 MB haben.
problem-wrong-request = Diese Anfrage hat nicht gepasst
problem-wrong-request-remedy = Bitte gehen Sie zurück und versuchen Sie es noch einmal.
problem-internal = Da ist bei uns etwas schiefgegangen
problem-internal-remedy = Es wurde nichts Halbes gespeichert. Bitte versuchen Sie es noch einmal.
problem-not-restorable = Dieser Stand lässt sich nicht zurückholen
problem-not-restorable-remedy = Vor dieser Änderung gab es keinen vollständigen Text.

## Start page, tasks, board

welcome = Guten Tag, { $name }
your-role = Ihre Rolle: { $role }
role = Rolle
role-viewer = Lesen
role-translator = Übersetzung
role-editor = Redaktion
role-reviewer = Freigabe
role-administrator = Administration
role-about = Übersetzung: schreibt in ihren Sprachen. Redaktion: dazu Fakten und deutsche Texte veröffentlichen. Freigabe: veröffentlicht alle Sprachen. Administration: dazu Zugänge.
waiting-title = { $number ->
    [0] Nichts wartet auf Ihre Freigabe
    [one] Ein Text wartet auf Ihre Freigabe
   *[other] { $number } Texte warten auf Ihre Freigabe
}
waiting-none = Sobald jemand einen Text einreicht, den Sie freigeben dürfen, steht er hier.
tasks-title = Als Nächstes
tasks-none = Alles erledigt – in Ihren Sprachen ist nichts offen.
tasks-all = { $number ->
    [one] Die eine Aufgabe ansehen
   *[other] Alle { $number } Aufgaben ansehen
}
tasks-number = { $number ->
    [0] Hier ist nichts offen.
    [one] Eine Aufgabe
   *[other] { $number } Aufgaben
}
tasks-more = … und { $number } weitere. Wählen Sie oben eine Sprache, um alle zu sehen.
mine = Meine Sprachen
work-outdated = Der deutsche Text hat sich geändert. Bitte anpassen, oder bestätigen, dass die Übersetzung noch stimmt.
work-missing = Diesen Text gibt es in der Sprache noch nicht.
work-machine = Von einer Maschine übersetzt und noch von niemandem geprüft.
work-in-review = Von Menschen geschrieben, aber noch nicht freigegeben.
work-current = Freigegeben; daneben liegt ein neuer Entwurf.
questions-open = { $number ->
    [0] Keine offene Frage
    [one] Eine Frage blieb ohne Antwort
   *[other] { $number } Fragen blieben ohne Antwort
}
board-about = { $number } Programme und Antworten in jeder Sprache. Der Stand wird aus den Texten berechnet. Eine Zahl führt zur Liste.
drafts = Entwürfe
share-current = Aktueller Anteil
share-of = Aktueller Anteil: { $language }

## States of a text

status-missing = fehlt
status-outdated = veraltet
status-machine = maschinell
status-in-review = ungeprüft
status-current = aktuell
status-draft = Entwurf
status-waiting = wartet auf Freigabe
status-sent-back = zurückgegeben
status-about-missing = In dieser Sprache gibt es noch keinen Text; der Chat antwortet ersatzweise in einer anderen.
status-about-outdated = Der deutsche Text hat sich geändert, seit diese Übersetzung entstand.
status-about-machine = Eine Maschine hat übersetzt; noch niemand hat geprüft. Im Chat steht das dabei.
status-about-in-review = Dieser Text steht im Chat, wurde aber noch nicht freigegeben.
status-about-current = Dieser Text ist freigegeben und passt zum deutschen.

## List of contents

kind-service = Programm
kind-answer = Antwort
kind-programmes = Programme
kind-answers = Antworten
found = { $number ->
    [0] Nichts gefunden
    [one] Ein Eintrag
   *[other] { $number } Einträge
}
state-in = Stand: { $language }
source-confirmed = Quelle bestätigt
new-programme = Neues Programm
new-about = Ein neues Programm steht mit seinem deutschen Text sofort im Chat. Die anderen Sprachen erscheinen als „fehlt“ in den Aufgaben.
new-id = Kennung
new-id-about = Kurz, aus kleinen Buchstaben, Ziffern und Bindestrichen, zum Beispiel sprachcafe-linden. Sie ändert sich später nicht.

## Texts

thing-navigation = Bereiche dieses Eintrags
tab-texts = Texte
tab-facts = Fakten
tab-history = Verlauf
text-title = Titel
text-summary = Kurztext
text-text = Antwort
draft-by = Entwurf von { $name }.
preview = Vorschau im Chat
preview-draft = So wird der Entwurf aussehen. Veröffentlicht ist er noch nicht.
preview-live = So steht der Text jetzt im Chat.
back-to-text = Zurück zum Text
conflict-title = Jemand anderes hat inzwischen gespeichert
conflict-about = Nichts ist verloren: In den Feldern steht Ihre Fassung, darunter die der anderen. Führen Sie beide zusammen und speichern Sie noch einmal.
conflict-facts = Nichts ist verloren: In den Feldern steht Ihre Fassung. Unten sehen Sie, was jetzt gespeichert ist. Wenn Ihre Fassung gelten soll, speichern Sie noch einmal.
conflict-theirs = Jetzt gespeichert:
not-fit = So kann der Text noch nicht veröffentlicht werden. Er ist als Entwurf gesichert; unten steht, was zu tun ist.
differences-title = Was sich im deutschen Text geändert hat
live-now = Was jetzt im Chat steht
findings-title = Prüfung
finding-error = Fehler:
finding-hint = Hinweis:
minor = Nur eine Kleinigkeit (Tippfehler): die Übersetzungen bleiben aktuell
action-publish = Veröffentlichen
action-submit = Zur Freigabe geben
action-confirm = Stimmt noch – zur Freigabe geben
action-draft = Als Entwurf speichern
action-discard = Entwurf verwerfen
action-send-back = Zurückgeben
remark = Hinweis aus der Freigabe
remark-for = Hinweis an { $name }

## Checks

check-empty = Der Text fehlt.
check-long = Der Text ist länger als { $value } Zeichen; dann passt er nicht in alle Messenger.
check-script = Der Text scheint nicht in dieser Sprache zu sein ({ $value }).
check-long-sentence = Langer Satz für Leichte Sprache: „{ $value }“
check-link-missing = Dieser Link aus dem deutschen Text fehlt: { $value }
check-link-extra = Dieser Link steht nicht im deutschen Text: { $value }
check-mail-missing = Diese Mailadresse aus dem deutschen Text fehlt: { $value }
check-mail-extra = Diese Mailadresse steht nicht im deutschen Text: { $value }
check-placeholder-missing = Dieser Platzhalter aus dem deutschen Text fehlt: { $value }
check-placeholder-extra = Dieser Platzhalter steht nicht im deutschen Text: { $value }
check-date-missing = Dieses Datum aus dem deutschen Text fehlt: { $value }
check-date-extra = Dieses Datum steht nicht im deutschen Text: { $value }
check-phone-missing = Diese Telefonnummer aus dem deutschen Text fehlt: { $value }
check-phone-extra = Diese Telefonnummer steht nicht im deutschen Text: { $value }
check-number-missing = Die Zahl { $value } aus dem deutschen Text fehlt.
check-number-extra = Die Zahl { $value } steht nicht im deutschen Text.
check-term = „{ $value }“ bleibt in allen Sprachen so stehen.
check-untranslated = Der Text ist derselbe wie der deutsche.

## Facts

facts-about = Fakten gelten für alle Sprachen und sind nach dem Speichern in wenigen Sekunden im Chat. Ein leeres Feld heißt „nicht dokumentiert“, nicht „nein“.
form-problems = { $number ->
    [one] Ein Feld stimmt noch nicht. Gespeichert ist noch nichts.
   *[other] { $number } Felder stimmen noch nicht. Gespeichert ist noch nichts.
}
not-documented = nicht dokumentiert
one-a-line = Je Zeile eines.
show-choices = Auswahl anzeigen
chosen = { $number ->
    [0] (nichts gewählt)
   *[other] ({ $number } gewählt)
}
fact-organisation-id = Träger
fact-provider-note = Anbieter in den Worten der Quelle
fact-name = Eigenname
fact-field = Handlungsfeld
fact-area = Gebiet
fact-district = Stadtteil
fact-minimum-age = Alter von
fact-maximum-age = Alter bis
fact-cost = Kosten
fact-childcare = Kinderbetreuung
fact-url = Internetadresse
fact-emails = Mailadressen
fact-aliases = Weitere Namen
fact-sources = Quellen
fact-as-of = Stand der Quelle
fact-valid-from = Gültig ab
fact-valid-until = Gültig bis
fact-status = Zustand
fact-verified = Eine öffentliche Seite nennt das Angebot
fact-assured-date = Zuletzt von der Stadt geprüft
fact-note = Notiz für das Team
fact-topics = Themen
fact-audience = Für wen
fact-levels = Sprachniveau
fact-delivery-languages = Sprachen vor Ort
fact-is-measure = Maßnahme aus dem Plan WIR 2.0
fact-eligibility = Wer mitmachen kann
fact-application-process = So meldet man sich an
fact-interpretation = Sprachmittlung
fact-schedules = Zeiten
fact-cost-options = Kosten im Einzelnen
fact-locations = Orte
fact-required-documents = Nötige Unterlagen
fact-accessibility = Barrierefreiheit
fact-phones = Telefon
fact-programmes = Programme dazu, das beste zuerst (Kennungen)
fact-attributes = Themen, Zielgruppen, Niveaus
fact-organization-id = Träger
column-number = Nummer
column-hours = Zeiten
column-free = kostenfrei
column-recheck = noch nicht geprüft, nicht zeigen
column-freq = Wie oft
column-byday = Tage
column-opens-at = von (Uhrzeit)
column-closes-at = bis (Uhrzeit)
column-notes = Anmerkung
column-option = Wofür
column-amount = Betrag
column-currency = Währung
column-amount-description = Anmerkung zum Betrag
column-location-type = Art
column-name = Name
column-url = Internetadresse
column-address-1 = Straße und Hausnummer
column-postal-code = Postleitzahl
column-city = Ort
column-country = Land
column-document = Unterlage
column-description = Beschreibung
rows = { $number ->
    [0] (nichts eingetragen)
   *[other] ({ $number } eingetragen)
}
show-rows = Einträge anzeigen
rows-days = Tage auf Englisch abgekürzt, mit Komma: MO,TU,WE,TH,FR,SA,SU; der erste Montag im Monat ist 1MO. Uhrzeiten als 09:30; von 00:00 bis 24:00 heißt rund um die Uhr.
fact-problem-required = Bitte ausfüllen.
fact-problem-number = „{ $value }“ ist keine Zahl unter 150.
fact-problem-date = „{ $value }“ ist kein Datum.
fact-problem-choice = „{ $value }“ gibt es hier nicht zur Auswahl.
fact-problem-address = „{ $value }“ ist keine Internetadresse mit http:// oder https://.
fact-problem-mail = „{ $value }“ ist keine Mailadresse.
fact-problem-row = „{ $value }“ passt nicht in das Feld „{ $column }“.
fact-problem-row-empty = In einer Zeile fehlt das Feld „{ $column }“.
fact-problem-free = „Kostenfrei“ passt nicht dazu, dass unten ein Betrag steht.
fact-problem-long = Höchstens { $value } Zeichen.
fact-problem-ages = Das Alter beginnt erst bei { $value }.
fact-problem-taken = Die Kennung „{ $value }“ gibt es schon.
fact-problem-id = „{ $value }“ hat andere Zeichen als kleine Buchstaben, Ziffern und Bindestriche.

## Terms of the catalogue

term-education = Bildung
term-social = Soziales
term-democracy = Demokratie
term-city-life-and-culture = Stadtleben und Kultur
term-economy = Wirtschaft
term-administration = Verwaltung
term-city = Stadt Hannover
term-region = Umland (Region Hannover)
term-both = Stadt und Umland
term-state = Land Niedersachsen
term-national = Deutschland
term-active-at-source = läuft laut Quelle
term-planned = geplant
term-funded-round = abgeschlossene Förderung
term-historic = vergangen
term-unknown = unbekannt
term-free = kostenfrei
term-weekly = jede Woche
term-monthly = jeden Monat
term-physical = Ort zum Hingehen
term-postal = Postanschrift
term-virtual = im Internet
term-alpha = Alphabetisierung
term-everyone = alle
term-families = Familien
term-children = Kinder
term-young-people = Jugendliche
term-pupils-and-students = Schule und Studium
term-adults = Erwachsene
term-women = Frauen
term-newcomers = neu in Hannover
term-migrants = Eingewanderte
term-refugees = Geflüchtete
term-eu-citizens = Menschen aus der EU
term-sinti-and-roma = Sinti und Roma
term-people-affected-by-violence = Betroffene von Gewalt
term-people-affected-by-discrimination = Betroffene von Diskriminierung
term-people-without-health-insurance = Menschen ohne Krankenversicherung
term-people-on-low-income = Menschen mit wenig Geld
term-jobseekers-and-employees = Arbeitsuchende und Beschäftigte
term-founders = Gründerinnen und Gründer
term-associations-and-volunteers = Vereine und Ehrenamt
term-professionals = Fachkräfte

## History

history-none = Hier wurde noch nichts geändert.
history-state-only = Nur der Stand hat sich geändert, nicht der Wortlaut.
restore = Zurück zum Stand davor
action-word-edited = Geändert
action-word-approved = Veröffentlicht
action-word-minor = Kleine Änderung
action-word-restored = Zurückgeholt
action-word-imported = Importiert
action-word-trained = Neues Modell eingesetzt
action-word-refused = Neues Modell abgelehnt
action-word-taken-back = Zurück zum vorigen Modell

## Questions of residents

questions-about = Was Menschen gefragt haben und der Wegweiser nicht verstanden hat – ohne Namen, Nummern und Gespräch. Was niemand bearbeitet, wird nach der Aufbewahrungsfrist gelöscht.
left-title = { $number ->
    [one] Eine Frage wurde für Sie hinterlassen
   *[other] { $number } Fragen wurden für Sie hinterlassen
}
left-about = Von Menschen, die das wollten; sie können ihr Zeichen nennen, wenn sie sich melden. Namen und Nummern sind entfernt.
left-done = Erledigt
questions-none = Hier ist keine Frage.
question-open = Offen
question-example = Als Beispiel gemerkt
question-answered = Beantwortet
question-dismissed = Verworfen
asked-times = { $number ->
    [one] einmal gefragt
   *[other] { $number }-mal gefragt
}
asked-alike = Ähnlich gefragt: zusammen { $number }-mal, in { $languages ->
    [one] einer Sprache
   *[other] { $languages } Sprachen
}. Was nicht dazugehört, bitte abwählen.
belongs-to = Gehört zum Thema
action-example = Als Beispiel merken
action-answer = Antwort schreiben
action-dismiss = Verwerfen
action-reopen = Wieder öffnen
examples-file = Gemerkte Beispiele als Datei für das nächste Training
unhelpful-title = Antworten, die nicht geholfen haben
unhelpful-none = In den letzten 90 Tagen keine.
unhelpful-times = { $number ->
    [one] einmal nicht hilfreich
   *[other] { $number }-mal nicht hilfreich
}

## Training

teach-about = Was im Chat steht, ändern Sie ohne Training. Training lehrt den Wegweiser, Fragen besser zu verstehen: mit den Beispielen, die Sie Themen zugeordnet haben. Danach wird in jeder Sprache geprüft. Nur wenn alle Mindestwerte erreicht sind, wird das neue Modell benutzt; kein Gespräch bricht dabei ab.
teach-problem-busy = Es läuft schon ein Training.
teach-problem-fixed = Der Betrieb hat das Modell fest eingestellt (BOT_MODEL). Hier kann kein anderes eingesetzt werden.
teach-problem-nothing-new = Das Modell kennt diese Beispiele schon.
teach-problem-no-former = Es gibt kein voriges Modell mehr.
teach-not-you = Das Training startet, wer die Rolle Freigabe oder Administration hat.
teach-train = Trainieren und prüfen
teach-back = Zurück zum vorigen Modell
taught-title = { $number ->
    [0] Noch keine Beispiele
    [one] Ein Beispiel
   *[other] { $number } Beispiele
}
taught-sentences = { $number ->
    [one] ein Beispiel
   *[other] { $number } Beispiele
}
taught-none = Ordnen Sie unter „Fragen“ eine Frage einem Thema zu; dann steht sie hier.
taught-new = Das Modell kennt diese Beispiele noch nicht.
taught-known = Das Modell kennt diese Beispiele.
taught-more = Zu den offenen Fragen
lesson-title = Stand
lesson-never = Hier wurde noch nicht trainiert.
lesson-training = { $by } hat ein Training gestartet. Es dauert einige Minuten.
lesson-measuring-now = Das jetzige Modell wird geprüft, damit man beide vergleichen kann.
lesson-measuring-new = Das neue Modell wird geprüft.
lesson-in-use = Das neue Modell ist im Einsatz.
lesson-refused = Das neue Modell wurde abgelehnt, weil es einen Mindestwert nicht erreicht. Das bisherige bleibt im Einsatz.
lesson-failed = Das Training hat nicht geklappt. Das bisherige Modell bleibt im Einsatz; das Protokoll des Servers nennt den Grund.
lesson-interrupted = Das Training wurde unterbrochen, weil der Server neu gestartet ist. Bitte starten Sie es noch einmal.
lesson-taken-back = Das vorige Modell ist wieder im Einsatz.
lesson-look-again = Stand neu ansehen
below-title = Diese Mindestwerte fehlen
figures-title = Prüfung je Sprache
figures-about = Gemessen an Testsätzen, die im Training nicht vorkommen. Jeweils: jetziges Modell, neues Modell, Mindestwert.
figure-accuracy = Richtig verstanden
figure-emergency-recall = Notfälle erkannt
figure-answered = Beantwortet
figure-now = jetzt
figure-new = neu
figure-floor = mindestens
figure-below = zu wenig
models-title = Bisherige Modelle
models-none = Hier wurde noch kein Modell eingesetzt.

## Statistics

usage-about = Was vom { $since } bis zum { $until } gefragt wurde. Weniger als { $fewest } werden nicht genannt, und Summen sind auf Zehner gerundet, damit niemand zu erkennen ist. Gezählt wird, was noch nicht gelöscht ist; Tage nach UTC.
usage-questions = Fragen
usage-about-so-many = rund { $number }
usage-not-understood = Nicht verstanden
usage-helpful = „Hat geholfen“
usage-checked-fresh = Programme, im letzten Jahr geprüft
usage-checked-old = Programme, vor mehr als einem Jahr geprüft
usage-checked-never = Programme, noch nie geprüft
usage-by-day = Nach Tagen
usage-by-language = Nach Sprachen
usage-by-channel = Nach Kanälen
usage-by-topic = Nach Themen
usage-day = Tag
usage-language = Sprache
usage-channel = Kanal
usage-topic = Thema
usage-chart = Säulen: Fragen je Tag, höchstens { $most }. Die Zahlen stehen in der Tabelle darunter.
usage-table = Tabelle: { $name }
usage-none = Noch keine Fragen.
usage-csv = Als CSV-Datei
usage-json = Als offene Daten (JSON)
channel-web = Website
channel-whatsapp = WhatsApp
channel-telegram = Telegram
channel-messenger = Messenger
channel-matrix = Matrix
channel-webhook = Eigener Kanal

## Upkeep

links-title = { $number ->
    [0] Keine kaputten Links
    [one] Ein Link braucht Sie
   *[other] { $number } Links brauchen Sie
}
links-unchecked = Geprüft werden Form und eigene Verweise. Ob fremde Seiten noch da sind, prüft der Betrieb mit „python -m content links --online“.
links-checked = Geprüft werden Form und eigene Verweise; ob fremde Seiten noch da sind, wurde zuletzt geprüft: { $at }.
links-none = Alle Links sind in Ordnung.
link-form = So sieht keine Internetadresse aus.
link-insecure = Beginnt mit http:// statt https://.
link-no-programme = Dieses Programm gibt es hier nicht.
link-gone = Die Seite antwortet nicht.
letters-title = { $number ->
    [0] Alle Antworten sind angekommen
    [one] Eine Antwort ist nicht angekommen
   *[other] { $number } Antworten sind nicht angekommen
}
letters-about = Antworten in Messengern, die nach mehreren Versuchen aufgegeben wurden – ohne Wortlaut und ohne Adresse.
letters-none = Nichts wurde aufgegeben.
letters-attempts = Versuche
letters-failure = Grund
letters-action = Zustellung
letters-again = Noch einmal
letters-all = Alle noch einmal zustellen

## Exchange with translators

exchange-about = Texte für ein Übersetzungsbüro mitnehmen und wieder einlesen. Vor dem Übernehmen sehen Sie jeden Unterschied.
export-title = Mitnehmen
export-scope = Welche Texte
export-todo = nur was offen ist
export-all = alle
export-button = Datei herunterladen
format = Format
format-xliff = XLIFF 1.2 (Übersetzungsprogramme)
format-po = PO (Gettext)
format-xlsx = XLSX (Tabelle)
import-title = Einlesen
import-file = Datei (XLIFF, PO oder XLSX)
import-button = Unterschiede zeigen
import-problem-format = Das ist keine Datei, die hier gelesen werden kann: { $detail }
import-problem-large = Die Datei ist zu groß.
import-problem-language = Die Datei nennt keine Sprache, die hier angeboten wird, oder die Ausgangssprache.
import-none = In der Datei ist nichts anders als hier.
import-differences = { $number ->
    [one] Ein Text ist anders
   *[other] { $number } Texte sind anders
}
import-unknown = Nicht zugeordnet (gibt es hier nicht): { $names }
import-accept = Ausgewählte übernehmen
import-take = Übernehmen
import-old-source = Der deutsche Text hat sich seit der Ausgabe geändert; die Übersetzung gilt danach als veraltet.
import-draft-there = Es gibt schon einen Entwurf; er würde ersetzt.
import-conflicts = { $number ->
    [one] Ein Text wurde nicht übernommen, weil jemand inzwischen gespeichert hat.
   *[other] { $number } Texte wurden nicht übernommen, weil jemand inzwischen gespeichert hat.
}

## Accounts

account = Mein Zugang
account-problem-name = Der Anmeldename braucht 2 bis 80 Zeichen: kleine Buchstaben, Ziffern und . _ @ + -
account-problem-taken = Diesen Anmeldenamen gibt es schon.
account-problem-weak = Das Passwort ist zu schwach: mindestens 12 Zeichen, ohne den Anmeldenamen.
account-problem-languages = Für die Rolle Übersetzung wählen Sie bitte mindestens eine Sprache.
account-problem-last-administrator = Ein Zugang mit der Rolle Administration muss bleiben.
account-problem-wrong-password = Das bisherige Passwort stimmt nicht.
account-problem-not-the-same = Die beiden neuen Passwörter sind verschieden.
account-problem-wrong-code = Der Einmal-Code stimmt nicht.
password-change = Passwort ändern
password-old = Bisheriges Passwort
password-new = Neues Passwort
password-again = Neues Passwort noch einmal
password-rule = Mindestens 12 Zeichen. Mehrere Wörter hintereinander sind gut zu merken.
password-first = Erstes Passwort
password-none = Leer: Anmeldung nur mit dem Konto der Stadt.
password-reset = Neues Passwort setzen
password-reset-about = Leer lassen, wenn es bleiben soll. Ein neues Passwort schaltet auch die Einmal-Codes aus.
codes = Einmal-Codes
codes-about = Mit einer App auf dem Telefon wird die Anmeldung sicherer: Sie fragt dann auch nach einem Code, der alle 30 Sekunden wechselt.
codes-are-on = Die Anmeldung fragt nach einem Einmal-Code.
codes-key = Schlüssel für die App:
codes-open-app = In der App öffnen
codes-switch-on = Einschalten
codes-switch-off = Ausschalten
staff-add = Zugang anlegen
writes-languages = Schreibt in diesen Sprachen (für die Rolle Übersetzung)
may-sign-in = Darf sich anmelden
active = aktiv
switched-off = abgeschaltet
audit = Protokoll der Zugänge
event = Ereignis
event-added = Zugang angelegt
event-changed = Zugang geändert
event-signed-in = angemeldet
event-signed-out = abgemeldet
event-refused = Anmeldung abgelehnt
event-locked = vorübergehend gesperrt
event-password-changed = Passwort geändert
event-codes-on = Einmal-Codes eingeschaltet
event-codes-off = Einmal-Codes ausgeschaltet
