/** Where and what someone studied, and what it earned them. */
import type { RelationFamily, Statement } from "./statement.ts";

const studied: Statement = { type: "STUDIED_AT", target: "org", take: { degree: "degree", field: "topic" } };
const earned: Statement = { type: "EARNED", target: "degree" };
const learned: Statement = { type: "LEARNED", target: "topic" };
const DEGREE = "(a|an|my|the|his|her)? {Credential:degree}";
const TOPIC = "(in|of)? {Topic:topic}";
const WHERE = "(at|from|through|in) (the|a)? {Organization:org}";

export const studies: RelationFamily = {
  name: "studies",
  rules: [
    [
      `S (got|have|had|earned|received|did|completed|finished|do|hold|get|getting|pursued|obtained) ${DEGREE} (${TOPIC})? _2 ${WHERE}`,
      studied,
      earned,
      learned,
    ],
    [`S (got|have|earned|received|completed|finished|hold|obtained|did|do) ${DEGREE} (${TOPIC})?`, earned, learned],
    [
      `S (studied|study|studying|majored in|majoring in|major in|learned|read) {Topic:topic} ${WHERE}`,
      studied,
      learned,
    ],
    [
      `S (went|go|going|came|got into|went back) (to)? (school|college|university|grad school|graduate school)? (at|to)? (the)? {Organization:org} (to|for|and) (study|studied|do|get|a|studying|my)? (a|my)? {Topic|Credential:topic}`,
      { ...studied, take: { field: "topic" } },
      learned,
    ],
    [
      `(school|college|university|greatest school) (at|to|called)? {Organization:org} to study {Topic:topic}`,
      studied,
      learned,
    ],
    [`{Organization:org} to study {Topic:topic}`, { ...studied, weight: -0.2 }, learned],
    [`S (attended|graduated from|enrolled at|enrolled in|graduated) (the)? {Organization:org}`, studied],
    [`S went to (the)? {Organization:org} . I graduated`, studied],
    [
      `S (was|were|am) (a|an|the)? _2 (student|undergrad|undergraduate|graduate student|grad student|phd student|sophomore|junior|freshman|senior) (at|in|of) (the)? {Organization:org}`,
      studied,
    ],
    [`S (studied|study|studying|majored in|majoring in) {Topic:topic}`, learned],
    [`(when|while) S (was|were) studying (at|in) {Organization:org}`, studied],
    [`S (go|went|decided to go|came) back to {Organization:org} (and|to) (do|get) ${DEGREE}`, studied, earned],
    [`(during|for) (the|my|a) {Credential:degree} (at|from) {Organization:org}`, studied, { ...earned, weight: -0.4 }],
    [`MY {Credential:degree} (research|thesis|program|studies|dissertation|work|years)`, { ...earned, weight: -0.3 }],
    [`(during|for) (my|the) {Credential:degree}`, { ...earned, weight: -0.6 }],
    [`going there for _4 {Credential:degree}`, earned],
    [`S was {Topic:topic}`, learned],
    [`MY (degree|major|background|undergrad|bachelor 's|masters|training) (was|is) in {Topic:topic}`, learned],
  ],
};
