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
too-busy = Şu anda çok sayıda kişi aynı anda yazıyor, bu yüzden hemen cevap veremiyorum. Lütfen birazdan tekrar deneyin – ya da buradaki kişilere başvurun:
emergency-hint = Hayati tehlike varsa lütfen hemen 112’yi arayın.

## In messengers

media-not-read = Ben bir bilgisayar programıyım ve yalnızca yazı okuyabiliyorum; sesli mesajları, resimleri ve dosyaları maalesef anlayamıyorum. Lütfen sorunuzu yazın.
encrypted-not-read = Bu konuşma şifreli olduğu için mesajınızı okuyamıyorum. Lütfen şifresiz yeni bir konuşma başlatın.
group-refused = Ben Hannover Belediyesi’nin otomatik rehberiyim, bir bilgisayar programıyım. Sorularınız aramızda kalsın diye gruplarda cevap vermiyorum. Lütfen bana doğrudan yazın; şimdi gruptan ayrılıyorum.
too-many-messages = Bir anda çok fazla mesaj geldi. Lütfen bir dakika bekleyip yeniden yazın.
conversation-forgotten = Konuşmamızı sildim. Uygulamanızda da kalmasını istemiyorsanız lütfen oradan da silin.
# With the first answer; both are commands.
forget-hint = Bu konuşmayı silmek için { $forget }, başka bir dil seçmek için { $language } yazın.
choose-language = Hangi dilde devam etmek istersiniz?
# On a button, at most 20 characters.
choose-button = Seçin
# Below numbered choices, where there are no buttons.
reply-with-number = Lütfen numarasını yazarak cevap verin.

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

## Narrowing down what was found

refine-question = Aramayı biraz daraltmak ister misiniz?
refine-level = Seviye { $level }
refine-free = Ücretsiz
refine-childcare = Çocuk bakımı olan
refine-evening = Akşam saatlerinde
refine-online = İnternetten
refine-women = Kadınlar için
refine-district = Semt: { $district }
more-offers = Diğer hizmetler
go-back = Geri
start-again = Baştan başla
refined-nearest = Kaynaklarımızda tam olarak bunu belirten bir hizmet bilmiyorum. Buna en yakın olanlar bunlar; lütfen oraya sorun:
no-more-offers = Bu konuda bildiğim hizmetler bu kadardı. Buradaki kişiler size daha fazla bilgi verebilir:
nothing-before = Bundan öncesi yok. Size hangi konuda yardımcı olabilirim?

## One offer

which-offer = Hangi hizmeti kastediyorsunuz?
about-offer = Bu hizmet hakkında ne öğrenmek istersiniz?
ask-place = Nerede?
ask-time = Ne zaman?
ask-cost = Ücreti ne kadar?
ask-papers = Hangi belgeler?
ask-contact = Nasıl ulaşırım?
ask-conditions = Kimler için?
ask-languages = Hangi diller?
place-known = “{ $title }” şurada: { $place }
place-online = “{ $title }” internet üzerinden yapılıyor.
place-district = “{ $title }” şu semtte: { $district }. Tam adresi bilmiyoruz.
place-unknown = Kaynaklarımızda “{ $title }” için yer bilgisi yok. Lütfen oraya sorun:
time-known = { $title }: { $times }
time-unknown = Kaynaklarımızda “{ $title }” için gün ve saat bilgisi yok. Lütfen oraya sorun:
time-span = { $day }, saat { $from } – { $to }
time-day = { $day }
time-round-the-clock = { $day }, gece gündüz
time-every-day = her gün
cost-free = “{ $title }” ücretsiz.
cost-known = “{ $title }” için ücret: { $cost }
cost-unknown = Kaynaklarımızda “{ $title }” için ücret bilgisi yok. Lütfen oraya sorun:
papers-known = “{ $title }” için lütfen şunları getirin: { $papers }
papers-unknown = Kaynaklarımızda “{ $title }” için hangi belgelerin gerektiği yazmıyor. Lütfen oraya sorun:
contact-known = “{ $title }” ile şuradan iletişime geçebilirsiniz:
contact-unknown = “{ $title }” için kontrol edilmiş bir telefon numarası veya e-posta adresi bilmiyoruz. Bu sayfa işinize yarayabilir: { $url }
contact-none = “{ $title }” için kontrol edilmiş bir telefon numarası, e-posta adresi veya sayfa bilmiyoruz. Buradaki kişiler size yardımcı olabilir:
conditions-known = “{ $title }” şu kişiler için: { $audience }
conditions-level = Seviye: { $levels }
conditions-age = Yaş: { $age }
conditions-unknown = Kaynaklarımızda “{ $title }” için kimlere açık olduğu yazmıyor. Lütfen oraya sorun:
languages-known = “{ $title }” için konuşulan diller: { $languages }
languages-unknown = Kaynaklarımızda “{ $title }” için hangi dillerin konuşulduğu yazmıyor. Lütfen oraya sorun:
in-german = Almancası: { $text }

## Asking where someone lives: Hannover has two immigration offices

area-question = Yetkili daire oturduğunuz yere göre değişir. Hannover şehrinde mi, yoksa Region Hannover’de başka bir yerde mi oturuyorsunuz?
area-city = Hannover şehri
area-region = Başka bir yer
area-answer = Sizin için yetkili daire:

## Several things in one message

several-topics = Birkaç şey sordunuz. Sırayla cevaplıyorum:
about-topic = “{ $topic }” hakkında:

## Going on talking

repeated = Tabii, bir daha söyleyeyim:
nothing-to-repeat = Henüz tekrarlayabileceğim bir şey söylemedim. Size hangi konuda yardımcı olabilirim?
restarted = Baştan başlayalım. Size hangi konuda yardımcı olabilirim?
insult-answer = Size yardımcı olamadığım için üzgünüm. Ben yalnızca bir bilgisayar programıyım. Bir insanla konuşmak ister misiniz?
acknowledged = Peki. Size başka hangi konuda yardımcı olabilirim?
language-changed = Bundan sonra size Türkçe cevap vereceğim.
still-not-understood = Kusura bakmayın, yine anlayamadım. Bunu insanlara sormanız daha iyi olur:
outdated-answer = Almanca metin bu çeviriden daha yeni. Buradaki bazı bilgiler artık doğru olmayabilir.
show-original = Almancasını göster

## A question for the staff, and deleting the conversation

leave-question = Sorunuzu belediye çalışanlarına ileteyim mi? Kaydedilmeden önce isimler, numaralar ve adresler çıkarılır.
leave-yes = Evet, ilet
leave-no = Hayır, teşekkürler
question-left = Teşekkürler, sorunuzu adınız olmadan ilettim. Takip numaranız: { $reference }. Daha sonra bunu sormak isterseniz lütfen bu numarayı not edin.
question-not-left = Peki, hiçbir şey iletmiyorum.
forget-question = Konuşmamızı şimdi sileyim mi? Geriye hiçbir şey kalmaz.
forget-yes = Evet, sil
forget-no = Hayır, kalsın
conversation-deleted = Konuşmamızı sildim.

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
