import { wordSet } from "./phrase.ts";

/** The sets of English words that the checks and the phrases ask for. */
export const sets = {
  subject: new Set(["you"]),
  you: wordSet("you your yours yourself"),
  others: wordSet("i we he she they who"),
  negators: wordSet("not no never neither nor without hardly"),
  subordinators: wordSet(`
    that because which who where when whenever if while although though since until unless whether as after before
    than what how why`),
  determiners: wordSet(`
    the a an this these those my our his her their its every each some many all most people everyone everybody
    somebody someone`),
  beforeYou: wordSet(`
    if when whenever whether unless what whatever how why where than as like once until while after before since
    which make made makes let lets help helps helped see saw hear heard do did does would could might may can will
    are were thank for with to want wanted maybe perhaps`),
  conditions: wordSet("if whether unless when"),
  abbreviations: wordSet("dr mr mrs ms etc vs no ca approx resp eg ie cf fig"),
  fillers: wordSet(`
    idk dunno na none nothing tbd tba todo unknown somewhere somehow anywhere anytime whenever no idea not sure do
    know i hm hmm mm x xx test a n in at on the of general various different several many ok remember cannot`),
  stopWords: wordSet(`
    the a an my your our his her their its this that these those in on at to for with of from by as and or but if i
    we he she they you it me us him them am is are was were be been being do did does done have has had not no so too
    very really quite just all everything everyone thing things lot lots much many more most always again also still
    there here yes ok thanks thank today yesterday during last week month time whole about what how keep up overall
    part 's`),
  genericVerbs: wordSet("rock nail kill crush ac smash mak mad don work present perform manag"),
  continues: wordSet("then after afterwards next later when while before until instead so by finally first"),
  joins: wordSet("and but also again"),
  occasions: wordSet("when whenever"),
  references: wordSet("it them this these those both him her he she they there instead which"),

  weakly: wordSet(
    "not almost nearly practically virtually mostly usually hardly scarcely barely rarely seldom",
  ),
  forever: wordSet("always never constantly continually"),
  clauseBegins: wordSet(`
    the a an we i he she they it someone somebody anyone you when that after there my our your his her their one`),
  opinion: wordSet(`
    thinks says agrees complains hates likes dislikes trusts believes respects loves avoids`),
  fedUp: wordSet("annoyed frustrated angry upset fed unhappy disappointed irritated furious"),
  inGroup: wordSet("in on of the our team office here else at work department group room always ever really"),
  very: wordSet(`
    so too very really quite rather pretty just simply always often a an the bit little kind sort of being
    extremely totally completely incredibly such most obviously clearly generally usually sometimes still also
    plain downright honestly frankly again unbelievably absolutely truly somewhat fairly real total complete utter`),
  trait: wordSet(`
    lazy unprofessional careless rude arrogant sloppy selfish aggressive passive passive-aggressive unreliable
    disorganised disorganized unorganised unorganized incompetent impossible stubborn moody immature childish
    dishonest toxic dramatic bossy abrasive naive naïve stupid dumb ignorant chaotic insecure disrespectful
    unmotivated uncooperative indifferent inconsiderate impatient short-tempered hot-headed pushy negative difficult
    defensive manipulative condescending patronising patronizing controlling cynical dismissive inflexible hostile
    rigid messy forgetful thoughtless tactless insensitive oversensitive over-sensitive hypersensitive irresponsible
    unhelpful annoying hopeless useless clueless shameless spineless cowardly greedy vain ungrateful untrustworthy
    sneaky mean nasty petty paranoid hysterical neurotic pedantic superficial clumsy unfriendly unfair unreasonable
    undisciplined uncaring uncommitted unambitious self-centred self-centered narrow-minded close-minded
    closed-minded overbearing domineering intimidating confrontational argumentative temperamental unpredictable`),
  softTrait: wordSet("sensitive emotional cold weak boring shy harsh needy"),
  much: wordSet("so too very such really extremely incredibly way"),
  labelNoun: wordSet(`
    bully slacker diva liar jerk idiot fool loser mess micromanager know-it-all perfectionist pessimist egoist
    egotist narcissist coward cheat hypocrite tyrant dictator disaster failure disappointment nightmare burden
    complainer whiner gossip bottleneck problem`),
  poorAs: wordSet("bad poor terrible lousy awful horrible weak difficult useless lazy"),
  role: wordSet(`
    colleague listener manager leader boss person communicator teammate employee worker developer analyst engineer
    coach mentor example presenter player`),
  virtue: wordSet(`
    respect interest motivation professionalism discipline commitment enthusiasm effort empathy initiative ownership
    focus manners ambition drive patience confidence talent self-discipline self-awareness tact`),
  vice: wordSet(`
    laziness arrogance incompetence carelessness sloppiness unreliability stubbornness ego selfishness rudeness
    immaturity negativity ignorance stupidity unprofessionalism moodiness indifference attitude disrespect hostility
    pettiness temper`),
  badly: wordSet(`
    unprofessionally childishly selfishly arrogantly rudely aggressively carelessly irresponsibly disrespectfully
    immaturely defensively`),
  gift: wordSet(`
    smart intelligent talented gifted brilliant clever amazing awesome fantastic wonderful incredible perfect
    outstanding special unique exceptional nice lovely helpful reliable dependable hard-working hardworking
    professional competent likeable great`),
  starNoun: wordSet(`
    star rockstar rock hero genius legend natural machine lifesaver life-saver gem superstar treasure angel wizard
    talent asset pro champion champ blessing best`),
  great: wordSet(`
    great good nice wonderful fantastic amazing brilliant excellent outstanding awesome superb perfect incredible
    terrific lovely impressive super stellar solid fabulous cool`),
  poor: wordSet(`
    bad poor sloppy terrible awful weak lousy disappointing unacceptable horrible mediocre unprofessional subpar
    inadequate insufficient careless messy useless rubbish`),
  workWord: wordSet(`
    job work stuff one effort performance contribution result results attitude presentation meeting talk demo week
    quality session call workshop report delivery teamwork`),
  kindly: wordSet("helpful kind supportive professional patient friendly"),
  adverb: wordSet(`
    just only really simply obviously clearly probably always never also even still actually secretly apparently do
    did does not no longer must somehow merely constantly honestly evidently surely`),
  mental: wordSet(`
    think thought believe believed feel felt hate hated intend intended assume assumed resent resented fear feared
    enjoy enjoyed`),
  esteem: wordSet(`
    care cared bother bothered like liked respect respected trust trusted value valued appreciate appreciated love
    loved`),
  feeling: wordSet(`
    bored annoyed angry jealous envious frustrated offended upset scared afraid nervous embarrassed ashamed
    uninterested disinterested overwhelmed desperate furious mad resentful unhappy disappointed irritated stressed
    tired threatened`),
  invested: wordSet("interested motivated committed serious bothered invested"),
  intent: wordSet("embarrass undermine avoid provoke hurt manipulate impress sabotage humiliate punish"),
  onPurpose: wordSet("deliberately intentionally purposely purposefully knowingly maliciously"),
  said: wordSet("said say says told stated claimed admitted"),
  period: wordSet(`
    week month quarter sprint year morning afternoon evening night weekend time spring summer autumn winter monday
    tuesday wednesday thursday friday saturday sunday`),
  event: wordSet(`
    meeting call workshop review demo standup stand-up daily retro retrospective planning presentation lunch dinner
    offsite off-site kickoff kick-off interview training session release launch deployment incident outage sprint
    one-on-one 1-on-1 chat thread mail email e-mail ticket handover sync townhall all-hands conference visit trip
    conversation discussion pitch negotiation shift office kitchen hallway room project`),
};
