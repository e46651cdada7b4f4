## The frame

product = WIR-Lotse console
skip = Skip to content
navigation = Main menu
nav-start = Start
nav-contents = Contents
nav-board = Languages
nav-work = Tasks
nav-questions = Questions
nav-statistics = Statistics
nav-teach = Training
nav-exchange = Exchange
nav-upkeep = Upkeep
nav-staff = Accounts
sign-out = Sign out
to-start = To the start page
required = (required)
save = Save
all = All
filter = Filter
search = Search
language = Language
languages = Languages
kind = Kind
state = State
title = Title
time = Time
by = by
never = never
answer-yes = Yes
answer-no = No
command-line = command line
read-only = You can read this here, but not change it.

## Signing in

sign-in = Sign in
sign-in-about = This is where the city looks after what the guide says.
sign-in-city = Sign in with the city account
name = Sign-in name
password = Password
code = One-time code
code-optional = (only if you have set it up)
failed-sign-in = That did not work. Please check name, password and one-time code. After several attempts signing in is blocked for a while.
failed-city = The city's sign-in could not be reached or did not work. Please try again.
failed-no-account = There is no access here for this account. Your administrator can add one.

## Notices after something was done

notice-saved = Saved.
notice-restored = The earlier state is back.
notice-signed-out = You are signed out.
notice-password-changed = The password is changed. Please sign in again.
notice-codes-on = From now on signing in asks for a one-time code.
notice-codes-off = Signing in no longer asks for a one-time code.
notice-done-draft = The draft is saved. What the chat says is unchanged.
notice-done-submit = The text now waits for approval. What the chat says is unchanged.
notice-done-publish = Published. The text is in the chat within seconds.
notice-done-send-back = The text was sent back with your remark.
notice-done-discard = The draft was thrown away.
notice-write-answer = The question belongs to this topic now. Here you can add to the answer.
notice-imported = The texts were taken over as drafts and wait for approval.
notice-letters-again = Will be sent again. What does not arrive this time will be listed here again.
notice-teach-train = The training is running. Meanwhile the chat answers as before.
notice-teach-back = The former model will be in use again within seconds.

## Problems

problem-refused = Your role does not allow this
problem-refused-remedy = If you need it for your work, please ask your administrator.
problem-not-found = There is no such page
problem-not-found-remedy = Perhaps it was renamed or removed.
problem-too-large = This is too large
problem-too-large-remedy = A file may have 4 MB at most.
problem-wrong-request = This request did not fit
problem-wrong-request-remedy = Please go back and try again.
problem-internal = Something went wrong on our side
problem-internal-remedy = Nothing was saved halfway. Please try again.
problem-not-restorable = This state cannot be brought back
problem-not-restorable-remedy = Before this change there was no complete text.

## Start page, tasks, board

welcome = Hello, { $name }
your-role = Your role: { $role }
role = Role
role-viewer = Viewer
role-translator = Translator
role-editor = Editor
role-reviewer = Reviewer
role-administrator = Administrator
role-about = Translator: writes in their languages. Editor: also facts, and publishes German texts. Reviewer: publishes all languages. Administrator: also accounts.
waiting-title = { $number ->
    [0] Nothing waits for your approval
    [one] One text waits for your approval
   *[other] { $number } texts wait for your approval
}
waiting-none = As soon as somebody hands in a text that you may approve, it is listed here.
tasks-title = Next
tasks-none = All done – nothing is open in your languages.
tasks-all = { $number ->
    [one] See the one task
   *[other] See all { $number } tasks
}
tasks-number = { $number ->
    [0] Nothing is open here.
    [one] One task
   *[other] { $number } tasks
}
tasks-more = … and { $number } more. Choose a language above to see all.
mine = My languages
work-outdated = The German text has changed. Please adapt the translation, or confirm that it still fits.
work-missing = There is no such text in this language yet.
work-machine = Translated by a machine and not yet checked by anyone.
work-in-review = Written by people, but not yet approved.
work-current = Approved; beside it lies a new draft.
questions-open = { $number ->
    [0] No open question
    [one] One question went unanswered
   *[other] { $number } questions went unanswered
}
board-about = { $number } programmes and answers in each language. The state is computed from the texts. A number leads to the list.
drafts = Drafts
share-current = Share up to date
share-of = Share up to date: { $language }

