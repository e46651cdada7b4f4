## At the start of a conversation

# The first words of every conversation: it is a machine (EU AI Act, article 50), and what happens to what people write.
disclosure = من راهنمای خودکار شهر هانوفر هستم – یک برنامه کامپیوتری، نه یک انسان. لطفاً نام، شماره پرونده یا اطلاعات مربوط به سلامتی ننویسید. آنچه می‌نویسید با یک شماره تصادفی ذخیره می‌شود و پس از { $days } روز پاک می‌شود. شما هر وقت بخواهید می‌توانید خودتان گفتگو را پاک کنید.

## With an answer

# Shown above programme cards.
programmes-found = { $count ->
    [one] این برنامه مناسب سؤال شماست:
   *[other] این برنامه‌ها مناسب سؤال شما هستند:
}
# The text that follows is in another language than the resident's.
answered-in = این متن هنوز به زبان { $language } وجود ندارد. اینجا آن را به زبان دیگری می‌بینید.

## When it did not understand

not-understood = متأسفم، این را نفهمیدم. لطفاً یک بار دیگر با کلمه‌های دیگر بنویسید – می‌توانید به زبان خودتان بنویسید.
did-you-mean = مطمئن نیستم که درست فهمیده باشم. منظورتان یکی از این‌ها بود؟
choose-topic = در چه موردی می‌توانم کمک کنم؟
message-empty = پیام شما خالی بود. لطفاً سؤال‌تان را برایم بنویسید.
message-shortened = پیام شما خیلی طولانی بود. فقط اول آن را خواندم.

## When something fails

something-went-wrong = مشکلی از طرف ما پیش آمد. لطفاً یک بار دیگر امتحان کنید – یا به این افراد مراجعه کنید:
not-ready = راهنما الان نمی‌تواند جواب بدهد. این افراد به شما کمک می‌کنند:
too-busy = همین حالا افراد بسیار زیادی هم‌زمان می‌نویسند، به همین دلیل نمی‌توانم فوراً پاسخ بدهم. لطفاً کمی بعد دوباره امتحان کنید – یا با این افراد تماس بگیرید:
emergency-hint = اگر جان کسی در خطر است، لطفاً فوراً با 112 تماس بگیرید.

## In messengers

media-not-read = من یک برنامه کامپیوتری هستم و فقط متن را می‌خوانم؛ متأسفانه پیام صوتی، عکس و فایل را نمی‌فهمم. لطفاً سؤال‌تان را بنویسید.
encrypted-not-read = این گفتگو رمزگذاری شده است و من نمی‌توانم پیام شما را بخوانم. لطفاً یک گفتگوی تازه بدون رمزگذاری شروع کنید.
group-refused = من راهنمای خودکار شهر هانوفر هستم، یک برنامه کامپیوتری. در گروه‌ها جواب نمی‌دهم تا سؤال‌های شما بین خودمان بماند. لطفاً مستقیم به من بنویسید – الان از گروه خارج می‌شوم.
too-many-messages = پیام‌های خیلی زیادی یک‌جا رسید. لطفاً یک دقیقه صبر کنید و بعد دوباره بنویسید.
conversation-forgotten = گفتگوی‌مان را پاک کردم. اگر نمی‌خواهید در برنامه شما بماند، لطفاً آنجا هم پاکش کنید.
# With the first answer; both are commands.
forget-hint = برای پاک کردن این گفتگو { $forget } و برای انتخاب زبان دیگر { $language } را بفرستید.
choose-language = می‌خواهید به کدام زبان ادامه دهید؟
# On a button, at most 20 characters.
choose-button = انتخاب
# Below numbered choices, where there are no buttons.
reply-with-number = لطفاً با شماره جواب دهید.

## Problems over HTTP

problem-invalid-json = این درخواست JSON معتبر نیست.
problem-invalid-request = چیزی در این درخواست درست نیست.
problem-too-large = این درخواست خیلی بزرگ است.
problem-unknown-conversation = این گفتگو وجود ندارد یا شناسه آن معتبر نیست.
problem-unknown-payload = این گزینه دیگر معتبر نیست. لطفاً سؤال‌تان را بنویسید.
problem-unknown-language = ما این زبان را نمی‌شناسیم.
problem-not-found = چنین چیزی اینجا نیست.
problem-method = این نوع درخواست اینجا ممکن نیست.
problem-media-type = لطفاً JSON بفرستید (application/json).
problem-internal = مشکلی از طرف ما پیش آمد.

## Narrowing down what was found

