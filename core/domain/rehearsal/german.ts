import { deedsInGerman, isOneTimeInGerman } from "./german-deeds.ts";
import { sets } from "./german-sets.ts";
import type { Lexicon } from "./lexicon.ts";
import { phrasesOf, wordSet } from "./phrase.ts";

const barriers = new Set([...sets.negators, ...sets.subordinators, ...sets.others, ...sets.verbs]);
const phrases = (lines: string) => phrasesOf(lines, sets, barriers);

/** What the checks look for in German, in familiar and in polite address. */
export const german: Lexicon = {
  sets,
  polite: wordSet("sie ihnen ihr ihre ihren ihrem ihrer ihres"),
  endings: [["'s", "es"]],
  pairs: new Map(),
  deedsOf: deedsInGerman,
  isOneTime: isOneTimeInGerman,
  phrases: {
    absolute: phrases(`
      immer|nie|niemals|stets|ständig|dauernd|andauernd|pausenlos|permanent|unentwegt|fortwährend|immerzu
      ständige|ständigen|ständiger|ständiges|ständigem
      ausnahmslos|unaufhörlich|jedesmal
      jedes einzelne? mal
      alles falsch
      nichts richtig`),
    notAbsolute: phrases(`
      @weakly @forever|jedesmal
      nicht _? _? @forever|jedes
      immer wieder|noch|wenn|mal|hin|@more|@onDays
      immer am|um|ab|gegen|von montag~|dienstag~|mittwoch~|donnerstag~|freitag~|1~|2~|3~|4~|5~|6~|7~|8~|9~
      noch|wie|für|auf immer
      was|wer|wo|wie|wann|wohin|womit|welche|welcher|welches auch? immer
      was|wer|wo|wie|wann|wohin @subject|ich|wir|er|es auch? immer
      nie zuvor
      wie nie
      so gut wie nie
      ständiger|ständige|ständigen vertreter|vertretung|ausschuss|gast|mitglied
      @may _* immer|stets
      wenn|falls @subject _? @forever
      um … @forever`),
    saidOfAll: phrases(`
      alle|jeder|jede|niemand|keiner @group* @opinion
      niemand|keiner @group* will
      alle|jeder @group* findet|finden dich|Sie
      das? ganze|gesamte team @opinion
      die? ganze|gesamte abteilung|gruppe @opinion`),
    feltByAll: phrases(`
      alle|jeder @group* sind|waren|ist|war @very* @fedUp
      das? ganze|gesamte team ist|war @very* @fedUp`),
    label: phrases(`
      @subject @bist … @trait
      @bist @subject … @trait
      @subject … @trait bist|warst
      @subject … @trait gewesen
      @subject kannst|können … @trait sein
      @subject @bist … @much @softTrait
      @bist @subject … @much @softTrait
      @subject @bist @very* @labelNoun
      @subject @bist … ein|eine @very* @labelNoun
      @bist @subject … ein|eine @very* @labelNoun
      @subject … ein|eine|der|die|das @very* @labelNoun bist|warst
      @subject @bist … so|solch ein|eine _
      @subject @bist … ein|eine @very* @poorAs _
      @subject @bist … kein|keine teamplayer|vorbild|führungskraft
      @subject @bist … nicht teamfähig|kritikfähig|belastbar|führungsfähig
      @dein @very* @vice
      @dein @lacking @virtue|einstellung|haltung|zuverlässigkeit
      @dir fehlt|fehlen|mangelt … @virtue
      fehlt|fehlen|mangelt es? @dir … @virtue
      @subject @hast … kein|keine|keinen @very* @virtue
      @subject @hast … @badly @behaved
      @hast @subject … @badly @behaved
      @subject verhältst|benimmst|verhieltst|benahmst|reagierst|reagiertest … @badly
      typisch für? du|dich|Sie
      @subject @hast dich|sich wie ein|eine _ @behaved`),
    praisingLabel: phrases(`
      @subject @bist @very* @starNoun
      @subject bist|sind @very* @gift
      @subject @bist ein|eine @very* @great _`),
    notLabel: phrases(`
      schwierig|unmöglich zu
      negativ getestet
      gemein haben|hat`),
    mind: phrases(`
      @subject @willst
      @willst @subject
      du … willst|wolltest
      du … @denkst
      @denkst du
      Sie @denken
      @denken Sie
      @subject @hast … @thought
      @hast @subject … @thought
      @dir @very* ist|war … @indifferent
      ist|war @dir … @indifferent
      ist|war|wäre es|das @dir … @indifferent
      @dir … @indifferent ist|war|sind|waren
      @dich interessiert|interessierte … nicht|kein|keine|kaum|null
      interessiert|interessierte @dich … nicht|kein|keine|kaum|null
      @subject interessierst|interessiertest|interessieren|interessierten dich|sich … nicht|kaum|nur|null
      @subject … nicht interessierst|interessiert
      @subject @hast … kein|keine|keinen @very* lust|bock|interesse
      @hast @subject … kein|keine|keinen @very* lust|bock|interesse
      @subject … kein|keine|keinen @very* lust|bock|interesse hast|hattest|haben|hatten
      @subject nimmst|nahmst|nehmen|nahmen … nicht ernst
      @subject … nicht ernst nimmst|nahmst|genommen|nehmen
      @subject magst|mochtest|respektierst|vertraust|mögen|respektieren|vertrauen … nicht|kein|keine|keinen
      @subject … nicht magst|mochtest|respektierst|vertraust|interessierst
      @subject @bist … @feeling
      @bist @subject … @feeling
      @subject … @feeling bist|warst
      @dein wahre|wahren|eigentliche|einzige|heimliche absicht|absichten|grund|motiv|ziel
      @dein absicht|absichten|motiv|motive ist|war|waren|sind`),
    intent: phrases(`
      @subject … absichtlich|mutwillig|böswillig|vorsätzlich
      @hast|@bist @subject … absichtlich|mutwillig|böswillig|vorsätzlich
      @subject weisst|wusstest|wissen|wussten ganz genau
      @subject weisst|wusstest|wissen|wussten sehr wohl`),
    motive: phrases(`
      mit voller? absicht
      aus reiner|purer|reinem|purem|lauter? @motiveNoun`),
    notMind: phrases(`
      wolltest|wollten … @deedVerb|@asking|bis
      @deedVerb|@asking wolltest|wollten
      willst|wollen @asking
      wolltest|wollten|willst du|Sie … @deedVerb|@asking
      eigentlich … wolltest|wollten
      wolltest|wollten eigentlich
      denkst|dachtest|denken|dachten an|daran|mit|voraus|nach
      denken Sie … an|daran
      an|daran … gedacht
      nicht egal|wurscht|gleichgültig
      fühlst|fühlen dich|sich … wohl|besser
      hast|haben @subject? recht`),
    speech: phrases("@said"),
    hedge: phrases(`
      @hedge
      als ob|wenn|wäre|hättest|würdest
      ich dachte
      frage|fragte mich
      weiss nicht
      kam|kommt … rüber|vor`),
    recently: phrases(`
      neulich|kürzlich|letztens|zuletzt|unlängst|irgendwann|damals|früher
      vor kurzem
      vor einiger|längerer|geraumer zeit
      vor einer weile`),
    frequently: phrases(`
      manchmal|oft|öfter|öfters|immer|häufig|meistens|meist|generell|allgemein|grundsätzlich|regelmässig|gelegentlich
      ständig|dauernd|normalerweise|üblicherweise|nie|bisweilen|mehrfach|mehrmals|insgesamt|überall|irgendwo|jedesmal
      derzeit|momentan|aktuell|zurzeit|heutzutage
      in der? letzter|letzten|jüngster zeit
      die letzte zeit
      zur zeit
      seit einiger|längerer zeit
      seit längerem|langem
      im allgemeinen
      ab und zu|an
      hin und wieder
      immer wieder
      von zeit zu zeit
      einige male
      ein paar mal
      in der vergangenheit
      die ganze zeit
      jedes mal`),
    times: phrases(`
      montag~|dienstag~|mittwoch~|donnerstag~|freitag~|samstag~|sonntag~|sonnabend~
      januar|jänner|februar|märz|april|juni|juli|august|september|oktober|november|dezember
      gestern|vorgestern|heute|mittag|vormittag|nachmittag|weihnachten|ostern
      dieser|diese|diesen|diesem|dieses|letzte|letzten|letzter|letztes|letztem|vorige|voriger|vorigen|voriges @period
      vergangene|vergangenen|vergangener|vergangenes @period
      vor _ tagen|tag|wochen|woche|stunden|stunde|monaten|monat|minuten`),
    events: phrases(`
      ~meeting|~termin|~gespräch|~besprechung|~workshop|~review|~demo|~standup|~stand-up|~daily|~retro|~retrospektive
      ~planung|~planning|~präsentation|~essen|~kickoff|~kick-off|~schulung|~sitzung|~release|~launch|~ausfall|~vorfall
      ~störung|~sprint|~chat|~mail|~thread|~ticket|~übergabe|~konferenz|~besuch|~reise|~diskussion|~verhandlung|~büro
      ~küche|flur|~raum|~projekt|~call|~anruf|~telefonat|~vortrag|~interview|~runde|~vorstellung
      als|während|nachdem|bevor|beim|nach _`),
    praise: phrases(`
      @great @very* @workWord
      @great
      gut|toll|super gemacht
      weiter so
      @subject @bist @very* @kindly`),
    judgement: phrases(`
      @poor @very* @workWord
      @poor
      nicht @very* gut|toll|professionell|akzeptabel|ok|okay|hilfreich|optimal
      hätte besser sein können
      unter den erwartungen`),
    facts: phrases("dafür dass\nwie du|Sie"),
    additions: phrases(`
      ausserdem|zudem|zusätzlich|ferner|zweitens
      darüber hinaus
      des weiteren
      hinzu kommt
      dazu kommt
      noch etwas
      auch hast|bist|haben|sind`),
  },
};
