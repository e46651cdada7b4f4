## At the start of a conversation

# The first words of every conversation: it is a machine (EU AI Act, article 50), and what happens to what people write.
disclosure = Я – автоматичний путівник міста Ганновера: комп’ютерна програма, а не людина. Будь ласка, не пишіть імен, номерів справ або відомостей про здоров’я. Те, що Ви пишете, зберігається під випадковим номером і видаляється через { $days ->
    [one] { $days } день
    [few] { $days } дні
    [many] { $days } днів
   *[other] { $days } дня
}. Ви можете будь-коли самі видалити розмову.

## With an answer

# Shown above programme cards.
programmes-found = { $count ->
    [one] Ця пропозиція відповідає Вашому запитанню:
    [few] Ці пропозиції відповідають Вашому запитанню:
    [many] Ці пропозиції відповідають Вашому запитанню:
   *[other] Ці пропозиції відповідають Вашому запитанню:
}
# The text that follows is in another language than the resident's.
answered-in = Цього тексту ще немає такою мовою: { $language }. Ось він іншою мовою.

## When it did not understand

not-understood = На жаль, мені не вдалося це зрозуміти. Будь ласка, напишіть ще раз іншими словами – можна Вашою мовою.
did-you-mean = Мені не зовсім зрозуміло. Ви мали на увазі щось із цього?
choose-topic = Чим я можу допомогти?
message-empty = Ваше повідомлення порожнє. Будь ласка, напишіть своє запитання.
message-shortened = Ваше повідомлення було дуже довгим. Прочитано лише початок.

## When something fails

something-went-wrong = У нас щось пішло не так. Будь ласка, спробуйте ще раз – або зверніться до цих людей:
not-ready = Зараз путівник не може відповісти. Ці люди Вам допоможуть:
too-busy = Зараз одночасно пише дуже багато людей, тому я не можу відповісти відразу. Будь ласка, спробуйте ще раз за хвилинку – або зверніться до цих людей:
emergency-hint = Якщо життя в небезпеці, будь ласка, одразу телефонуйте 112.

## In messengers

media-not-read = Я комп’ютерна програма і читаю лише текст – голосові повідомлення, фото та файли, на жаль, ні. Будь ласка, напишіть своє запитання текстом.
encrypted-not-read = Ця розмова зашифрована, тому мені не вдається прочитати Ваше повідомлення. Будь ласка, почніть нову розмову без шифрування.
group-refused = Я – автоматичний путівник міста Ганновера, комп’ютерна програма. У групах я не відповідаю, щоб Ваші запитання залишалися між нами. Будь ласка, напишіть мені особисто – зараз я виходжу з групи.
too-many-messages = Надійшло дуже багато повідомлень одразу. Будь ласка, зачекайте хвилину й напишіть ще раз.
conversation-forgotten = Нашу розмову видалено. Будь ласка, видаліть її й у своєму застосунку, якщо вона не має там залишатися.
# With the first answer; both are commands.
forget-hint = Щоб видалити цю розмову, надішліть { $forget }, а щоб вибрати іншу мову – { $language }.
choose-language = Якою мовою Ви хочете продовжити?
# On a button, at most 20 characters.
choose-button = Вибрати
# Below numbered choices, where there are no buttons.
reply-with-number = Будь ласка, надішліть у відповідь номер.

## Problems over HTTP

problem-invalid-json = Запит не є дійсним JSON.
problem-invalid-request = У запиті щось не так.
problem-too-large = Запит завеликий.
problem-unknown-conversation = Такої розмови немає, або її ідентифікатор недійсний.
problem-unknown-payload = Цей вибір більше не дійсний. Будь ласка, напишіть своє запитання.
problem-unknown-language = Ми не знаємо цієї мови.
problem-not-found = Тут цього немає.
problem-method = Такий запит тут неможливий.
problem-media-type = Будь ласка, надсилайте JSON (application/json).
problem-internal = У нас щось пішло не так.

