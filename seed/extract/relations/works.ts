/** What someone wrote, made or published, presented and learned from. */
import type { RelationFamily, Statement } from "./statement.ts";

const published: Statement = { type: "PUBLISHED", target: "work" };
const learned: Statement = { type: "LEARNED", target: "work" };
const WORK = "(a|an|the|my|our|your|this|that|some|his|her)? {Work:work}";

export const works: RelationFamily = {
  name: "works",
  rules: [
    [
      `S (have)? (wrote|write|written|published|publish|authored|co authored|released|created|made|produced|directed|composed|recorded|designed|launched|started|built|developed|run|host|hosted) _3 ${WORK}`,
      published,
    ],
    [`{Person} _3 (wrote|published) _3 (called)? {Work:work}`, { ...published, weight: -0.2 }],
    [`together wrote a _1 called {Work:work}`, published],
    [`I (explained|explain|described|describe) _3 {Work:work}`, { ...published, weight: -0.2 }],
    [`(in|before what you explained in) (my|your|his|her|this) {Work:work}`, { ...published, weight: -0.8 }],
    [`MY {Work:work}`, { ...published, weight: -0.2 }],
    [`MY (first|latest|last|second|new|debut) {Work:work}`, published],
    [`MY (first|second|last) (post|book|paper|article|blog post) (was)? _6 (titled|called) {Work:work}`, published],
    [`titled {Work:work}`, { ...published, weight: -0.6 }],
    [
      `S (have|had) (a|an|my own)? (podcast|blog|newsletter|show|channel|column) (called|named)? {Work:work}`,
      published,
    ],
    [`wrap _4 (with|as) (a|an)? {Work:work}`, { ...published, weight: -0.3 }],
    [`S (took|take|taking|did|completed|finished|tried|followed|audited) _4 {Work:work}`, learned],
    [`S (read|reading|picked up|studied|devoured) _3 {Work:work}`, learned],
    [`{Work:work} _3 I (picked up|read|bought|worked through|finished)`, learned],
    [`learn from (the)? {Work:work}`, { ...learned, weight: -0.6 }],
    [`the most notable _4 {Work|Tool:work}`, published],
    [
      `S (created|invented|made|developed|built|founded|started|contributed to|initiated|maintain|maintained|wrote|write|co created) _3 {Tool:work}`,
      { type: "PUBLISHED", target: "work", weight: -1 },
      { type: "USED", target: "work" },
    ],
    [`S (have)? (got|get)? (worked|work|working) _4 on {Tool:work}`, { type: "USED", target: "work" }],
  ],
};
