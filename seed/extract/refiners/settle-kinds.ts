/** One stretch, several kinds: the words around it decide, else the name that is spelled exactly so. */

import { shownName } from "../reading/joined-names.ts";
import type { Mention } from "../reading/mention.ts";
import { beginningAt } from "../reading/mentions-at.ts";
import type { Reading } from "../reading/reading.ts";
import { wordsOf } from "../reading/reading.ts";
import { foldWord } from "../reading/tokenise.ts";
import { slotStrength } from "../recognisers/context.ts";

export function settleKinds(mentions: readonly Mention[], reading: Reading): readonly Mention[] {
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    if (!mention.entry) continue;
    const key = `${mention.first}:${mention.end}`;
    groups.set(key, [...(groups.get(key) ?? []), mention]);
  }
  const dropped = new Set<Mention>();
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const best = [...group].sort((a, b) => fitness(b, reading) - fitness(a, reading) || (a.kind < b.kind ? -1 : 1))[0];
    for (const mention of group) if (mention !== best) dropped.add(mention);
  }
  for (const mention of mentions) {
    // "I did a postdoc": a time of working, not a title.
    if (mention.kind !== "Credential" || mention.end - mention.first > 1) continue;
    if (beginningAt(mentions, mention.first).some(({ kind, end }) => kind === "Role" && end === mention.end))
      dropped.add(mention);
  }
  const settled = mentions
    .filter((mention) => !dropped.has(mention))
    .map((mention) => asEmployer(asTown(mention, reading), reading));
  // One thing has one kind in a talk: an employer once is the company everywhere.
  const employers = new Set(
    settled.filter(({ kind, entry }) => kind === "Organization" && entry?.kind === "Tool").map(({ name }) => name),
  );
  return settled.map((mention) =>
    mention.kind === "Tool" && employers.has(mention.name) ? { ...mention, kind: "Organization" } : mention,
  );
}

/** "A job in Sheffield": the town, whatever university goes by its name, unless studies are spoken of. */
function asTown(mention: Mention, reading: Reading): Mention {
  const { kind, entry, first, end, name } = mention;
  if (kind !== "Organization" || entry?.domain !== "education") return mention;
  const { tokens } = reading;
  const said = wordsOf(tokens, first, end);
  if (said === foldWord(name) || !` ${foldWord(name)} `.includes(` ${said} `)) return mention;
  const [last, before] = [tokens[first - 1]?.lower ?? "", tokens[first - 2]?.lower ?? ""];
  const town = IN_TOWN.has(last) || (last === "to" && MOVING.has(before));
  if (!town || isStudy(reading, first, end)) return mention;
  const { entry: _university, aliases: _others, ...rest } = mention;
  return { ...rest, kind: "Place", name: shownName(tokens.slice(first, end)) };
}
const IN_TOWN = new Set("in near around outside downtown".split(" "));
const MOVING = new Set("move moved moving back flew drove relocated came commute commuted".split(" "));

/** Words of study in the same sentence, near. */
const isStudy = ({ tokens }: Reading, first: number, end: number): boolean =>
  tokens
    .slice(Math.max(0, first - 8), end + 6)
    .some((token) => STUDY.has(token.lower) && token.lower !== "'s" && token.sentence === tokens[first]?.sentence);

/** A product that somebody works at is its company: "a designer at Figma". */
function asEmployer(mention: Mention, reading: Reading): Mention {
  if (mention.kind === "Place" && isTeam(mention, reading)) return { ...mention, kind: "Organization" };
  if (mention.kind !== "Tool" || !mention.entry) return mention;
  const { tokens } = reading;
  const [next, after] = [tokens[mention.end]?.lower ?? "", tokens[mention.end + 1]?.lower];
  const acts =
    ["hired", "offered", "rejected", "turned", "brought", "recruited", "acquired", "bought"].includes(next) &&
    (after === "me" || after === "us");
  const joined = ["joined", "join"].includes(tokens[mention.first - 1]?.lower ?? "");
  return acts || joined || slotStrength(reading, "Organization", mention.first, mention.end) === 1
    ? { ...mention, kind: "Organization" }
    : mention;
}

/** "I interviewed with Liverpool", "played for Leinster", "signed for Bristol": a town's club. */
function isTeam({ first, entry }: Mention, { tokens }: Reading): boolean {
  // Who plays for a country plays for no club.
  if (!entry?.within) return false;
  const [verb, word] = [tokens[first - 2]?.lower ?? "", tokens[first - 1]?.lower ?? ""];
  if (word === "with") return ["interviewed", "signed", "trialled", "trialed"].includes(verb);
  return word === "for" && ["played", "play", "playing", "signed", "sign", "coached", "scouted"].includes(verb);
}

const PLACE_BEFORE = new Set("in near from to around outside downtown moved lived living".split(" "));
const STUDY = new Set(
  "university studied study student degree phd college school graduate professor undergrad masters bachelor 's".split(
    " ",
  ),
);

function fitness(mention: Mention, reading: Reading): number {
  const { tokens } = reading;
  const before = tokens[mention.first - 1]?.lower ?? "";
  const exact = foldWord(mention.name) === wordsOf(tokens, mention.first, mention.end) ? 1 : 0;
  const near = tokens.slice(Math.max(0, mention.first - 8), mention.end + 6).some((token) => STUDY.has(token.lower));
  switch (mention.kind) {
    case "Place":
      return exact + (PLACE_BEFORE.has(before) ? 1 : 0);
    case "Organization":
      return (
        exact +
        (["at", "joined", "for"].includes(before) ? 1 : 0) +
        (near ? 1.2 : 0) +
        (actsOnSomebody(reading, mention.end) ? 1.6 : 0) +
        (reading.titleWords.includes(` ${foldWord(mention.name)} `) ? 1 : 0)
      );
    case "Role":
      return exact + (isHeldHere(reading, mention.first) ? 1.5 : 0);
    case "Topic":
      return exact - 0.2;
    default:
      return exact;
  }
}

const ACTS = new Set("turned hired took offered rejected accepted gave called brought kept".split(" "));

/** "⟨Bristol⟩ turned me down": no town does. */
const actsOnSomebody = ({ tokens }: Reading, end: number): boolean =>
  ACTS.has(tokens[end]?.lower ?? "") && ["me", "us"].includes(tokens[end + 1]?.lower ?? "");

/** "as an EMT", "became a sommelier": a position, whatever certificate goes by the same name. */
const isHeldHere = ({ tokens }: Reading, first: number): boolean =>
  ["a", "an", "the"].includes(tokens[first - 1]?.lower ?? "") &&
  ["as", "became", "become", "was", "am", "been"].includes(tokens[first - 2]?.lower ?? "");
