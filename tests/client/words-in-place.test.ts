import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseAst } from "vite";
import { describe, expect, test } from "vitest";

const CLIENT = fileURLToPath(new URL("../../client/", import.meta.url));
const FILES = readdirSync(CLIENT, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tsx"));
const SPOKEN_ATTRIBUTES = new Set(["aria-label", "aria-description", "title", "placeholder", "alt", "label", "words"]);
/** Names that are the same in every language. */
const NAMES = new Set(["Cairn"]);

/** Texts for eye or ear that stand in the markup itself. */
function literalTexts(code: string): readonly string[] {
  const found: string[] = [];
  const keep = (text: unknown) => {
    if (typeof text === "string" && /\p{L}{2,}/u.test(text) && !NAMES.has(text.trim())) found.push(text.trim());
  };
  const texts = (value: unknown): void => {
    if (!isNode(value)) return;
    if (value.type === "Literal") keep(value.value);
    if (value.type === "TemplateElement" && isNode(value.value)) keep(value.value.cooked);
    if (value.type === "ConditionalExpression") for (const part of [value.consequent, value.alternate]) texts(part);
    else if (value.type === "TemplateLiteral" && Array.isArray(value.quasis)) value.quasis.forEach(texts);
    else if (value.type === "JSXExpressionContainer") texts(value.expression);
  };
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isNode(value)) return;
    if (value.type === "JSXText") keep(value.value);
    if (value.type === "JSXAttribute" && isNode(value.name) && SPOKEN_ATTRIBUTES.has(String(value.name.name)))
      texts(value.value);
    if (value.type === "JSXElement" && Array.isArray(value.children)) {
      for (const child of value.children) if (isNode(child) && child.type === "JSXExpressionContainer") texts(child);
    }
    for (const child of Object.values(value)) if (typeof child === "object") visit(child);
  };
  visit(parseAst(code, { lang: "tsx" }).body);
  return found;
}

const isNode = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

describe("texts of the page", () => {
  test.each(FILES.map((file) => [file]))("%s has none of its own", (file) => {
    expect(literalTexts(readFileSync(join(CLIENT, file), "utf8")), relative(CLIENT, file)).toEqual([]);
  });

  test.each([
    ["<p>Hello there</p>", ["Hello there"]],
    ['<a aria-label="Close">{words.x}</a>', ["Close"]],
    ["<a title={on ? `Show all` : words.x} />", ["Show all"]],
    ['<b>{on ? "yes" : "no"}</b>', ["yes", "no"]],
    ['<b className="wide">· {words.x} ↑</b>', []],
    ["<b>Cairn</b>", []],
  ])("finds what stands in %s", (code, texts) => {
    expect(literalTexts(code)).toEqual(texts);
  });
});