## States of a text

status-missing = missing
status-outdated = outdated
status-machine = machine
status-in-review = unchecked
status-current = up to date
status-draft = draft
status-waiting = waits for approval
status-sent-back = sent back
status-about-missing = There is no text in this language yet; the chat answers in another one instead.
status-about-outdated = The German text has changed since this translation was made.
status-about-machine = A machine translated this and nobody has checked it yet. The chat says so.
status-about-in-review = This text is in the chat, but has not been approved yet.
status-about-current = This text is approved and fits the German one.

## List of contents

kind-service = Programme
kind-answer = Answer
kind-programmes = Programmes
kind-answers = Answers
found = { $number ->
    [0] Nothing found
    [one] One entry
   *[other] { $number } entries
}
state-in = State: { $language }
source-confirmed = Source confirmed
new-programme = New programme
new-about = A new programme is in the chat at once with its German text. The other languages appear as “missing” in the tasks.
new-id = Identifier
new-id-about = Short, of small letters, digits and hyphens, for example sprachcafe-linden. It does not change later.

## Texts

thing-navigation = Parts of this entry
tab-texts = Texts
tab-facts = Facts
tab-history = History
text-title = Title
text-summary = Summary
text-text = Answer
draft-by = Draft by { $name }.
preview = Preview in the chat
preview-draft = This is how the draft will look. It is not published yet.
preview-live = This is how the text stands in the chat now.
back-to-text = Back to the text
conflict-title = Somebody else has saved meanwhile
conflict-about = Nothing is lost: the fields hold your version, below them is the other one. Bring the two together and save again.
conflict-facts = Nothing is lost: the fields hold your version. Below you see what is saved now. If your version is to stand, save again.
conflict-theirs = Saved now:
not-fit = The text cannot be published like this yet. It is kept as a draft; see below what is to be done.
differences-title = What has changed in the German text
live-now = What the chat says now
findings-title = Checks
finding-error = Error:
finding-hint = Hint:
minor = Only a small thing (a typo): the translations stay up to date
action-publish = Publish
action-submit = Hand in for approval
action-confirm = Still fits – hand in for approval
action-draft = Save as draft
action-discard = Throw the draft away
action-send-back = Send back
remark = Remark from the review
remark-for = Remark for { $name }

## Checks

check-empty = The text is missing.
check-long = The text is longer than { $value } characters; it would not fit all messengers.
check-script = The text does not seem to be in this language ({ $value }).
check-long-sentence = Long sentence for easy German: “{ $value }”
check-link-missing = This link of the German text is missing: { $value }
check-link-extra = This link is not in the German text: { $value }
check-mail-missing = This mail address of the German text is missing: { $value }
check-mail-extra = This mail address is not in the German text: { $value }
check-placeholder-missing = This placeholder of the German text is missing: { $value }
check-placeholder-extra = This placeholder is not in the German text: { $value }
check-date-missing = This date of the German text is missing: { $value }
check-date-extra = This date is not in the German text: { $value }
check-phone-missing = This telephone number of the German text is missing: { $value }
check-phone-extra = This telephone number is not in the German text: { $value }
check-number-missing = The number { $value } of the German text is missing.
check-number-extra = The number { $value } is not in the German text.
check-term = “{ $value }” stays as it is in all languages.
check-untranslated = The text is the same as the German one.

## Facts