refine-question = می‌خواهید انتخاب را محدودتر کنید؟
refine-level = سطح { $level }
refine-free = رایگان
refine-childcare = با نگهداری از کودک
refine-evening = عصر و شب
refine-online = آنلاین
refine-women = برای زنان
refine-district = در { $district }
more-offers = برنامه‌های دیگر
go-back = برگشت
start-again = شروع دوباره
refined-nearest = برنامه‌ای نمی‌شناسم که منابع ما دقیقاً همین را درباره آن گفته باشند. این‌ها از همه نزدیک‌ترند – لطفاً از خودشان بپرسید:
no-more-offers = این‌ها همه برنامه‌هایی بود که در این مورد می‌شناسم. این افراد می‌توانند بیشتر به شما بگویند:
nothing-before = پیش از این چیزی نیست. در چه موردی می‌توانم کمک کنم؟

## One offer

which-offer = منظورتان کدام برنامه است؟
about-offer = چه چیزی می‌خواهید درباره آن بدانید؟
ask-place = کجاست؟
ask-time = چه وقت است؟
ask-cost = هزینه‌اش چقدر است؟
ask-papers = چه مدارکی لازم است؟
ask-contact = راه تماس
ask-conditions = برای چه کسانی؟
ask-languages = به چه زبان‌هایی؟
place-known = «{ $title }» اینجاست: { $place }
place-online = «{ $title }» آنلاین است.
place-district = «{ $title }» در این محله است: { $district }. نشانی دقیق را نمی‌دانیم.
place-unknown = منابع ما نمی‌گویند «{ $title }» کجاست. لطفاً از خودشان بپرسید:
time-known = زمان «{ $title }»: { $times }
time-unknown = منابع ما نمی‌گویند «{ $title }» چه وقت است. لطفاً از خودشان بپرسید:
time-span = { $day }، از { $from } تا { $to }
time-day = { $day }
time-round-the-clock = { $day }، شبانه‌روزی
time-every-day = هر روز
cost-free = «{ $title }» رایگان است.
cost-known = هزینه «{ $title }»: { $cost }
cost-unknown = منابع ما نمی‌گویند هزینه «{ $title }» چقدر است. لطفاً از خودشان بپرسید:
papers-known = برای «{ $title }» لطفاً این‌ها را همراه بیاورید: { $papers }
papers-unknown = منابع ما نمی‌گویند برای «{ $title }» چه مدارکی لازم است. لطفاً از خودشان بپرسید:
contact-known = راه تماس با «{ $title }»:
contact-unknown = برای «{ $title }» شماره تلفن یا ایمیل بررسی‌شده‌ای نداریم. شاید این صفحه کمک کند: { $url }
contact-none = برای «{ $title }» شماره تلفن، ایمیل یا صفحه بررسی‌شده‌ای نداریم. این افراد می‌توانند به شما کمک کنند:
conditions-known = «{ $title }» برای این افراد است: { $audience }
conditions-level = سطح: { $levels }
conditions-age = سن: { $age }
conditions-unknown = منابع ما نمی‌گویند «{ $title }» برای چه کسانی است. لطفاً از خودشان بپرسید:
languages-known = زبان‌هایی که در «{ $title }» صحبت می‌کنند: { $languages }
languages-unknown = منابع ما نمی‌گویند در «{ $title }» به چه زبان‌هایی صحبت می‌کنند. لطفاً از خودشان بپرسید:
in-german = به آلمانی: { $text }

## Asking where someone lives: Hannover has two immigration offices

area-question = اداره مسئول به محل زندگی شما بستگی دارد. شما در خود شهر هانوفر زندگی می‌کنید یا در شهر دیگری از منطقه هانوفر؟
area-city = شهر هانوفر
area-region = شهر دیگر
area-answer = اداره مسئول شما این است:

## Several things in one message

several-topics = چند چیز پرسیدید. یکی‌یکی جواب می‌دهم:
about-topic = درباره «{ $topic }»:

## Going on talking

repeated = با کمال میل دوباره می‌گویم:
nothing-to-repeat = هنوز چیزی نگفته‌ام که تکرارش کنم. در چه موردی می‌توانم کمک کنم؟
restarted = از اول شروع کنیم. در چه موردی می‌توانم کمک کنم؟
insult-answer = متأسفم که نتوانستم به شما کمک کنم. من فقط یک برنامه کامپیوتری هستم. می‌خواهید به جای من با یک انسان صحبت کنید؟
acknowledged = باشد. دیگر در چه موردی می‌توانم کمک کنم؟
language-changed = از این به بعد به فارسی جواب می‌دهم.
still-not-understood = متأسفم، باز هم نفهمیدم. بهتر است از این افراد بپرسید:
outdated-answer = متن آلمانی از این ترجمه تازه‌تر است. شاید بعضی چیزها دیگر درست نباشد.
show-original = نمایش متن آلمانی

