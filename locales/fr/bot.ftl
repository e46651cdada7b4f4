## At the start of a conversation

# The first words of every conversation: it is a machine (EU AI Act, article 50), and what happens to what people write.
disclosure = Je suis le guide automatique de la ville de Hanovre : un programme informatique, pas une personne. Merci de ne pas écrire de noms, de numéros de dossier ni d’informations sur la santé. Ce que vous écrivez est enregistré sous un numéro choisi au hasard, puis effacé après { $days ->
    [one] { $days } jour
    [many] { $days } jours
   *[other] { $days } jours
}. Vous pouvez aussi effacer vous-même la conversation à tout moment.

## With an answer

# Shown above programme cards.
programmes-found = { $count ->
    [one] Cette offre correspond à votre question :
    [many] Ces offres correspondent à votre question :
   *[other] Ces offres correspondent à votre question :
}
# The text that follows is in another language than the resident's.
answered-in = Ce texte n’existe pas encore dans cette langue : { $language }. Le voici dans une autre langue.

## When it did not understand

not-understood = Désolé, je n’ai pas compris. Merci de l’écrire encore une fois avec d’autres mots, dans votre langue si vous voulez.
did-you-mean = Je ne suis pas sûr d’avoir compris. Pensez-vous à l’un de ces sujets ?
choose-topic = Comment puis-je vous aider ?
message-empty = Votre message était vide. N’hésitez pas à m’écrire votre question.
message-shortened = Votre message était très long. Je n’ai lu que le début.

## When something fails

something-went-wrong = Quelque chose n’a pas fonctionné chez nous. Merci d’essayer encore une fois, ou adressez-vous à ces personnes :
not-ready = Le guide ne peut pas répondre en ce moment. Ces personnes peuvent vous aider :
emergency-hint = Si une vie est en danger, appelez tout de suite le 112.

## Problems over HTTP

problem-invalid-json = La requête n’est pas un JSON valide.
problem-invalid-request = Quelque chose ne va pas dans la requête.
problem-too-large = La requête est trop grande.
problem-unknown-conversation = Cette conversation n’existe pas, ou son identifiant n’est pas valide.
problem-unknown-payload = Ce choix n’est plus valable. Merci d’écrire votre question.
problem-unknown-language = Nous ne connaissons pas cette langue.
problem-not-found = Cela n’existe pas ici.
problem-method = Ce type de requête n’est pas possible ici.
problem-media-type = Merci d’envoyer du JSON (application/json).
problem-internal = Quelque chose n’a pas fonctionné chez nous.

## Names of the topics, as buttons (2 to 5 words)

topic-emergency_danger = Urgence et danger
topic-violence_home = Violence à la maison
topic-suicide_crisis = Grande détresse
topic-doctor_after_hours = Médecin la nuit, le week-end
topic-residence_permit_extend = Titre de séjour (Aufenthaltstitel)
topic-which_immigration_office = Quelle Ausländerbehörde ?
topic-asylum_procedure = Procédure d’asile
topic-duldung = Tolérance de séjour (Duldung)
topic-family_reunification = Faire venir sa famille
topic-naturalisation = Naturalisation (Einbürgerung)
topic-ukraine_protection = Protection pour les Ukrainiens
topic-eu_citizens = Nouveaux venus de l’UE
topic-return_onward = Retour ou départ ailleurs
topic-legal_advice_free = Conseil juridique gratuit
topic-address_registration = Déclarer son adresse (Anmeldung)
topic-letter_help = Aide pour lettres et formulaires
topic-which_office = Quel service est compétent ?
topic-migration_advice = Conseil aux migrants
topic-interpreter = Interprète et accompagnement
topic-human_handover = Parler à une personne
topic-everyday_rules = Règles de la vie quotidienne
topic-find_german_course = Trouver un cours d’allemand
topic-integration_course_rules = Règles du cours d’intégration
topic-german_for_job = Allemand pour le travail
topic-family_language = Langue de la famille
topic-daycare_place = Place en crèche (Kita)
topic-school_place = Place à l’école
topic-roma_families = Aide aux familles roms
topic-family_mentoring = Mentorat pour les familles
topic-family_benefits = Kindergeld et Elterngeld
topic-pregnancy_birth = Grossesse et naissance
topic-youth_offers = Offres pour les jeunes
topic-find_job = Trouver du travail
topic-work_permission = Ai-je le droit de travailler ?
topic-recognition_degree = Faire reconnaître son diplôme
topic-apprenticeship = Formation et études
topic-start_business = Créer une entreprise
topic-career_mentoring = Mentorat au travail
topic-labour_rights = Droits au travail
topic-social_benefits = Argent du Jobcenter ou du Sozialamt
topic-discounts = Réductions (Aktiv-Pass)
topic-debt = Dettes et compte bancaire
topic-find_flat = Trouver un logement
topic-homeless = Sans logement, problèmes de loyer
topic-find_doctor = Médecin et assurance maladie
topic-no_insurance = Malade sans assurance
topic-trauma_support = Aide après un traumatisme
topic-disability = Vivre avec un handicap
topic-discrimination = Discrimination
topic-lgbtiq = Conseil LGBTIQ
topic-what_is_wir = Qu’est-ce que WIR 2.0 ?
topic-take_part_politics = Participer et décider
topic-find_association = Associations et communautés
topic-project_funding = Argent pour un projet
topic-volunteering = Bénévolat
topic-religion_dialogue = Religion et dialogue
topic-culture_leisure = Culture, sport, archives municipales
topic-change_language = Changer de langue
topic-about_bot_privacy = Qui es-tu ? Protection des données
