## At the start of a conversation

# The first words of every conversation: it is a machine (EU AI Act, article 50), and what happens to what people write.
disclosure = أنا الدليل الآلي لمدينة هانوفر – برنامج حاسوب ولست إنسانًا. من فضلكم لا تكتبوا أسماء ولا أرقام ملفات ولا معلومات صحية. ما تكتبونه يُحفظ تحت رقم عشوائي ويُحذف بعد { $days ->
    [zero] { $days } يوم
    [one] يوم واحد
    [two] يومين
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
}. ويمكنكم حذف المحادثة بأنفسكم في أي وقت.

## With an answer

# Shown above programme cards.
programmes-found = { $count ->
    [zero] هذه العروض تناسب سؤالكم:
    [one] هذا العرض يناسب سؤالكم:
    [two] هذان العرضان يناسبان سؤالكم:
    [few] هذه العروض تناسب سؤالكم:
    [many] هذه العروض تناسب سؤالكم:
   *[other] هذه العروض تناسب سؤالكم:
}
# The text that follows is in another language than the resident's.
answered-in = هذا النص غير متوفر بعد بهذه اللغة: { $language }. تجدونه هنا بلغة أخرى.

## When it did not understand

not-understood = عذرًا، لم أفهم ذلك. من فضلكم اكتبوه مرة أخرى بكلمات مختلفة – ويمكنكم الكتابة بلغتكم.
did-you-mean = لست متأكدًا من أنني فهمتكم. هل تقصدون أحد هذه المواضيع؟
choose-topic = بماذا يمكنني مساعدتكم؟
message-empty = رسالتكم فارغة. تفضلوا واكتبوا سؤالكم.
message-shortened = رسالتكم طويلة جدًا. قرأت بدايتها فقط.

## When something fails

something-went-wrong = حدث خطأ من جهتنا. من فضلكم حاولوا مرة أخرى – أو تواصلوا مع الأشخاص هنا:
not-ready = لا يستطيع الدليل الإجابة الآن. هؤلاء الأشخاص يساعدونكم:
too-busy = يكتب الآن عدد كبير جدًا من الناس في الوقت نفسه، لذلك لا أستطيع الرد فورًا. يرجى المحاولة مرة أخرى بعد قليل، أو التوجه إلى هؤلاء الأشخاص:
emergency-hint = عند وجود خطر على الحياة اتصلوا فورًا بالرقم 112.

## In messengers

media-not-read = أنا برنامج حاسوب وأستطيع قراءة النصوص فقط، ولا أفهم للأسف الرسائل الصوتية ولا الصور ولا الملفات. من فضلكم اكتبوا سؤالكم نصًا.
encrypted-not-read = هذه المحادثة مشفرة، ولذلك لا أستطيع قراءة رسالتكم. من فضلكم ابدؤوا محادثة جديدة بدون تشفير.
group-refused = أنا الدليل الآلي لمدينة هانوفر، برنامج حاسوب. لا أجيب في المجموعات حتى تبقى أسئلتكم بيننا. من فضلكم اكتبوا إليّ مباشرة – سأغادر المجموعة الآن.
too-many-messages = وصلتني رسائل كثيرة دفعة واحدة. من فضلكم انتظروا دقيقة ثم اكتبوا مرة أخرى.
conversation-forgotten = لقد حذفت محادثتنا. احذفوها من فضلكم في تطبيقكم أيضًا إن كنتم لا تريدون بقاءها هناك.
# With the first answer; both are commands.
forget-hint = لحذف هذه المحادثة أرسلوا { $forget }، ولاختيار لغة أخرى أرسلوا { $language }.
choose-language = بأي لغة تودون المتابعة؟
# On a button, at most 20 characters.
choose-button = اختيار
# Below numbered choices, where there are no buttons.
reply-with-number = من فضلكم أجيبوا بالرقم.

## Problems over HTTP

problem-invalid-json = الطلب ليس بصيغة JSON صالحة.
problem-invalid-request = هناك خطأ في الطلب.
problem-too-large = الطلب كبير جدًا.
problem-unknown-conversation = هذه المحادثة غير موجودة، أو أن رمزها غير صالح.
problem-unknown-payload = لم يعد هذا الاختيار صالحًا. من فضلكم اكتبوا سؤالكم.
problem-unknown-language = لا نعرف هذه اللغة.
problem-not-found = هذا غير موجود هنا.
problem-method = هذا النوع من الطلبات غير ممكن هنا.
problem-media-type = من فضلكم أرسلوا JSON (application/json).
problem-internal = حدث خطأ من جهتنا.