facts-about = Facts hold for all languages and are in the chat within seconds after saving. An empty field means “not documented”, not “no”.
form-problems = { $number ->
    [one] One field is not right yet. Nothing has been saved.
   *[other] { $number } fields are not right yet. Nothing has been saved.
}
not-documented = not documented
one-a-line = One a line.
show-choices = Show the choices
chosen = { $number ->
    [0] (none chosen)
   *[other] ({ $number } chosen)
}
fact-organisation-id = Organisation
fact-provider-note = Provider in the words of the source
fact-name = Proper name
fact-field = Field of action
fact-area = Area
fact-district = District
fact-minimum-age = Age from
fact-maximum-age = Age to
fact-cost = Cost
fact-childcare = Childcare
fact-url = Web address
fact-emails = Mail addresses
fact-aliases = Other names
fact-sources = Sources
fact-as-of = Date of the source
fact-valid-from = Valid from
fact-valid-until = Valid until
fact-status = Condition
fact-verified = A public page names the offer
fact-assured-date = Last checked by the city
fact-note = Note for the team
fact-topics = Topics
fact-audience = For whom
fact-levels = Language level
fact-delivery-languages = Languages spoken there
fact-is-measure = Measure of the plan WIR 2.0
fact-eligibility = Who can take part
fact-application-process = How to register
fact-interpretation = Interpreting
fact-schedules = Times
fact-cost-options = Costs in detail
fact-locations = Places
fact-required-documents = Papers needed
fact-accessibility = Accessibility
fact-phones = Telephone
fact-programmes = Programmes with it, the best first (identifiers)
fact-attributes = Topics, audiences, levels
fact-organization-id = Organisation
column-number = Number
column-hours = Hours
column-free = free of charge
column-recheck = not checked yet, do not show
column-freq = How often
column-byday = Days
column-opens-at = from (time)
column-closes-at = until (time)
column-notes = Remark
column-option = What for
column-amount = Amount
column-currency = Currency
column-amount-description = Remark on the amount
column-location-type = Kind
column-name = Name
column-url = Web address
column-address-1 = Street and number
column-postal-code = Postal code
column-city = Town
column-country = Country
column-document = Paper
column-description = Description
rows = { $number ->
    [0] (nothing entered)
   *[other] ({ $number } entered)
}
show-rows = Show the entries
rows-days = Days in short, with commas: MO,TU,WE,TH,FR,SA,SU; the first Monday of the month is 1MO. Times as 09:30; from 00:00 to 24:00 means round the clock.
fact-problem-required = Please fill this in.
fact-problem-number = “{ $value }” is no number below 150.
fact-problem-date = “{ $value }” is no date.
fact-problem-choice = “{ $value }” is not among the choices.
fact-problem-address = “{ $value }” is no web address with http:// or https://.
fact-problem-mail = “{ $value }” is no mail address.
fact-problem-row = “{ $value }” does not fit into the field “{ $column }”.
fact-problem-row-empty = In a row the field “{ $column }” is missing.
fact-problem-free = “Free of charge” does not agree with the amount below.
fact-problem-long = { $value } characters at most.
fact-problem-ages = The age begins at { $value } only.
fact-problem-taken = The identifier “{ $value }” is taken.
fact-problem-id = “{ $value }” has other characters than small letters, digits and hyphens.

## Terms of the catalogue

term-education = Education
term-social = Social affairs
term-democracy = Democracy
term-city-life-and-culture = City life and culture
term-economy = Economy
term-administration = Administration
term-city = city of Hannover
term-region = surroundings (Hannover Region)
term-both = city and surroundings
term-state = state of Lower Saxony
term-national = Germany
term-active-at-source = running, says the source
term-planned = planned
term-funded-round = finished funding round
term-historic = past
term-unknown = unknown
term-free = free of charge
term-weekly = every week
term-monthly = every month
term-physical = a place to go to
term-postal = postal address
term-virtual = on the internet
term-alpha = literacy
term-everyone = everyone
term-families = families
term-children = children
term-young-people = young people
term-pupils-and-students = pupils and students
term-adults = adults
term-women = women
term-newcomers = newcomers
term-migrants = migrants
term-refugees = refugees
term-eu-citizens = EU citizens
term-sinti-and-roma = Sinti and Roma
term-people-affected-by-violence = people affected by violence
term-people-affected-by-discrimination = people affected by discrimination
term-people-without-health-insurance = people without health insurance
term-people-on-low-income = people on a low income
term-jobseekers-and-employees = jobseekers and employees
term-founders = founders
term-associations-and-volunteers = associations and volunteers
term-professionals = professionals

