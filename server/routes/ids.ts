/** Ids in addresses, and what is said when nothing has one. */
import { z } from "zod";
import type { GraphStore } from "../../graph/graph-store.ts";
import { readEntityNames } from "../../graph/reads/entity.ts";
import { HttpProblem } from "../problem.ts";

export const idParams = z.object({ id: z.string().min(1).max(600) });

/** The refusal of a talk that is not loaded. */
export function missingSource(id: string): HttpProblem {
  return new HttpProblem("NOT_FOUND", `No talk has the id "${id}"; see /api/v1/sources.`);
}

/** The refusal of a thing or fact that is not in the graph. */
export function missingFact(what: "entity" | "fact" | "person", id: string): HttpProblem {
  return new HttpProblem("NOT_FOUND", `No ${what} has the id "${id}".`);
}

/** @throws HttpProblem 404 when nobody has this id. */
export async function requirePerson(store: GraphStore, id: string): Promise<void> {
  const [found] = await readEntityNames(store, [id]);
  if (found?.kind !== "Person") throw missingFact("person", id);
}
