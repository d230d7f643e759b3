/** Where and what someone studied, and what it earned them. */
import type { RelationFamily, Statement } from "./statement.ts";

const studied: Statement = { type: "STUDIED_AT", target: "org", take: { degree: "degree", field: "topic" } };
const earned: Statement = { type: "EARNED", target: "degree" };
const learned: Statement = { type: "LEARNED", target: "topic" };
/** Going somewhere is studying there only when it is a school. */
const went: Statement = { ...studied, school: true };
const DEGREE = "(a|an|my|the|his|her|our)? {Credential:degree}";
const TOPIC = "(in|of|on)? {Topic:topic}";
const WHERE = "((at|from|through|in|with) (the|a)? {Organization:org}|{There:org})";

export const studies: RelationFamily = {
  name: "studies",
  rules: [
    [
      `S (got|have|had|earned|received|did|completed|finished|do|hold|get|getting|pursued|obtained|started|began|start|doing|finishing) ${DEGREE} (${TOPIC})? _2 ${WHERE}`,
      studied,
      earned,
      learned,
    ],
    [`S (got|did|do|earned|finished|completed) ${DEGREE} ${WHERE} in {Topic:topic}`, studied, earned, learned],
    [
      `S (had been|have been|was|were|am) at (the)? {Organization:org} (doing|studying|reading|taking) {Topic|Credential:topic}`,
      { ...studied, take: { field: "topic" } },
      learned,
    ],
    [
      `S (got|have|earned|received|completed|finished|hold|obtained|did|defended|passed|get) ${DEGREE} (${TOPIC})?`,
      earned,
      learned,
    ],
    [
      `S (studied|study|studying|majored in|majoring in|major in|learned|read|learned) {Topic:topic} _2 ${WHERE}`,
      studied,
      learned,
    ],
    [`S (studied|study|studying|trained|graduated|enrolled) (abroad)? ${WHERE}`, studied],
    [
      `S (went|go|going|came|got into|went back|moved) (to)? (school|college|university|grad school|graduate school|medical school|law school|culinary school|art school)? (at|to)? (the)? {Organization:org} _6 (study|studied|do|get|for) (a|my)? {Topic|Credential:topic}`,
      { ...studied, take: { field: "topic" } },
      learned,
    ],
    [`(school|college|university) (at|to|called)? {Organization:org} to study {Topic:topic}`, studied, learned],
    [`{Organization:org} to study {Topic:topic}`, { ...studied, weight: -0.2 }, learned],
    [`to study (at|in) (the)? {Organization:org}`, studied],
    [`S (went|go) to {Organization:org} . I graduated`, studied],
    [
      `S (graduated|graduate) (from)? (the)? {Organization:org} {time}? with ${DEGREE}`,
      { ...studied, ends: true },
      earned,
    ],
    [`S (graduated|graduate) (from)? (the)? {Organization:org}`, { ...studied, ends: true }],
    [`S (attended|enrolled at|enrolled in) (the)? {Organization:org}`, studied],
    [`S (went|go|came|got in|got into|was accepted|transferred|attended) (to|at)? (the)? {Organization:org}`, went],
    [
      `S (was|were|am) (a|an|the)? _2 (student|undergrad|undergraduate|graduate student|grad student|phd student|sophomore|junior|freshman|senior) (at|in|of) (the)? {Organization:org}`,
      studied,
    ],
    [`S (was|were) as _2 (graduate student|student|undergraduate) (at|in) (the)? {Organization:org}`, studied],
    [`S (studied|study|studying|majored in|majoring in) {Topic:topic}`, learned],
    [`(when|while) S (was|were) studying (at|in) {Organization:org}`, studied],
    [`S (go|went|decided to go|came) back to {Organization:org} (and|to) (do|get) ${DEGREE}`, studied, earned],
    [`back to {Organization:org} and do ${DEGREE}`, studied, earned],
    [`(during|for) (the|my|a) {Credential:degree} (at|from) {Organization:org}`, studied, { ...earned, weight: -0.4 }],
    [`MY {Credential:degree} (was|is) (on|about|in) (the)? _2 {Topic:topic}`, { ...earned, weight: -0.2 }, learned],
    [`MY {Credential:degree} (research|thesis|program|studies|dissertation|work|years)`, { ...earned, weight: -0.3 }],
    [`(during|for) (my|the) {Credential:degree}`, { ...earned, weight: -0.6 }],
    [`{There:org} for _4 {Credential:degree}`, studied, earned],
    [`run through the {Organization:org}`, { ...studied, weight: -1 }],
    [`S was {Topic:topic}`, learned],
    [`MY (degree|major|background|undergrad|bachelor 's|masters|training) (was|is) in {Topic:topic}`, learned],
    [`{Credential:degree} in {Topic:topic}`, { ...learned, weight: -0.2 }],
    [
      `S (did|do|finished|completed|got) MY (undergrad|undergraduate|masters|master 's|phd|bachelor 's|degree|training|doctorate|studies) (degree)? ${WHERE}`,
      studied,
    ],
    [`(school|college|university) _4 (at|in) {Organization:org}`, { ...went, weight: -0.3 }],
    [
      `S (got|had|have|took) (a|my) place (at|in) {Organization:org} (to (read|study) {Topic:topic})?`,
      studied,
      learned,
    ],
    [`(sent|admitted|accepted) me to {Organization:org}`, went],
    [`(scholarship|fellowship) (to|at) {Organization:org}`, { ...went, weight: -0.9 }],
    [`S transferred (in)? to {Organization:org}`, studied],
    [`S (graduated|graduate) (from)? {There:org}`, studied],
    [`you studied (in|at) {Organization:org}`, studied],
  ],
};
