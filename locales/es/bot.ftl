## At the start of a conversation

# The first words of every conversation: it is a machine (EU AI Act, article 50), and what happens to what people write.
disclosure = Soy la guía automática de la ciudad de Hannover: un programa informático, no una persona. Por favor, no escriba nombres, números de expediente ni datos de salud. Lo que usted escribe se guarda con un número elegido al azar y se borra después de { $days ->
    [one] { $days } día
    [many] { $days } días
   *[other] { $days } días
}. También puede borrar usted la conversación en cualquier momento.

## With an answer

# Shown above programme cards.
programmes-found = { $count ->
    [one] Esta oferta corresponde a su pregunta:
    [many] Estas ofertas corresponden a su pregunta:
   *[other] Estas ofertas corresponden a su pregunta:
}
# The text that follows is in another language than the resident's.
answered-in = Este texto todavía no existe en este idioma: { $language }. Aquí lo tiene en otro idioma.

## When it did not understand

not-understood = Lo siento, no lo he entendido. Por favor, escríbalo otra vez con otras palabras, si quiere en su idioma.
did-you-mean = No lo he entendido con seguridad. ¿Se refiere a alguno de estos temas?
choose-topic = ¿En qué le puedo ayudar?
message-empty = Su mensaje estaba vacío. Escríbame su pregunta, por favor.
message-shortened = Su mensaje era muy largo. Solo he leído el principio.

## When something fails

something-went-wrong = Algo ha fallado de nuestra parte. Por favor, inténtelo otra vez o diríjase a estas personas:
not-ready = La guía no puede responder en este momento. Estas personas le pueden ayudar:
too-busy = En este momento escriben muchísimas personas a la vez, por eso no puedo responder enseguida. Por favor, inténtelo de nuevo dentro de un momento – o diríjase a estas personas:
emergency-hint = Si hay una vida en peligro, llame enseguida al 112.

## In messengers

media-not-read = Soy un programa informático y solo puedo leer texto; lo siento, no entiendo mensajes de voz, fotos ni archivos. Escriba su pregunta como texto, por favor.
encrypted-not-read = Esta conversación está cifrada, por eso no puedo leer su mensaje. Por favor, empiece una conversación nueva sin cifrado.
group-refused = Soy la guía automática de la ciudad de Hannover, un programa informático. No respondo en grupos, para que sus preguntas queden entre nosotros. Escríbame directamente, por favor; ahora salgo del grupo.
too-many-messages = Han sido muchos mensajes a la vez. Por favor, espere un minuto y escriba otra vez.
conversation-forgotten = He borrado nuestra conversación. Bórrela también en su aplicación si no quiere que quede allí.
# With the first answer; both are commands.
forget-hint = Envíe { $forget } para borrar esta conversación o { $language } para elegir otro idioma.
choose-language = ¿En qué idioma quiere continuar?
# On a button, at most 20 characters.
choose-button = Elegir
# Below numbered choices, where there are no buttons.
reply-with-number = Por favor, responda con el número.

## Problems over HTTP

problem-invalid-json = La solicitud no es un JSON válido.
problem-invalid-request = Hay algo incorrecto en la solicitud.
problem-too-large = La solicitud es demasiado grande.
problem-unknown-conversation = Esta conversación no existe o su identificador no es válido.
problem-unknown-payload = Esta opción ya no es válida. Por favor, escriba su pregunta.
problem-unknown-language = No conocemos este idioma.
problem-not-found = Eso no existe aquí.
problem-method = Este tipo de solicitud no es posible aquí.
problem-media-type = Por favor, envíe JSON (application/json).
problem-internal = Algo ha fallado de nuestra parte.

## Narrowing down what was found

