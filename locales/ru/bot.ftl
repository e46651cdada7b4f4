## At the start of a conversation

# The first words of every conversation: it is a machine (EU AI Act, article 50), and what happens to what people write.
disclosure = Я – автоматический помощник города Ганновера: компьютерная программа, а не человек. Пожалуйста, не пишите имён, номеров дел и сведений о здоровье. То, что Вы пишете, хранится под случайным номером и удаляется через { $days ->
    [one] { $days } день
    [few] { $days } дня
    [many] { $days } дней
   *[other] { $days } дня
}. Вы можете в любой момент сами удалить разговор.

## With an answer

# Shown above programme cards.
programmes-found = { $count ->
    [one] Это предложение подходит к Вашему вопросу:
    [few] Эти предложения подходят к Вашему вопросу:
    [many] Эти предложения подходят к Вашему вопросу:
   *[other] Эти предложения подходят к Вашему вопросу:
}
# The text that follows is in another language than the resident's.
answered-in = Этого текста пока нет на Вашем языке ({ $language }). Вот он на другом языке.

## When it did not understand

not-understood = К сожалению, я этого не понял. Пожалуйста, напишите ещё раз другими словами – можно на Вашем языке.
did-you-mean = Я не уверен, что правильно Вас понял. Вы имели в виду что-то из этого?
choose-topic = Чем я могу помочь?
message-empty = Ваше сообщение было пустым. Пожалуйста, напишите свой вопрос.
message-shortened = Ваше сообщение было очень длинным. Я прочитал только начало.

## When something fails

something-went-wrong = У нас что-то пошло не так. Пожалуйста, попробуйте ещё раз – или обратитесь к людям, которые указаны здесь:
not-ready = Помощник сейчас не может ответить. Вам помогут эти люди:
emergency-hint = Если жизнь в опасности, пожалуйста, сразу звоните 112.

## Problems over HTTP

problem-invalid-json = Запрос не является правильным JSON.
problem-invalid-request = В запросе что-то не так.
problem-too-large = Запрос слишком большой.
problem-unknown-conversation = Такого разговора нет, или его идентификатор недействителен.
problem-unknown-payload = Этот вариант больше не действует. Пожалуйста, напишите свой вопрос.
problem-unknown-language = Этого языка мы не знаем.
problem-not-found = Здесь этого нет.
problem-method = Такой вид запроса здесь невозможен.
problem-media-type = Пожалуйста, отправляйте JSON (application/json).
problem-internal = У нас что-то пошло не так.

## Names of the topics, as buttons (2 to 5 words)

topic-emergency_danger = Экстренный случай и опасность
topic-violence_home = Насилие дома
topic-suicide_crisis = Душевный кризис
topic-doctor_after_hours = Врач ночью или в выходные
topic-residence_permit_extend = Вид на жительство (Aufenthaltstitel)
topic-which_immigration_office = Какая Ausländerbehörde моя?
topic-asylum_procedure = Процедура убежища
topic-duldung = Отсрочка депортации (Duldung)
topic-family_reunification = Привезти семью в Германию
topic-naturalisation = Гражданство Германии (Einbürgerung)
topic-ukraine_protection = Защита для людей из Украины
topic-eu_citizens = Недавно из страны ЕС
topic-return_onward = Возвращение или переезд дальше
topic-legal_advice_free = Бесплатная юридическая консультация
topic-address_registration = Зарегистрировать адрес
topic-letter_help = Помощь с письмами и бланками
topic-which_office = В какое ведомство обратиться?
topic-migration_advice = Консультация для мигрантов
topic-interpreter = Устный перевод и сопровождение
topic-human_handover = Поговорить с человеком
topic-everyday_rules = Правила повседневной жизни
topic-find_german_course = Найти курс немецкого
topic-integration_course_rules = Правила интеграционного курса
topic-german_for_job = Немецкий для работы
topic-family_language = Язык семьи
topic-daycare_place = Место в детском саду (Kita)
topic-school_place = Место в школе
topic-roma_families = Помощь семьям рома
topic-family_mentoring = Наставники для семей
topic-family_benefits = Kindergeld и Elterngeld (деньги родителям)
topic-pregnancy_birth = Беременность и роды
topic-youth_offers = Предложения для молодёжи
topic-find_job = Найти работу
topic-work_permission = Можно ли мне работать?
topic-recognition_degree = Признание диплома
topic-apprenticeship = Обучение профессии и учёба
topic-start_business = Открыть свою фирму
topic-career_mentoring = Наставники в профессии
topic-labour_rights = Права на работе
topic-social_benefits = Деньги от Jobcenter или Sozialamt
topic-discounts = Скидки (Aktiv-Pass)
topic-debt = Долги и банковский счёт
topic-find_flat = Найти квартиру
topic-homeless = Нет жилья, проблемы с арендой
topic-find_doctor = Врач и медицинская страховка
topic-no_insurance = Болезнь без страховки
topic-trauma_support = Помощь при травме
topic-disability = Жизнь с инвалидностью
topic-discrimination = Дискриминация
topic-lgbtiq = Консультации для ЛГБТИК
topic-what_is_wir = Что такое WIR 2.0?
topic-take_part_politics = Участвовать и решать вместе
topic-find_association = Объединения и общины
topic-project_funding = Деньги на проект
topic-volunteering = Волонтёрство
topic-religion_dialogue = Религия и диалог
topic-culture_leisure = Культура, спорт, городской архив
topic-change_language = Сменить язык
topic-about_bot_privacy = Кто ты? Защита данных
