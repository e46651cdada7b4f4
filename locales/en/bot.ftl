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
emergency-hint = If a life is in danger, please call 112 right away.

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
