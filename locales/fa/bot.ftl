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
emergency-hint = اگر جان کسی در خطر است، لطفاً فوراً با 112 تماس بگیرید.

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