refine-question = ¿Quiere precisar la búsqueda?
refine-level = Nivel { $level }
refine-free = Gratis
refine-childcare = Con cuidado de niños
refine-evening = Por la noche
refine-online = En línea
refine-women = Para mujeres
refine-district = En { $district }
more-offers = Más ofertas
go-back = Volver
start-again = Empezar de nuevo
refined-nearest = No conozco ninguna oferta de la que nuestras fuentes digan exactamente eso. Estas son las que más se acercan; por favor, pregunte allí:
no-more-offers = No conozco más ofertas sobre esto. Estas personas le pueden decir más:
nothing-before = Antes de esto no hay nada. ¿En qué le puedo ayudar?

## One offer

which-offer = ¿A qué oferta se refiere?
about-offer = ¿Qué quiere saber sobre esta oferta?
ask-place = ¿Dónde es?
ask-time = ¿Cuándo es?
ask-cost = ¿Cuánto cuesta?
ask-papers = ¿Qué documentos?
ask-contact = ¿Cómo contactar?
ask-conditions = ¿Para quién es?
ask-languages = ¿Qué idiomas?
place-known = Puede encontrar «{ $title }» aquí: { $place }
place-online = «{ $title }» es en línea.
place-district = «{ $title }» se encuentra en este barrio: { $district }. No conocemos la dirección exacta.
place-unknown = Nuestras fuentes no dicen dónde está «{ $title }». Por favor, pregunte allí:
time-known = { $title }: { $times }
time-unknown = Nuestras fuentes no indican horarios de «{ $title }». Por favor, pregunte allí:
time-span = { $day }, de { $from } a { $to }
time-day = { $day }
time-round-the-clock = { $day }, día y noche
time-every-day = todos los días
cost-free = «{ $title }» es gratis.
cost-known = «{ $title }» cuesta: { $cost }
cost-unknown = Nuestras fuentes no dicen cuánto cuesta «{ $title }». Por favor, pregunte allí:
papers-known = Para «{ $title }», por favor, lleve: { $papers }
papers-unknown = Nuestras fuentes no dicen qué documentos necesita para «{ $title }». Por favor, pregunte allí:
contact-known = Así puede contactar con «{ $title }»:
contact-unknown = No tenemos un teléfono ni un correo electrónico comprobados de «{ $title }». Quizá le ayude esta página: { $url }
contact-none = No tenemos un teléfono, un correo electrónico ni una página comprobados de «{ $title }». Estas personas le pueden ayudar:
conditions-known = «{ $title }» es para: { $audience }
conditions-level = Nivel: { $levels }
conditions-age = Edad: { $age }
conditions-unknown = Nuestras fuentes no dicen para quién es «{ $title }». Por favor, pregunte allí:
languages-known = «{ $title }»: allí se hablan estos idiomas: { $languages }
languages-unknown = «{ $title }»: nuestras fuentes no dicen qué idiomas se hablan allí. Por favor, pregunte allí:
in-german = En alemán: { $text }

## Asking where someone lives: Hannover has two immigration offices

area-question = La oficina que le corresponde depende de dónde vive. ¿Vive usted en la ciudad de Hannover o en otro municipio de la región?
area-city = Ciudad de Hannover
area-region = Otro municipio
area-answer = A usted le corresponde esta oficina:

## Several things in one message

several-topics = Ha preguntado por varias cosas. Vamos una por una:
about-topic = Sobre «{ $topic }»:

## Going on talking

repeated = Se lo digo otra vez con gusto:
nothing-to-repeat = Todavía no he dicho nada que pueda repetir. ¿En qué le puedo ayudar?
restarted = Empecemos de nuevo. ¿En qué le puedo ayudar?
insult-answer = Siento no haber podido ayudarle. Solo soy un programa informático. ¿Prefiere hablar con una persona?
acknowledged = De acuerdo. ¿En qué más le puedo ayudar?
language-changed = A partir de ahora respondo en español.
still-not-understood = Lo siento, sigo sin entender. Lo mejor es que pregunte a estas personas:
outdated-answer = El texto alemán es más reciente que esta traducción. Puede que algo ya no sea correcto.
show-original = Ver texto en alemán

