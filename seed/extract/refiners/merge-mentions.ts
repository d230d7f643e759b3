/** Mentions of one thing by different words: a shorter title of the same position, a sum and "the prize money", a series of contests. */
import type { Mention } from "../reading/mention.ts";

export function mergeMentions(mentions: readonly Mention[]): readonly Mention[] {
  return dropDescriptions(mergeSeries(mergePrizes(mergeRoles(mentions))));
}

/** "a Medium post «Why I left»": the title is the post. */
function dropDescriptions(mentions: readonly Mention[]): readonly Mention[] {
  const titled = new Set(
    mentions.filter((mention) => mention.rule === "titles/written").map((mention) => mention.first),
  );
  return mentions.filter((mention) => !mention.rule.startsWith("works/") || !titled.has(mention.end));
}

/** "computer vision engineer" is the "senior computer vision engineer" of the same talk, when only one longer title ends so. */
function mergeRoles(mentions: readonly Mention[]): readonly Mention[] {
  const names = [...new Set(mentions.filter(({ kind }) => kind === "Role").map(({ name }) => name.toLowerCase()))];
  return mentions.map((mention) => {
    if (mention.kind !== "Role") return mention;
    const own = mention.name.toLowerCase();
    if (!own.includes(" ")) return mention;
    const longer = names.filter((name) => name.endsWith(` ${own}`));
    const [only] = longer;
    return longer.length === 1 && only ? { ...mention, name: longest(mentions, only) } : mention;
  });
}

const longest = (mentions: readonly Mention[], lower: string): string =>
  mentions.find((mention) => mention.kind === "Role" && mention.name.toLowerCase() === lower)?.name ?? lower;

/** "I took this prize money": the sum named last. */
function mergePrizes(mentions: readonly Mention[]): readonly Mention[] {
  const sums = mentions.filter((mention) => mention.rule === "awards/sum");
  if (sums.length === 0) return mentions;
  return mentions.map((mention) => {
    if (mention.kind !== "Award" || !/^(cash prize|prize money|prize|money prize)$/i.test(mention.name)) return mention;
    const sum = sums.filter((one) => one.first <= mention.first).at(-1);
    if (!sum) return mention;
    const { entry: _generic, ...rest } = mention;
    return { ...rest, name: sum.name, own: true, ...(sum.properties ? { properties: sum.properties } : {}) };
  });
}

/** Counted contests ("more than 70 competitions") are those of the one organizer whose series the talk names. */
function mergeSeries(mentions: readonly Mention[]): readonly Mention[] {
  const counted = mentions.filter((mention) => mention.rule === "competitions/count");
  const best = [...counted].sort((a, b) => countOf(b) - countOf(a))[0];
  if (!best) return mentions;
  const organized = [
    ...new Set(mentions.filter((mention) => mention.rule === "competitions/series").map(({ name }) => name)),
  ];
  const name = organized.length === 1 && organized[0] ? organized[0] : best.name;
  const same = (mention: Mention) =>
    mention.name === name || (mention.rule === "competitions/count" && countOf(mention) === countOf(best));
  return mentions.map((mention) =>
    mention.kind === "Competition" && same(mention)
      ? { ...mention, name, aliases: [best.name], properties: { ...best.properties } }
      : mention,
  );
}

const countOf = (mention: Mention): number =>
  typeof mention.properties?.count === "number" ? mention.properties.count : 0;
