/** Edits and what they change, in lines for people. */
import type { Preview } from "../graph/preview.ts";
import type { Edit } from "../model/edit.ts";

/** "redate worked_at~…: start 2016-21". */
export function editWords(edit: Edit): string {
  const value = "value" in edit ? valueWords(edit) : "";
  const target = "target" in edit ? ` ${edit.target}` : "";
  return `${edit.op}${target}${value === "" ? "" : `${target === "" ? " " : ": "}${value}`}`;
}

function valueWords(edit: Extract<Edit, { value: unknown }>): string {
  switch (edit.op) {
    case "order":
      return `${edit.value.first} ${edit.value.kind} ${edit.value.second}${edit.value.gap === undefined ? "" : ` by ${edit.value.gap}`}`;
    case "addEntity":
      return `${edit.value.id} “${edit.value.name}”`;
    case "addRelation":
      return `${edit.value.type} ${edit.value.source} ${edit.value.target}`;
    default:
      return Object.entries(edit.value)
        .map(([name, value]) => `${name} ${Array.isArray(value) ? value.join(", ") : value}`)
        .join(", ");
  }
}

/** Lines of one sort that are shown before the rest is counted. */
const MOST = 20;

/** "+ id" comes, "- id" goes, "~ id" changes, "! edit" finds nothing to work on. */
export function previewLines({ added, removed, changed, conflicts }: Preview): string[] {
  const lines = [
    ...cut("+", added),
    ...cut("-", removed),
    ...cut("~", changed),
    ...cut(
      "!",
      conflicts.map(({ edit, op, reason }) => `${edit} (${op}): ${reason}`),
    ),
  ];
  return lines.length > 0 ? lines : ["nothing would change"];
}

function cut(sign: string, items: readonly string[]): string[] {
  const shown = items.slice(0, MOST).map((item) => `${sign} ${item}`);
  return items.length > MOST ? [...shown, `${sign} and ${items.length - MOST} more`] : shown;
}
