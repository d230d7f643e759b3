/** Bytes → text. Offsets of everything later are UTF-16 code units of this text. */
import { Failure } from "../../model/failure.ts";
import type { ReadWarning } from "./reading.ts";

const MAX_BYTES = 20 * 1024 * 1024;
const SAMPLE = 65_536;
const REPLACEMENT = "\uFFFD";

/**
 * Decodes UTF-8 (with or without BOM) or UTF-16 (with BOM); the BOM stays, as U+FEFF. Bytes that are no text become
 * U+FFFD and one warning at the first of them.
 * @throws Failure("bad-data") for what is empty, binary or over 20 MiB.
 */
export function decodeText(bytes: Uint8Array, fileName: string): { text: string; warnings: readonly ReadWarning[] } {
  if (bytes.length > MAX_BYTES) {
    const size = (bytes.length / 1024 / 1024).toFixed(1);
    throw new Failure("bad-data", `${fileName} has ${size} MiB, more than the 20 MiB a talk may have: split it.`);
  }
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  refuseWhatIsNoText(text, fileName);
  if (!isDamaged(bytes, encoding)) return { text, warnings: [] };
  const start = text.indexOf(REPLACEMENT);
  const count = countOf(text, REPLACEMENT);
  const message = `${count} ${count === 1 ? "character is" : "characters are"} not ${encoding.toUpperCase()}, the first at offset ${start}: shown as ${REPLACEMENT}; save the file as UTF-8 to get them back.`;
  return { text, warnings: [{ code: "undecodable", message, start, end: start + 1 }] };
}

function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}

function refuseWhatIsNoText(text: string, fileName: string): void {
  if (/^\s*$/.test(text)) {
    throw new Failure("bad-data", `${fileName} is empty: give a transcript with words in it.`);
  }
  const nul = text.indexOf("\0");
  const sample = text.slice(0, SAMPLE);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const odd = countOf(sample, REPLACEMENT) + (sample.match(/[\x01-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0);
  if (nul >= 0 || odd > sample.length / 10) {
    const where = nul >= 0 ? `a NUL at offset ${nul}` : "mostly bytes that are no characters";
    throw new Failure("bad-data", `${fileName} is not text (${where}): give a caption or transcript file in UTF-8.`);
  }
}

function isDamaged(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return false;
  } catch {
    return true;
  }
}

function countOf(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) count++;
  return count;
}
