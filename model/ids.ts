/** Readable, stable ids. The same thing said in two talks gets the same id; a person's own things carry the person. */
import type { EntityKind, RelationType } from "./ontology.ts";
import { isSharedKind } from "./ontology.ts";
import { slug } from "./slug.ts";

export { isSharedKind, slug };

/** `organization:lyft`; kinds that belong to one person, and whatever is unnamed, carry a scope: `award:ada-lovelace:gold-medal`. */
export function entityId(kind: EntityKind, name: string, scope?: string): string {
  return scope === undefined ? `${kind.toLowerCase()}:${slug(name)}` : `${kind.toLowerCase()}:${scope}:${slug(name)}`;
}

/** The part of a person's id that scopes their things: `person:ada-lovelace` → `ada-lovelace`. */
export const personScope = (personId: string): string => personId.slice(personId.indexOf(":") + 1).replaceAll(":", "-");

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
