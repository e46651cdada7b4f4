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
too-busy = Niha gelek kes di heman demê de dinivîsin, ji ber vê yekê ez nikarim tavilê bersivê bidim. Ji kerema xwe piştî demekê dîsa biceribînin – an jî li van kesan bigerin:
emergency-hint = Heke jiyan di xetereyê de be, ji kerema xwe tavilê telefonî 112 bikin.

## In messengers

media-not-read = Ez bernameyeke kompûterê me û tenê dikarim nivîsê bixwînim – mixabin ne peyamên dengî, wêne an pelan. Ji kerema xwe pirsa xwe binivîsin.
encrypted-not-read = Ev axaftin şîfrekirî ye, ji ber vê yekê ez nikarim peyama we bixwînim. Ji kerema xwe axaftineke nû ya bê şîfre dest pê bikin.
group-refused = Ez rêberê otomatîk ê bajarê Hannoverê me, bernameyeke kompûterê. Ez di koman de bersivê nadim, da ku pirsên we di navbera me de bimînin. Ji kerema xwe rasterast ji min re binivîsin – ez niha ji komê derdikevim.
too-many-messages = Gelek peyam bi hev re hatin. Ji kerema xwe deqeyekê bisekinin û paşê dîsa binivîsin.
conversation-forgotten = Min axaftina me jê bir. Heke hûn naxwazin ew di sepana we de bimîne, ji kerema xwe li wir jî jê bibin.
# With the first answer; both are commands.
forget-hint = Ji bo jêbirina vê axaftinê { $forget } bişînin, ji bo hilbijartina zimanekî din { $language } bişînin.
choose-language = Hûn dixwazin bi kîjan zimanî berdewam bikin?
# On a button, at most 20 characters.
choose-button = Hilbijêrin
# Below numbered choices, where there are no buttons.
reply-with-number = Ji kerema xwe bi hejmarê bersiv bidin.

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

## Narrowing down what was found

refine-question = Hûn dixwazin lêgerînê teng bikin?
refine-level = Ast: { $level }
refine-free = Bêpere
refine-childcare = Lênihêrîna zarokan
refine-evening = Êvarê
refine-online = Bi înternetê
refine-women = Ji bo jinan
refine-district = Tax: { $district }
more-offers = Xizmetên din
go-back = Paş ve
start-again = Ji nû ve
refined-nearest = Ez tu xizmetê nizanim ku çavkaniyên me li ser wê tam vê yekê dibêjin. Ev ên herî nêzîk in – ji kerema xwe li wir bipirsin:
no-more-offers = Hemû xizmetên ku ez ji bo vê dizanim ev bûn. Mirovên li vir dikarin bêtir ji we re bibêjin:
nothing-before = Berî vê tiştek tune ye. Ez dikarim di çi de alîkariya we bikim?

## One offer

