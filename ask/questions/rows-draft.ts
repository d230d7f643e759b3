/** Rows of a query that somebody wrote → an answer: sentences, a table, what to highlight, and the facts to quote. */
import { z } from "zod";
import type { ConsoleRead } from "../../graph/graph-store.ts";
import type { GraphEntity, GraphRelation } from "../../model/graph.ts";
import type { AnswerRow, Cell, Draft, Sentence } from "./question.ts";

interface Telling {
  readonly understood: string;
  /** `{column}` stands for the cell. Without it a row is told as its columns. */
  readonly sentence?: string;
  /** Further words for the sentence: names of what was asked with. */
  readonly names?: ReadonlyMap<string, string>;
  /** Rows that hold anything else are left out. */
  readonly isSure: (fact: GraphEntity | GraphRelation) => boolean;
}

/** A row's sentence rests on the relationships in it, or, where there are none, on its nodes. */
export function draftFromRows({ columns, rows, graph, truncated }: ConsoleRead, telling: Telling): Draft {
  const { understood, sentence, names = new Map<string, string>(), isSure } = telling;
  const doubtful = new Set(
    [...(graph?.entities ?? []), ...(graph?.relations ?? [])].flatMap((fact) =>
      isPerson(fact) || isSure(fact) ? [] : fact.id,
    ),
  );
  const kept = rows.filter((row) => !idsOf(row).some((id) => doubtful.has(id)));
  return {
    understood,
    sentences: [
      ...kept.map((row): Sentence => {
        const words = new Map([...names, ...columns.map((column, at) => [column, wordsOf(row[at])] as const)]);
        const text =
          sentence === undefined
            ? tellColumns(columns, row)
            : sentence.replace(SLOT, (slot, name) => words.get(name) ?? slot);
        return { text, facts: factsOf(row) };
      }),
      ...(truncated === undefined ? [] : [{ text: `There may be more: ${truncated}.`, facts: [] }]),
    ],
    rows: kept.map((row): AnswerRow => Object.fromEntries(columns.map((column, at) => [column, toCell(row[at])]))),
    elements: kept.flatMap(idsOf),
  };
}

/** People are believed in, however doubtful the name. */
const isPerson = (fact: GraphEntity | GraphRelation): boolean => "kind" in fact && fact.kind === "Person";

const SLOT = /\{([A-Za-z_]\w*)\}/g;

const nodeSchema = z.object({
  is: z.literal("node"),
  id: z.string(),
  labels: z.array(z.string()),
  properties: z.record(z.string(), z.unknown()),
});
const relationshipSchema = z.object({
  is: z.literal("relationship"),
  id: z.string(),
  source: z.string(),
  target: z.string(),
});
const pathSchema = z.object({
  is: z.literal("path"),
  nodes: z.array(z.unknown()),
  relationships: z.array(z.unknown()),
});

/** Nodes and relationships in a cell, those inside lists and paths too. */
function partsOf(cell: unknown): { readonly nodes: readonly string[]; readonly relationships: readonly string[] } {
  const node = nodeSchema.safeParse(cell).data;
  if (node) return { nodes: node.labels.includes("Entity") ? [node.id] : [], relationships: [] };
  const relationship = relationshipSchema.safeParse(cell).data;
  if (relationship) return { nodes: [relationship.source, relationship.target], relationships: [relationship.id] };
  const path = pathSchema.safeParse(cell).data;
  const parts = (path ? [...path.nodes, ...path.relationships] : Array.isArray(cell) ? cell : []).map(partsOf);
  return {
    nodes: parts.flatMap(({ nodes }) => nodes),
    relationships: parts.flatMap(({ relationships }) => relationships),
  };
}

function idsOf(row: readonly unknown[]): string[] {
  return row.map(partsOf).flatMap(({ nodes, relationships }) => [...nodes, ...relationships]);
}

function factsOf(row: readonly unknown[]): string[] {
  const parts = row.map(partsOf);
  const relationships = [...new Set(parts.flatMap((part) => part.relationships))];
  return relationships.length > 0 ? relationships : [...new Set(parts.flatMap(({ nodes }) => nodes))];
}

function toCell(cell: unknown): Cell {
  if (cell === null || cell === undefined) return null;
  return typeof cell === "number" || typeof cell === "boolean" ? cell : wordsOf(cell);
}

function wordsOf(cell: unknown): string {
  if (cell === null || cell === undefined) return "(not said)";
  if (typeof cell === "string") return cell;
  const node = nodeSchema.safeParse(cell).data;
  if (node) return String(node.properties.name ?? node.id);
  const relationship = relationshipSchema.safeParse(cell).data;
  if (relationship) return relationship.id;
  return Array.isArray(cell) ? cell.map(wordsOf).join(", ") : JSON.stringify(cell);
}

/** "name: PyTorch, start: 2017"; relationships stand behind the words, not among them. */
function tellColumns(columns: readonly string[], row: readonly unknown[]): string {
  const told = columns.flatMap((column, at) =>
    relationshipSchema.safeParse(row[at]).success ? [] : [`${column}: ${wordsOf(row[at])}`],
  );
  return `${told.join(", ") || "found"}.`;
}