## Narrowing down what was found

refine-question = Хочете уточнити пошук?
refine-level = Рівень { $level }
refine-free = Безкоштовно
refine-childcare = З доглядом за дітьми
refine-evening = Увечері
refine-online = Онлайн
refine-women = Для жінок
refine-district = Район { $district }
more-offers = Інші пропозиції
go-back = Назад
start-again = Почати спочатку
refined-nearest = Я не знаю пропозиції, про яку в наших джерелах сказано саме це. Найближче підходять ці – будь ласка, запитайте там:
no-more-offers = Це всі пропозиції на цю тему, які я знаю. Більше Вам розкажуть тут:
nothing-before = Перед цим нічого не було. Чим я можу допомогти?

## One offer

which-offer = Яку пропозицію Ви маєте на увазі?
about-offer = Що Ви хочете дізнатися про цю пропозицію?
ask-place = Де це?
ask-time = Коли це?
ask-cost = Скільки це коштує?
ask-papers = Які документи?
ask-contact = Як зв’язатися?
ask-conditions = Для кого це?
ask-languages = Якими мовами?
place-known = «{ $title }» – ось місце: { $place }
place-online = «{ $title }» – це онлайн.
place-district = «{ $title }» – це в районі { $district }. Точної адреси ми не знаємо.
place-unknown = «{ $title }»: у наших джерелах не сказано, де це. Будь ласка, запитайте там:
time-known = «{ $title }»: { $times }
time-unknown = «{ $title }»: у наших джерелах не сказано, коли це. Будь ласка, запитайте там:
time-span = { $day }, з { $from } до { $to }
time-day = { $day }
time-round-the-clock = { $day }, цілодобово
time-every-day = щодня
cost-free = «{ $title }» – це безкоштовно.
cost-known = «{ $title }» – вартість: { $cost }
cost-unknown = «{ $title }»: у наших джерелах не сказано, скільки це коштує. Будь ласка, запитайте там:
papers-known = «{ $title }» – будь ласка, візьміть із собою: { $papers }
papers-unknown = «{ $title }»: у наших джерелах не сказано, які для цього потрібні документи. Будь ласка, запитайте там:
contact-known = «{ $title }» – ось як зв’язатися:
contact-unknown = «{ $title }»: перевіреного номера телефону чи електронної адреси в нас немає. Може допомогти ця сторінка: { $url }
contact-none = «{ $title }»: перевіреного номера телефону, електронної адреси чи сторінки в нас немає. Вам допоможуть тут:
conditions-known = «{ $title }» – для кого: { $audience }
conditions-level = Рівень: { $levels }
conditions-age = Вік: { $age }
conditions-unknown = «{ $title }»: у наших джерелах не сказано, для кого це. Будь ласка, запитайте там:
languages-known = «{ $title }» – мови, якими там говорять: { $languages }
languages-unknown = «{ $title }»: у наших джерелах не сказано, якими мовами там говорять. Будь ласка, запитайте там:
in-german = Німецькою: { $text }

## Asking where someone lives: Hannover has two immigration offices

area-question = Яка установа за Вас відповідає, залежить від того, де Ви живете. Ви живете в місті Ганновері чи в іншому місці Регіону Ганновер?
area-city = Місто Ганновер
area-region = Інше місце
area-answer = За Вас відповідає ця установа:

## Several things in one message

several-topics = Ви запитали одразу про кілька речей. По черзі:
about-topic = На тему «{ $topic }»:

## Going on talking

repeated = Охоче повторю:
nothing-to-repeat = Поки що немає чого повторювати. Чим я можу допомогти?
restarted = Почнімо спочатку. Чим я можу допомогти?
insult-answer = Шкода, що мені не вдалося Вам допомогти. Я лише комп’ютерна програма. Може, Ви хочете поговорити з людиною?
acknowledged = Добре. Чим іще я можу допомогти?
language-changed = Відтепер я відповідаю українською.
still-not-understood = На жаль, мені й досі не вдалося зрозуміти. Краще запитайте людей:
outdated-answer = Німецький текст новіший за цей переклад. Дещо тут могло застаріти.
show-original = Німецький текст

