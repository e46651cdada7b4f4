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
emergency-hint = عند وجود خطر على الحياة اتصلوا فورًا بالرقم 112.

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
