/** JSON with places: where in the file a string's characters stand, which `JSON.parse` does not tell. */
import { Failure } from "../../model/failure.ts";
import { lineNumberAt } from "./lines.ts";

/** `start` and `end` are inside of the quotes; `value` is the string meant, escapes resolved. */
export interface JsonString {
  readonly type: "string";
  readonly start: number;
  readonly end: number;
  readonly value: string;
}
export type JsonNode =
  | JsonString
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "word" }
  | { readonly type: "array"; readonly items: readonly JsonNode[] }
  | { readonly type: "object"; readonly members: ReadonlyMap<string, JsonNode> };

const MAX_DEPTH = 64;
const BLANK = /[\s\uFEFF]*/y;
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null|NaN|-?Infinity/y;

/** @throws Failure("bad-data") naming the line where the file stops being JSON. */
export function parseJson(text: string, fileName: string): JsonNode {
  let at = 0;
  const fail = (what: string): never => {
    const line = lineNumberAt(text, Math.min(at, text.length));
    throw new Failure(
      "bad-data",
      `${fileName}, line ${line}: broken JSON, ${what}: get the file anew, it may be cut off.`,
    );
  };
  const skipBlank = () => {
    BLANK.lastIndex = at;
    BLANK.exec(text);
    at = BLANK.lastIndex;
  };
  const expect = (sign: string) => {
    skipBlank();
    if (text.charAt(at) !== sign) fail(at >= text.length ? "it ends too early" : `"${sign}" is missing`);
    at++;
  };
  const string = (): JsonString => {
    expect('"');
    const start = at;
    let escaped = false;
    for (; at < text.length && text.charAt(at) !== '"'; at++) {
      if (text.charAt(at) !== "\\") continue;
      escaped = true;
      at++;
    }
    if (at >= text.length) fail("a string does not end");
    const end = at++;
    const raw = text.slice(start, end);
    return { type: "string", start, end, value: escaped ? unescaped(raw) : raw };
  };
  const value = (depth: number): JsonNode => {
    if (depth > MAX_DEPTH) fail("it is nested too deep");
    skipBlank();
    const sign = text.charAt(at);
    if (sign === '"') return string();
    if (sign === "[") return { type: "array", items: list("]", () => value(depth + 1)) };
    if (sign === "{") {
      const members = list("}", (): readonly [string, JsonNode] => {
        const key = string().value;
        expect(":");
        return [key, value(depth + 1)];
      });
      return { type: "object", members: new Map(members) };
    }
    NUMBER.lastIndex = at;
    const number = NUMBER.exec(text);
    WORD.lastIndex = at;
    const found = number ?? WORD.exec(text) ?? fail(at >= text.length ? "it ends too early" : "a value is missing");
    at += found[0].length;
    return number ? { type: "number", value: Number(number[0]) } : { type: "word" };
  };
  const list = <T>(closing: string, item: () => T): readonly T[] => {
    at++;
    const items: T[] = [];
    skipBlank();
    if (text.charAt(at) === closing) {
      at++;
      return items;
    }
    for (;;) {
      items.push(item());
      skipBlank();
      const sign = text.charAt(at);
      if (sign !== closing && sign !== ",")
        fail(at >= text.length ? "it ends too early" : `"," or "${closing}" is missing`);
      at++;
      if (sign === closing) return items;
    }
  };
  const root = value(0);
  skipBlank();
  if (at < text.length) fail("there is more after its end");
  return root;
}

/** The member of an object; undefined of anything else. */
export function member(node: JsonNode | undefined, key: string): JsonNode | undefined {
  return node?.type === "object" ? node.members.get(key) : undefined;
}

export function itemsOf(node: JsonNode | undefined): readonly JsonNode[] {
  return node?.type === "array" ? node.items : [];
}

export function stringOf(node: JsonNode | undefined): JsonString | undefined {
  return node?.type === "string" ? node : undefined;
}

/** A number, also when written as a string; never negative. */
export function numberOf(node: JsonNode | undefined): number | undefined {
  const number =
    node?.type === "number"
      ? node.value
      : node?.type === "string" && node.value !== ""
        ? Number(node.value)
        : Number.NaN;
  return Number.isFinite(number) && number >= 0 ? number : undefined;
}

function unescaped(raw: string): string {
  try {
    return String(JSON.parse(`"${raw}"`));
  } catch {
    return raw;
  }
}