## Narrowing down what was found

refine-question = هل تريدون تضييق الاختيار؟
refine-level = المستوى { $level }
refine-free = مجاني
refine-childcare = مع رعاية أطفال
refine-evening = مساءً
refine-online = عبر الإنترنت
refine-women = للنساء
refine-district = في { $district }
more-offers = عروض أخرى
go-back = رجوع
start-again = البدء من جديد
refined-nearest = لا أعرف عرضًا تذكر مصادرنا أنه يناسب ذلك تمامًا. هذه هي العروض الأقرب، من فضلكم اسألوا هناك:
no-more-offers = هذه كل العروض التي أعرفها لهذا الموضوع. يمكن للأشخاص هنا أن يخبروكم بالمزيد:
nothing-before = لا يوجد شيء قبل هذا. بماذا يمكنني مساعدتكم؟

## One offer

which-offer = أي عرض تقصدون؟
about-offer = ماذا تريدون أن تعرفوا عنه؟
ask-place = أين المكان؟
ask-time = متى؟
ask-cost = كم التكلفة؟
ask-papers = ما الأوراق اللازمة؟
ask-contact = كيف أتواصل معهم؟
ask-conditions = لمن هذا العرض؟
ask-languages = بأي لغات؟
place-known = مكان «{ $title }»: { $place }
place-online = «{ $title }»: عبر الإنترنت.
place-district = الحي الذي يوجد فيه «{ $title }»: { $district }. لا نعرف العنوان الدقيق.
place-unknown = لا تذكر مصادرنا مكان «{ $title }». من فضلكم اسألوا هناك:
time-known = مواعيد «{ $title }»: { $times }
time-unknown = لا تذكر مصادرنا مواعيد «{ $title }». من فضلكم اسألوا هناك:
time-span = { $day }، من { $from } إلى { $to }
time-day = { $day }
time-round-the-clock = { $day }، ليلًا ونهارًا
time-every-day = كل يوم
cost-free = «{ $title }»: مجانًا.
cost-known = تكلفة «{ $title }»: { $cost }
cost-unknown = لا تذكر مصادرنا تكلفة «{ $title }». من فضلكم اسألوا هناك:
papers-known = من أجل «{ $title }» أحضروا معكم من فضلكم: { $papers }
papers-unknown = لا تذكر مصادرنا الأوراق اللازمة من أجل «{ $title }». من فضلكم اسألوا هناك:
contact-known = هكذا يمكنكم التواصل مع «{ $title }»:
contact-unknown = ليس لدينا رقم هاتف أو بريد إلكتروني تحققنا منه لعرض «{ $title }». قد تفيدكم هذه الصفحة: { $url }
contact-none = ليس لدينا رقم هاتف أو بريد إلكتروني أو صفحة تحققنا منها لعرض «{ $title }». يمكن للأشخاص هنا أن يساعدوكم:
conditions-known = «{ $title }» لهؤلاء: { $audience }
conditions-level = المستوى: { $levels }
conditions-age = العمر: { $age }
conditions-unknown = لا تذكر مصادرنا لمن خُصص عرض «{ $title }». من فضلكم اسألوا هناك:
languages-known = اللغات المتوفرة في «{ $title }»: { $languages }
languages-unknown = لا تذكر مصادرنا اللغات المتوفرة في «{ $title }». من فضلكم اسألوا هناك:
in-german = بالألمانية: { $text }

## Asking where someone lives: Hannover has two immigration offices

area-question = الدائرة المسؤولة تتوقف على مكان سكنكم. هل تسكنون في مدينة هانوفر أم في مدينة أخرى من منطقة هانوفر؟
area-city = مدينة هانوفر
area-region = مدينة أخرى
area-answer = هذه هي الدائرة المسؤولة عنكم:

## Several things in one message

several-topics = سألتم عن عدة أمور. إليكم الأجوبة واحدًا بعد الآخر:
about-topic = عن «{ $topic }»:

## Going on talking

repeated = بكل سرور أعيد ما قلته:
nothing-to-repeat = لم أقل بعد شيئًا يمكنني أن أعيده. بماذا يمكنني مساعدتكم؟
restarted = لنبدأ من جديد. بماذا يمكنني مساعدتكم؟
insult-answer = يؤسفني أنني لم أستطع مساعدتكم. أنا مجرد برنامج حاسوب. هل تفضلون التحدث مع إنسان؟
acknowledged = حسنًا. بماذا يمكنني مساعدتكم أيضًا؟
language-changed = من الآن سأجيبكم بالعربية.
still-not-understood = عذرًا، ما زلت لا أفهم. الأفضل أن تسألوا الأشخاص هنا:
outdated-answer = النص الألماني أحدث من هذه الترجمة. ربما لم يعد بعض ما فيها صحيحًا.
show-original = عرض النص الألماني

