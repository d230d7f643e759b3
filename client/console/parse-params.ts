/** The box of parameters: a JSON object of scalars and lists of scalars. */

export type Params = Readonly<Record<string, unknown>>;

export type ParsedParams =
  | { readonly ok: true; readonly params: Params }
  /** Line and column from 1, where they are known. */
  | { readonly ok: false; readonly why: ParamsProblem; readonly line?: number; readonly column?: number };

export type ParamsProblem =
  | { readonly kind: "syntax" }
  | { readonly kind: "object" }
  | { readonly kind: "value"; readonly name: string };

/** Reads what is in the box; an empty one has no parameters. */
export function parseParams(text: string): ParsedParams {
  if (text.trim() === "") return { ok: true, params: {} };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { ok: false, why: { kind: "syntax" }, ...placeOf(error, text) };
  }
  if (!isObject(value)) return { ok: false, why: { kind: "object" } };
  const wrong = Object.entries(value).find(([, item]) => !isScalar(item) && !isListOfScalars(item));
  if (!wrong) return { ok: true, params: value };
  return { ok: false, why: { kind: "value", name: wrong[0] }, ...lineAndColumn(text, text.indexOf(`"${wrong[0]}"`)) };
}

/** Browsers say where in words of their own: "at position 7", "at line 1 column 8". */
function placeOf(error: unknown, text: string): { line?: number; column?: number } {
  const words = error instanceof Error ? error.message : "";
  const [, line, column] = /line (\d+) column (\d+)/.exec(words) ?? [];
  if (line !== undefined && column !== undefined) return { line: Number(line), column: Number(column) };
  const position = /position (\d+)/.exec(words)?.[1];
  if (position !== undefined) return lineAndColumn(text, Number(position));
  return /end of (JSON|data)|unterminated/i.test(words) ? lineAndColumn(text, text.length) : {};
}

function lineAndColumn(text: string, offset: number): { line?: number; column?: number } {
  if (offset < 0) return {};
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isScalar = (value: unknown): boolean =>
  value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean";
const isListOfScalars = (value: unknown): boolean => Array.isArray(value) && value.every(isScalar);