## History

history-none = Nothing has been changed here yet.
history-state-only = Only the state has changed, not the words.
restore = Back to how it was before
action-word-edited = Changed
action-word-approved = Published
action-word-minor = Minor change
action-word-restored = Restored
action-word-imported = Imported
action-word-trained = New model put into use
action-word-refused = New model refused
action-word-taken-back = Back to the former model

## Questions of residents

questions-about = What people asked and the guide did not understand – without names, numbers or the conversation. What nobody works on is deleted after the retention period.
left-title = { $number ->
    [one] One question was left for you
   *[other] { $number } questions were left for you
}
left-about = By people who wanted it; they can name their reference when they get in touch. Names and numbers are removed.
left-done = Done
questions-none = There is no question here.
question-open = Open
question-example = Kept as examples
question-answered = Answered
question-dismissed = Dismissed
asked-times = { $number ->
    [one] asked once
   *[other] asked { $number } times
}
asked-alike = Asked alike: { $number } times together, in { $languages ->
    [one] one language
   *[other] { $languages } languages
}. Please untick what does not belong here.
belongs-to = Belongs to the topic
action-example = Keep as an example
action-answer = Write an answer
action-dismiss = Dismiss
action-reopen = Open again
examples-file = Kept examples as a file for the next training
unhelpful-title = Answers that did not help
unhelpful-none = None in the last 90 days.
unhelpful-times = { $number ->
    [one] not helpful once
   *[other] not helpful { $number } times
}

## Training

teach-about = What the chat says is changed without training. Training teaches the guide to understand questions better: with the examples that you have linked to topics. Afterwards every language is checked. Only if all floors are reached is the new model used; no conversation is cut off.
teach-problem-busy = A training is running already.
teach-problem-fixed = The operator has fixed the model (BOT_MODEL). No other one can be put into use here.
teach-problem-nothing-new = The model knows these examples already.
teach-problem-no-former = There is no former model any more.
teach-not-you = A training is started by those with the role review or administration.
teach-train = Train and check
teach-back = Back to the former model
taught-title = { $number ->
    [0] No examples yet
    [one] One example
   *[other] { $number } examples
}
taught-sentences = { $number ->
    [one] one example
   *[other] { $number } examples
}
taught-none = Link a question to a topic under “Questions”; then it is listed here.
taught-new = The model does not know these examples yet.
taught-known = The model knows these examples.
taught-more = To the open questions
lesson-title = How it stands
lesson-never = Nothing has been trained here yet.
lesson-training = { $by } has started a training. It takes some minutes.
lesson-measuring-now = The present model is being checked, so that both can be compared.
lesson-measuring-new = The new model is being checked.
lesson-in-use = The new model is in use.
lesson-refused = The new model was refused because it misses a floor. The present one stays in use.
lesson-failed = The training failed. The present model stays in use; the log of the server says why.
lesson-interrupted = The training was interrupted because the server was started again. Please begin once more.
lesson-taken-back = The former model is in use again.
lesson-look-again = Look again
below-title = These floors are missed
figures-title = Check of every language
figures-about = Measured with test sentences that are not part of the training. Each time: present model, new model, floor.
figure-accuracy = Understood rightly
figure-emergency-recall = Emergencies recognised
figure-answered = Answered
figure-now = present
figure-new = new
figure-floor = floor
figure-below = too low
models-title = Models so far
models-none = No model has been put into use here yet.

## Statistics

usage-about = What was asked from { $since } to { $until }. Fewer than { $fewest } are not told, and sums are rounded to tens, so that nobody can be recognised. Counted is what has not been deleted yet; days are those of UTC.
usage-questions = Questions
usage-about-so-many = about { $number }
usage-not-understood = Not understood
usage-helpful = “It helped”
usage-checked-fresh = Programmes checked within the last year
usage-checked-old = Programmes checked more than a year ago
usage-checked-never = Programmes never checked
usage-by-day = By day
usage-by-language = By language
usage-by-channel = By channel
usage-by-topic = By topic
usage-day = Day
usage-language = Language
usage-channel = Channel
usage-topic = Topic
usage-chart = Bars: questions a day, { $most } at most. The figures are in the table below.
usage-table = Table: { $name }
usage-none = No questions yet.
usage-csv = As a CSV file
usage-json = As open data (JSON)
channel-web = Website
channel-whatsapp = WhatsApp
channel-telegram = Telegram
channel-messenger = Messenger
channel-matrix = Matrix
channel-webhook = Own channel

