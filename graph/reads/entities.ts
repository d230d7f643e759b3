import type { GraphEntity } from "../../model/graph.ts";
import type { EntityKind } from "../../model/ontology.ts";
import { foldText } from "../fold.ts";
import type { GraphStore, ReadLimits } from "../graph-store.ts";
import { toEntity, where } from "./cypher.ts";
import { READ_LIMITS } from "./limits.ts";

export interface EntitiesQuery {
  /** Part of a name or alias; case and accents do not matter. */
  readonly q?: string | undefined;
  readonly kind?: EntityKind | undefined;
  /** The last id of the page before. */
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface EntityPage {
  readonly items: readonly GraphEntity[];
  /** Given when there is more. */
  readonly nextCursor?: string;
}

/** One page of entities by id: pages neither repeat nor skip when things are added between them. */
export async function readEntities(
  store: GraphStore,
  query: EntitiesQuery,
  limits: ReadLimits = READ_LIMITS,
): Promise<EntityPage> {
  const conditions = [
    "e.cairn = true",
    ...(query.cursor === undefined ? [] : ["e.id > $cursor"]),
    ...(query.kind === undefined ? [] : ["e.kind = $kind"]),
    ...(query.q === undefined ? [] : ["e.searchText CONTAINS $q"]),
  ];
  const { rows } = await store.read(
    `MATCH (e:Entity) ${where(conditions)} RETURN properties(e) AS entity ORDER BY e.id LIMIT $limit`,
    {
      cursor: query.cursor ?? null,
      kind: query.kind ?? null,
      q: foldText(query.q ?? ""),
      limit: query.limit + 1,
    },
    limits,
  );
  const items = rows.slice(0, query.limit).map(toEntity);
  const last = items.at(-1);
  return rows.length > query.limit && last ? { items, nextCursor: last.id } : { items };
}
