/** How people say in passing what they worked with: cut in, drew on, swore by, moved everyone over to. */
import type { RelationFamily, Statement } from "./statement.ts";

const used: Statement = { type: "USED", target: "tool" };
const likely: Statement = { ...used, weight: -0.2 };
const learned: Statement = { type: "LEARNED", target: "tool" };
const owned: Statement = { type: "OWNED", target: "machine" };
const switched: Statement = { type: "SWITCHED_TO", source: "from", target: "to" };
const usedFrom: Statement = { type: "USED", target: "from" };
const usedTo: Statement = { type: "USED", target: "to" };
const TOOL = "(a|an|the|my|our|some|this|pure|raw)? {Tool|Hardware:tool}";
const MOVED =
  "(moved|switched|migrated|converted|graduated|upgraded|changed|transitioned|jumped|came|went|move|switch|got|ported|rewrote)";
const THINGS = "(everything|everyone|everybody|us|me|them|it|that|all of it|the whole _2|the _1|our _2|my _2)";

export const dailyTools: RelationFamily = {
  name: "daily-tools",
  rules: [
    [
      `S (cut|shot|drew|drafted|modeled|modelled|rendered|mixed|recorded|wrote|edited|tracked|did|made|ran|kept|designed|sketched|scored|composed|logged|analyzed|analysed|plotted|typed|scheduled|managed|organized|prototyped|animated|processed|calculated) (it|that|this|them|everything|all|my|our|the|a|most|some)? _4 (in|on|with|using) ${TOOL}`,
      used,
    ],
    [
      `(everything|all of it|it|they|we) (was|is|were|are|ran|lived|happened) (all|done|still)? (in|on|using) {Tool:tool}`,
      likely,
    ],
    [`S (had|have|used) to (learn|use|relearn|pick up|figure out) {Tool:tool}`, learned],
    [`S ${MOVED} ${THINGS}? (over|up|on)? (to|onto|into) {Tool:tool}`, used],
    [
      `S ${MOVED} ${THINGS}? (over|on)? from {Tool:from} (over|on)? (to|onto|into) {Tool:to}`,
      switched,
      usedFrom,
      usedTo,
    ],
    [
      `S (started|began|learned|grew up) (out)? (in|on|with) {Tool:from} _6 (switched|moved|went) (over)? to {Tool:to}`,
      switched,
      usedFrom,
      usedTo,
    ],
    [
      `(making|building|coding|drawing|designing|editing|recording|drafting|modeling) _4 (in|with|on) {Tool:tool}`,
      likely,
    ],
    [`S (get|got) (these|those|some) {Hardware:tool}`, used],
    [`(had to|have to|to) (go|move|switch|get) from {Tool:from} to {Tool:to}`, switched, usedFrom, usedTo],
    [`S (went|moved|switched|graduated|jumped) from {Hardware:from} to {Hardware:to}`, switched, usedFrom, usedTo],
    [
      `S (gave up|abandoned|retired|left|quit using|stopped using|threw out) {Tool:from} (for|and went to|and moved to|and switched to) {Tool:to}`,
      switched,
      usedFrom,
      usedTo,
    ],
    [`{Tool:to} (replaced|instead of) {Tool:from}`, { ...switched, weight: -0.6 }],
    [`instead of {Tool:from} S (use|used|started using|went with) {Tool:to}`, switched, usedFrom, usedTo],
    [
      `S (fell in love with|swear by|live in|rely on|relied on|depend on|got hooked on|got good at|got the hang of|messed with|messed around with|played with|played around with|tinkered with|fooled around with|experimented with|dabbled in|started on|trained on|grew up on|practiced on|wrote for|developed for) ${TOOL}`,
      likely,
    ],
    [
      `(taught|teach|teaching) (me|myself|us) (how to use|how to program in|how to code in|to use|to code in|to program in|some|a bit of|a little|basic)? {Tool:tool}`,
      learned,
    ],
    [
      `(learned|learnt|learning|learn) (a bit of|a little|some|basic|enough|how to use|to use|to code in|to program in)? _2 {Tool:tool}`,
      { ...learned, weight: -0.1 },
    ],
    [`(learned|learnt|learning|learn|know|knew) {Tool} and {Tool:tool}`, learned],
    [
      `S (bought|got|picked up|invested in|leased|inherited|restored|put together|saved up for|saved up and bought|was given|were given|borrowed) (a|an|my|our|the|one|two|three|some)? (first|used|second hand|secondhand|old|new|cheap|little|big)? (used|old|new)? {Hardware:machine}`,
      owned,
    ],
    [`(with|and|plus) (a|an|my|our|two) {Hardware:machine}`, { ...owned, weight: -0.7 }],
    [`it (was|is) (a|an) {Hardware:machine}`, { ...owned, weight: -0.7 }],
    [`S (bought|got|purchased) _6 and (a|an|one|two) {Hardware:machine}`, owned],
    [`{Hardware:machine} (that|which) S (bought|built|got|had|owned)`, owned],
    [`MY first {Hardware:machine}`, owned],
    [
      `(gave|bought|got|left|handed|lent|sent) me (a|an|his|her|their|my|my first|an old|this|this old|a used|a second hand) _2 {Hardware:machine}`,
      owned,
    ],
    [`S still (have|use|own|carry|shoot with|shoot on) (my|a|the|that) _3 {Hardware:machine}`, owned],
    [`S (fly|flew|drove|ran|operated|programmed|soldered|machined) (a|an|the|my|our)? {Hardware:tool}`, used],
    [
      `(convinced|persuaded|got|told|made|forced) (me|us) (to)? (switch|move|go|change|migrate) (over)? to {Tool:tool}`,
      used,
    ],
    [`(on|with|using) MY _1 {Hardware:tool}`, likely],
    [`(introduced|brought in|rolled out|adopted|installed) {Tool:tool}`, likely],
  ],
};
