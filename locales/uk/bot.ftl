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
emergency-hint = Якщо життя в небезпеці, будь ласка, одразу телефонуйте 112.

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
