## At the start of a conversation

# The first words of every conversation: it is a machine (EU AI Act, article 50), and what happens to what people write.
disclosure = I am the automatic guide of the city of Hannover – a computer program, not a person. Please do not write names, file numbers or health details. What you write is stored under a random number and deleted after { $days } days. You can delete the conversation yourself at any time.

## With an answer

# Shown above programme cards.
programmes-found = { $count ->
    [one] This offer fits your question:
   *[other] These offers fit your question:
}
# The text that follows is in another language than the resident's.
answered-in = This text does not exist in { $language } yet. Here it is in another language.

## When it did not understand

not-understood = Sorry, I did not understand that. Please write it again in other words – in your own language if you like.
did-you-mean = I am not sure that I understood you. Did you mean one of these?
choose-topic = What can I help you with?
message-empty = Your message was empty. Please write your question.
message-shortened = Your message was very long. I have read only the beginning.

## When something fails

something-went-wrong = Something went wrong on our side. Please try again – or turn to the people here:
not-ready = The guide cannot answer at the moment. These people can help you:
too-busy = A great many people are writing just now, so I cannot answer at once. Please try again in a moment – or turn to the people here:
emergency-hint = If a life is in danger, please call 112 right away.

## In messengers

media-not-read = I am a computer program and can only read text – sorry, no voice messages, pictures or files. Please write your question as text.
encrypted-not-read = This conversation is encrypted, so I cannot read your message. Please start a new conversation without encryption.
group-refused = I am the automatic guide of the city of Hannover, a computer program. I do not answer in groups, so that your questions stay between us. Please write to me directly – I am leaving the group now.
too-many-messages = That was a lot of messages at once. Please wait a minute and then write again.
conversation-forgotten = I have deleted our conversation. Please delete it in your app too if it should not stay there.
# With the first answer; both are commands.
forget-hint = Send { $forget } to delete this conversation, or { $language } to choose another language.
choose-language = Which language would you like to use?
# On a button, at most 20 characters.
choose-button = Choose
# Below numbered choices, where there are no buttons.
reply-with-number = Please reply with the number.

## Problems over HTTP

problem-invalid-json = The request is not valid JSON.
problem-invalid-request = Something in the request is not right.
problem-too-large = The request is too large.
problem-unknown-conversation = This conversation does not exist, or its id is not valid.
problem-unknown-payload = This choice is no longer valid. Please write your question.
problem-unknown-language = We do not know this language.
problem-not-found = There is nothing here.
problem-method = This kind of request is not possible here.
problem-media-type = Please send JSON (application/json).
problem-internal = Something went wrong on our side.

## Narrowing down what was found

# Below the cards; the buttons are those that follow, at most 20 characters where possible.
refine-question = Would you like to narrow it down?
refine-level = Level { $level }
refine-free = Free of charge
refine-childcare = With childcare
refine-evening = In the evening
refine-online = Online
refine-women = For women
refine-district = In { $district }
more-offers = More offers
go-back = Back
start-again = Start again
# Nothing documented fits all wishes; cards follow that come near. Never says that there is none: only that our sources do not say so.
refined-nearest = I know of no offer where our sources say exactly that. These come closest – please ask there:
no-more-offers = Those were all the offers I know of for this. The people here can tell you more:
nothing-before = There is nothing before this. What can I help you with?

## One offer

# Followed by one button an offer.
which-offer = Which offer do you mean?
# Followed by the buttons below.
about-offer = What would you like to know about it?
ask-place = Where is it?
ask-time = When is it?
ask-cost = What does it cost?
ask-papers = Which papers?
ask-contact = How to reach them
ask-conditions = Who is it for?
ask-languages = Which languages?
place-known = { $title } is here: { $place }
place-online = { $title } takes place online.
place-district = { $title } is in the district of { $district }. We do not know the exact address.
place-unknown = Our sources do not say where { $title } takes place. Please ask there:
time-known = { $title }: { $times }
time-unknown = Our sources do not say when { $title } takes place. Please ask there:
# { $day } such as Monday or Monday to Friday; { $from } and { $to } are times of the clock.
time-span = { $day }, { $from } to { $to }
time-day = { $day }
time-round-the-clock = { $day }, day and night
time-every-day = every day
cost-free = { $title } is free of charge.
cost-known = { $title } costs: { $cost }
cost-unknown = Our sources do not say what { $title } costs. Please ask there:
papers-known = For { $title } please bring: { $papers }
papers-unknown = Our sources do not say which papers you need for { $title }. Please ask there:
contact-known = You can reach { $title } here:
contact-unknown = We have no checked phone number or e-mail address for { $title }. This page may help: { $url }
contact-none = We have no checked phone number, e-mail address or page for { $title }. The people here can help you further:
conditions-known = { $title } is for: { $audience }
conditions-level = Level: { $levels }
conditions-age = Age: { $age }
conditions-unknown = Our sources do not say who { $title } is for. Please ask there:
languages-known = These languages are spoken at { $title }: { $languages }
languages-unknown = Our sources do not say which languages are spoken at { $title }. Please ask there:
# In front of a fact that exists in German only.
in-german = In German: { $text }

