/** What someone worked with, told by the work: the stack, the daily bread, what it was written in, what it ran on. */
import type { RelationFamily, Statement } from "./statement.ts";

const used: Statement = { type: "USED", target: "tool" };
const likely: Statement = { ...used, weight: -0.2 };
const deed: Statement = { ...used, weight: -0.3, deed: true, known: true };
const passing: Statement = { ...used, weight: -0.3, known: true };
const ongoing: Statement = { ...used, ongoing: true };
const machine: Statement = { type: "USED", target: "machine" };
const THE =
  "(a|an|the|my|our|some|this|pure|raw|plain|good old|old|early|mostly|mainly|just|something called|a thing called|a tool called|a program called|a package called|a system called|a library called|a bit of|a lot of|lots of|loads of|a little|a little bit of|an early version of|an old version of|the early versions of|a combination of|a mix of|a mixture of)?";
const TOOL = `${THE} {Tool:tool}`;
const MADE =
  "(written|built|coded|programmed|implemented|done|made|drawn|modelled|modeled|designed|developed|stored|kept|edited|mixed|rendered|prototyped|trained|deployed|simulated|analysed|analyzed)";
const OURS =
  "(code|codebase|code base|model|models|data|app|backend|back end|frontend|front end|website|site|pipeline|pipelines|system|systems|scripts|script|prototype|version|stack|infrastructure|database|dashboards|reports|drawings|notes|analysis|simulations|simulation|product|platform|software|work|stuff|phd code|engine|tests|schedule|budget|plots|figures)";
const LINE =
  "(bread and butter|weapon of choice|tool of choice|language of choice|go to|go to tool|go to language|main tool|main language|daily driver|workhorse|favorite|favourite|favorite tool|favourite tool|comfort zone|first love|secret weapon|safe place|hammer|native language|mother tongue)";
const KEPT =
  "(swear by|swore by|live in|lived in|live inside|lived inside|was living in|were living in|am living in|live and breathe|lived and breathed|breathed|stuck with|stick with|stick to|stuck to|settled on|settled for|leaned on|lean on|reached for|reach for|standardized on|standardised on|bet on|went all in on|go all in on|went for|opted for|opt for|chose|choose|picked|got by with|got by on|made do with|made do on|got my hands dirty with|got my hands dirty in|" +
  "got handy with|was fluent in|am fluent in|was proficient in|am proficient in|worked out of|cut my teeth on|cut my teeth in|got my start in|got my start on|relied on|rely on|depended on|depend on|built on|built on top of|built everything on|ran on|run on|run everything on|ran everything on|ran everything through|put everything in|put everything into|kept everything in|keep everything in|did everything in|do everything in|wrote everything in|write everything in|hacked on|hack on|noodled around in|noodled in|fiddled with|fooled around in|toyed with|wrestled with|battled with|fought with|struggled with|dreamed in|was dreaming in|thought in|think in|" +
  "opened up|opened|fired up|fire up|open up|booted up|spun up|stood up|set up|wired up|hooked up|strung together|downloaded|installed|bought a copy of|pirated|got a copy of|got a license for|got a licence for|maintained|maintain|looked after|administered|administer|supported|tuned|configured|fine tuned|finetuned|extended|customised|customized|automated|scripted|migrated us to|brought in|rolled out|introduced)";