## Upkeep

links-title = { $number ->
    [0] No broken links
    [one] One link needs you
   *[other] { $number } links need you
}
links-unchecked = Form and references to our own entries are checked. Whether other sites are still there is checked by the operator with “python -m content links --online”.
links-checked = Form and references to our own entries are checked; whether other sites are still there was last checked: { $at }.
links-none = All links are fine.
link-form = This does not look like a web address.
link-insecure = Begins with http:// instead of https://.
link-no-programme = There is no such programme here.
link-gone = The page does not answer.
letters-title = { $number ->
    [0] All answers have arrived
    [one] One answer did not arrive
   *[other] { $number } answers did not arrive
}
letters-about = Answers in messengers that were given up after several attempts – without their words and without an address.
letters-none = Nothing was given up.
letters-attempts = Attempts
letters-failure = Reason
letters-action = Delivery
letters-again = Once more
letters-all = Send all of them again

## Exchange with translators

exchange-about = Take texts out for a translation agency and read them back in. You see every difference before you accept it.
export-title = Take out
export-scope = Which texts
export-todo = only what is open
export-all = all
export-button = Download the file
format = Format
format-xliff = XLIFF 1.2 (translation tools)
format-po = PO (Gettext)
format-xlsx = XLSX (spreadsheet)
import-title = Read in
import-file = File (XLIFF, PO or XLSX)
import-button = Show the differences
import-problem-format = This is no file that can be read here: { $detail }
import-problem-large = The file is too large.
import-problem-language = The file names no language that is offered here, or it names the source language.
import-none = Nothing in the file differs from what is here.
import-differences = { $number ->
    [one] One text differs
   *[other] { $number } texts differ
}
import-unknown = Not matched (not here): { $names }
import-accept = Accept the chosen ones
import-take = Accept
import-old-source = The German text has changed since the file was taken out; the translation will count as outdated.
import-draft-there = There is a draft already; it would be replaced.
import-conflicts = { $number ->
    [one] One text was not accepted, because somebody has saved meanwhile.
   *[other] { $number } texts were not accepted, because somebody has saved meanwhile.
}

## Accounts

account = My account
account-problem-name = The sign-in name needs 2 to 80 characters: small letters, digits and . _ @ + -
account-problem-taken = This sign-in name is taken.
account-problem-weak = The password is too weak: 12 characters or more, without the sign-in name.
account-problem-languages = For the role of translator please choose at least one language.
account-problem-last-administrator = One account with the role of administrator must remain.
account-problem-wrong-password = The present password is not right.
account-problem-not-the-same = The two new passwords differ.
account-problem-wrong-code = The one-time code is not right.
password-change = Change the password
password-old = Present password
password-new = New password
password-again = New password again
password-rule = 12 characters or more. Several words in a row are easy to remember.
password-first = First password
password-none = Empty: signing in with the city account only.
password-reset = Set a new password
password-reset-about = Leave it empty to keep the present one. A new password also switches one-time codes off.
codes = One-time codes
codes-about = With an app on your phone signing in becomes safer: it then also asks for a code that changes every 30 seconds.
codes-are-on = Signing in asks for a one-time code.
codes-key = Key for the app:
codes-open-app = Open in the app
codes-switch-on = Switch on
codes-switch-off = Switch off
staff-add = Add an account
writes-languages = Writes in these languages (for translators)
may-sign-in = May sign in
active = active
switched-off = switched off
audit = Log of accounts
event = Event
event-added = account added
event-changed = account changed
event-signed-in = signed in
event-signed-out = signed out
event-refused = refused
event-locked = blocked for a while
event-password-changed = password changed
event-codes-on = one-time codes on
event-codes-off = one-time codes off