## Asking where someone lives: Hannover has two immigration offices

area-question = The responsible office depends on where you live. Do you live in the city of Hannover or in another town of the Region?
area-city = City of Hannover
area-region = Another town
area-answer = For you this office is responsible:

## Several things in one message

several-topics = You asked about several things. One after the other:
about-topic = About “{ $topic }”:

## Going on talking

repeated = I will gladly say it again:
nothing-to-repeat = I have not said anything yet that I could repeat. What can I help you with?
restarted = Let us start again. What can I help you with?
insult-answer = I am sorry that I could not help you. I am only a computer program. Would you rather talk to a person?
acknowledged = All right. What else can I help you with?
language-changed = From now on I will answer in English.
still-not-understood = I am sorry, I still do not understand. It is better if you ask people:
outdated-answer = The German text is newer than this translation. Some of it may no longer be right.
show-original = Show German text

## A question for the staff, and deleting the conversation

# Asked only where the guide could not help; the answer is a button or a typed yes.
leave-question = Shall I pass your question on to the city's staff? Names, numbers and addresses are removed before it is stored.
leave-yes = Yes, pass it on
leave-no = No, thank you
question-left = Thank you, I have passed on your question without your name. Your reference is { $reference }. Please write it down if you want to ask about it later.
question-not-left = All right, I will not pass anything on.
forget-question = Shall I delete our conversation now? Nothing of it will remain.
forget-yes = Yes, delete it
forget-no = No, keep it
conversation-deleted = I have deleted our conversation.

## Names of the topics, as buttons (2 to 5 words)

topic-emergency_danger = Emergency and danger
topic-violence_home = Violence at home
topic-suicide_crisis = Emotional crisis
topic-doctor_after_hours = Doctor at night or weekend
topic-residence_permit_extend = Residence permit
topic-which_immigration_office = Which immigration office?
topic-asylum_procedure = Asylum procedure
topic-duldung = Toleration (Duldung)
topic-family_reunification = Bringing family here
topic-naturalisation = Becoming a German citizen
topic-ukraine_protection = Protection for people from Ukraine
topic-eu_citizens = New from an EU country
topic-return_onward = Going back or moving on
topic-legal_advice_free = Free legal advice
topic-address_registration = Registering your address
topic-letter_help = Help with letters and forms
topic-which_office = Which office is responsible?
topic-migration_advice = Migration advice
topic-interpreter = Interpreters and company
topic-human_handover = Talk to a person
topic-everyday_rules = Everyday rules
topic-find_german_course = Find a German course
topic-integration_course_rules = Integration course rules
topic-german_for_job = German for work
topic-family_language = Family language
topic-daycare_place = Daycare place (Kita)
topic-school_place = School place
topic-roma_families = Help for Roma families
topic-family_mentoring = Mentoring for families
topic-family_benefits = Child benefit and parental allowance
topic-pregnancy_birth = Pregnancy and birth
topic-youth_offers = Offers for young people
topic-find_job = Finding work
topic-work_permission = May I work?
topic-recognition_degree = Recognition of your degree
topic-apprenticeship = Training and studies
topic-start_business = Starting a business
topic-career_mentoring = Mentoring at work
topic-labour_rights = Rights at work
topic-social_benefits = Money from Jobcenter or social office
topic-discounts = Discounts (Aktiv-Pass)
topic-debt = Debts and bank account
topic-find_flat = Finding a flat
topic-homeless = Homeless or trouble with rent
topic-find_doctor = Doctor and health insurance
topic-no_insurance = Ill without insurance
topic-trauma_support = Help after trauma
topic-disability = Living with a disability
topic-discrimination = Discrimination
topic-lgbtiq = LGBTIQ advice
topic-what_is_wir = What is WIR 2.0?
topic-take_part_politics = Having a say
topic-find_association = Associations and communities
topic-project_funding = Money for a project
topic-volunteering = Volunteering
topic-religion_dialogue = Religion and dialogue
topic-culture_leisure = Culture, sport, city archive
topic-change_language = Change language
topic-about_bot_privacy = Who are you? Privacy