## A question for the staff, and deleting the conversation

leave-question = سؤال‌تان را به کارکنان شهرداری برسانم؟ نام‌ها، شماره‌ها و نشانی‌ها پیش از ذخیره پاک می‌شوند.
leave-yes = بله، برسانید
leave-no = نه، ممنون
question-left = متشکرم، سؤال‌تان را بدون نام شما رساندم. شماره پیگیری شما { $reference } است. اگر می‌خواهید بعداً درباره آن بپرسید، لطفاً آن را یادداشت کنید.
question-not-left = باشد، چیزی نمی‌رسانم.
forget-question = گفتگوی‌مان را الان پاک کنم؟ چیزی از آن نمی‌ماند.
forget-yes = بله، پاک کنید
forget-no = نه، بماند
conversation-deleted = گفتگوی‌مان را پاک کردم.

## Names of the topics, as buttons (2 to 5 words)

topic-emergency_danger = اضطرار و خطر
topic-violence_home = خشونت در خانه
topic-suicide_crisis = بحران روحی
topic-doctor_after_hours = دکتر در شب یا آخر هفته
topic-residence_permit_extend = اجازه اقامت (Aufenthaltstitel)
topic-which_immigration_office = کدام اداره اتباع خارجی؟
topic-asylum_procedure = روند پناهندگی
topic-duldung = توقف موقت اخراج (Duldung)
topic-family_reunification = آوردن خانواده به آلمان
topic-naturalisation = گرفتن تابعیت آلمان
topic-ukraine_protection = حمایت از مردم اوکراین
topic-eu_citizens = تازه‌وارد از اتحادیه اروپا
topic-return_onward = بازگشت یا رفتن به کشور دیگر
topic-legal_advice_free = مشاوره حقوقی رایگان
topic-address_registration = ثبت آدرس (Anmeldung)
topic-letter_help = کمک برای نامه و فرم
topic-which_office = کدام اداره مسئول است؟
topic-migration_advice = مشاوره مهاجرت
topic-interpreter = مترجم و همراه
topic-human_handover = صحبت با یک انسان
topic-everyday_rules = قوانین زندگی روزمره
topic-find_german_course = پیدا کردن کلاس آلمانی
topic-integration_course_rules = قوانین دوره ادغام (Integrationskurs)
topic-german_for_job = زبان آلمانی برای کار
topic-family_language = زبان خانواده
topic-daycare_place = جای مهدکودک (Kita)
topic-school_place = جای مدرسه
topic-roma_families = کمک به خانواده‌های روما
topic-family_mentoring = همراهی و راهنمایی خانواده‌ها
topic-family_benefits = پول کودک و پول والدین
topic-pregnancy_birth = بارداری و زایمان
topic-youth_offers = برنامه‌ها برای جوانان
topic-find_job = پیدا کردن کار
topic-work_permission = آیا اجازه کار دارم؟
topic-recognition_degree = تأیید مدرک خارجی
topic-apprenticeship = آموزش شغلی و دانشگاه
topic-start_business = راه‌اندازی کسب‌وکار
topic-career_mentoring = راهنما برای پیشرفت شغلی
topic-labour_rights = حقوق شما در محل کار
topic-social_benefits = پول از Jobcenter یا Sozialamt
topic-discounts = تخفیف‌ها (Aktiv-Pass)
topic-debt = بدهی و حساب بانکی
topic-find_flat = پیدا کردن خانه
topic-homeless = بی‌خانمانی یا مشکل اجاره
topic-find_doctor = دکتر و بیمه درمانی
topic-no_insurance = بیمار بدون بیمه
topic-trauma_support = کمک بعد از آسیب روحی
topic-disability = زندگی با معلولیت
topic-discrimination = تبعیض
topic-lgbtiq = مشاوره برای LSBTIQ
topic-what_is_wir = WIR 2.0 چیست؟
topic-take_part_politics = نظر دادن و مشارکت
topic-find_association = انجمن‌ها و جمع‌ها
topic-project_funding = پول برای یک پروژه
topic-volunteering = کار داوطلبانه
topic-religion_dialogue = دین و گفتگو
topic-culture_leisure = فرهنگ، ورزش، آرشیو شهر
topic-change_language = تغییر زبان
topic-about_bot_privacy = شما کی هستید؟ حریم خصوصی
