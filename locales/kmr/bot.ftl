## At the start of a conversation

# The first words of every conversation: it is a machine (EU AI Act, article 50), and what happens to what people write.
disclosure = Ez rêberê otomatîk ê bajarê Hannoverê me – bernameyeke kompûterê me, ne mirov im. Ji kerema xwe navan, hejmarên dosyeyan an agahiyên li ser tenduristiyê nenivîsin. Tiştê ku hûn dinivîsin bi hejmareke rasthatî tê tomarkirin û piştî { $days } rojan tê jêbirin. Hûn dikarin her gav axaftinê bi xwe jê bibin.

## With an answer

# Shown above programme cards.
programmes-found = { $count ->
    [one] Ev xizmet li pirsa we tê:
   *[other] Ev xizmet li pirsa we tên:
}
# The text that follows is in another language than the resident's.
answered-in = Ev nivîs hîn bi { $language } tune ye. Li vir ew bi zimanekî din e.

## When it did not understand

not-understood = Bibûrin, min ev fêm nekir. Ji kerema xwe careke din bi gotinên din binivîsin – hûn dikarin bi zimanê xwe binivîsin.
did-you-mean = Ez ne piştrast im ku min we rast fêm kir. Mebesta we yek ji van bû?
choose-topic = Ez dikarim di çi de alîkariya we bikim?
message-empty = Peyama we vala bû. Ji kerema xwe pirsa xwe ji min re binivîsin.
message-shortened = Peyama we pir dirêj bû. Min tenê destpêka wê xwend.

## When something fails

something-went-wrong = Li cem me tiştek xelet çû. Ji kerema xwe careke din biceribînin – an serî li van mirovan bidin:
not-ready = Rêber niha nikare bersivê bide. Ev mirov alîkariya we dikin:
emergency-hint = Heke jiyan di xetereyê de be, ji kerema xwe tavilê telefonî 112 bikin.

## Problems over HTTP

problem-invalid-json = Daxwaz ne JSON-eke derbasdar e.
problem-invalid-request = Di daxwazê de tiştek ne rast e.
problem-too-large = Daxwaz pir mezin e.
problem-unknown-conversation = Axaftineke wisa tune ye, an nasnameya wê ne derbasdar e.
problem-unknown-payload = Ev hilbijartin êdî ne derbasdar e. Ji kerema xwe pirsa xwe binivîsin.
problem-unknown-language = Em vî zimanî nas nakin.
problem-not-found = Tiştekî wisa li vir tune ye.
problem-method = Ev cure daxwaz li vir ne gengaz e.
problem-media-type = Ji kerema xwe JSON bişînin (application/json).
problem-internal = Li cem me tiştek xelet çû.

## Names of the topics, as buttons (2 to 5 words)

topic-emergency_danger = Rewşa acîl û xetere
topic-violence_home = Şîdeta li malê
topic-suicide_crisis = Krîza derûnî
topic-doctor_after_hours = Doktor bi şev an dawiya hefteyê
topic-residence_permit_extend = Îqame (Aufenthaltstitel)
topic-which_immigration_office = Kîjan daîreya biyaniyan?
topic-asylum_procedure = Pêvajoya penaberiyê
topic-duldung = Rawestandina deportê (Duldung)
topic-family_reunification = Anîna malbatê
topic-naturalisation = Welatîbûna Almanyayê
topic-ukraine_protection = Parastina mirovên ji Ukraynayê
topic-eu_citizens = Nûhatî ji welatekî YE
topic-return_onward = Veger an çûyîna welatekî din
topic-legal_advice_free = Şêwirmendiya hiqûqî ya bêpere
topic-address_registration = Qeydkirina navnîşanê
topic-letter_help = Alîkarî ji bo name û forman
topic-which_office = Kîjan daîre berpirsiyar e?
topic-migration_advice = Şêwirmendiya koçberiyê
topic-interpreter = Wergêr û hevalê rê
topic-human_handover = Axaftina bi mirovekî re
topic-everyday_rules = Qaîdeyên jiyana rojane
topic-find_german_course = Dîtina kursa almanî
topic-integration_course_rules = Qaîdeyên kursa entegrasyonê
topic-german_for_job = Almanî ji bo kar
topic-family_language = Zimanê malbatê
topic-daycare_place = Cihê baxçeyê zarokan (Kita)
topic-school_place = Cihê dibistanê
topic-roma_families = Alîkarî ji bo malbatên Roma
topic-family_mentoring = Rêberî ji bo malbatan
topic-family_benefits = Pereyê zarokan û dêûbavan
topic-pregnancy_birth = Ducanî û zayîn
topic-youth_offers = Xizmet ji bo ciwanan
topic-find_job = Dîtina kar
topic-work_permission = Destûra min a kar heye?
topic-recognition_degree = Naskirina dîplomeyê
topic-apprenticeship = Perwerdeya pîşeyî û zanîngeh
topic-start_business = Vekirina karê xwe
topic-career_mentoring = Rêberî di kar de
topic-labour_rights = Mafên li ser kar
topic-social_benefits = Pere ji Jobcenter an Sozialamt
topic-discounts = Erzanî (Aktiv-Pass)
topic-debt = Deyn û hesabê bankê
topic-find_flat = Dîtina xanî
topic-homeless = Bêmalî an pirsgirêka kirêyê
topic-find_doctor = Doktor û sîgorteya tenduristiyê
topic-no_insurance = Nexweş û bê sîgorte
topic-trauma_support = Alîkarî ji bo trawmayê
topic-disability = Jiyana bi astengdariyê
topic-discrimination = Cudakarî
topic-lgbtiq = Şêwirmendiya LSBTIQ
topic-what_is_wir = WIR 2.0 çi ye?
topic-take_part_politics = Gotina xwe gotin û beşdarî
topic-find_association = Komele û civak
topic-project_funding = Pere ji bo projeyekê
topic-volunteering = Karê xwebexş
topic-religion_dialogue = Ol û diyalog
topic-culture_leisure = Çand, spor, arşîva bajêr
topic-change_language = Guhertina zimanî
topic-about_bot_privacy = Hûn kî ne? Parastina daneyan
