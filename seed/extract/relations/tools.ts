/** Tools, machines and data someone used or learned, and what replaced what. */
import type { RelationFamily, Statement } from "./statement.ts";

const used: Statement = { type: "USED", target: "tool" };
const learned: Statement = { type: "LEARNED", target: "tool" };
const switched: Statement = { type: "SWITCHED_TO", source: "from", target: "to" };
const usedFrom: Statement = { type: "USED", target: "from" };
const usedTo: Statement = { type: "USED", target: "to" };
const TOOL = "((the|a|some|this|all)? {Tool|Dataset:tool}|(a|an|the|this) _3 (called|named) {Tool|Dataset:tool})";

export const tools: RelationFamily = {
  name: "tools",
  rules: [
    [
      `S (switch|switched|moved|went|migrated|changed|go|straight|transitioned|move) (everything|it|all of it|our code|over)? from (the)? {Tool:from} (over)? to (a|an)? _2 (called)? {Tool:to}`,
      switched,
      usedFrom,
      usedTo,
    ],
    [
      `S (dropped|ditched) (it|that|this|them|{Tool:from}) and (we|I) (went|moved|switched) (with|to) (something|a program)? (called)? {Tool:to}`,
      switched,
      usedFrom,
      usedTo,
    ],
    [
      `S (started|began|start) (out)? with {Tool:from} and (then)? (went|moved|switched|go) to {Tool:to}`,
      switched,
      usedFrom,
      usedTo,
    ],
    [`switched from {Tool:from} to {Tool:to}`, switched, usedFrom, usedTo],
    [`(replaced|replacing|swapped|ditched|dropped) {Tool:from} (with|for|by) {Tool:to}`, switched, usedFrom, usedTo],
    [`wiped _5 {Tool:from} _3 installed {Tool:to}`, switched, usedFrom, usedTo],
    [`S (switch|switched|moved|went|migrated|upgraded) (over)? to ${TOOL}`, used],
    [
      `S (have|had|was|were|am|been)? (been)? (use|used|using|program|programmed|programming in|coding in|work with|worked with|working with|work in) ${TOOL}`,
      used,
    ],
    [`S (spend|spent|spending) _5 (using|working in|working on|working with|writing) ${TOOL}`, used],
    [
      `S (wrote|write|writing|written|built|build|building|developed|coded|rewrote) _5 (in|with|using) (pure)? ${TOOL}`,
      used,
    ],
    [`S (wrote|write|writing|written) (loads of|lots of|a lot of|some|of)? ${TOOL} (code)?`, used],
    [`(working|work|writing|programming|worked) (in|with) ${TOOL}`, { ...used, weight: -0.4 }],
    [`(use|using|used) (mostly)? ${TOOL}`, { ...used, weight: -0.3 }],
    [`S (started|start|began) (with|using|learning|doing) ${TOOL}`, used],
    [`S (knew|know) ${TOOL}`, used],
    [`S (use|used|using) _9 with {Tool:tool}`, { ...used, weight: -0.3 }],
    [`(programmed|written|coded) in (a|an)? _5 called {Tool:tool}`, { ...used, weight: -0.4 }],
    [`S (love|loved|like|liked|enjoy|enjoyed|prefer|adopted|picked) (up)? (using)? ${TOOL}`, { ...used, weight: -0.4 }],
    [`S (tried|try) (out)? _3 (with)? ${TOOL}`, { ...used, weight: -0.1 }],
    [`S (set up|installed|deployed|ran|run|got) _4 {Tool:tool} (boxes|servers|machines)?`, { ...used, weight: -0.2 }],
    [`S (found|discovered|chose|picked) _5 (called)? {Tool:tool}`, { ...used, weight: -0.4 }],
    [
      `S (learned|learnt|learning|learn|taught myself|teaching myself|teach myself|studied|picked up) _3 {Tool:tool}`,
      learned,
    ],
    [`S (was)? (introduced|exposed) (to|with) {Tool:tool}`, learned],
    [`S (got|get|getting) (really)? (pretty)? (involved|interested|into) (in|with)? ${TOOL}`, learned],
    [`learning {Tool:tool}`, { ...learned, weight: -0.3 }],
    [`hours of {Tool:tool}`, learned],
    [`S (contributed|contribute|contributing|hacking|worked) (on|to) {Tool:tool}`, used],
    [`(it)? (is|has)? been all {Tool:tool}`, used],
    [`it (is|was) (all|mostly|mainly|just|pure) {Tool:tool}`, { ...used, weight: -0.2 }],
    [`(tools|tool|software|kit|setup|stack|toolkit|gear|rig) (was|were|is|are|there was) _3 ${TOOL}`, used],
    [`for (the|my|our|all the|most of the) _2 it (was|is) (always|still|all|mostly|just)? ${TOOL}`, used],
    [`it (was|is) (all)? {Tool:tool} (right)? (up until|until|till|for the|for my|for everything)`, used],
    [
      `S (have|had)? (began|begun|started|learned|learnt|trained|grew up|came up) (out|off)? (in|on|with) ${TOOL}`,
      used,
    ],
    [
      `S (edit|mix|shoot|write|draw|record|design|code|model|render|animate|compose|track|work|test|train|deploy|program|build|sketch|draft|cut|retouch|grade|mostly work) _3 (in|on|with|into|through) ${TOOL}`,
      used,
    ],
    [`S (test|train|tested|trained|evaluated|evaluate|benchmarked|fine tuned) _3 on (the)? {Dataset:tool}`, used],
    [`S (took|used|added|downloaded|scraped|cleaned) (the)? {Dataset:tool}`, used],
    [`everything (was|is|ran) {Tool:tool}`, { ...used, weight: -0.2 }],
    [`(showed|taught|gave|introduced) (me|us) (to)? (how to use)? {Tool:tool}`, learned],
    [`S (took|did|take|found) _4 (course|courses|class|classes|tutorial|workshop) (on|in|about) {Tool:tool}`, learned],
    [`S (went|go) with (something|a _2)? (called)? {Tool:tool}`, used],
    [`(turned|put) me on to {Tool:tool}`, used],
  ],
};
