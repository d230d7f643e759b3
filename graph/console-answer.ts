/** An engine's rows → what the console shows: within its limits, and with the graph that is in them. */
import { Failure } from "../model/failure.ts";
import type { GraphEntity, GraphRelation } from "../model/graph.ts";
import type { Properties } from "./console-cells.ts";
import type { ConsoleLimits, ConsoleRead } from "./graph-store.ts";
import { entityFromRow, relationFromRow } from "./rows.ts";

/** What an engine gave; `rows` may hold one more than is shown, to tell that there are more. */
export interface RawAnswer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** Things and relations as they are met in cells. */
export interface Met {
  entity(properties: Properties): void;
  relation(type: string, properties: Properties, source: Properties, target: Properties): void;
}

const MOST_ENTITIES = 1000;
const MOST_RELATIONS = 2000;

/**
 * @param columns names to use instead of the engine's own.
 * @param toCell makes one value of the engine a cell and tells `met` what is in it.
 */
export function toConsoleRead(
  raw: RawAnswer,
  columns: readonly string[] | undefined,
  limits: ConsoleLimits,
  toCell: (value: unknown, met: Met) => unknown,
): ConsoleRead {
  const found = createMet();
  const rows: unknown[][] = [];
  let bytes = 0;
  for (const row of raw.rows.slice(0, limits.maxRows)) {
    const cells = row.map((value) => toCell(value, found.met));
    bytes += Buffer.byteLength(JSON.stringify(cells));
    if (bytes > limits.maxBytes) break;
    rows.push(cells);
  }
  const graph = found.graph();
  const cut = [
    ...(rows.length < raw.rows.length ? [rowsCut(rows.length, bytes > limits.maxBytes, limits)] : []),
    ...(graph?.cut ? [`the graph shows ${MOST_ENTITIES} things and ${MOST_RELATIONS} relations at most`] : []),
  ];
  return {
    columns: columns?.length === raw.columns.length ? columns : raw.columns,
    rows,
    ...(graph && { graph: { entities: graph.entities, relations: graph.relations } }),
    ...(cut.length > 0 && { truncated: cut.join("; ") }),
  };
}

function rowsCut(shown: number, tooLarge: boolean, { maxBytes }: ConsoleLimits): string {
  const which = shown === 0 ? "no row is shown" : `only the first ${shown} rows are shown`;
  return tooLarge ? `${which}: together they may have ${Math.round(maxBytes / 1024)} KiB` : which;
}

function createMet() {
  const entities = new Map<string, GraphEntity>();
  const relations = new Map<string, GraphRelation>();
  const met: Met = {
    entity: (properties) => keep(entities, () => entityFromRow(properties)),
    relation: (type, properties, source, target) => {
      met.entity(source);
      met.entity(target);
      keep(relations, () => relationFromRow(properties, type, source.id, target.id));
    },
  };
  return {
    met,
    graph() {
      if (entities.size === 0) return undefined;
      const shown = new Map([...entities].slice(0, MOST_ENTITIES));
      const joined = [...relations.values()].filter(({ source, target }) => shown.has(source) && shown.has(target));
      return {
        entities: [...shown.values()],
        relations: joined.slice(0, MOST_RELATIONS),
        cut: shown.size < entities.size || joined.length > MOST_RELATIONS,
      };
    },
  };
}

/** Evidence, and what others put into the database, is shown as a cell but is no part of the picture. */
function keep<T extends { readonly id: string }>(kept: Map<string, T>, read: () => T): void {
  try {
    const fact = read();
    kept.set(fact.id, fact);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
}