## A question for the staff, and deleting the conversation

leave-question = هل أنقل سؤالكم إلى موظفي المدينة؟ تُحذف منه الأسماء والأرقام والعناوين قبل أن يُحفظ.
leave-yes = نعم، انقل السؤال
leave-no = لا، شكرًا
question-left = شكرًا لكم، لقد نقلت سؤالكم من دون اسمكم. رقم سؤالكم هو { $reference }. اكتبوه عندكم من فضلكم إذا أردتم السؤال عنه لاحقًا.
question-not-left = حسنًا، لن أنقل أي شيء.
forget-question = هل أحذف محادثتنا الآن؟ لن يبقى منها شيء.
forget-yes = نعم، احذفها
forget-no = لا، اتركها
conversation-deleted = لقد حذفت محادثتنا.

## Names of the topics, as buttons (2 to 5 words)

topic-emergency_danger = طوارئ وخطر
topic-violence_home = عنف في البيت
topic-suicide_crisis = أزمة نفسية
topic-doctor_after_hours = طبيب ليلًا أو في العطلة الأسبوعية
topic-residence_permit_extend = تصريح الإقامة (Aufenthaltstitel)
topic-which_immigration_office = أي دائرة أجانب (Ausländerbehörde)؟
topic-asylum_procedure = إجراءات اللجوء
topic-duldung = وقف الترحيل المؤقت (Duldung)
topic-family_reunification = لمّ شمل العائلة
topic-naturalisation = الجنسية الألمانية (Einbürgerung)
topic-ukraine_protection = حماية القادمين من أوكرانيا
topic-eu_citizens = قادم جديد من الاتحاد الأوروبي
topic-return_onward = العودة أو السفر إلى بلد آخر
topic-legal_advice_free = استشارة قانونية مجانية
topic-address_registration = تسجيل عنوان السكن
topic-letter_help = مساعدة في الرسائل والاستمارات
topic-which_office = أي دائرة هي المسؤولة؟
topic-migration_advice = استشارات الهجرة (Migrationsberatung)
topic-interpreter = ترجمة شفوية ومرافقة
topic-human_handover = التحدث مع إنسان
topic-everyday_rules = قواعد الحياة اليومية
topic-find_german_course = إيجاد دورة لغة ألمانية
topic-integration_course_rules = قواعد دورة الاندماج (Integrationskurs)
topic-german_for_job = اللغة الألمانية للعمل
topic-family_language = لغة العائلة
topic-daycare_place = مكان في الروضة (Kita)
topic-school_place = مكان في المدرسة
topic-roma_families = مساعدة لعائلات الروما
topic-family_mentoring = مرافقة وإرشاد للعائلات
topic-family_benefits = إعانات الأطفال والوالدين (Kindergeld, Elterngeld)
topic-pregnancy_birth = الحمل والولادة
topic-youth_offers = عروض للشباب
topic-find_job = البحث عن عمل
topic-work_permission = هل يُسمح لي بالعمل؟
topic-recognition_degree = الاعتراف بالشهادات
topic-apprenticeship = التدريب المهني والدراسة الجامعية
topic-start_business = تأسيس شركة
topic-career_mentoring = إرشاد ومرافقة في العمل
topic-labour_rights = الحقوق في العمل
topic-social_benefits = مال من Jobcenter أو Sozialamt
topic-discounts = تخفيضات (Aktiv-Pass)
topic-debt = ديون وحساب بنكي
topic-find_flat = إيجاد سكن
topic-homeless = بلا سكن أو مشكلة إيجار
topic-find_doctor = طبيب وتأمين صحي
topic-no_insurance = مريض بلا تأمين
topic-trauma_support = مساعدة عند الصدمات النفسية
topic-disability = الحياة مع إعاقة
topic-discrimination = التمييز
topic-lgbtiq = استشارات مجتمع الميم (LSBTIQ)
topic-what_is_wir = ما هو WIR 2.0؟
topic-take_part_politics = المشاركة في الرأي والقرار
topic-find_association = جمعيات وجاليات
topic-project_funding = مال لمشروع
topic-volunteering = العمل التطوعي
topic-religion_dialogue = الدين والحوار
topic-culture_leisure = ثقافة ورياضة وأرشيف المدينة
topic-change_language = تغيير اللغة
topic-about_bot_privacy = من أنت؟ حماية البيانات
