/** What a Cypher text must not hold, so that both engines understand it alike. */
import { ENTITY_KINDS, RELATION_TYPES } from "../../model/ontology.ts";

const LABELS = new Set<string>([...ENTITY_KINDS, "Entity", "Evidence", "Order", "Retired"]);
const TYPES = new Set<string>(RELATION_TYPES);

const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/\bOPTIONAL\s+MATCH\b[^)]*shortestPath/i, "an optional shortest path hangs the embedded engine"],
  [/(?:shortestPath|allShortestPaths)\s*\(.*\bWHERE\b/is, "a predicate on a shortest path is applied too late"],
  [/(?<!coalesce\()\bsum\s*\(/i, "sum() of nothing is null on one engine: coalesce(sum(x), 0)"],
  [/\]\s*\+\s*(?!\[|\$)|\+\s*(?:'[^']*'|\d+)\s*(?:,|$)/, "a list plus one value wipes the list: + [x]"],
  [/:\s*\w+\s*[|&!]\s*\w+\s*\)/, "label expressions are not portable"],
  [/\[\s*\w*\s*:\s*!/, "type expressions are not portable"],
  [/\(\s*\w*(?:\s*:\s*\w+)?\s+WHERE\b/i, "WHERE inside a pattern is not portable"],
  [/\bSHORTEST\s+\d/i, "SHORTEST is not portable"],
  [/\bCOLLECT\s*\{/i, "COLLECT {} is not portable"],
  [/\bOPTIONAL\s+CALL\b/i, "OPTIONAL CALL is not portable"],
  [/\[\s*\d*\s*\.\.\s*\d*\s*\](?!\s*-)/, "slices are not portable"],
  [/\bLOAD\s+CSV\b/i, "LOAD CSV reads files"],
  [/\bduration\.|\bdate\.|\btoIntegerOrNull\b|\bisEmpty\b/i, "not on both engines"],
  [/\$\s*\(/, "dynamic labels and types are not portable"],
  [/\bexists\s*\(\s*\w+\.\w+\s*\)/i, "exists(n.p) is not portable"],
  [/-\[[^\]]*\]-[>]?\([^)]*\)<?-\[/, "two relationships in one pattern: split it in two MATCH"],
];

/** Reasons why a text is not in the portable subset; none when it is. */
export function lintCypher(text: string): string[] {
  const found = FORBIDDEN.filter(([pattern]) => pattern.test(text)).map(([, reason]) => reason);
  const labels = [...text.matchAll(/\(\s*\w*\s*:\s*(\w+)/g), ...text.matchAll(/\b(?:SET|REMOVE)\s+\w+:(\w+)/g)];
  for (const [, label = ""] of labels) if (!LABELS.has(label)) found.push(`:${label} is no label of ours`);
  for (const [, types = ""] of text.matchAll(/\[\s*\w*\s*:\s*([\w|:]+)/g))
    for (const type of types.split(/[|:]+/)) if (!TYPES.has(type)) found.push(`:${type} is no type of ours`);
  for (const column of columnsOf(text))
    if (!/(?:\bAS\s+|^)\w+$/i.test(column)) found.push(`the column "${column}" has no name`);
  return found;
}

function columnsOf(text: string): string[] {
  const returned = /\bRETURN\s+(?:DISTINCT\s+)?(.*?)(?:\s+ORDER BY\b.*|\s+LIMIT\b.*)?$/is.exec(text)?.[1];
  return returned === undefined ? [] : returned.split(/,(?![^([]*[)\]])/).map((column) => column.trim());
}
