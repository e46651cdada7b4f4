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
too-busy = Сейчас одновременно пишет очень много людей, поэтому я не могу ответить сразу. Пожалуйста, попробуйте ещё раз чуть позже – или обратитесь к этим людям:
emergency-hint = Если жизнь в опасности, пожалуйста, сразу звоните 112.

## In messengers

media-not-read = Я компьютерная программа и читаю только текст – голосовые сообщения, фото и файлы, к сожалению, нет. Пожалуйста, напишите свой вопрос текстом.
encrypted-not-read = Этот разговор зашифрован, поэтому я не могу прочитать Ваше сообщение. Пожалуйста, начните новый разговор без шифрования.
group-refused = Я – автоматический помощник города Ганновера, компьютерная программа. В группах я не отвечаю, чтобы Ваши вопросы оставались между нами. Пожалуйста, напишите мне лично – сейчас я выхожу из группы.
too-many-messages = Пришло очень много сообщений сразу. Пожалуйста, подождите минуту и напишите ещё раз.
conversation-forgotten = Наш разговор удалён. Пожалуйста, удалите его и в своём приложении, если он не должен там остаться.
# With the first answer; both are commands.
forget-hint = Чтобы удалить этот разговор, отправьте { $forget }, а чтобы выбрать другой язык – { $language }.
choose-language = На каком языке Вы хотите продолжить?
# On a button, at most 20 characters.
choose-button = Выбрать
# Below numbered choices, where there are no buttons.
reply-with-number = Пожалуйста, ответьте номером.

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

## Narrowing down what was found

refine-question = Хотите уточнить поиск?
refine-level = Уровень { $level }
refine-free = Бесплатно
refine-childcare = Присмотр за детьми
refine-evening = Вечером
refine-online = Онлайн
refine-women = Для женщин
refine-district = Район { $district }
more-offers = Другие предложения
go-back = Назад
start-again = Начать сначала
refined-nearest = Я не знаю предложения, о котором в наших источниках сказано именно это. Ближе всего подходят эти – пожалуйста, спросите там:
no-more-offers = Это были все предложения по этой теме, которые я знаю. Больше Вам расскажут здесь:
nothing-before = До этого ничего не было. Чем я могу помочь?

## One offer

which-offer = Какое предложение Вы имеете в виду?
about-offer = Что Вы хотите узнать об этом предложении?
ask-place = Где это?
ask-time = Когда это?
ask-cost = Сколько это стоит?
ask-papers = Какие документы?
ask-contact = Как связаться?
ask-conditions = Для кого это?
ask-languages = На каких языках?
place-known = «{ $title }» – вот место: { $place }
place-online = «{ $title }» – это онлайн.
place-district = «{ $title }» – это в районе { $district }. Точного адреса мы не знаем.
place-unknown = «{ $title }»: в наших источниках не сказано, где это. Пожалуйста, спросите там:
time-known = «{ $title }»: { $times }
time-unknown = «{ $title }»: в наших источниках не сказано, когда это. Пожалуйста, спросите там:
time-span = { $day }, с { $from } до { $to }
time-day = { $day }
time-round-the-clock = { $day }, круглосуточно
time-every-day = каждый день
cost-free = «{ $title }» – это бесплатно.
cost-known = «{ $title }» – стоимость: { $cost }
cost-unknown = «{ $title }»: в наших источниках не сказано, сколько это стоит. Пожалуйста, спросите там:
papers-known = «{ $title }» – пожалуйста, возьмите с собой: { $papers }
papers-unknown = «{ $title }»: в наших источниках не сказано, какие для этого нужны документы. Пожалуйста, спросите там:
contact-known = «{ $title }» – вот как связаться:
contact-unknown = «{ $title }»: проверенного телефона или адреса электронной почты у нас нет. Может помочь эта страница: { $url }
contact-none = «{ $title }»: проверенного телефона, адреса электронной почты или страницы у нас нет. Вам помогут здесь:
conditions-known = «{ $title }» – для кого: { $audience }
conditions-level = Уровень: { $levels }
conditions-age = Возраст: { $age }
conditions-unknown = «{ $title }»: в наших источниках не сказано, для кого это. Пожалуйста, спросите там:
languages-known = «{ $title }» – языки, на которых там говорят: { $languages }
languages-unknown = «{ $title }»: в наших источниках не сказано, на каких языках там говорят. Пожалуйста, спросите там:
in-german = По-немецки: { $text }

## Asking where someone lives: Hannover has two immigration offices

area-question = Какое ведомство отвечает за Вас, зависит от того, где Вы живёте. Вы живёте в городе Ганновере или в другом месте Региона Ганновер?
area-city = Город Ганновер
area-region = Другое место
area-answer = За Вас отвечает это ведомство:

## Several things in one message

several-topics = Вы спросили сразу о нескольких вещах. По порядку:
about-topic = По теме «{ $topic }»:

## Going on talking

repeated = С удовольствием повторю:
nothing-to-repeat = Повторять пока нечего. Чем я могу помочь?
restarted = Начнём сначала. Чем я могу помочь?
insult-answer = Мне жаль, что я не смог Вам помочь. Я всего лишь компьютерная программа. Может быть, Вы хотите поговорить с человеком?
acknowledged = Хорошо. Чем ещё я могу помочь?
language-changed = Теперь я буду отвечать по-русски.
still-not-understood = Извините, я всё ещё не понимаю. Лучше спросите людей:
outdated-answer = Немецкий текст новее этого перевода. Кое-что здесь могло устареть.
show-original = Немецкий текст

## A question for the staff, and deleting the conversation

leave-question = Передать Ваш вопрос сотрудникам города? Перед сохранением из него удаляются имена, номера и адреса.
leave-yes = Да, передать
leave-no = Нет, спасибо
question-left = Спасибо, Ваш вопрос передан без Вашего имени. Его номер: { $reference }. Пожалуйста, запишите его, если захотите потом спросить об ответе.
question-not-left = Хорошо, я ничего не передаю.
forget-question = Удалить сейчас наш разговор? От него ничего не останется.
forget-yes = Да, удалить
forget-no = Нет, оставить
conversation-deleted = Наш разговор удалён.

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
