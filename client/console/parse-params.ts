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
  } catch {
    return { ok: false, why: { kind: "syntax" }, ...lineAndColumn(text, whereItEnds(text)) };
  }
  if (!isObject(value)) return { ok: false, why: { kind: "object" } };
  const wrong = Object.entries(value).find(([, item]) => !isScalar(item) && !isListOfScalars(item));
  if (!wrong) return { ok: true, params: value };
  return { ok: false, why: { kind: "value", name: wrong[0] }, ...lineAndColumn(text, text.indexOf(`"${wrong[0]}"`)) };
}

/** Offset of the first character that no JSON can have there: browsers tell it in words of their own, or not at all. */
function whereItEnds(text: string): number {
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    at += found?.length ?? 0;
    return found !== undefined;
  };
  const list = (close: RegExp, item: () => boolean): boolean => {
    if (take(close)) return true;
    do if (!item()) return false;
    while (take(COMMA));
    return take(close);
  };
  const value = (): boolean => {
    take(SPACE);
    if (take(/\{\s*/y)) return list(/\}\s*/y, () => take(STRING) && take(/:\s*/y) && value());
    if (take(/\[\s*/y)) return list(/\]\s*/y, value);
    return take(STRING) || take(SCALAR);
  };
  value();
  return at;
}

const SPACE = /\s*/y;
const COMMA = /,\s*/y;
const STRING = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-f]{4}))*"\s*/iuy;
const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?)\s*/iy;

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
