## At the start of a conversation

# The first words of every conversation: it is a machine (EU AI Act, article 50), and what happens to what people write.
disclosure = Аз съм автоматичният пътеводител на град Хановер – компютърна програма, а не човек. Моля, не пишете имена, номера на преписки или данни за здравето. Това, което пишете, се пази под случаен номер и се изтрива след { $days ->
    [one] { $days } ден
   *[other] { $days } дни
}. Можете по всяко време сами да изтриете разговора.

## With an answer

# Shown above programme cards.
programmes-found = { $count ->
    [one] Това предложение отговаря на въпроса Ви:
   *[other] Тези предложения отговарят на въпроса Ви:
}
# The text that follows is in another language than the resident's.
answered-in = Този текст все още го няма на Вашия език ({ $language }). Ето го на друг език.

## When it did not understand

not-understood = За съжаление не разбрах това. Моля, напишете го още веднъж с други думи – може и на Вашия език.
did-you-mean = Не съм сигурен, че Ви разбрах. Имахте предвид нещо от това?
choose-topic = С какво мога да помогна?
message-empty = Съобщението Ви беше празно. Моля, напишете въпроса си.
message-shortened = Съобщението Ви беше много дълго. Прочетох само началото.

## When something fails

something-went-wrong = При нас нещо се обърка. Моля, опитайте още веднъж – или се обърнете към хората тук:
not-ready = В момента пътеводителят не може да отговори. Тези хора ще Ви помогнат:
emergency-hint = Ако има опасност за живота, моля, веднага се обадете на 112.

## Problems over HTTP

problem-invalid-json = Заявката не е валиден JSON.
problem-invalid-request = Нещо в заявката не е наред.
problem-too-large = Заявката е твърде голяма.
problem-unknown-conversation = Такъв разговор няма или идентификаторът му е невалиден.
problem-unknown-payload = Този избор вече не е валиден. Моля, напишете въпроса си.
problem-unknown-language = Не познаваме този език.
problem-not-found = Това го няма тук.
problem-method = Такава заявка не е възможна тук.
problem-media-type = Моля, изпратете JSON (application/json).
problem-internal = При нас нещо се обърка.

## Names of the topics, as buttons (2 to 5 words)

topic-emergency_danger = Спешен случай и опасност
topic-violence_home = Насилие у дома
topic-suicide_crisis = Душевна криза
topic-doctor_after_hours = Лекар нощем или през уикенда
topic-residence_permit_extend = Разрешение за пребиваване (Aufenthaltstitel)
topic-which_immigration_office = Коя Ausländerbehörde?
topic-asylum_procedure = Процедура за убежище
topic-duldung = Отложено извеждане (Duldung)
topic-family_reunification = Събиране на семейството
topic-naturalisation = Германско гражданство (Einbürgerung)
topic-ukraine_protection = Закрила за хора от Украйна
topic-eu_citizens = Отскоро от страна от ЕС
topic-return_onward = Връщане или заминаване нататък
topic-legal_advice_free = Безплатна правна консултация
topic-address_registration = Адресна регистрация
topic-letter_help = Помощ с писма и формуляри
topic-which_office = Коя служба отговаря?
topic-migration_advice = Консултация за мигранти
topic-interpreter = Устен превод и придружаване
topic-human_handover = Разговор с човек
topic-everyday_rules = Правила в ежедневието
topic-find_german_course = Намиране на курс по немски
topic-integration_course_rules = Правила за интеграционния курс
topic-german_for_job = Немски за работата
topic-family_language = Семеен език
topic-daycare_place = Място в детска градина (Kita)
topic-school_place = Място в училище
topic-roma_families = Помощ за ромски семейства
topic-family_mentoring = Наставници за семейства
topic-family_benefits = Детски и родителски пари
topic-pregnancy_birth = Бременност и раждане
topic-youth_offers = Предложения за млади хора
topic-find_job = Намиране на работа
topic-work_permission = Имам ли право да работя?
topic-recognition_degree = Признаване на диплома
topic-apprenticeship = Професионално обучение и следване
topic-start_business = Започване на свой бизнес
topic-career_mentoring = Наставници в професията
topic-labour_rights = Права на работното място
topic-social_benefits = Пари от Jobcenter или Sozialamt
topic-discounts = Намаления (Aktiv-Pass)
topic-debt = Дългове и банкова сметка
topic-find_flat = Намиране на жилище
topic-homeless = Без дом или проблеми с наема
topic-find_doctor = Лекар и здравна застраховка
topic-no_insurance = Болест без застраховка
topic-trauma_support = Помощ при травма
topic-disability = Живот с увреждане
topic-discrimination = Дискриминация
topic-lgbtiq = Консултации за ЛГБТИК хора
topic-what_is_wir = Какво е WIR 2.0?
topic-take_part_politics = Участие и глас в решенията
topic-find_association = Сдружения и общности
topic-project_funding = Пари за проект
topic-volunteering = Доброволчество
topic-religion_dialogue = Религия и диалог
topic-culture_leisure = Култура, спорт, градски архив
topic-change_language = Смяна на езика
topic-about_bot_privacy = Кой си ти? Защита на данните
