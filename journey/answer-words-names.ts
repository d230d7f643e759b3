/** Which fact of a story is meant by "TrueAccord", "my PhD", "my first job". */
import { isDegree } from "./degrees.ts";
import type { Fact, Facts } from "./facts.ts";
import { isStation } from "./folding-rules.ts";
import { laneOf } from "./lanes.ts";
import { shortName } from "./short-names.ts";

/** Lower case, without accents and marks. */
export const plainWords = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[’‘`´]/g, "'")
    .replace(/[–—]/g, " - ")
    .toLowerCase()
    .replace(/[,;:!?"“”()]|\.(?=\s|$)/g, " ")
    .replace(/\s+/g, " ")
    .trim();

/** The fact meant, several things that it may be, or nothing. */
export type Named = { readonly fact: Fact } | { readonly choices: readonly string[] };

/**
 * @param words what was said for a name, plain.
 * @param jobs the person's jobs in order.
 */
export function findNamed(words: string, facts: Facts, asked: Fact, jobs: readonly Fact[]): Named {
  const text = words.replace(/^(?:(?:my|the|our|this|that|a|an|doing|with|at|in|for)\b\s*)+/, "");
  const placed = facts.own.filter((fact) => laneOf(fact) !== undefined && fact.target.id !== asked.target.id);
  const job = jobByPlace(text, jobs);
  if (job && job.id !== asked.id) return { fact: job };
  for (const fits of MATCHES) {
    const found = placed.filter((fact) => namesOf(fact).some((name) => name !== "" && text !== "" && fits(name, text)));
    const things = new Map(found.map((fact) => [fact.target.id, fact]));
    if (things.size > 1 && !found.some(isStation))
      return { choices: [...things.values()].map(({ target }) => shortName(target)) };
    const [first] = found.sort((a, b) => Number(isStation(b)) - Number(isStation(a)) || a.told - b.told);
    if (first) return { fact: first };
  }
  return { choices: [] };
}

/** The surest first. */
const MATCHES: readonly ((name: string, text: string) => boolean)[] = [
  (name, text) => name === text,
  (name, text) => squeeze(name) === squeeze(text),
  (name, text) => hasWords(name, text),
];

const squeeze = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "");
const hasWords = (name: string, text: string): boolean => text.length > 2 && ` ${name} `.includes(` ${text} `);

const SCHOOL = [
  "university",
  "college",
  "school",
  "studies",
  "grad school",
  "graduate school",
  "graduating",
  "graduation",
];

function namesOf(fact: Fact): string[] {
  const { target, relation } = fact;
  const { degree } = relation.properties;
  return [
    ...[target.name, shortName(target), ...target.aliases].map(plainWords),
    ...(relation.type === "STUDIED_AT" ? SCHOOL : []),
    ...(typeof degree === "string" ? [plainWords(degree)] : []),
    ...(isDegree(target) ? ["degree", plainWords(target.name).replace(/ (?:in|of) .*/, "")] : []),
  ];
}

const PLACES = ["first", "second", "third", "fourth", "fifth"];

function jobByPlace(text: string, jobs: readonly Fact[]): Fact | undefined {
  const place = /^(first|second|third|fourth|fifth|last) (?:job|company|employer)$/.exec(text)?.[1];
  return place === "last" ? jobs.at(-1) : jobs[PLACES.indexOf(place ?? "")];
}
