/** Names nobody knows, where the words before them say what they name: "a start-up called …", "my second company was …". */
import type { EntityKind } from "../../../model/ontology.ts";
import { indexFrames } from "../frames/match.ts";
import type { Mention } from "../reading/mention.ts";
import { readAnnouncedName } from "../reading/noun-phrases.ts";
import type { Reading } from "../reading/reading.ts";
import { mentionsFrom } from "./ground.ts";
import type { Recogniser } from "./recogniser.ts";

const FIRM =
  "(company|companies|startup|start up|firm|agency|studio|lab|bank|school|college|nonprofit|organization|hospital|clinic|restaurant|bootcamp|newspaper|magazine|consultancy|shop|team|group|fund|institute|foundation|charity|practice|bakery|brewery|hotel|label)";
const TOOL =
  "(language|framework|library|tool|system|os|operating system|package|platform|engine|app|program|code|software|product|project|editor)";
const CALLED = "(called|named|known as|by the name of)";

interface Announcement {
  readonly kind: EntityKind;
  readonly rule: string;
  readonly weight: number;
}
const say = (kind: EntityKind, rule: string, weight: number): Announcement => ({ kind, rule, weight });

const ANNOUNCEMENTS = indexFrames<Announcement>([
  [`${FIRM} ${CALLED}`, say("Organization", "called", 1.4)],
  [
    `MY (first|second|third|next|last|previous|current|own) (company|startup|employer|firm|job) (was|is) (at|called|with)? (a)?`,
    say("Organization", "my-company", 0.7),
  ],
  [`S (founded|co founded|cofounded) (a company|a startup)? (called)?`, say("Organization", "founded", 0.5)],
  [`I (have)? (worked|interned) (at|for)`, say("Organization", "worked-at", 0.5)],
  [
    `S (got|took|had|found|accepted|landed|started) (a|an|my|the|another)? _2 (job|position|internship|residency|fellowship|apprenticeship) (at|with)`,
    say("Organization", "job-at", 0.5),
  ],
  [`I (joined|left)`, say("Organization", "joined", 0.3)],
  [`${TOOL} ${CALLED}`, say("Tool", "called", 1.2)],
  [
    `(paper|book|article|course|podcast|film|movie|documentary|game|show|blog|newsletter|report|thesis|album|song|play|novel) ${CALLED}`,
    say("Work", "called", 1.2),
  ],
  [`(conference|meetup|hackathon|festival|workshop|event|summit) ${CALLED}`, say("Event", "called", 1.2)],
  [`(competition|contest|challenge|tournament|olympiad) ${CALLED}`, say("Competition", "called", 1.2)],
  [`(dataset|data set|corpus) ${CALLED}`, say("Dataset", "called", 1.2)],
  [
    `one of the (languages|tools|editors|programs|frameworks|libraries|systems) _8 (was|is)`,
    say("Tool", "one-of", 0.8),
  ],
  [
    `(languages|tools|editors|programs|frameworks|libraries) (we|I|that I) (used|use|was first introduced to|wrote) (was|is|were)`,
    say("Tool", "one-of", 0.8),
  ],
  [
    `(tool|code|codes|program|library|framework|system|project|software|language) (we|I) call`,
    say("Tool", "we-call", 1),
  ],
  [`(we|I) call (it|this|that)`, say("Tool", "we-call", 0.5)],
  [`it 's called`, say("Tool", "it-is-called", 0.5)],
  [`(town|city|village|place|suburb) ${CALLED}`, say("Place", "called", 1.1)],
]);

export const announcedNames: Recogniser = (reading, found) => {
  const taken = new Set<number>();
  for (const mention of found) for (let at = mention.first; at < mention.end; at += 1) taken.add(at);
  return mentionsFrom<Announcement>(
    ANNOUNCEMENTS,
    reading,
    found,
    (match, { kind, rule, weight }): Mention | undefined => {
      const name = readAnnouncedName(reading, match.end, found);
      if (!name || taken.has(name.first)) return undefined;
      const head = reading.tokens[name.first];
      if (kind === "Tool" && weight <= 0.5 && !isAboutSoftware(reading, match.first)) return undefined;
      if (weight < 1 && !head?.capital && (!reading.noise.noisy || reading.knowledge.isCommonWord(head?.lower ?? ""))) {
        if (rule !== "my-company") return undefined;
      }
      return {
        kind,
        name: name.text,
        first: name.first,
        end: name.end,
        rule: `announced-names/${rule}`,
        features: { announced: weight },
      };
    },
  );
};

const SOFTWARE = new Set(
  "code codes software program library tool framework language package app system project multi-physics script".split(
    " ",
  ),
);

/** "It's called …" names a tool when software was just spoken of. */
const isAboutSoftware = (reading: Reading, at: number): boolean =>
  reading.tokens.slice(Math.max(0, at - 24), at).some((token) => SOFTWARE.has(token.lower));
