/** Readable, stable ids. The same thing said in two talks gets the same id; a person's own things carry the person. */
import type { EntityKind, RelationType } from "./ontology.ts";
import { SHARED_KINDS } from "./ontology.ts";

const SYMBOLS: readonly (readonly [RegExp, string])[] = [
  [/\+/g, "-plus"],
  [/#/g, "-sharp"],
  [/&/g, "-and-"],
];

/** Lower-case ASCII words joined by dashes: "C++" → `c-plus-plus`, "São Paulo" → `sao-paulo`. Never empty. */
export function slug(name: string): string {
  let text = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/['’‘`´.]/g, "")
    .toLowerCase();
  for (const [symbol, word] of SYMBOLS) text = text.replace(symbol, word);
  const ascii = text
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80);
  return (
    ascii ||
    `u-${[...name]
      .map((c) => c.codePointAt(0)?.toString(16))
      .join("-")
      .slice(0, 60)}`
  );
}

/** `organization:lyft`; kinds that belong to one person, and whatever is unnamed, carry a scope: `award:ada-lovelace:gold-medal`. */
export function entityId(kind: EntityKind, name: string, scope?: string): string {
  return scope === undefined ? `${kind.toLowerCase()}:${slug(name)}` : `${kind.toLowerCase()}:${scope}:${slug(name)}`;
}

/** The part of a person's id that scopes their things: `person:ada-lovelace` → `ada-lovelace`. */
export const personScope = (personId: string): string => personId.slice(personId.indexOf(":") + 1).replaceAll(":", "-");

/** True when things of this kind are shared between careers whatever their name. */
export const isSharedKind = (kind: EntityKind): boolean => SHARED_KINDS.includes(kind);

/** `type~source~target~person~n`; world facts leave the person empty. `n` counts from 1 by first evidence. */
export function relationId(
  type: RelationType,
  source: string,
  target: string,
  person: string | undefined,
  n: number,
): string {
  return `${type.toLowerCase()}~${source}~${target}~${person ?? ""}~${n}`;
}

/** `order~kind~first~second`, the two ends being fact ids. */
export const orderId = (kind: string, first: string, second: string): string => `order~${kind}~${first}~${second}`;