which-offer = Mebesta we kîjan xizmet e?
about-offer = Hûn dixwazin li ser wê çi bizanin?
ask-place = Li ku ye?
ask-time = Kengî ye?
ask-cost = Çend pere ye?
ask-papers = Kîjan belge?
ask-contact = Çawa bigihîjim wan?
ask-conditions = Ji bo kê ye?
ask-languages = Kîjan ziman?
place-known = Cihê “{ $title }”: { $place }
place-online = “{ $title }” bi înternetê ye.
place-district = “{ $title }” li vê taxê ye: { $district }. Em navnîşana tam nizanin.
place-unknown = Çavkaniyên me nabêjin ku “{ $title }” li ku ye. Ji kerema xwe li wir bipirsin:
time-known = { $title }: { $times }
time-unknown = Çavkaniyên me nabêjin ku “{ $title }” kengî ye. Ji kerema xwe li wir bipirsin:
time-span = { $day }, ji { $from } heta { $to }
time-day = { $day }
time-round-the-clock = { $day }, bi şev û roj
time-every-day = her roj
cost-free = “{ $title }” bêpere ye.
cost-known = Mesrefa “{ $title }”: { $cost }
cost-unknown = Çavkaniyên me nabêjin ku mesrefa “{ $title }” çi qas e. Ji kerema xwe li wir bipirsin:
papers-known = Ji bo “{ $title }” ji kerema xwe van bi xwe re bînin: { $papers }
papers-unknown = Çavkaniyên me nabêjin ku ji bo “{ $title }” kîjan belge lazim in. Ji kerema xwe li wir bipirsin:
contact-known = Bi vê rêyê hûn dikarin bigihîjin “{ $title }”:
contact-unknown = Ji bo “{ $title }” hejmareke telefonê an navnîşaneke e-peyamê ya kontrolkirî li ba me tune ye. Dibe ku ev rûpel alîkariya we bike: { $url }
contact-none = Ji bo “{ $title }” hejmareke telefonê, navnîşaneke e-peyamê an rûpeleke kontrolkirî li ba me tune ye. Mirovên li vir dikarin alîkariya we bikin:
conditions-known = “{ $title }” ji bo van e: { $audience }
conditions-level = Ast: { $levels }
conditions-age = Temen: { $age }
conditions-unknown = Çavkaniyên me nabêjin ku “{ $title }” ji bo kê ye. Ji kerema xwe li wir bipirsin:
languages-known = Zimanên ku li “{ $title }” tên axaftin: { $languages }
languages-unknown = Çavkaniyên me nabêjin ku li “{ $title }” kîjan ziman tên axaftin. Ji kerema xwe li wir bipirsin:
in-german = Bi almanî: { $text }

## Asking where someone lives: Hannover has two immigration offices

area-question = Daîreya berpirsiyar li gor cihê ku hûn lê dijîn diguhere. Hûn li bajarê Hannoverê dijîn an li bajarekî din ê Herêma Hannoverê (Region Hannover)?
area-city = Bajarê Hannoverê
area-region = Bajarekî din
area-answer = Ji bo we ev daîre berpirsiyar e:

## Several things in one message

several-topics = We çend tişt pirsîn. Yek bi yek:
about-topic = Li ser “{ $topic }”:

## Going on talking

repeated = Bi kêfxweşî careke din dibêjim:
nothing-to-repeat = Min hîn tiştek negotiye ku ez dubare bikim. Ez dikarim di çi de alîkariya we bikim?
restarted = Em ji nû ve dest pê bikin. Ez dikarim di çi de alîkariya we bikim?
insult-answer = Bibûrin ku min nekarî alîkariya we bikim. Ez tenê bernameyeke kompûterê me. Ma hûn dixwazin bi mirovekî re biaxivin?
acknowledged = Baş e. Ez dikarim di çi tiştê din de alîkariya we bikim?
language-changed = Ji niha û pê ve ez ê bi kurmancî bersivê bidim.
still-not-understood = Bibûrin, min dîsa fêm nekir. Çêtir e ku hûn ji mirovan bipirsin:
outdated-answer = Nivîsa almanî ji vê wergerê nûtir e. Dibe ku hin tişt êdî ne rast bin.
show-original = Almanî nîşan bide

## A question for the staff, and deleting the conversation

leave-question = Ez pirsa we bigihînim karmendên şaredariyê? Berî ku were tomarkirin, nav, hejmar û navnîşan tên jêbirin.
leave-yes = Erê, bigihîne
leave-no = Na, spas
question-left = Spas, min pirsa we bêyî navê we gihand. Hejmara pirsa we { $reference } e. Heke hûn dixwazin paşê li ser wê bipirsin, ji kerema xwe hejmarê li cihekî binivîsin.
question-not-left = Baş e, ez tiştekî nagihînim.
forget-question = Ez niha axaftina me jê bibim? Tiştek jê namîne.
forget-yes = Erê, jê bibe
forget-no = Na, bila bimîne
conversation-deleted = Min axaftina me jê bir.

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
