/** What became of seeded files, in words and as data. */
import { talkId } from "../model/talk.ts";
import type { SeedResult } from "../seed/seed.ts";
import { previewLines } from "./edit-words.ts";

type Loaded = Exclude<SeedResult, { readonly outcome: "failed" }>;

/** "loaded    ada-0123abcd: 41 entities, 52 relations, 9 orders, 3 edits; 1 warning" */
export function seedLine({ outcome, talk, changes, edits, preview }: Loaded, dryRun: boolean): string {
  const { entities, relations, orders, warnings } = talk.document;
  const counts = [
    count(entities.length, "entity", "entities"),
    count(relations.length, "relation"),
    count(orders.length, "order"),
    ...(edits > 0 ? [count(edits, "new edit")] : []),
  ].join(", ");
  const difference =
    outcome === "replaced"
      ? ` (+${changes.added.length} -${changes.removed.length} ~${changes.changed.length} facts)`
      : "";
  const doubts = warnings.length > 0 ? `; ${count(warnings.length, "warning")}` : "";
  const line = `${outcomeWord(outcome, dryRun)} ${talkId(talk)}: ${counts}${difference}${doubts}`;
  return [line, ...(preview === undefined ? [] : previewLines(preview).map((each) => `  ${each}`))].join("\n");
}

/** The same as data, for `--json`. */
export function seedRecord(result: SeedResult): Record<string, unknown> {
  if (result.outcome === "failed") {
    return { path: result.path, outcome: "failed", kind: result.failure.kind, message: result.failure.message };
  }
  const { path, outcome, talk, changes, edits, preview } = result;
  const { entities, relations, orders, warnings, sources } = talk.document;
  return {
    path,
    outcome,
    id: talkId(talk),
    title: sources[0]?.title,
    entities: entities.length,
    relations: relations.length,
    orders: orders.length,
    newEdits: edits,
    added: changes.added,
    removed: changes.removed,
    changed: changes.changed,
    ...(preview === undefined ? {} : { preview }),
    warnings,
  };
}

/** "2 talks loaded, 1 unchanged, 1 failed." */
export function seedSummary(results: readonly SeedResult[], dryRun: boolean): string {
  if (results.length === 0) return "Nothing was loaded.";
  const parts = (["loaded", "replaced", "unchanged", "failed"] as const).flatMap((outcome) => {
    const number = results.filter((result) => result.outcome === outcome).length;
    return number === 0 ? [] : [`${number} ${outcomeWord(outcome, dryRun)}`];
  });
  return `${parts.join(", ")}${dryRun ? "; nothing was changed" : ""}.`;
}

function outcomeWord(outcome: SeedResult["outcome"], dryRun: boolean): string {
  if (!dryRun) return outcome;
  return { loaded: "would be loaded", replaced: "would be replaced", unchanged: "unchanged", failed: "failed" }[
    outcome
  ];
}

/** "1 entity", "2 entities". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
