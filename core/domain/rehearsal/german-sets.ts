import { wordSet } from "./phrase.ts";

/** The sets of German words that the checks and the phrases ask for; polite address has its capitals. */
export const sets = {
  subject: new Set(["du", "Sie"]),
  you: wordSet(`
    du dich dir dein deine deinen deinem deiner deines Sie Ihnen Ihr Ihre Ihren Ihrem Ihrer Ihres`),
  others: wordSet("ich wir er man wer"),
  negators: wordSet("nicht nie niemals kein keine keinen keinem keiner keines weder ohne kaum"),
  subordinators: wordSet(`
    dass weil wenn als ob damit obwohl nachdem bevor während wie was wo wer wann warum wieso indem sodass falls
    sobald solange seitdem sofern ehe welche welcher welches`),
  determiners: wordSet(`
    der die das den dem des ein eine einen einem einer mein meine unser unsere sein seine ihr ihre dieser diese
    dieses jeder jede jedes alle viele manche einige es sie er`),
  beforeYou: wordSet(`
    wenn falls ob was wie wo warum wieso weshalb wann als sobald bevor nachdem solange bis während sofern vielleicht
    wohin womit welche welchen welches wobei worauf`),
  conditions: wordSet("wenn falls ob sofern"),
  abbreviations: wordSet("dr ca bzw usw etc ggf evtl inkl nr str hr fr vgl sog zb dh bspw mind max ugs vs"),
  fillers: wordSet(`
    keine ahnung weiss ich nicht mehr nichts tbd todo offen unbekannt irgendwo irgendwie irgendwann x xx test hm hmm
    nein na n a allgemein generell verschiedenes diverse diverses im in am k keins kommt noch später ok gleich`),
  stopWords: wordSet(`
    der die das den dem des ein eine einen einem einer mein meine meinen dein deine deinen deiner deinem unser unsere
    in im an am auf aus bei beim mit nach seit von vom vor zu zum zur für über unter um und oder aber als wie ich du
    er sie es wir ihr mich dich mir dir uns euch man ist sind bist war warst waren wird wurde haben hast habe hat
    hattest hatten sein nicht kein keine so sehr echt wirklich ganz nur alles alle mal auch noch wieder immer da hier
    dort ja ok danke heute gestern diese dieser diesen letzte letzten woche monat zeit was dass insgesamt weiter
    richtig einfach ziemlich Sie Ihnen Ihr Ihre Ihren Ihrer sache dinge viel mehr gemacht geleistet gearbeitet gelungen
    gefallen gefällt`),
  genericVerbs: wordSet(`
    gemacht geleistet hinbekommen hingekriegt präsentiert gearbeitet abgeliefert gerockt gelöst gemeistert machst
    machtest gesehen`),
  continues: wordSet(`
    dann danach anschliessend daraufhin währenddessen stattdessen so dadurch dabei damit schliesslich später zuerst
    nachdem bevor bis als während wenn zunächst das`),
  joins: wordSet("und aber auch"),
  occasions: wordSet("wenn als sobald"),
  references: wordSet(`
    es ihn ihm sie ihr ihnen dies dieser diese dieses diesen beide beiden dabei damit dafür daran darauf dazu davon
    dort darin dadurch er deren dessen stattdessen welche welches denen`),

  dir: new Set(["dir", "Ihnen"]),
  dich: new Set(["dich", "Sie"]),
  dein: wordSet("dein deine deinen deinem deiner deines Ihr Ihre Ihren Ihrem Ihrer Ihres"),
  bist: wordSet("bist warst sind waren wirst wurdest werden wurden"),
  hast: wordSet("hast hattest haben hatten"),
  weakly: wordSet("nicht fast beinahe nahezu praktisch meist meistens kaum selten kein keine keinen"),
  forever: wordSet("immer nie niemals stets ständig dauernd"),
  more: wordSet(`
    mehr weniger besser schlechter öfter lauter leiser schneller langsamer länger kürzer grösser kleiner höher tiefer
    stärker schwächer klarer sicherer weiter näher später früher häufiger wichtiger schwerer leichter ruhiger enger
    teurer billiger komplexer schwieriger einfacher präziser genauer selbstständiger selbständiger souveräner grössere
    grösseren längere längeren kürzere kürzeren bessere besseren`),
  may: wordSet(`
    kann kannst können könnt konnte könnte könntest könnten darf darfst dürfen soll sollst sollen sollte solltest
    sollten muss müssen`),
  onDays: wordSet(`
    montags dienstags mittwochs donnerstags freitags samstags sonntags morgens vormittags mittags nachmittags abends
    nachts werktags`),
  verbs: wordSet("war ist hat hatte wurde wird aber sondern denn"),
  opinion: wordSet(`
    sagt sagen denkt denken meint meinen beschwert beschweren mag mögen hasst hassen vertraut vertrauen glaubt glauben
    respektiert respektieren schätzt schätzen liebt lieben`),
  group: wordSet(
    "aus dem in im der unser unserem team abteilung gruppe büro hier sonst bei uns anderen immer",
  ),
  fedUp: wordSet("genervt frustriert sauer wütend verärgert unzufrieden enttäuscht angefressen"),
  very: wordSet(`
    so zu sehr echt wirklich ganz recht ziemlich einfach immer oft ein eine einen total völlig absolut extrem
    unglaublich offensichtlich meistens manchmal auch schon mal wieder ja halt eben leider richtig der die das voll
    etwas bisschen wenig eher durchaus geradezu sowas solch solche solcher derart dermassen regelrecht ständig`),
  trait: wordSet(`
    faul unprofessionell schlampig unzuverlässig arrogant egoistisch aggressiv passiv passiv-aggressiv chaotisch stur
    zickig launisch unreif kindisch unehrlich toxisch theatralisch naiv dumm ignorant respektlos unmotiviert
    unkooperativ gleichgültig rücksichtslos ungeduldig aufbrausend aufdringlich negativ schwierig überempfindlich
    defensiv manipulativ herablassend überheblich abgehoben zynisch unflexibel feindselig unordentlich unorganisiert
    vergesslich gedankenlos taktlos unsensibel verantwortungslos nervig anstrengend unfähig inkompetent nutzlos
    hoffnungslos feige undankbar hinterhältig gemein kleinlich pedantisch oberflächlich tollpatschig unfreundlich
    unfair unvernünftig undiszipliniert engstirnig rechthaberisch besserwisserisch frech unverschämt unhöflich patzig
    lahm träge nachlässig unbelehrbar cholerisch hysterisch paranoid verpeilt planlos ahnungslos unselbstständig
    unselbständig unkollegial dominant unmöglich inkonsequent unzumutbar unbeherrscht berechnend`),
  softTrait: wordSet("empfindlich sensibel emotional kalt schwach langweilig bequem grob weich"),
  much: wordSet("so zu viel total extrem echt furchtbar schrecklich"),
  labelNoun: wordSet(`
    egoist egoistin chaot chaotin besserwisser besserwisserin drückeberger lügner lügnerin idiot feigling choleriker
    cholerikerin kontrollfreak mikromanager mikromanagerin perfektionist perfektionistin pessimist pessimistin diva
    zicke mimose schwätzer schwätzerin angeber angeberin faulpelz bremser bremserin problem katastrophe versager
    versagerin heuchler heuchlerin nervensäge querulant querulantin tyrann albtraum belastung flaschenhals nörgler`),
  poorAs: wordSet(`
    schlechter schlechte schlechtes miserabler miserable schwacher schwache fauler faule schwieriger schwierige
    furchtbarer furchtbare unfähiger unfähige`),
  virtue: wordSet(`
    respekt motivation disziplin engagement ehrgeiz empathie initiative einfühlungsvermögen eigeninitiative benehmen
    anstand manieren geduld fokus begeisterung professionalität selbstdisziplin taktgefühl biss`),
  vice: wordSet(`
    faulheit arroganz inkompetenz schlampigkeit unzuverlässigkeit sturheit egoismus respektlosigkeit gleichgültigkeit
    unprofessionalität überheblichkeit ignoranz dummheit unreife launen unfähigkeit unfreundlichkeit negativität
    desinteresse rücksichtslosigkeit bequemlichkeit besserwisserei`),
  lacking: wordSet(`
    fehlende fehlender fehlenden fehlendes fehlendem mangelnde mangelnder mangelnden mangelndes mangelndem schlechte
    schlechten negative negativen miese`),
  behaved: wordSet("verhalten benommen aufgeführt verhältst benimmst verhieltst benahmst reagiert reagierst"),
  badly: wordSet(`
    unprofessionell kindisch respektlos unmöglich unverschämt arrogant egoistisch aggressiv rücksichtslos
    verantwortungslos daneben unreif unhöflich frech schlecht`),
  gift: wordSet(`
    toll super klasse grossartig fantastisch genial brillant talentiert begabt intelligent klug wunderbar perfekt
    einzigartig zuverlässig hilfsbereit professionell kompetent nett lieb spitze unglaublich aussergewöhnlich`),
  starNoun: wordSet(`
    star held heldin genie engel naturtalent goldstück schatz vorbild profi bereicherung gewinn glücksgriff maschine
    beste legende teamplayer talent rockstar`),
  great: wordSet(`
    toll tolle tolles toller tollen super klasse gut gute gutes guter guten grossartig grossartige grossartiges
    grossartiger fantastisch fantastische fantastisches genial geniale brillant brillante wunderbar wunderbare
    wunderbares hervorragend hervorragende ausgezeichnet ausgezeichnete perfekt perfekte stark starke starkes spitze
    prima beeindruckend beeindruckende schön schöne schönes mega hammer spitzenmässig erstklassig bravo`),
  poor: wordSet(`
    schlecht schlechte schlechtes schlechter schlampig schlampige furchtbar furchtbare schwach schwache mies miese
    enttäuschend enttäuschende inakzeptabel unprofessionell unterirdisch mangelhaft mangelhafte ungenügend
    miserabel grottig unbrauchbar katastrophal peinlich unmöglich daneben`),
  workWord: wordSet(`
    job arbeit leistung sache auftritt einsatz ergebnis ergebnisse präsentation meeting vortrag demo woche qualität
    workshop bericht teamarbeit haltung beitrag`),
  kindly: wordSet("hilfreich hilfsbereit nett professionell geduldig freundlich unterstützend"),
  willst: wordSet("willst wolltest wollen wollten"),
  denkst: wordSet(`
    denkst dachtest glaubst glaubtest fühlst fühltest hasst hasstest hoffst hofftest geniesst befürchtest fürchtest
    bezweckst bezwecktest beabsichtigst beabsichtigtest`),
  denken: wordSet("denken dachten glauben glaubten fühlen fühlten hassen hassten hoffen hofften"),
  thought: wordSet("gedacht geglaubt gewollt gehofft gehasst befürchtet beabsichtigt bezweckt"),
  feeling: wordSet(`
    beleidigt genervt gelangweilt sauer wütend eifersüchtig neidisch frustriert überfordert nervös ängstlich verärgert
    enttäuscht gekränkt desinteressiert lustlos eingeschnappt gestresst angefressen unglücklich verzweifelt
    verunsichert unsicher uninteressiert bockig`),
  indifferent: wordSet("egal gleichgültig wurscht wurst schnuppe schnurz"),
  motiveNoun: wordSet(`
    bosheit faulheit bequemlichkeit trotz neid eifersucht desinteresse rache langeweile geltungsdrang eitelkeit stolz`),
  deedVerb: wordSet(`
    schicken senden geben melden machen liefern anrufen zurückrufen abgeben kümmern vorbereiten erledigen nachreichen
    prüfen klären schreiben zusenden zuschicken vorstellen fertigstellen übernehmen einladen bringen nachfassen
    nachfragen teilen durchgehen ansehen anschauen organisieren buchen eintragen`),
  asking: wordSet("wissen hören verstehen sehen sagen fragen ansprechen besprechen erfahren klären"),
  period: wordSet(`
    woche monat quartal sprint jahr montag dienstag mittwoch donnerstag freitag samstag sonntag morgen vormittag
    nachmittag abend nacht wochenende mal sommer herbst winter frühling termin meeting treffen review tag tagen`),
  said: wordSet(`
    sagst sagtest gesagt sagte sagten meintest meinte meinten gemeint erzählt erzähltest erzählten erwähnt erwähntest
    angekündigt mitgeteilt berichtet zugegeben`),
  hedge: wordSet(`
    wirkte wirktest wirkten wirkst wirkt scheint schien schienst scheinst vielleicht möglicherweise eventuell eindruck
    vermute vermutete klang klangst anscheinend womöglich`),
};
