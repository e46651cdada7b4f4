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
too-busy = В момента пишат много хора едновременно, затова не мога да отговоря веднага. Моля, опитайте отново след малко – или се обърнете към тези хора:
emergency-hint = Ако има опасност за живота, моля, веднага се обадете на 112.

## In messengers

media-not-read = Аз съм компютърна програма и чета само текст – за съжаление не и гласови съобщения, снимки или файлове. Моля, напишете въпроса си като текст.
encrypted-not-read = Този разговор е шифрован, затова не мога да прочета съобщението Ви. Моля, започнете нов разговор без шифроване.
group-refused = Аз съм автоматичният пътеводител на град Хановер, компютърна програма. В групи не отговарям, за да останат въпросите Ви между нас. Моля, пишете ми директно – сега напускам групата.
too-many-messages = Това бяха много съобщения наведнъж. Моля, изчакайте една минута и пишете отново.
conversation-forgotten = Изтрих нашия разговор. Моля, изтрийте го и в приложението си, ако не трябва да остане там.
# With the first answer; both are commands.
forget-hint = Изпратете { $forget }, за да изтриете този разговор, или { $language }, за да изберете друг език.
choose-language = На какъв език искате да продължим?
# On a button, at most 20 characters.
choose-button = Изберете
# Below numbered choices, where there are no buttons.
reply-with-number = Моля, отговорете с номера.

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

## Narrowing down what was found

refine-question = Искате ли да уточните търсенето?
refine-level = Ниво { $level }
refine-free = Безплатно
refine-childcare = С грижа за деца
refine-evening = Вечер
refine-online = Онлайн
refine-women = За жени
refine-district = Квартал { $district }
more-offers = Още предложения
go-back = Назад
start-again = Отначало
refined-nearest = Не знам предложение, за което в нашите източници пише точно това. Тези са най-близо – моля, попитайте там:
no-more-offers = Това бяха всички предложения по темата, които знам. Тук ще Ви кажат повече:
nothing-before = Преди това няма нищо. С какво мога да помогна?

## One offer

which-offer = Кое предложение имате предвид?
about-offer = Какво искате да знаете за това предложение?
ask-place = Къде е?
ask-time = Кога е?
ask-cost = Колко струва?
ask-papers = Какви документи?
ask-contact = Как да се свържа?
ask-conditions = За кого е?
ask-languages = На какви езици?
place-known = „{ $title }“ – ето къде: { $place }
place-online = „{ $title }“ – това е онлайн.
place-district = „{ $title }“ – това е в квартал { $district }. Точния адрес не знаем.
place-unknown = „{ $title }“: в нашите източници не пише къде е. Моля, попитайте там:
time-known = „{ $title }“: { $times }
time-unknown = „{ $title }“: в нашите източници не пише кога е. Моля, попитайте там:
time-span = { $day }, от { $from } до { $to }
time-day = { $day }
time-round-the-clock = { $day }, денонощно
time-every-day = всеки ден
cost-free = „{ $title }“ – това е безплатно.
cost-known = „{ $title }“ – цена: { $cost }
cost-unknown = „{ $title }“: в нашите източници не пише колко струва. Моля, попитайте там:
papers-known = „{ $title }“ – моля, носете: { $papers }
papers-unknown = „{ $title }“: в нашите източници не пише какви документи трябват. Моля, попитайте там:
contact-known = „{ $title }“ – така можете да се свържете:
contact-unknown = „{ $title }“: нямаме проверен телефон или имейл. Може да помогне тази страница: { $url }
contact-none = „{ $title }“: нямаме проверен телефон, имейл или страница. Тук ще Ви помогнат:
conditions-known = „{ $title }“ – за кого: { $audience }
conditions-level = Ниво: { $levels }
conditions-age = Възраст: { $age }
conditions-unknown = „{ $title }“: в нашите източници не пише за кого е. Моля, попитайте там:
languages-known = „{ $title }“ – езици, на които се говори там: { $languages }
languages-unknown = „{ $title }“: в нашите източници не пише на какви езици се говори там. Моля, попитайте там:
in-german = На немски: { $text }

## Asking where someone lives: Hannover has two immigration offices

area-question = Коя служба отговаря за Вас, зависи от това къде живеете. В град Хановер ли живеете, или на друго място в Регион Хановер?
area-city = Град Хановер
area-region = Друго място
area-answer = За Вас отговаря тази служба:

## Several things in one message

several-topics = Попитахте за няколко неща. Едно по едно:
about-topic = По темата „{ $topic }“:

## Going on talking

repeated = С удоволствие ще повторя:
nothing-to-repeat = Още няма какво да повторя. С какво мога да помогна?
restarted = Да започнем отначало. С какво мога да помогна?
insult-answer = Съжалявам, че не успях да Ви помогна. Аз съм само компютърна програма. Искате ли да говорите с човек?
acknowledged = Добре. С какво още мога да помогна?
language-changed = От сега нататък ще отговарям на български.
still-not-understood = Съжалявам, все още не разбирам. По-добре попитайте хората тук:
outdated-answer = Немският текст е по-нов от този превод. Нещо в него може вече да не е вярно.
show-original = Немският текст

## A question for the staff, and deleting the conversation

leave-question = Да предам ли въпроса Ви на служителите на града? Преди да се запази, от него се махат имена, номера и адреси.
leave-yes = Да, предай го
leave-no = Не, благодаря
question-left = Благодаря, предадох въпроса Ви без Вашето име. Номерът му е: { $reference }. Моля, запишете го, ако искате по-късно да попитате за него.
question-not-left = Добре, няма да предам нищо.
forget-question = Да изтрия ли сега разговора ни? Нищо от него няма да остане.
forget-yes = Да, изтрий го
forget-no = Не, нека остане
conversation-deleted = Изтрих разговора ни.

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
