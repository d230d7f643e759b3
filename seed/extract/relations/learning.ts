/** Fields someone learned or worked in. */
import type { RelationFamily, Statement } from "./statement.ts";

const learned: Statement = { type: "LEARNED", target: "topic" };
const TOPIC = "(some|the|more|more of the|a lot of|lots of|all the|all of|basic|core|about|all about)? {Topic:topic}";

export const learning: RelationFamily = {
  name: "learning",
  rules: [
    [
      `S (learned|learnt|learning|learn|studied|taught myself|teaching myself|picked up|pick up|mastered|practiced) _4 ${TOPIC}`,
      learned,
    ],
    [
      `S (got|get|getting|was|am|were|been|became|become|jump|jumped|switched|moved|went|going) (really|deep|more|very|so)? (interested|into|involved|fascinated|passionate|curious|excited|hooked|to|comfortable) (in|by|with|about|on|the)? (the|some of the more)? ${TOPIC}`,
      learned,
    ],
    [`S (fell|fall|falling|was|am) in love with ${TOPIC}`, learned],
    [
      `S (worked|working|work|specialized|specialised|focused|focus|focusing|concentrated) (mostly|mainly)? (on|in) ${TOPIC}`,
      learned,
    ],
    [`S (did|do|doing|was doing|started doing|practice|practiced) ${TOPIC}`, learned],
    [`S (was|were)? (building|built|modeling|researching|developing) ${TOPIC}`, learned],
    [
      `MY (experience|knowledge|background|interest|career|research|training|work|skills|expertise|passion) (in|on|of|with|was|is)? (all about)? ${TOPIC}`,
      learned,
    ],
    [`MY _3 (career|life|thesis|research|degree) was (all)? (about|in|on) ${TOPIC}`, learned],
    [
      `I _1 (tried|try|trying|started|start|starting|began|continued) (with|out|in|to learn|learning|to do|doing|taking up)? (things like)? ${TOPIC}`,
      learned,
    ],
    [`I understand _8 ${TOPIC}`, { ...learned, weight: -0.3 }],
    [`S (enjoyed|enjoy|love|loved|like|liked) ${TOPIC}`, { ...learned, weight: -0.4 }],
    [`got into ${TOPIC}`, { ...learned, weight: -0.2 }],
    [`(get|got|gotten) into _3 {Topic:topic}`, { ...learned, weight: -0.4 }],
    [`started using _5 in {Topic:topic}`, { ...learned, weight: -0.3 }],
    [`and studied {Topic:topic}`, learned],
    [`doing (more|a lot of|some)? {Topic:topic}`, { ...learned, weight: -0.5 }],
    [`to work on {Topic:topic}`, { ...learned, weight: -0.3 }],
    [`learn everything in {Topic:topic}`, learned],
    [
      `I participated in a lot of {Topic:topic} {Topic:other}? {Topic:third}?`,
      learned,
      { ...learned, target: "other" },
      { ...learned, target: "third" },
    ],
  ],
};
