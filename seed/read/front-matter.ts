/** The block between two "---" lines on top of a Markdown file: the part of YAML that such blocks use. */
import type { Field } from "./fields.ts";
import { type Line, lineText } from "./lines.ts";
import type { ReadWarning } from "./reading.ts";

const MAX_LINES = 200;
const PAIR = /^([A-Za-z][A-Za-z0-9 _-]{0,40}):(?:[ \t]+(.*)|[ \t]*)$/;
const ITEM = /^[ \t]*-[ \t]+(?:name:[ \t]*)?(.*)$/;

/** Fields and the index of the first line after the block; 0 when there is none. */
export function frontMatter(
  text: string,
  lines: readonly Line[],
): { fields: readonly Field[]; next: number; warnings: readonly ReadWarning[] } {
  const first = lines.findIndex((line) => /\S/.test(lineText(text, line)));
  const opening = lines[first];
  if (!opening || lineText(text, opening).trim() !== "---") return { fields: [], next: 0, warnings: [] };
  const inside = lines.slice(first + 1, first + 1 + MAX_LINES);
  const last = inside.findIndex((line) => /^(?:---|\.\.\.)[ \t]*$/.test(lineText(text, line)));
  const block = inside.slice(0, last);
  if (last < 0 || !block.some((line) => PAIR.test(lineText(text, line)))) return { fields: [], next: 0, warnings: [] };
  const fields: Field[] = [];
  const warnings: ReadWarning[] = [];
  let key: string | undefined;
  for (const line of block) {
    const content = lineText(text, line);
    const pair = PAIR.exec(content);
    const item = ITEM.exec(content);
    if (pair) {
      key = pair[1];
      for (const value of valuesOf(pair[2] ?? "")) fields.push({ key: key ?? "", value });
    } else if (item && key !== undefined) {
      for (const value of valuesOf(item[1] ?? "")) fields.push({ key, value });
    } else if (/^\S/.test(content) && !content.startsWith("#")) {
      const message = `Line ${line.number}: "${content.slice(0, 40)}" in the front matter is not understood and left out.`;
      warnings.push({ code: "front-matter", message, start: line.start, end: line.end });
    }
  }
  return { fields, next: first + last + 2, warnings };
}

/** A scalar, or the items of "[a, b]", without quotes and comments. */
function valuesOf(written: string): readonly string[] {
  const value = written.trim();
  const list = /^\[(.*)\]$/.exec(value)?.[1];
  if (list !== undefined)
    return list
      .split(",")
      .map(unquoted)
      .filter((item) => item !== "");
  return value === "" || value === "|" || value === ">" ? [] : [unquoted(value)];
}

function unquoted(written: string): string {
  const value = written.trim();
  const quoted = /^"((?:[^"\\]|\\.)*)"|^'((?:[^']|'')*)'/.exec(value);
  if (quoted) return (quoted[1]?.replace(/\\(.)/g, "$1") ?? quoted[2]?.replace(/''/g, "'") ?? "").trim();
  return value.replace(/[ \t]+#.*$/, "");
}
