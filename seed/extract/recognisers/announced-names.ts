/** Names nobody knows, where the words before them say what they name: "a start-up called …", "my second company was …". */
import type { EntityKind } from "../../../model/ontology.ts";
import type { Mention } from "../reading/mention.ts";
import { readAnnouncedName } from "../reading/noun-phrases.ts";
import type { Reading } from "../reading/reading.ts";
import { ANNOUNCEMENTS, type Announcement, FIRM_NOUNS, TOOL_NOUNS, WORK_NOUNS } from "./announcements.ts";
import { mentionsFrom } from "./ground.ts";
import type { Recogniser } from "./recogniser.ts";

export const announcedNames: Recogniser = (reading, found) => {
  const taken = new Set<number>();
  const named = new Set<number>();
  for (const mention of found) {
    if (mention.kind === "Topic" || mention.kind === "Role") continue;
    for (let at = mention.first; at < mention.end; at += 1) {
      taken.add(at);
      if (mention.kind !== "Organization") named.add(at);
    }
  }
  return mentionsFrom<Announcement>(ANNOUNCEMENTS, reading, found, (match, announcement): Mention | undefined => {
    const name = readAnnouncedName(reading, match.end, found, announcement.title === true);
    // A town may lend its name to a school; the frame says that the town is meant.
    const known = announcement.kind === "Place" ? named : taken;
    if (
      !name ||
      known.has(name.first) ||
      (announcement.proper && !looksProper(reading, name.first, name.end)) ||
      (announcement.placed && !PLACING.has(reading.tokens[name.end]?.lower ?? "")) ||
      CALLING.has(reading.tokens[name.end]?.lower ?? "") ||
      isSomebody(reading, name.first, name.end)
    )
      return undefined;
    const kind =
      /[+#\d]/.test(name.text) && announcement.kind === undefined
        ? "Tool"
        : ORGANIZATION_END.test(name.text) && (announcement.kind === "Place" || announcement.kind === "Event")
          ? "Organization"
          : (announcement.kind ?? kindSpokenOf(reading, match.first));
    if (!kind) return undefined;
    return {
      kind,
      name: name.text,
      first: name.first,
      end: name.end,
      rule: `announced-names/${announcement.rule}`,
      features: { announced: announcement.weight },
    };
  });
};

const PLACING = new Set(["in", "near", "outside", "just", "up", "down", "on"]);

/** "My next job was at a ⟨magazine⟩ called …": the name is yet to come. */
const CALLING = new Set(["called", "named"]);

/** "I worked with Lena Hobart": a given name and one more after "with". */
const isSomebody = ({ tokens, knowledge }: Reading, first: number, end: number): boolean =>
  tokens[first - 1]?.lower === "with" && end - first < 3 && knowledge.isFirstName(tokens[first]?.lower ?? "");

/** Capitals where the text has them, else a word that is no common one. */
function looksProper(reading: Reading, first: number, end: number): boolean {
  const words = reading.tokens.slice(first, end);
  if (!reading.noise.lowerCase) {
    // A quotation opens with a capital whatever it begins with.
    const opens =
      /["“]/.test(reading.transcript.text[(words[0]?.start ?? 1) - 1] ?? "") ||
      reading.tokens[first - 1]?.sentence !== words[0]?.sentence;
    if (opens && words.length === 1 && reading.knowledge.isCommonWord(words[0]?.lower ?? "")) return false;
    return words[0]?.capital === true && words[0].lower !== "i";
  }
  return words.some((word) => !reading.knowledge.isCommonWord(word.lower)) || words.length > 2;
}

const ORGANIZATION_END = /(laboratory|university|institute|center|centre|college|school|hospital)$/i;

const SPOKEN_OF: ReadonlyMap<string, EntityKind> = new Map([
  ...FIRM_NOUNS.split(" ").map((noun) => [noun, "Organization"] as const),
  ...TOOL_NOUNS.split(" ").map((noun) => [noun, "Tool"] as const),
  ...WORK_NOUNS.split(" ").map((noun) => [noun, "Work"] as const),
]);

/** The kind of the noun that was last spoken of, within 24 words. */
function kindSpokenOf(reading: Reading, at: number): EntityKind | undefined {
  for (let back = at - 1; back >= Math.max(0, at - 24); back -= 1) {
    const kind = SPOKEN_OF.get(reading.tokens[back]?.lower ?? "");
    if (kind) return kind;
  }
  return undefined;
}
