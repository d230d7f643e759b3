/** How people say in passing where they studied, where they left and where they were let in. */
import type { RelationFamily, Statement } from "./statement.ts";

const studied: Statement = { type: "STUDIED_AT", target: "org", take: { degree: "degree", field: "topic" } };
const earned: Statement = { type: "EARNED", target: "degree" };
const learned: Statement = { type: "LEARNED", target: "topic" };
/** Holds only for a school. */
const school: Statement = { ...studied, school: true };
const applied: Statement = { type: "APPLIED_TO", target: "org" };
const rejected: Statement = { ...applied, properties: { outcome: "rejected" } };
const ORG = "(the|a)? {Organization:org}";
const DEGREE = "(a|an|my|the)? {Credential:degree}";

export const schooling: RelationFamily = {
  name: "schooling",
  rules: [
    [
      `S (dropped out|flunked out|graduated|transferred|withdrew|got kicked out|walked out|came out) (of|from|out of|to|into) ${ORG}`,
      { ...studied, school: true },
    ],
    [
      `S (enrolled|matriculated|registered|signed up|got a place|got a spot|won a place|took classes|took courses|took night classes|took evening classes|took a class|took a course|trained|attended|went to school|went to college|went to university|went to night school|boarded|did a year|did two years) (at|in|to|with|through) ${ORG}`,
      studied,
    ],
    [
      `S (got|won|had|received|earned|took) (a|my)? _2 (scholarship|full ride|bursary|grant|place) (to|at|from) ${ORG}`,
      { ...school, weight: -0.2 },
    ],
    [`S (was|got|were) (accepted|admitted|let|accepted in|let in) (to|at|into|by|in to) ${ORG}`, school],
    [`{Organization:org} (accepted|admitted|took) me`, school],
    [`${ORG} for (a|my|the) {Credential:degree}`, { ...school, weight: -0.3 }, { ...earned, weight: -0.5 }],
    [
      `S (went|was|am) _2 (to|at) ${ORG} (for|and) (my|a|an|did|got|studied|majored) (in)? _1 {Credential|Topic:degree}`,
      school,
      { ...learned, target: "degree" },
      earned,
    ],
    [
      `S (was|were)? (taking|took|take|did|doing) (classes|courses|night classes|evening classes|lessons) _3 (at|from|through) ${ORG} (in {Topic:topic})?`,
      studied,
      learned,
    ],
    [
      `S (took|did|finished|completed|joined) (a|the|their) {Topic:topic} (program|course|class|bootcamp|track)`,
      learned,
    ],
    [`S started (again|over|fresh) at ${ORG}`, school],
    [`(and|then) (a|an|my) {Credential:degree} (in {Topic:topic})? (at|from) ${ORG}`, school, earned],
    [`MY (alma mater|college|university|high school|school) (was|is) ${ORG}`, studied],
    [`S (did|had|took) (a|my|an) _1 (minor|major|concentration|certificate|diploma|course) in {Topic:topic}`, learned],
    [`S (read|studied) {Topic:topic}`, learned],
    [
      `S (did|read|took|started|finished) (a|my|some)? {Topic:topic} (degree)? (over|down|up|out)? (at|in|with) ${ORG}`,
      school,
      learned,
    ],
    [`S (did|read|took|started) {Topic:topic} {There:org}`, studied, learned],
    [
      `S (did|started|finished|got) MY (undergrad|undergraduate|masters|master 's|phd|bachelor 's|bachelors|degree|doctorate|training) (degree)? in {Topic:topic} (at|from|in|with) ${ORG}`,
      studied,
      learned,
    ],
    [
      `S went (down|up|over|off|out|away|back|on|straight|across) to ${ORG} (instead|for|to|and|in|on|where)`,
      { ...school, weight: -0.2 },
    ],
    [`S went (down|up|over|off|out|away|back|on|straight|across) to ${ORG}`, { ...school, weight: -0.4 }],
    [`(scholarship|bursary|grant|place|funding) to (go to|study at|attend|do _3 at|start at) ${ORG}`, school],
    [`(put|got|was put) (me)? in touch with _3 (at|from) {Organization:org}`, { ...school, weight: -1.2 }],
    [`S (was|am) (a|an) {Topic:topic} (major|student|undergrad|minor|graduate|grad)`, learned],
    [`{Topic:topic} (major|student|undergrad|undergraduate|degree) (at|from) ${ORG}`, learned, studied],
    [
      `S (minored|double majored|concentrated|specialized|specialised) in {Topic:topic} (and {Topic:other})?`,
      learned,
      {
        ...learned,
        target: "other",
      },
    ],
    [`S (majored|double majored) in {Topic:topic} and {Topic:other}`, { ...learned, target: "other" }],
    [`${DEGREE} (from|at) ${ORG}`, { ...school, weight: -0.2 }],
    [`S (was|got|were) (wait listed|waitlisted|turned down|turned away|rejected) (at|by|from) ${ORG}`, rejected],
    [`rejected (by|from|at) ${ORG}`, rejected],
    [
      `S (turned down|declined|passed up|refused) (a|an|the) _2 (job|offer|position|place) (at|from|with) ${ORG}`,
      {
        ...applied,
        properties: { outcome: "offer" },
      },
    ],
    [`S (was|were|got) offered (a|two|positions|jobs|places) _2 (at|by|from) ${ORG}`, applied],
    [
      `(offer|offers|one) from {Organization:org} and (one|another)? from {Organization:other}`,
      applied,
      {
        ...applied,
        target: "other",
      },
    ],
    [`turned down (by|at) ${ORG}`, rejected],
    [
      `{Organization:org} (said no|passed on me|turned me down|turned us down|rejected me|did not want me|did not take me)`,
      rejected,
    ],
    [`S (became|am|qualified as|trained as|registered as) (a|an) _1 {Credential:degree}`, earned],
    [`S (passed|cleared|sat and passed) (the|my)? {Credential:degree}`, earned],
    [`S (finished|completed|wrapped up|handed in|submitted|defended) (off)? ${DEGREE}`, earned],
    [`S (came out|walked away|left|graduated) with ${DEGREE}`, earned],
    [`HE (studied|trained|went to school|graduated) (at|from|in) ${ORG}`, studied],
    [`S (went through|attended|graduated from|finished) (the)? {Organization:org}`, { ...school, weight: -0.2 }],
    [`(class of|years at|time at|semester at|semesters at|year at) ${ORG}`, { ...school, weight: -0.4 }],
  ],
};
