/** Schools told by what one was there, by the year, by the degree, and by the ways in and out. */
import { ROLE } from "./places-of-work.ts";
import type { RelationFamily, Statement } from "./statement.ts";

const studied: Statement = { type: "STUDIED_AT", target: "org", take: { degree: "degree", field: "topic" } };
const earned: Statement = { type: "EARNED", target: "degree" };
const learned: Statement = { type: "LEARNED", target: "topic" };
/** Holds only for a school. */
const school: Statement = { ...studied, school: true };
const likely: Statement = { ...school, weight: -0.2 };
const ORG = "(the|a)? {Organization:org}";

const COURSE =
  "(undergrad|undergraduate|undergraduate degree|bachelor 's|bachelors|masters|master 's|phd|doctorate|degree|first degree|second degree|mba|law degree|" +
  "studies|postgraduate studies|postgrad|postgraduate|schooling|engineering|diploma|thesis|dissertation|training|foundation course|foundation year|foundation|" +
  "semester abroad|year abroad|semester|exchange|exchange year|course|evening course|short course|conversion course|bootcamp|boot camp|a levels|o levels|gcse|high school|" +
  "secondary school|certificate|graduate work|doctoral work|coursework|pre med|premed|medical degree|nursing degree|teacher training|pgce)";
const TOOK =
  "(did|do|got|finished|started|completed|took|wrote|began|pursued|earned|have|hold|had|doing|finishing|defended|received|obtained|was awarded|pursuing|completing|signed up for|enrolled in)";
const STUDENT =
  "(student|undergraduate|undergrad|freshman|sophomore|junior|senior|fresher|postgrad|postgraduate|phd student|grad student|graduate student|masters student|pupil|finalist|boarder|scholar|doctoral student|phd candidate)";
const KIND_OF_SCHOOL =
  "((art|film|medical|med|law|business|culinary|drama|music|design|nursing|grad|graduate|secondary|high|boarding|primary|night|cooking|journalism|vet|veterinary|dental|flight|trade|architecture|fashion|cookery|catering|acting|engineering|summer|grammar)? (school|college|university|uni))";
const YEAR =
  "(year|years|time|days|semester|semesters|term|terms|freshman year|sophomore year|junior year|senior year|finals|childhood)";

