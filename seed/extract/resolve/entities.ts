/** Mentions to entities: one real thing, one entity, within one talk. Same kind only. */

import { entityId, isSharedKind, personScope, slug } from "../../../model/ids.ts";
import type { EntityKind } from "../../../model/ontology.ts";
import type { Mention } from "../reading/mention.ts";
import { type Cast, isGenericLabel, sameName } from "../reading/people.ts";
import type { Reading } from "../reading/reading.ts";
import type { End } from "../relations/claim.ts";

export interface ResolvedEntity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly mentions: Mention[];
}

export interface Resolution {
  readonly entities: ReadonlyMap<string, ResolvedEntity>;
  readonly idOf: (end: End) => string | undefined;
  /** Person ids of the cast. */
  readonly narrators: readonly string[];
  readonly hosts: readonly (string | undefined)[];
}

const UNNAMED = "The speaker";

/** @param source id of the talk: scopes persons of whom only one name is known. */
export function resolveEntities(reading: Reading, mentions: readonly Mention[], source: string): Resolution {
  const entities = new Map<string, ResolvedEntity>();
  // One name, or none at all, may be anybody: such a person is this talk's only.
  const isNamed = (name: string) => name.includes(" ") && name !== UNNAMED && !isGenericLabel(name);
  const personId = (name: string) => entityId("Person", name, isNamed(name) ? undefined : source);
  const add = (id: string, kind: EntityKind, name: string): ResolvedEntity => {
    const known = entities.get(id);
    if (known) return known;
    const entity: ResolvedEntity = { id, kind, name, mentions: [] };
    entities.set(id, entity);
    return entity;
  };
  const cast = (names: readonly string[]) => names.map((name) => add(personId(name), "Person", name).id);
  const narrators = cast(reading.cast.narrators.length > 0 ? shownNarrators(reading.cast) : [UNNAMED]);
  const hosts = reading.cast.hosts.map((name) => (isGenericLabel(name) ? undefined : cast([name])[0]));
  const full = fullNames(mentions);
  const ids = new Map<Mention, string>();
  for (const mention of mentions) {
    const name = full(mention);
    const id = idOfMention(
      mention,
      name,
      [...entities.values()],
      narrators[reading.voices.narratorAt(mention.first)] ?? narrators[0] ?? "",
      personId,
    );
    add(id, mention.kind, name).mentions.push(mention);
    ids.set(mention, id);
  }
  return {
    entities,
    narrators,
    hosts,
    idOf: (end) =>
      "mention" in end ? ids.get(end.mention) : "narrator" in end ? narrators[end.narrator] : hosts[end.host],
  };
}

/** "Guest", "A": the first of such labels goes by the name that was heard for the guest. */
function shownNarrators({ narrators, heard }: Cast): readonly string[] {
  const named = heard.find(({ name, host }) => !host && !narrators.includes(name))?.name ?? UNNAMED;
  const generic = narrators.find(isGenericLabel);
  return narrators.map((name) => (name === generic ? named : name));
}

function idOfMention(
  mention: Mention,
  name: string,
  known: readonly ResolvedEntity[],
  narrator: string,
  personId: (name: string) => string,
): string {
  if (mention.kind === "Person") {
    const same = known.find((entity) => entity.kind === "Person" && sameName(entity.name, name));
    return same?.id ?? personId(name);
  }
  const ownKind = mention.kind === "Award" || mention.kind === "Credential" || mention.kind === "Milestone";
  const scoped = ownKind || (mention.own === true && !isSharedKind(mention.kind) && mention.entry === undefined);
  return entityId(mention.kind, name, scoped ? personScope(narrator) : undefined);
}

/** "Goldman" is "Goldman Sachs" where both are said: the short name begins the long one, and only one long name fits. */
function fullNames(mentions: readonly Mention[]): (mention: Mention) => string {
  const byKind = new Map<EntityKind, Map<string, string>>();
  for (const { kind, name } of mentions) {
    const names = byKind.get(kind) ?? new Map<string, string>();
    names.set(slug(name), name);
    byKind.set(kind, names);
  }
  return (mention) => {
    const own = slug(mention.name);
    if (mention.entry || (mention.kind !== "Organization" && mention.kind !== "Event"))
      return byKind.get(mention.kind)?.get(own) ?? mention.name;
    const longer = [...(byKind.get(mention.kind) ?? [])].filter(([key]) => key.startsWith(`${own}-`));
    return longer.length === 1
      ? (longer[0]?.[1] ?? mention.name)
      : (byKind.get(mention.kind)?.get(own) ?? mention.name);
  };
}