## A question for the staff, and deleting the conversation

leave-question = ¿Quiere que pase su pregunta al personal de la ciudad? Antes de guardarla se quitan nombres, números y direcciones.
leave-yes = Sí, pásela
leave-no = No, gracias
question-left = Gracias, he pasado su pregunta sin su nombre. Su referencia es { $reference }. Por favor, anótela si quiere preguntar por ella más adelante.
question-not-left = De acuerdo, no paso nada.
forget-question = ¿Quiere que borre ahora nuestra conversación? No quedará nada de ella.
forget-yes = Sí, borrar
forget-no = No, conservar
conversation-deleted = He borrado nuestra conversación.

## Names of the topics, as buttons (2 to 5 words)

topic-emergency_danger = Emergencia y peligro
topic-violence_home = Violencia en casa
topic-suicide_crisis = Crisis emocional
topic-doctor_after_hours = Médico por la noche, fin de semana
topic-residence_permit_extend = Permiso de residencia (Aufenthaltstitel)
topic-which_immigration_office = ¿Qué Ausländerbehörde?
topic-asylum_procedure = Procedimiento de asilo
topic-duldung = Permanencia tolerada (Duldung)
topic-family_reunification = Traer a la familia
topic-naturalisation = Nacionalidad alemana (Einbürgerung)
topic-ukraine_protection = Protección para personas de Ucrania
topic-eu_citizens = Recién llegados de la UE
topic-return_onward = Regresar o seguir viaje
topic-legal_advice_free = Asesoría jurídica gratuita
topic-address_registration = Registrar el domicilio (Anmeldung)
topic-letter_help = Ayuda con cartas y formularios
topic-which_office = ¿Qué oficina es la responsable?
topic-migration_advice = Asesoría para migrantes
topic-interpreter = Intérprete y acompañamiento
topic-human_handover = Hablar con una persona
topic-everyday_rules = Reglas de la vida diaria
topic-find_german_course = Encontrar un curso de alemán
topic-integration_course_rules = Reglas del curso de integración
topic-german_for_job = Alemán para el trabajo
topic-family_language = Idioma de la familia
topic-daycare_place = Plaza de guardería (Kita)
topic-school_place = Plaza en la escuela
topic-roma_families = Ayuda para familias romaníes
topic-family_mentoring = Mentoría para familias
topic-family_benefits = Kindergeld y Elterngeld
topic-pregnancy_birth = Embarazo y parto
topic-youth_offers = Ofertas para jóvenes
topic-find_job = Encontrar trabajo
topic-work_permission = ¿Puedo trabajar?
topic-recognition_degree = Reconocimiento de títulos
topic-apprenticeship = Formación profesional y estudios
topic-start_business = Crear una empresa
topic-career_mentoring = Mentoría en el trabajo
topic-labour_rights = Derechos en el trabajo
topic-social_benefits = Dinero del Jobcenter o Sozialamt
topic-discounts = Descuentos (Aktiv-Pass)
topic-debt = Deudas y cuenta bancaria
topic-find_flat = Encontrar vivienda
topic-homeless = Sin vivienda o problemas de alquiler
topic-find_doctor = Médico y seguro de salud
topic-no_insurance = Enfermedad sin seguro
topic-trauma_support = Ayuda después de un trauma
topic-disability = Vivir con discapacidad
topic-discrimination = Discriminación
topic-lgbtiq = Asesoría LGBTIQ
topic-what_is_wir = ¿Qué es WIR 2.0?
topic-take_part_politics = Participar y decidir
topic-find_association = Asociaciones y comunidades
topic-project_funding = Dinero para un proyecto
topic-volunteering = Voluntariado
topic-religion_dialogue = Religión y diálogo
topic-culture_leisure = Cultura, deporte, archivo municipal
topic-change_language = Cambiar de idioma
topic-about_bot_privacy = ¿Quién eres? Protección de datos
