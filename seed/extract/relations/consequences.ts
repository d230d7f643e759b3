/** What led to what, only where the words themselves join the two. */
import type { RelationFamily, Statement } from "./statement.ts";

const led: Statement = { type: "LED_TO", source: "cause", target: "effect" };

export const consequences: RelationFamily = {
  name: "consequences",
  rules: [
    ["{Award:cause} _6 and (I|we) (got|get|won|received) {Award:effect}", led],
    ["{Award:cause} (gives|gave|got|brought|earned) (me|us|you) {Award|Credential:effect}", led],
    [
      "{Competition:cause} _10 (title|titles|became|become|becoming) (of)? (a|an)? {Credential:effect}",
      { ...led, weight: -0.2 },
    ],
    ["{Award:cause} (I|we|you) (get|got) (like)? (the|a)? (title|titles) (of)? {Credential:effect}", led],
    ["{Milestone:cause} _8 so I (participated|competed|took part) in (a|the)? {Competition:effect}", led],
    [
      "{Milestone|Competition|Event|Work|Tool:cause} (led|brought|got) (me|us)? (to|into) (a job at)? {Organization|Topic|Role:effect}",
      led,
    ],
    [
      "{Organization:effect} because I (was|fell) (in love with|passionate about|interested in|fascinated by) {Topic|Tool:cause}",
      led,
    ],
    ["{Organization:effect} mostly because I was (passionate about|interested in) {Topic:cause}", led],
    ["{Tool|Topic:cause} was my gateway (drug)? (in|into|to) {Topic|Tool:effect}", led],
  ],
};
