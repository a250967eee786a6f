import type { QuestionIdOf } from "../question-bank.ts";

export const feedback: Readonly<Record<QuestionIdOf<"to-me" | "to-you" | "this-meeting">, string>> = {
  "q_to-me-light-m1": "Welche meiner Gewohnheiten macht die Arbeit mit mir leicht?",
  "q_to-me-light-m2": "Welche Kleinigkeit könnte ich anders machen, wenn das ganze Team zusammenkommt?",
  "q_to-me-light-r1": "Was mache ich, das dir den Tag leichter macht?",
  "q_to-me-light-r2": "Was ist dir von mir am liebsten: eine lange Nachricht, eine kurze oder ein Anruf?",
  "q_to-me-real-m1": "Was habe ich neulich gesagt, das bei dir anders ankam, als ich es wohl meinte?",
  "q_to-me-real-m2": "Wo mische ich mich zu früh ein, und wo zu spät?",
  "q_to-me-real-m3": "Wovon bekommst du von mir zu wenig: Zeit, Klarheit, Vertrauen oder Widerspruch?",
  "q_to-me-real-r1": "Was hättest du an meiner letzten Arbeit anders gemacht?",
  "q_to-me-real-r2": "Wann musstest du bei mir zuletzt zweimal nachfragen?",
  "q_to-me-real-r3": "Was sagen andere über die Arbeit mit mir, das ich wissen sollte?",
  "q_to-me-deep-m1": "Was sagt mir niemand, weil ich die Führungsrolle habe?",
  "q_to-me-deep-m2": "Welche meiner Entscheidungen hat dein Vertrauen geschwächt, und was brächte es zurück?",
  "q_to-me-deep-r1": "Was hast du mir noch nicht gesagt, weil du nicht wusstest, wie ich es aufnehme?",
  "q_to-me-deep-r2": "Wenn meine Beurteilung morgen wäre: Was darin würde mich überraschen?",

  "q_to-you-light-m1": "Wozu möchtest du gern meine Sicht hören?",
  "q_to-you-light-m2": "Was hast du neulich gemacht und würdest es genauso wieder machen?",
  "q_to-you-light-r1": "Zu welcher deiner Ideen hättest du gern eine erste Reaktion von mir?",
  "q_to-you-light-r2": "Wie bekommst du Feedback von mir am liebsten: sofort, schriftlich oder hier?",
  "q_to-you-real-m1":
    "Wenn mir etwas auffällt, das besser ginge: Sage ich es sofort oder hebe ich es für hier auf?",
  "q_to-you-real-m2": "Welches Feedback von mir hat dir nichts genützt, und was hätte geholfen?",
  "q_to-you-real-m3": "Wie siehst du selbst die Arbeit, die du zuletzt abgegeben hast?",
  "q_to-you-real-r1":
    "Darf ich dir sagen, womit du mir diese Woche geholfen hast und was es schwerer machte?",
  "q_to-you-real-r2": "Probierst du beim Führen gerade etwas aus, und möchtest du wissen, wie es ankommt?",
  "q_to-you-real-r3": "Welche deiner Besprechungen würdest du gern einmal mit meinen Augen sehen?",
  "q_to-you-deep-m1": "Welcher Satz von mir geht dir noch nach, im Guten oder im Schlechten?",
  "q_to-you-deep-m2": "Was würdest du von mir hören wollen, auch wenn es ein wenig wehtut?",
  "q_to-you-deep-r1": "Wenn ich sehe, dass du einen Fehler machst: Wie sage ich es dir so, dass es hilft?",
  "q_to-you-deep-r2": "Wo darf ich dir offen widersprechen, und woran merke ich, dass es in Ordnung war?",

  "q_this-meeting-light-m1": "Was sollten wir hier öfter machen?",
  "q_this-meeting-light-m2": "Wo sprichst du am liebsten mit mir: am Tisch, beim Gehen oder am Telefon?",
  "q_this-meeting-light-r1": "Welche Zeit in der Woche passt dir für unser Gespräch wirklich am besten?",
  "q_this-meeting-light-r2": "Womit würdest du beim nächsten Mal gern beginnen?",
  "q_this-meeting-real-m1": "Welcher Teil unseres Gesprächs könnte genauso gut eine Nachricht sein?",
  "q_this-meeting-real-m2": "Wann rede ich hier zu viel, und wo hättest du gern weitergesprochen?",
  "q_this-meeting-real-m3": "Was haben wir hier vereinbart, das dann im Sand verlaufen ist?",
  "q_this-meeting-real-r1": "Was möchtest du jedes Mal von mir hören, und was kann ich weglassen?",
  "q_this-meeting-real-r2":
    "Wenn wir verschieben müssen: Wie sorgen wir dafür, dass unser Gespräch trotzdem stattfindet?",
  "q_this-meeting-real-r3": "Was könnte ich vorbereiten, damit du mehr von unserem Gespräch hast?",
  "q_this-meeting-deep-m1": "Worüber können wir hier bisher nicht reden?",
  "q_this-meeting-deep-m2":
    "Wenn es dieses Gespräch nicht mehr gäbe: Was würdest du verlieren, was gewinnen?",
  "q_this-meeting-deep-r1": "Was machst du mit dem, was ich dir hier erzähle?",
  "q_this-meeting-deep-r2": "Wann fällt es dir schwer, hier offen mit mir zu sein?",
};
