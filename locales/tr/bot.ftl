## At the start of a conversation

# The first words of every conversation: it is a machine (EU AI Act, article 50), and what happens to what people write.
disclosure = Ben Hannover Belediyesi’nin otomatik rehberiyim; bir insan değil, bir bilgisayar programıyım. Lütfen isim, dosya numarası veya sağlık bilgisi yazmayın. Yazdıklarınız rastgele bir numarayla kaydedilir ve { $days } gün sonra silinir. Konuşmayı istediğiniz zaman kendiniz de silebilirsiniz.

## With an answer

# Shown above programme cards.
programmes-found = { $count ->
    [one] Bu hizmet sorunuza uygun:
   *[other] Bu hizmetler sorunuza uygun:
}
# The text that follows is in another language than the resident's.
answered-in = Bu metnin { $language } çevirisi henüz yok. Metni başka bir dilde gösteriyorum.

## When it did not understand

not-understood = Maalesef bunu anlayamadım. Lütfen başka sözlerle bir daha yazın, kendi dilinizde de yazabilirsiniz.
did-you-mean = Sizi doğru anladığımdan emin değilim. Bunlardan birini mi sormak istediniz?
choose-topic = Size hangi konuda yardımcı olabilirim?
message-empty = Mesajınız boştu. Lütfen sorunuzu yazın.
message-shortened = Mesajınız çok uzundu. Yalnızca başını okudum.

## When something fails

something-went-wrong = Bizden kaynaklanan bir sorun oldu. Lütfen bir daha deneyin veya buradaki kişilere başvurun:
not-ready = Rehber şu anda cevap veremiyor. Bu kişiler size yardımcı olur:
emergency-hint = Hayati tehlike varsa lütfen hemen 112’yi arayın.

## Problems over HTTP

problem-invalid-json = İstek geçerli bir JSON değil.
problem-invalid-request = İstekte bir hata var.
problem-too-large = İstek çok büyük.
problem-unknown-conversation = Böyle bir konuşma yok veya konuşmanın kimliği geçersiz.
problem-unknown-payload = Bu seçenek artık geçerli değil. Lütfen sorunuzu yazın.
problem-unknown-language = Bu dili tanımıyoruz.
problem-not-found = Burada böyle bir şey yok.
problem-method = Bu tür bir istek burada mümkün değil.
problem-media-type = Lütfen JSON (application/json) gönderin.
problem-internal = Bizden kaynaklanan bir sorun oldu.

## Names of the topics, as buttons (2 to 5 words)

topic-emergency_danger = Acil durum ve tehlike
topic-violence_home = Evde şiddet
topic-suicide_crisis = Ruhsal kriz
topic-doctor_after_hours = Gece veya hafta sonu doktor
topic-residence_permit_extend = Oturum izni (Aufenthaltstitel)
topic-which_immigration_office = Hangi yabancılar dairesi (Ausländerbehörde)?
topic-asylum_procedure = İltica süreci
topic-duldung = Müsamaha belgesi (Duldung)
topic-family_reunification = Aile birleşimi
topic-naturalisation = Alman vatandaşlığı (Einbürgerung)
topic-ukraine_protection = Ukrayna’dan gelenler için koruma
topic-eu_citizens = AB ülkesinden yeni gelenler
topic-return_onward = Geri dönüş veya başka ülke
topic-legal_advice_free = Ücretsiz hukuki danışmanlık
topic-address_registration = Adres kaydı
topic-letter_help = Mektup ve formlarda yardım
topic-which_office = Hangi daire yetkili?
topic-migration_advice = Göç danışmanlığı (Migrationsberatung)
topic-interpreter = Tercüman ve eşlik
topic-human_handover = Bir insanla konuşmak
topic-everyday_rules = Günlük hayatta kurallar
topic-find_german_course = Almanca kursu bulmak
topic-integration_course_rules = Entegrasyon kursu kuralları
topic-german_for_job = Meslek için Almanca
topic-family_language = Aile dili
topic-daycare_place = Kreş yeri (Kita)
topic-school_place = Okul yeri
topic-roma_families = Roman ailelere yardım
topic-family_mentoring = Aileler için mentorluk
topic-family_benefits = Çocuk parası ve ebeveyn parası
topic-pregnancy_birth = Hamilelik ve doğum
topic-youth_offers = Gençler için hizmetler
topic-find_job = İş bulmak
topic-work_permission = Çalışma iznim var mı?
topic-recognition_degree = Diploma denkliği
topic-apprenticeship = Meslek eğitimi ve üniversite
topic-start_business = Şirket kurmak
topic-career_mentoring = Meslekte mentorluk
topic-labour_rights = İş yerinde haklar
topic-social_benefits = Jobcenter veya Sozialamt’tan para
topic-discounts = İndirimler (Aktiv-Pass)
topic-debt = Borçlar ve banka hesabı
topic-find_flat = Ev bulmak
topic-homeless = Evsizlik veya kira sorunu
topic-find_doctor = Doktor ve sağlık sigortası
topic-no_insurance = Hasta ve sigortasız
topic-trauma_support = Travmada yardım
topic-disability = Engelli yaşamak
topic-discrimination = Ayrımcılık
topic-lgbtiq = LGBTİQ danışmanlığı
topic-what_is_wir = WIR 2.0 nedir?
topic-take_part_politics = Söz sahibi olmak
topic-find_association = Dernekler ve topluluklar
topic-project_funding = Bir proje için para
topic-volunteering = Gönüllü çalışmak
topic-religion_dialogue = Din ve diyalog
topic-culture_leisure = Kültür, spor, şehir arşivi
topic-change_language = Dili değiştirmek
topic-about_bot_privacy = Sen kimsin? Veri koruma
