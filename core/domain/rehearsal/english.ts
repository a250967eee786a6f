import { deedsInEnglish, isPast } from "./english-deeds.ts";
import { sets } from "./english-sets.ts";
import type { Lexicon } from "./lexicon.ts";
import { phrasesOf } from "./phrase.ts";

const barriers = new Set([...sets.negators, ...sets.subordinators, ...sets.others]);
const phrases = (lines: string) => phrasesOf(lines, sets, barriers);

/** What the checks look for in English. */
export const english: Lexicon = {
  sets,
  polite: new Set(),
  endings: [
    ["n't", "not"],
    ["'re", "are"],
    ["'ve", "have"],
    ["'ll", "will"],
    ["'d", "would"],
    ["'m", "am"],
    ["'s", "'s"],
  ],
  pairs: new Map([
    ["can't", ["can", 2, "not"]],
    ["won't", ["will", 3, "not"]],
    ["cannot", ["can", 3, "not"]],
    ["dont", ["do", 2, "not"]],
    ["didnt", ["did", 2, "not"]],
    ["doesnt", ["does", 2, "not"]],
    ["isnt", ["is", 2, "not"]],
    ["arent", ["are", 2, "not"]],
    ["wasnt", ["was", 2, "not"]],
    ["werent", ["were", 2, "not"]],
    ["couldnt", ["could", 2, "not"]],
    ["wouldnt", ["would", 2, "not"]],
    ["havent", ["have", 2, "not"]],
    ["youre", ["you", 2, "are"]],
    ["youve", ["you", 2, "have"]],
    ["im", ["i", 1, "am"]],
  ]),
  deedsOf: deedsInEnglish,
  isOneTime: (words, at) => isPast(words[at + 1]),
  phrases: {
    absolute: phrases(`
      always
      never
      constantly
      continually
      perpetually
      incessantly
      invariably
      nonstop|non-stop
      every single? time
      each and every time
      all the time
      without exception|fail
      not ever
      not a single time
      everything wrong
      nothing right`),
    notAbsolute: phrases(`
      @weakly @forever|all|every|each
      not _? @forever|all|every
      not do|be|happen|come it|that|so? @forever|all|every
      can|could|may|might|will|shall|should|must|ought not? always
      may|might|will|shall|should|must never
      as|like always
      never mind|know|knows|ending
      never … before
      had never
      or|than never
      to @forever
      if|unless you _? @forever
      all the time we|you|they|i|he|she|in|that|it|needed|available
      every single? time @clauseBegins`),
    saidOfAll: phrases(`
      everyone|everybody|nobody @inGroup* @opinion
      no one @inGroup* @opinion|wants
      nobody @inGroup* wants
      everyone|everybody knows you|that
      all of us think|say|agree
      the? whole|entire team|department|office|group @opinion`),
    feltByAll: phrases(`
      everyone|everybody @inGroup* is|was|feels|felt|'s @very* @fedUp
      the? whole|entire team|department|office|group is|was @very* @fedUp`),
    label: phrases(`
      you are|were @very* @trait
      you have|had @very* been @very* @trait
      you can|could|will|would @very* be @very* @trait
      you act|acted|become|became|get|got|gets|behave|behaved @very* @trait
      you are|were @very* @much @very* @softTrait
      you are|were @very* such a|an _
      you have|had been such a|an _
      you are|were|be @very* @labelNoun
      you are|were @very* control freak
      you are|were @very* drama queen
      you are|were @very* weakest link
      you are|were @very* @poorAs @role
      you are|were @very* @poorAs team player
      you are|were not|no @very* team player
      you are|were no @role
      you have|had @very* no @virtue
      you lack|lacked @very* @virtue
      your @very* @vice
      your bad|poor|negative|whole|terrible attitude
      your lack of @very* @virtue
      you act|acted|behave|behaved|react|reacted|respond|responded @very* @badly
      you act|acted|behave|behaved|react|reacted like a|an _
      typical of? you
      so|just like you to
      @trait of you`),
    praisingLabel: phrases(`
      you are|were @very* @starNoun
      you are|were @very* role model
      you are|were @very* team player
      you are @very* @gift
      you are|were a|an @very* @great _`),
    notLabel: phrases(`
      @trait to reach|find|follow|understand|hear|read|get|see|replace|catch
      lazy load~
      negative for|test~|result
      problem owner|solver|manager|ticket|statement
      disaster recovery|relief
      failure analysis|review`),
    mind: phrases(`
      you @adverb* want|wanted
      you @adverb* @mental
      you @adverb* do|did not @adverb* @esteem
      you never @adverb* @esteem
      you could|can not care less
      you could|can not be bothered
      you @adverb* only|just|merely care|cared
      you are|were @very* @feeling
      you get|got|become|became @very* @feeling
      you are|were not @very* @invested
      you @adverb* have|had @adverb* no @very* interest|desire|intention
      you lost interest
      you are|were just|only|obviously|clearly|probably|really trying to
      you are|were out to
      you are|were trying to @intent
      you try|tried to @intent
      your real|true|hidden|only|secret intention|intentions|motive|motives|agenda|goal|reason
      your intention|intentions|motive|motives is|was|were
      all you care`),
    intent: phrases(`
      you @adverb* @onPurpose
      you know|knew @very* perfectly|full|damn well`),
    motive: phrases(`
      on purpose
      out of spite|laziness|jealousy|envy|malice|boredom|fear|revenge`),
    notMind: phrases(`
      want|wanted to know|hear|ask|talk|discuss|speak|say|check|confirm|clarify
      think|thought of|about|ahead|through|out|aloud|carefully|twice|it|this
      feel|felt free|well|better|sick|ill|unwell
      believe|believed it|me|in
      assumed responsibility|ownership
      not on purpose`),
    speech: phrases(`
      @said
      mentioned|explained|announced|wrote|replied|answered that|you|i
      let me|us|him|her|them know`),
    hedge: phrases(`
      seem|seems|seemed|appeared|perhaps|maybe|wonder|wondered|impression|guess|guessed|imagine|unsure|possibly
      look|looked|looks|sounded|sounds like|as|to
      as if|though
      i thought
      me feel|think|wonder
      not sure|know
      came across`),
    recently: phrases(`
      recently|earlier|sometime|someday
      the? other day|week
      a while|time ago|back
      some time ago
      not long ago
      at some point
      one time|day`),
    frequently: phrases(`
      sometimes|often|always|usually|generally|frequently|regularly|occasionally|mostly|typically|constantly
      normally|never|overall|everywhere|somewhere|anywhere|whenever|day-to-day|ongoing
      lately|nowadays|currently
      these days
      in general
      in the past
      all the time
      every time
      now and then|again
      from time to time
      again and again
      time and again
      at times
      many|several|multiple|various|numerous times|occasions
      a few|couple of? times
      on occasion
      over time
      a lot`),
    times: phrases(`
      monday~|tuesday~|wednesday~|thursday~|friday~|saturday~|sunday~
      mon|tue|tues|wed|thu|thur|thurs|fri
      january|february|march|april|june|july|august|september|october|november|december
      jan|feb|apr|jun|jul|aug|sep|sept|oct|nov|dec
      yesterday|today|tonight|noon|midday|morning|afternoon|evening|christmas|easter
      this|last|previous @period
      last|previous @event
      past week|month|quarter|sprint|year
      minute|minutes|hour|hours|day|days|week|weeks|month|months|year ago`),
    events: phrases(`
      @event
      when|while|as|after|before|during _`),
    praise: phrases(`
      @great @very* @workWord
      @great
      well done
      keep it up
      keep up the @great work
      hard work
      you are|were @very* @kindly
      you did|do|presented|performed|worked @very* well
      you rock|rocked|rule
      you nailed|killed|crushed|aced|smashed it`),
    judgement: phrases(`
      @poor @very* @workWord
      @poor
      not @very* @great enough?
      not @very* professional|acceptable|ok|okay|helpful
      could have been better
      could be better
      below expectations`),
    facts: phrases("job|work ~ing"),
    additions: phrases(`
      in addition
      additionally|moreover|besides|furthermore|secondly|also|plus
      on top of
      another thing
      what 's more
      apart from that`),
  },
};