## A question for the staff, and deleting the conversation

leave-question = Передати Ваше запитання працівникам міста? Перед збереженням із нього видаляються імена, номери й адреси.
leave-yes = Так, передати
leave-no = Ні, дякую
question-left = Дякую, Ваше запитання передано без Вашого імені. Його номер: { $reference }. Будь ласка, запишіть його, якщо захочете пізніше запитати про відповідь.
question-not-left = Добре, я нічого не передаю.
forget-question = Видалити зараз нашу розмову? Від неї нічого не залишиться.
forget-yes = Так, видалити
forget-no = Ні, залишити
conversation-deleted = Нашу розмову видалено.

## Names of the topics, as buttons (2 to 5 words)

topic-emergency_danger = Надзвичайна ситуація й небезпека
topic-violence_home = Насильство вдома
topic-suicide_crisis = Душевна криза
topic-doctor_after_hours = Лікар уночі чи у вихідні
topic-residence_permit_extend = Дозвіл на перебування (Aufenthaltstitel)
topic-which_immigration_office = Яка Ausländerbehörde?
topic-asylum_procedure = Процедура надання притулку
topic-duldung = Відтермінування депортації (Duldung)
topic-family_reunification = Перевезти сім’ю до Німеччини
topic-naturalisation = Німецьке громадянство (Einbürgerung)
topic-ukraine_protection = Захист для людей з України
topic-eu_citizens = Нові мешканці з ЄС
topic-return_onward = Повернення або переїзд далі
topic-legal_advice_free = Безкоштовна юридична консультація
topic-address_registration = Зареєструвати адресу
topic-letter_help = Допомога з листами й формулярами
topic-which_office = Яка установа відповідає?
topic-migration_advice = Консультація для мігрантів
topic-interpreter = Усний переклад і супровід
topic-human_handover = Поговорити з людиною
topic-everyday_rules = Правила повсякденного життя
topic-find_german_course = Знайти курс німецької
topic-integration_course_rules = Правила інтеграційного курсу
topic-german_for_job = Німецька для роботи
topic-family_language = Мова сім’ї
topic-daycare_place = Місце в дитсадку (Kita)
topic-school_place = Місце у школі
topic-roma_families = Допомога ромським родинам
topic-family_mentoring = Менторство для родин
topic-family_benefits = Kindergeld і Elterngeld (гроші батькам)
topic-pregnancy_birth = Вагітність і пологи
topic-youth_offers = Пропозиції для молоді
topic-find_job = Знайти роботу
topic-work_permission = Чи можна мені працювати?
topic-recognition_degree = Визнання диплома
topic-apprenticeship = Професійне навчання й університет
topic-start_business = Відкрити свою справу
topic-career_mentoring = Менторство на роботі
topic-labour_rights = Права на роботі
topic-social_benefits = Гроші від Jobcenter чи Sozialamt
topic-discounts = Знижки (Aktiv-Pass)
topic-debt = Борги й банківський рахунок
topic-find_flat = Знайти квартиру
topic-homeless = Без житла, проблеми з орендою
topic-find_doctor = Лікар і медичне страхування
topic-no_insurance = Хвороба без страхування
topic-trauma_support = Допомога при травмі
topic-disability = Життя з інвалідністю
topic-discrimination = Дискримінація
topic-lgbtiq = Консультації для ЛГБТІК
topic-what_is_wir = Що таке WIR 2.0?
topic-take_part_politics = Брати участь і вирішувати
topic-find_association = Об’єднання та громади
topic-project_funding = Гроші на проєкт
topic-volunteering = Волонтерство
topic-religion_dialogue = Релігія та діалог
topic-culture_leisure = Культура, спорт, міський архів
topic-change_language = Змінити мову
topic-about_bot_privacy = Хто ти? Захист даних
