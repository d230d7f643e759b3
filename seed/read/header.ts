/** The few lines above a transcript that say what it is: a title, a show, "Published: 2020-10-07". */
import { type Field, isKnownKey } from "./fields.ts";
import { type Line, lineText } from "./lines.ts";
import { edtfOfDate } from "./written-date.ts";

const KEYED =
  /^[ \t]{0,8}(?:[#>*/;|-]{1,6}[ \t]+)?(?:\*\*|__)?([A-Za-z][A-Za-z _-]{0,24}?)(?:\*\*|__)?[ \t]{0,4}:[ \t]{0,4}(?:\*\*|__)?[ \t]{0,8}(\S.*)?$/;
const MAX_HEADER = 25;
const NAMELESS = /^(?:podcast |interview |video |full |talk |episode )*transcript(?:ion)?$/i;

/** "Key: value" with a key that headers use, comment or list sign before it or not. */
export function keyedLine(line: string): Field | undefined {
  const match = KEYED.exec(line.slice(0, 1000));
  return match?.[1] !== undefined && isKnownKey(match[1]) ? { key: match[1], value: match[2] ?? "" } : undefined;
}

/**
 * Fields of the header and the index of the first line after it. Without a header: no fields, 0.
 * @param isTurn whether a line begins somebody's turn: "Host: welcome" is no header there.
 */
export function readHeader(
  text: string,
  lines: readonly Line[],
  isTurn: (line: Line) => boolean,
): { fields: readonly Field[]; next: number } {
  const fields: Field[] = [];
  const bare: { value: string; at: number }[] = [];
  let next = 0;
  let keyed = 0;
  for (let at = 0; at < Math.min(lines.length, MAX_HEADER); at++) {
    const line = lines[at];
    if (!line) break;
    const content = lineText(text, line).trim();
    if (content === "") continue;
    const field = isTurn(line) && !namesPeople(content) ? undefined : headerField(content);
    if (field) {
      fields.push(field);
      keyed++;
    } else if (isTurn(line) || !isTitleLike(text, lines, at)) break;
    else bare.push({ value: content.replace(/^#{1,6}\s+|[*_]{2}/g, "").trim(), at });
    next = at + 1;
  }
  const titles = bare.filter((line) => !NAMELESS.test(line.value));
  const first = bare[0];
  if (keyed === 0 && !(first?.at === firstWorded(text, lines) && isTitled(text, lines, first.at)))
    return { fields: [], next: 0 };
  const [title, channel] = titles;
  if (title) fields.push({ key: "title", value: title.value });
  if (channel && keyed > 0) fields.push({ key: "show", value: channel.value });
  return { fields, next: keyed > 0 ? next : (first?.at ?? -1) + 1 };
}

/** "Host: Ann Lee, Bo Park" names people, where "Host: Hello" is said. */
function namesPeople(content: string): boolean {
  const value = keyedLine(content)?.value ?? "";
  return /^\p{Lu}[\p{L}.'’-]{0,30}(?:(?:,? | and | & |, | de | van | von )\p{Lu}[\p{L}.'’-]{0,30}){1,8}$/u.test(value);
}

function headerField(content: string): Field | undefined {
  const field = keyedLine(content);
  if (field) return field;
  const bare = content.replace(/^#{1,6}\s+|[*_]/g, "").trim();
  const dated = /^(recorded|published|released|aired)(?: on)? (.{4,40})$/i.exec(bare);
  const day = dated ? edtfOfDate(dated[2] ?? "") : undefined;
  if (day !== undefined) return { key: dated?.[1] ?? "", value: day };
  const isDate = bare.length <= 40 && /^(?:\w{3,9},? )?(?:\d|[A-Z][a-z]{2,8} \d)/.test(bare) && /\d{4}/.test(bare);
  const date = isDate && /^[\p{L}\d ,./:-]+$/u.test(bare) ? edtfOfDate(bare) : undefined;
  if (date !== undefined) return { key: "published", value: date };
  return /^https?:\/\/\S+$/.test(bare) ? { key: "url", value: bare } : undefined;
}

/** A short line that begins large and does not end as a sentence. */
function isTitleLike(text: string, lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (!line || line.end - line.start > 160) return false;
  const content = lineText(text, line).trim();
  if (/^#{1,6}\s/.test(content) || /^\*\*[^*]{1,120}\*\*$/.test(content)) return true;
  return /^["“'(#]?[\p{Lu}\p{N}]/u.test(content) && !/[.,;!…]$/.test(content) && !/^\[.*\]$/.test(content);
}

/** A title alone: most of its words are capital, or what follows begins small; a blank line and more text come after. */
function isTitled(text: string, lines: readonly Line[], at: number): boolean {
  const [line, after] = [lines[at], lines[at + 1]];
  if (!line || !after || lineText(text, after).trim() !== "" || text.length < (line.end - line.start) * 3) return false;
  const words = lineText(text, line).match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  const long = words.filter((word) => word.length > 3);
  return (
    /^\s*#/.test(lineText(text, line)) ||
    (words.length > 1 &&
      (long.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length * 2 >= long.length ||
        isAboveCaptions(text, after.end)))
  );
}

/** What comes next is one long paragraph that begins small: captions under a line that somebody wrote. */
function isAboveCaptions(text: string, from: number): boolean {
  const [paragraph = ""] = text
    .slice(from, from + 2000)
    .trimStart()
    .split(/\n[ \t\r]*\n/, 1);
  return paragraph.length > 300 && /^\p{Ll}/u.test(paragraph.replace(/^(?:\[[^\]]{1,30}\]\s*)+/, ""));
}

function firstWorded(text: string, lines: readonly Line[]): number {
  return lines.findIndex((line) => lineText(text, line).trim() !== "");
}