export const schooldays: RelationFamily = {
  name: "schooldays",
  rules: [
    [`S (am|was|became|are) (a|an)? _1 (graduate|alumnus|alumna|alum|product|grad) of ${ORG}`, school],
    [
      `S ${TOOK} (MY|a|an|one|the|some|another)? _2 ${COURSE} (in {Topic:topic})? _4 (at|from|in|with|through|under) ${ORG} (in {Topic:topic})?`,
      { ...studied, weight: -0.1, school: true },
      learned,
    ],
    [
      `S (did|took|finished|completed|had|attended) (a|an|one|MY|the) _2 (bootcamp|boot camp|foundation course|evening course|short course|night course|semester abroad|year abroad|semester|conversion course|degree|master 's|bachelor 's|mba|schooling) (at|with|through) ${ORG}`,
      studied,
    ],
    [`MY _2 ${COURSE} (was|is|were) _1 (in|on)? {Topic:topic}? (from|at|with) ${ORG}`, studied, learned],
    [`MY _2 ${COURSE} (was|is|were) _1 (from|at|with) ${ORG}`, studied],
    [`S ${TOOK} (MY|a|an)? _2 {Credential:degree} (in {Topic:topic})? _4 (at|from) ${ORG}`, school, earned, learned],
    [
      `S (have|had|hold) (two|three) degrees (one)? in {Topic:topic} and (one|another)? in {Topic:other}`,
      learned,
      { ...learned, target: "other" },
    ],
    [
      `to (do|get|start|finish|pursue) (a|my) {Credential:degree} (in {Topic:topic})? (at|from) ${ORG}`,
      likely,
      { ...earned, weight: -0.3 },
      learned,
    ],
    [
      `S (was|were|am|are|have been|had been|was still|spent _3)? (studying|reading|doing|taking|majoring in) {Topic:topic} _1 (at|in|with) ${ORG}`,
      studied,
      learned,
    ],
    [
      `S (went|came|got|moved|headed|go|left|got in|was accepted|was admitted) (up|off|down|over|across|away|back|on|out|home)? to ${ORG} _2 (to|and|where I|for) (read|study|studied|do|did|take|took|majored in|learn|get) (a|my|the)? {Topic|Credential:topic}`,
      { ...school, take: { field: "topic" } },
      learned,
    ],
    [
      `(spent|spend) {time} (at|in) ${ORG} (studying|reading|doing|learning) {Topic:topic}`,
      { ...studied, weight: 0.3 },
      learned,
    ],
    [`(as|when I was|while I was|when you were|being) (a|an) _2 ${STUDENT} (at|in|of) ${ORG}`, studied],
    [`S (was|were|am) (a|an|the)? {Topic:topic} ${STUDENT} (at|in|of) ${ORG}`, studied, learned],
    [`(in|during|after|by|through) MY _2 ${YEAR} (at|in) ${ORG}`, likely],
    [`MY _2 ${YEAR} (at|in) ${ORG}`, { ...likely, weight: -0.3 }],
    [`S (never|did not) (finished|finish|graduate|graduated|completed|complete) _3 (at|from) ${ORG}`, school],
    [`S (left|quit|dropped out of|flunked out of) ${ORG} (without|before|after|with)`, { ...school, ends: true }],
    [`S (left|quit|dropped out of|walked out of) ${KIND_OF_SCHOOL} _4 at ${ORG}`, studied],
    [
      `S (transferred|moved|switched) from ${ORG} (over)? to (the)? {Organization:next}`,
      school,
      { ...school, target: "next" },
    ],
    [
      `S (passed out|came out|graduated|matriculated|qualified) (in {Topic:topic}|with _5|as ${ROLE})? (of|from|at) ${ORG}`,
      { ...school, ends: true },
      learned,
    ],
    [`S (graduated|graduate) in {Topic:topic}`, learned],
    [`S (was|were|got) (educated|schooled|trained|taught) (at|by|in) ${ORG}`, school],
    [`S trained in {Topic:topic} (at|with|in) ${ORG}`, { ...studied, weight: 0.2 }, learned],
    [`S (trained|apprenticed|qualified) _5 (at|from|through) ${ORG}`, { ...school, weight: -0.1 }],
    [`S (studied|trained|worked) under _3 at ${ORG}`, { ...school, weight: 0.2 }],
    [`S was in the class of _3 at ${ORG}`, studied],
    [
      `S (chose|decided|opted|got|was able|was lucky enough|was going) to (go to|study at|attend|go on to) ${ORG}`,
      school,
    ],
    [
      `S (am|was|were|wound up|finished up)? (going to|attending|enrolled at|enrolled in|headed to|heading to) ${ORG}`,
      { ...school, weight: -0.2 },
    ],
    [`S (chose|picked|went with|settled on|got into|got in to|got a place at) ${ORG}`, { ...school, weight: -0.3 }],
    [
      `(university|college|school|high school|uni|secondary school|undergrad|grad school|graduate school|medical school|law school) (for me)? (was|is) (at|in)? ${ORG}`,
      { ...studied, weight: -0.2 },
    ],
    [
      `(went to|was at|was in|went through|finished|left|attended|back to|off to) ${KIND_OF_SCHOOL} _2 (at|in|to)? ${ORG}`,
      { ...studied, weight: -0.1 },
    ],
    [`S went back to ${KIND_OF_SCHOOL} _4 (at|to) ${ORG} (for {Topic:topic})?`, studied, learned],
    [
      `{Organization:org} (offered|gave) me a _1 (place|spot|scholarship|bursary|full ride) (to (do|read|study) {Topic:topic})?`,
      school,
      learned,
    ],
    [`{Organization:org} (let me in|took me in|accepted me|admitted me|gave me a place|had me)`, school],
    [
      `S (did|read|took|studied|majored in) {Topic:topic} (and {Topic:other})? (at|in|over at|down at|up at) ${ORG}`,
      { ...studied, weight: 0.1 },
      learned,
      { ...learned, target: "other" },
    ],
    [
      `(the|MY|a) _1 ${COURSE} (I|we)? (was|did|took|got|came|is|started|finished|had|were) _1 (at|from|in|with) ${ORG}`,
      { ...studied, weight: -0.1 },
    ],
    [
      `{Organization:org} (is|was) where (I|we) (did|studied|read|took|got|majored in) (a|my)? {Topic|Credential:topic}`,
      school,
      learned,
    ],
    [`{Organization:org} (is|was) where (I|we) (studied|went|graduated|did|got)`, likely],
    [`(place|scholarship|bursary|spot|grant) to (do|read|study) {Topic:topic} (at|in) ${ORG}`, studied, learned],
    [
      `S (learned|learnt|picked up|got) MY (trade|craft|training|grounding|skills|pilot training|licence|license|education|schooling|qualification|certificate) _1 (at|from|with|through) ${ORG}`,
      { ...school, weight: -0.1 },
    ],
    [`S (went|got) to ${ORG} on (a|an) _2 (scholarship|bursary|grant|visa)`, school],
    [`(put|putting) (myself|me) through _3 (at|in) ${ORG}`, studied],
    [`S (did|read|spent|started|finished|began) _4 (at|in|over at|up at|down at) ${ORG}`, { ...likely, weight: -0.4 }],
    [`S (began|started|enrolled|enroled) (over|up|out)? (at|in) ${ORG}`, { ...likely, weight: -0.3 }],
    [`where S (did|studied|read|majored in|took|learned) {Topic:topic}`, learned],
    [`S (switched|changed) MY major from {Topic:topic} to {Topic:other}`, learned, { ...learned, target: "other" }],
    [
      `MY _2 (degree|degrees|major|background|subject|subjects|a levels|studies|training|minor) (was|is|were|are) (in|at)? {Topic:topic} (and {Topic:other})?`,
      learned,
      { ...learned, target: "other" },
    ],
    [
      `S (did|took) (my|a|three|four)? (a levels|o levels|highers|leaving cert) in {Topic:topic} (and {Topic:other})?`,
      learned,
      { ...learned, target: "other" },
    ],
    [
      `(one|another|a second one|the other) (degree)? in {Topic:topic} (and|then) (one|another|a second|a|the other) _1 in {Topic:other}`,
      learned,
      { ...learned, target: "other" },
    ],
    [
      `(at|over at|back at) {Organization:org} (I|we) (studied|did|read|took|majored in) _2 {Topic:topic}`,
      likely,
      { ...learned, weight: -0.3 },
    ],
    [
      `S (went through|followed|sat in on|signed up for) (a|the|some|MY)? _2 (course|courses|classes|lectures|teacher training|training) (at|with|in) ${ORG}`,
      studied,
    ],
  ],
};
