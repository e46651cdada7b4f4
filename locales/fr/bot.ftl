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
too-busy = Beaucoup de personnes écrivent en ce moment, je ne peux donc pas répondre tout de suite. Veuillez réessayer dans un instant – ou adressez-vous aux personnes ici :
emergency-hint = Si une vie est en danger, appelez tout de suite le 112.

## In messengers

media-not-read = Je suis un programme informatique et je ne lis que du texte – malheureusement pas les messages vocaux, les images ni les fichiers. Merci d’écrire votre question.
encrypted-not-read = Cette conversation est chiffrée, je ne peux donc pas lire votre message. Merci de commencer une nouvelle conversation sans chiffrement.
group-refused = Je suis le guide automatique de la ville de Hanovre, un programme informatique. Je ne réponds pas dans les groupes, pour que vos questions restent entre nous. Écrivez-moi directement : je quitte le groupe maintenant.
too-many-messages = Cela fait beaucoup de messages à la fois. Merci d’attendre une minute, puis d’écrire de nouveau.
conversation-forgotten = J’ai effacé notre conversation. Effacez-la aussi dans votre application si elle ne doit pas y rester.
# With the first answer; both are commands.
forget-hint = Envoyez { $forget } pour effacer cette conversation, ou { $language } pour choisir une autre langue.
choose-language = Dans quelle langue voulez-vous continuer ?
# On a button, at most 20 characters.
choose-button = Choisir
# Below numbered choices, where there are no buttons.
reply-with-number = Merci de répondre avec le numéro.

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

## Narrowing down what was found

refine-question = Voulez-vous préciser votre recherche ?
refine-level = Niveau { $level }
refine-free = Gratuit
refine-childcare = Garde d’enfants
refine-evening = Le soir
refine-online = En ligne
refine-women = Pour les femmes
refine-district = À { $district }
more-offers = Autres offres
go-back = Retour
start-again = Recommencer
refined-nearest = Je ne connais aucune offre pour laquelle nos sources le disent exactement. Voici celles qui s’en approchent le plus ; renseignez-vous là-bas :
no-more-offers = Je ne connais pas d’autres offres à ce sujet. Ces personnes peuvent vous en dire plus :
nothing-before = Il n’y a rien avant cela. Comment puis-je vous aider ?

## One offer

which-offer = De quelle offre parlez-vous ?
about-offer = Que voulez-vous savoir sur cette offre ?
ask-place = C’est où ?
ask-time = C’est quand ?
ask-cost = C’est combien ?
ask-papers = Quels documents ?
ask-contact = Comment contacter ?
ask-conditions = C’est pour qui ?
ask-languages = Quelles langues ?
place-known = « { $title } » se trouve ici : { $place }
place-online = « { $title } » a lieu en ligne.
place-district = « { $title } » se trouve dans ce quartier : { $district }. Nous ne connaissons pas l’adresse exacte.
place-unknown = Nos sources ne disent pas où se trouve « { $title } ». Renseignez-vous là-bas :
time-known = { $title } : { $times }
time-unknown = Nos sources n’indiquent pas d’horaires pour « { $title } ». Renseignez-vous là-bas :
time-span = { $day }, de { $from } à { $to }
time-day = { $day }
time-round-the-clock = { $day }, jour et nuit
time-every-day = tous les jours
cost-free = « { $title } » : c’est gratuit.
cost-known = « { $title } » coûte : { $cost }
cost-unknown = Nos sources ne disent pas combien coûte « { $title } ». Renseignez-vous là-bas :
papers-known = Pour « { $title } », merci d’apporter : { $papers }
papers-unknown = Nos sources ne disent pas quels documents il faut pour « { $title } ». Renseignez-vous là-bas :
contact-known = Voici comment joindre « { $title } » :
contact-unknown = Pour « { $title } », nous n’avons pas de numéro de téléphone ni d’adresse e-mail vérifiés. Cette page peut vous aider : { $url }
contact-none = Pour « { $title } », nous n’avons pas de numéro de téléphone, d’adresse e-mail ni de page vérifiés. Ces personnes peuvent vous aider :
conditions-known = « { $title } » s’adresse à : { $audience }
conditions-level = Niveau : { $levels }
conditions-age = Âge : { $age }
conditions-unknown = Nos sources ne disent pas à qui s’adresse « { $title } ». Renseignez-vous là-bas :
languages-known = « { $title } » : on y parle ces langues : { $languages }
languages-unknown = « { $title } » : nos sources ne disent pas quelles langues on y parle. Renseignez-vous là-bas :
in-german = En allemand : { $text }

## Asking where someone lives: Hannover has two immigration offices

area-question = Le bureau compétent dépend de l’endroit où vous habitez. Habitez-vous dans la ville de Hanovre ou dans une autre commune de la région ?
area-city = Ville de Hanovre
area-region = Autre commune
area-answer = Voici le bureau compétent pour vous :

## Several things in one message

several-topics = Vous avez posé plusieurs questions. Prenons-les l’une après l’autre :
about-topic = Au sujet de « { $topic } » :

## Going on talking

repeated = Je le redis volontiers :
nothing-to-repeat = Je n’ai encore rien dit que je puisse répéter. Comment puis-je vous aider ?
restarted = Recommençons. Comment puis-je vous aider ?
insult-answer = Je suis désolé de ne pas avoir pu vous aider. Je ne suis qu’un programme informatique. Préférez-vous parler à une personne ?
acknowledged = D’accord. Puis-je vous aider pour autre chose ?
language-changed = À partir de maintenant, je réponds en français.
still-not-understood = Désolé, je ne comprends toujours pas. Le mieux est de demander à ces personnes :
outdated-answer = Le texte allemand est plus récent que cette traduction. Certaines choses ne sont peut-être plus exactes.
show-original = Texte en allemand

## A question for the staff, and deleting the conversation

leave-question = Voulez-vous que je transmette votre question aux équipes de la ville ? Les noms, numéros et adresses sont retirés avant l’enregistrement.
leave-yes = Oui, transmettre
leave-no = Non, merci
question-left = Merci, j’ai transmis votre question sans votre nom. Votre référence est { $reference }. Notez-la si vous voulez demander des nouvelles plus tard.
question-not-left = D’accord, je ne transmets rien.
forget-question = Voulez-vous que j’efface notre conversation maintenant ? Il n’en restera rien.
forget-yes = Oui, effacer
forget-no = Non, garder
conversation-deleted = J’ai effacé notre conversation.

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