export const workbench: RelationFamily = {
  name: "workbench",
  rules: [
    [`(I|and) _6 (in|with|using|through|on top of|inside|via) ${TOOL}`, deed],
    [`I _2 ${KEPT} _2 ${TOOL}`, likely],
    [`S (have|had|would|used to|also|still|always|mostly|mainly|ended up)? ${KEPT} _2 ${TOOL}`, likely],
    [
      `S (still|mostly|mainly|now|mostly just|basically|always|normally|typically|usually) (use|write|work in|work with|code in|draw in|live in|do) ${TOOL}`,
      ongoing,
    ],
    [
      `S (am|was|were|have been|had been)? (still|always)? (doing|writing|using|running|maintaining|supporting|debugging|fixing|testing|scripting|building|programming|coding|hacking|drawing|teaching) _2 (in|with|on)? ${TOOL}`,
      likely,
    ],
    [
      `S (was|were|am|are|have been|had been|became)? (a|an) (big|huge|heavy|happy|early|keen|total|proper|bit of a|hardcore|devoted|lifelong|longtime|long time|full time|part time|junior|senior|freelance|pretty good|decent)? {Tool:tool} (user|users|person|guy|girl|man|woman|shop|house|developer|programmer|fan|nerd|wizard|expert|addict|convert|lab|team|company|office|studio|coder|monkey|specialist|modeller|administrator|admin|consultant)`,
      used,
    ],
    [
      `S (was|were|am|are|became) (a|an) _3 (user|fan|adopter|convert|devotee|student|power user) (of|to) ${TOOL}`,
      used,
    ],
    [
      `MY _2 ${LINE} (was|is|were|has always been|became|at the time was|back then was|in those days was) (always|still|mostly)? ${TOOL}`,
      used,
    ],
    [`{Tool:tool} (was|is|became|were|has been|has always been) (always|still|really|basically)? MY _2 ${LINE}`, used],
    [
      `{Tool:tool} (was|is|became) (what|the thing|the tool|the language|the one|all|everything) (that)? (I|we) (used|knew|had|worked in|worked with|wrote|needed|did|reached for|lived in|learned on|started with)`,
      used,
    ],
    [
      `(the|that|only|main|first|one|other|a) (tool|language|program|software|package|framework|thing|editor|library|database|system) (that)? (I|we) (used|reached for|had|knew|relied on|worked with|worked in|needed|wrote in|chose|picked|loved|went for|went with) _2 (was|is|were) ${TOOL}`,
      used,
    ],
    [
      `(the|MY|all the|all our|our|that) _2 ${OURS} (was|were|is|are|ran|lived|had been|sat) (all|still|originally|mostly|mainly|originally all|first|initially|entirely|running)? ${MADE}? (in|on|with|using|out of|inside) ${TOOL}`,
      used,
    ],
    [
      `(first|second|next|original|whole|early|old|new) (version|prototype|release|draft|thing|system|app|site|model|one) _2 (was|were|ran|is) (all|originally|entirely)? ${MADE}? (in|on|with|using) ${TOOL}`,
      likely,
    ],
    [
      `(everything|all|most of what|anything|what) (I|we) (did|shipped|wrote|built|made|drew|had|ran|do|ship|write|build|make) _3 (was|is|went) (all)? (in|on|with|through|into) ${TOOL}`,
      used,
    ],
    [
      `(we|I) (had|kept|stored|put|did|have|keep|ran|held|tracked) (all)? (the|our|my|everything|it)? _2 (in|on|with|into) {Tool:tool} and (the|our|my)? _2 (in|on|with) {Tool:second}`,
      used,
      { ...used, target: "second" },
    ],
    [
      `(we|I) (had|kept|stored|put|did|have|keep|ran|tracked) (all)? (the|our|my|everything|it|most of it) _3 (in|into) ${TOOL}`,
      used,
    ],
    [
      `(hours|days|nights|years|months|weeks|evenings|decade|summer|life|day|days|week|career|twenties|time) (and hours|and days|and nights)? (was|were|is)? (spent|glued|lost|inside)? (in|inside|with) ${TOOL}`,
      passing,
    ],
    [`(spent|spend|buried|deep|stuck|immersed|glued|sitting) _4 (in|inside|with|to) ${TOOL}`, passing],
    [
      `(with|in|using) ${TOOL} (I|we) (built|made|trained|wrote|did|could|drew|ran|got|had|started|can|put|created|designed|modelled|modeled|simulated|plotted|analysed|analyzed|cut|edited|mixed|coded)`,
      likely,
    ],
    [
      `(trained|fine tuned|finetuned|tuned|deployed|ran|benchmarked|hosted|fed) {Tool|Dataset:tool} (on|for|to|in|with|at)`,
      likely,
    ],
    [
      `(trained|tested|evaluated|benchmarked|pretrained|validated|worked) _3 (on|with|against) (the)? {Dataset:tool}`,
      likely,
    ],
    [
      `S (put|run|ran|got|stuck|loaded|install|installed|threw) ${TOOL} (on|onto|working|running|up and running|going)`,
      used,
    ],
    [
      `{Tool} (first|at first|to start with|originally)? (and)? (then|later|afterwards|and later) {Tool:tool}`,
      { ...used, weight: -0.4 },
    ],
    [
      `(these days|nowadays|today|now|right now|currently) (it is|I use|I am on|it is mostly|we are on|we use|it is all|mostly) (mostly|mainly|all|just)? ${TOOL}`,
      ongoing,
    ],
    [
      `(back then|in those days|at the time|at that time|in the beginning|at first) (it was|we had|we were on|we were using|I had|I used|I was on) (all|mostly|mainly|just|only|still)? ${TOOL}`,
      used,
    ],
    [`S (had|was given|got) (a|an|the)? (license|licence|copy|subscription|account) (for|of|to|on|with) ${TOOL}`, used],
    [
      `MY (first|second|last|next|only|summer|student|day) (job|gig|task|project|role|work|assignment|internship) (was|involved|meant|had me) (all)? (writing|doing|coding|maintaining|fixing|programming|learning|working|building|debugging|using|in|with) _4 (in|with)? ${TOOL}`,
      used,
    ],
    [`(job|project|work|task|role) (in|with|using|writing|coding|doing) ${TOOL}`, { ...likely, weight: -0.4 }],
    [
      `(a|the|MY|own|our|little|small|first) _2 (script|scripts|scraper|parser|model|simulator|simulation|bot|plugin|tool|app|game|website|site|engine|compiler|network|library|package|program|dashboard|spreadsheet|macro|macros|prototype|demo|pipeline) (in|using|written in|on top of|with) ${TOOL}`,
      likely,
    ],
    [
      `(bit of|spot of|lot of|lots of|loads of|some|little) (hacking|coding|programming|scripting|work|drawing|modelling|modeling) (in|with|on) ${TOOL}`,
      likely,
    ],
    [
      `S (trained|ran|run|train|rendered|computed|simulated|tested|deployed|hosted|did) (it|that|them|everything|this|all of it|the model|the models|the network|my model|our model|my models|our models|all)? _2 (on|using|with) (a|an|one|the|my|our|two|three|four|eight|some|single|a single|a cluster of|a pair of|a bunch of|a couple of)? {Hardware:machine}`,
      machine,
    ],
    [
      `S (was|were|have been|had been|am|are)? (running|training|flying|operating|programming|working|using|driving|testing|soldering|fixing|servicing|maintaining|building) _2 (on|with)? (a|an|the|my|our|some|two|one)? {Hardware:machine}`,
      machine,
    ],
    [
      `S (wired up|hooked up|hacked|programmed|took apart|soldered|played with|tinkered with|experimented with|messed with|borrowed|rented|leased|flew|drove|sailed|operated|ran|serviced|calibrated|installed) _1 (a|an|the|my|our|some|two|one|this|that)? {Hardware:machine}`,
      machine,
    ],
    [
      `(lab|school|office|company|department|university|library|institute|team|club|college|firm|studio) (had|has|owned|got|bought) (a|an|one|two|three|its own|a single|the only|some) _1 {Hardware:machine}`,
      machine,
    ],
    [`(access to|time on|hours on|hands on|let loose on) (a|an|the|their|one|two|some) {Hardware:machine}`, machine],
  ],
};
