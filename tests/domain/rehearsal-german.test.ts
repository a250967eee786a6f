import { heard } from "../support/rehearsed-draft.ts";

const inNextTime = (text: string) => heard("de", "next-time", "saw", text);
const inWorked = (text: string) => heard("de", "worked", "saw", text);

describe("rehearsing in German", () => {
  test.each([
    ["Du antwortest nie auf meine Mails.", "nie"],
    ["du hörst NIE zu", "NIE"],
    ["Immer zu spät.", "Immer"],
    ["Nie lässt du mich ausreden.", "Nie"],
    ["Wenn ich präsentiere, schaust du ständig aufs Handy.", "ständig"],
    ["Deine ständigen Unterbrechungen haben Ines gestört.", "ständigen"],
    ["Mir fällt auf, dass du dauernd zu spät kommst.", "dauernd"],
    ["Du hast dich noch nie beim Team bedankt.", "nie"],
    ["Du unterbrichst mich jedes Mal.", "jedes Mal"],
    ["Du redest immer nur von dir.", "immer"],
    ["Du musst immer das letzte Wort haben.", "immer"],
    ["Dein Bericht kommt immer zu spät.", "immer"],
    ["Du machst alles falsch.", "alles falsch"],
    ["Niemand vertraut dir.", "Niemand vertraut"],
    ["Das ganze Team war frustriert.", "Das ganze Team war frustriert"],
  ])("[RR5] %s", (text, found) => {
    expect(inNextTime(text)).toEqual([`absolute-words: ${found}`]);
  });

  test.each([
    "Du kommst nicht immer pünktlich.",
    "Du hast immer noch nicht geantwortet.",
    "Du hast immer wieder nachgefragt.",
    "Du wirst immer besser.",
    "Du hast fast nie gefragt.",
    "Du kannst immer zu mir kommen.",
    "Wer auch immer das war, du hast die Mail nicht beantwortet.",
    "Du hast dich für immer längere Meetings ausgesprochen.",
    "Das Treffen ist immer dienstags, und du warst nicht da.",
    "Der Build läuft immer nachts, und du hast ihn gestoppt.",
    "Ich habe deine Reviews immer gern gelesen; dieses hatte keinen Kommentar.",
    "Du sagtest, dass du das nie bekommen hast.",
    "Jedes Mal, wenn Ines sprach, hast du auf dein Handy geschaut.",
    "Du hast im Termin die ständige Vertretung genannt.",
    "Wir brauchen die Zahlen immer bis Montag, du hast sie am Dienstag geschickt.",
    "Niemand musste länger bleiben, und alle kannten den Stand.",
    "Immerhin hast du die Zahlen geschickt.",
  ])("[RR5] says nothing about: %s", (text) => {
    expect(inNextTime(text)).toEqual([]);
  });

  test("[RR5] praise of one occasion may say never; praise of a habit says less than one occasion", () => {
    expect(inWorked("Du hast sie nie unterbrochen, auch als sie lange überlegt hat.")).toEqual([]);
    expect(inWorked("Du stellst immer die richtigen Fragen.")).toEqual(["absolute-words: immer"]);
  });

  test.each([
    ["Du bist faul.", "Du bist faul"],
    [
      "Du warst im Gespräch mit dem Kunden unprofessionell.",
      "Du warst im Gespräch mit dem Kunden unprofessionell",
    ],
    ["Da warst du echt unhöflich.", "warst du echt unhöflich"],
    ["Das kommt daher, dass du so unzuverlässig bist.", "du so unzuverlässig bist"],
    ["Du kannst so herablassend sein.", "Du kannst so herablassend sein"],
    ["Du bist so ein Besserwisser.", "Du bist so ein Besserwisser"],
    ["Du bist wirklich ein schlechter Zuhörer.", "Du bist wirklich ein schlechter Zuhörer"],
    ["Du bist kein Teamplayer.", "Du bist kein Teamplayer"],
    ["Deine mangelnde Disziplin kostet uns Zeit.", "Deine mangelnde Disziplin"],
    ["Deine Arroganz hat uns den Auftrag gekostet.", "Deine Arroganz"],
    ["Dir fehlt der Respekt vor dem Kunden.", "Dir fehlt der Respekt"],
    ["Du hast dich kindisch benommen.", "Du hast dich kindisch benommen"],
    ["Das ist mal wieder typisch für dich.", "typisch für dich"],
  ])("[RR6] %s", (text, found) => {
    expect(inNextTime(text)).toEqual([`label-on-person: ${found}`]);
  });

  test.each([
    "Du warst nicht unhöflich.",
    "Du warst am Donnerstag schwierig zu erreichen.",
    "Du warst im Termin mit der schwierigen Kundin allein.",
    "Du warst da und der Kunde war aggressiv.",
    "Der Kunde war unhöflich und du bist ruhig geblieben.",
    "Du wirktest auf den Kunden arrogant.",
    "Du hast gefragt, ob du zu unhöflich bist.",
    "Du warst am Montag krank, und das Ticket blieb offen.",
    "Du bist als Letzte gegangen und hast selbst abgeschlossen.",
    "Du warst beim Problem mit dem Import die Erste am Platz.",
  ])("[RR6] says nothing about: %s", (text) => {
    expect(inNextTime(text)).toEqual([]);
  });

  test("[RR6] praise for being something needs what it is for", () => {
    expect(inWorked("Du bist ein Star!")).toEqual(["label-on-person: Du bist ein Star"]);
    expect(inWorked("Du bist ein toller Kollege.")).toEqual(["label-on-person: Du bist ein toller Kollege"]);
    expect(inWorked("Du bist ein Star: du hast mitgeschrieben, während ich sprach.")).toEqual([]);
  });

  test.each([
    ["Du wolltest mich bloßstellen.", "Du wolltest"],
    ["Du willst offensichtlich nicht helfen.", "Du willst"],
    ["Das ist dir doch egal.", "ist dir doch egal"],
    ["Dich interessiert das nicht.", "Dich interessiert das nicht"],
    ["Du interessierst dich nicht für das Projekt.", "Du interessierst dich nicht"],
    ["Du denkst, die Regeln gelten nur für andere.", "Du denkst"],
    ["Du hast wohl gedacht, das merkt niemand.", "Du hast wohl gedacht"],
    ["Du bist gegangen, weil du keine Lust hattest.", "du keine Lust hattest"],
    ["Ich glaube, dass du mich nicht ernst nimmst.", "du mich nicht ernst nimmst"],
    ["Du warst gelangweilt.", "Du warst gelangweilt"],
    ["Du hast mich absichtlich übergangen.", "Du hast mich absichtlich"],
    ["Das hast du aus Bosheit gemacht.", "aus Bosheit"],
    ["Du weißt ganz genau, dass das nicht geht.", "Du weißt ganz genau"],
  ])("[RR7] %s", (text, found) => {
    expect(inNextTime(text)).toEqual([`mind-reading: ${found}`]);
  });

  test.each([
    "Was wolltest du mit der Mail erreichen?",
    "Du wolltest wissen, wer das entschieden hat.",
    "Du wolltest mir am Freitag die Zahlen schicken.",
    "Du wolltest dich bis Freitag um den Vertrag kümmern.",
    "Du wolltest eigentlich um zehn da sein.",
    "Du hast mir erzählt, dass du überfordert bist.",
    "Du wirktest gelangweilt.",
    "Ich hatte den Eindruck, dass du das Gespräch beenden wolltest.",
    "Ich habe mich gefragt, ob du gelangweilt bist.",
    "Du hast an die neuen Kollegen gedacht und den Link verschickt.",
    "Wenn du willst, erzähl es mir am Donnerstag.",
    "Ich war sauer, und du warst in Eile.",
    "Dir war das nicht egal.",
  ])("[RR7] says nothing about: %s", (text) => {
    expect(inNextTime(text)).toEqual([]);
  });

  test.each([
    ["in letzter Zeit", "in letzter Zeit"],
    ["manchmal", "manchmal"],
    ["oft in Meetings", "oft"],
    ["neulich", "neulich"],
    ["früher", "früher"],
    ["generell", "generell"],
    ["keine Ahnung", "keine Ahnung"],
    ["", ""],
    ["…", ""],
  ])("[RR8] wann: „%s“", (text, found) => {
    expect(heard("de", "next-time", "when", text)).toEqual([`missing-situation: ${found}`]);
  });

  test.each([
    "Dienstagmorgen",
    "vor zwei Wochen",
    "letzten Dienstag",
    "Neulich, als der Kunde anrief",
    "neulich im Kundentermin",
    "Beim Pairing am Import",
    "Als wir vom Mittagessen zurückkamen",
    "am 3. März",
    "jeden Montag",
  ])("[RR8] says nothing about wann: %s", (text) => {
    expect(heard("de", "worked", "when", text)).toEqual([]);
  });

  test.each([
    ["Du kamst zehn Minuten zu spät. Du hast Ines zweimal unterbrochen.", "Du hast"],
    ["Du kamst zu spät und du hast Ines unterbrochen.", "du hast"],
    ["Du bist zu spät gekommen, hast Ines unterbrochen und bist früh gegangen.", "hast"],
    ["Du hast den Termin verpasst. Zudem hast du niemandem Bescheid gegeben.", "Zudem"],
    ["- zu spät gekommen\n- Ines unterbrochen", "Ines"],
    ["1. Zu spät gekommen\n2. Ines unterbrochen", "Ines"],
  ])("[RR9] %j", (text, found) => {
    expect(inNextTime(text)).toEqual([`several-behaviours: ${found}`]);
  });

  test.each([
    "Du hast Ines gefragt. Dann hast du gewartet.",
    "Du hast Ines unterbrochen. Du hast sie nicht ausreden lassen.",
    "Du hast die Stillen zuerst gefragt; beide kannten das Risiko.",
    "Du hast drei Fragen gestellt:\n- Was ist neu?\n- Warum?",
    "Du hast am Montag zugesagt. Am Mittwoch hast du dem Kunden etwas anderes gesagt.",
    "Du warst im Raum. Du hast Ines zweimal unterbrochen.",
    "Du hast am Freitag ausgerollt; die Seite war bis Sonntag nicht erreichbar.",
    "Du bist am 3. März um 10.15 Uhr gekommen.",
    "Du hast Ines gesehen, gewartet und dann gesprochen.",
  ])("[RR9] one behaviour: %j", (text) => {
    expect(inNextTime(text)).toEqual([]);
  });

  test("[RR9] praise may tell three steps, but not three things", () => {
    expect(inWorked("Du hast Ines zuerst gefragt. Du hast gewartet.")).toEqual([]);
    expect(
      inWorked(
        "Du hast die Anleitung geschrieben. Du hast die Neuen geschult. Du hast das Fest organisiert.",
      ),
    ).toEqual(["several-behaviours: Du hast"]);
  });

  test.each([
    ["worked", "Super gemacht!", "Super gemacht"],
    ["worked", "Gute Arbeit bei der Präsentation, danke!", "Gute Arbeit"],
    ["worked", "Du warst toll.", "toll"],
    ["worked", "Du hast die Präsentation toll gemacht.", "toll gemacht"],
    ["next-time", "Die Präsentation war schlecht.", "schlecht"],
    ["next-time", "Das war unprofessionell.", "unprofessionell"],
    ["next-time", "Deine Leistung war nicht gut.", "nicht gut"],
  ] as const)("[RR11] %s: %s", (tone, text, found) => {
    expect(heard("de", tone, "saw", text)).toEqual([`adjective-before-fact: ${found}`]);
  });

  test.each([
    ["worked", "Du hast gute Beispiele gebracht."],
    ["worked", "Gute Frage zum Preis: wer zahlt, wenn ein Kunde geht."],
    ["next-time", "Du hast die schlechten Zeilen markiert und gelöscht."],
    ["next-time", "Die guten Zahlen kamen zuerst, die schlechten auf der letzten Folie."],
  ] as const)("[RR11] %s, with a fact: %s", (tone, text) => {
    expect(heard("de", tone, "saw", text)).toEqual([]);
  });

  test.each([
    ["Sie kommen immer zu spät.", "absolute-words: immer"],
    ["Ihr Vortrag war klar, aber Sie haben nie auf Fragen geantwortet.", "absolute-words: nie"],
    ["Sie sind leider unzuverlässig, Herr Maier.", "label-on-person: Sie sind leider unzuverlässig"],
    ["Ihre Arroganz hat uns den Auftrag gekostet.", "label-on-person: Ihre Arroganz"],
    ["Sie denken nur an den Termin.", "mind-reading: Sie denken"],
    ["Das ist Ihnen doch egal.", "mind-reading: ist Ihnen doch egal"],
    ["Sie kamen zu spät. Sie haben Ines unterbrochen.", "several-behaviours: Sie haben"],
  ])("[RR14] polite: %s", (text, expected) => {
    expect(inNextTime(text)).toEqual([expected]);
  });

  test.each([
    "Die Kundin war da. Sie hat immer wieder angerufen, niemand nahm ab.",
    "Die Kundinnen kamen um neun. Sie sind immer als Erste da, und du kamst um zehn.",
    "Ihr wart beide im Termin, und ihr habt beide geschwiegen.",
    "Sie haben auf die beiden Mails nicht geantwortet.",
  ])("[RR14] says nothing about: %s", (text) => {
    expect(inNextTime(text)).toEqual([]);
  });

  test.each([
    ["Staendig unterbrichst du Ines.", "absolute-words: Staendig"],
    ["Du bist total unzuverlaessig.", "label-on-person: Du bist total unzuverlaessig"],
    ["Du bist unzuverla\u0308ssig.", "label-on-person: Du bist unzuverla\u0308ssig"],
    ["Du kamst spät und du wolltest ihn ärgern.", "mind-reading: du wolltest"],
    ["Du weisst ganz genau, dass das nicht geht.", "mind-reading: Du weisst ganz genau"],
    ["Dir ist’s egal.", "mind-reading: Dir ist’s egal"],
  ])("[RR14] %s", (text, expected) => {
    expect(inNextTime(text)).toEqual([expected]);
  });

  test.each([
    "Du hast die Übergabe so aufgeschrieben, dass die Nachtschicht nichts fragen musste.",
    "Als die Kundin laut wurde, hast du leiser gesprochen und wiederholt, was sie gesagt hatte.",
    "Du hast dem Kunden früh gesagt, dass der Termin nicht zu halten ist.",
    "Du hast gemerkt, dass Ines feststeckt, und dich eine Stunde dazugesetzt.",
    "Du hast dreimal für Ines geantwortet, während sie noch sprach.",
    "Du hast den Entwurf für Freitag versprochen, und er kam am Dienstag.",
    "Ich habe gesehen, dass du auf dein Handy geschaut hast, während ich sprach.",
    "Du hast unser 1:1 in vier Wochen dreimal verschoben.",
  ])("[RR1] good feedback stays as it is, in both tones: %s", (text) => {
    expect([inWorked(text), inNextTime(text)]).toEqual([[], []]);
  });
});
