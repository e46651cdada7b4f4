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
emergency-hint = Si hay una vida en peligro, llame enseguida al 112.

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
