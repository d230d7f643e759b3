import { inflateSync } from "node:zlib";

/**
 * The words of each page of a PDF as Chromium prints it, in the order in which they are drawn: its fonts say by their
 * `ToUnicode` maps (ISO 32000-1, 9.10.3) what the glyphs stand for. Blanks are left out: a page places them as it likes.
 */
export function pdfText(file: Buffer): readonly string[] {
  const objects = readObjects(file);
  const pages = [...objects.values()].filter(({ head }) => /\/Type\s*\/Page\b(?!s)/.test(head));
  const pageOf = (number: string | undefined) => objects.get(Number(number));
  return pages.map(({ head }) => {
    const fonts = new Map(
      [...resourcesOf(head, objects).matchAll(/\/(F\d+)\s+(\d+) 0 R/g)].map(([, name = "", font]) => {
        const map = /\/ToUnicode (\d+) 0 R/.exec(pageOf(font)?.head ?? "")?.[1];
        const bytes = (pageOf(font)?.head ?? "").includes("/Type3") ? 1 : 2;
        return [name, { bytes, glyphs: unicodeMap(pageOf(map)?.stream ?? "") }] as const;
      }),
    );
    return wordsOf(pageOf(/\/Contents (\d+) 0 R/.exec(head)?.[1])?.stream ?? "", fonts);
  });
}

interface PdfFont {
  /** Bytes of a glyph's code. */
  readonly bytes: 1 | 2;
  readonly glyphs: ReadonlyMap<number, string>;
}

interface PdfObject {
  readonly head: string;
  readonly stream: string;
}

function readObjects(file: Buffer): ReadonlyMap<number, PdfObject> {
  const text = file.toString("latin1");
  const objects = new Map<number, PdfObject>();
  for (const { index, 0: opening, 1: number } of text.matchAll(/(?<=^|\n)(\d+) 0 obj\b/g)) {
    const start = index + opening.length;
    const end = text.indexOf("endobj", start);
    const body = text.slice(start, end);
    const at = body.search(/stream\r?\n/);
    const head = at < 0 ? body : body.slice(0, at);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const from = start + at + (/^stream\r?\n/.exec(body.slice(at))?.[0].length ?? 0);
    const packed = at < 0 ? undefined : file.subarray(from, from + length);
    const wanted = packed && !head.includes("/Length1") && !head.includes("/Image");
    const bytes = wanted && head.includes("/FlateDecode") ? inflateSync(packed) : packed;
    objects.set(Number(number), { head, stream: wanted && bytes ? bytes.toString("latin1") : "" });
  }
  return objects;
}

function resourcesOf(head: string, objects: ReadonlyMap<number, PdfObject>): string {
  const elsewhere = /\/Resources (\d+) 0 R/.exec(head)?.[1];
  return elsewhere === undefined ? head : (objects.get(Number(elsewhere))?.head ?? "");
}

function unicodeMap(map: string): ReadonlyMap<number, string> {
  const glyphs = new Map<number, string>();
  const letters = (hex: string) => Buffer.from(hex, "hex").swap16().toString("utf16le");
  for (const [, block = ""] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = "", hex = ""] of block.matchAll(/<([\dA-F]+)>\s*<([\dA-F]+)>/gi))
      glyphs.set(Number.parseInt(code, 16), letters(hex));
  for (const [, block = ""] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, low = "", high = "", hex = ""] of block.matchAll(/<([\dA-F]+)>\s*<([\dA-F]+)>\s*<([\dA-F]+)>/gi)) {
      const [first, last, letter] = [low, high, hex].map((digits) => Number.parseInt(digits, 16));
      for (let code = first ?? 0; code <= (last ?? -1); code += 1)
        glyphs.set(code, String.fromCodePoint((letter ?? 0) + code - (first ?? 0)));
    }
  return glyphs;
}

/** Text is shown as strings of glyphs' codes, in hexadecimal or, with escapes, as they are. */
function wordsOf(stream: string, fonts: ReadonlyMap<string, PdfFont>): string {
  let font: PdfFont | undefined;
  let words = "";
  for (const [, name, hex, plain] of stream.matchAll(
    /\/(F\d+) [\d.-]+ Tf|<([\dA-F]+)>(?=[^<>]*?T[jJ])|\(((?:\\[\s\S]|[^\\()])*)\)(?=[^()]*?T[jJ])/gi,
  )) {
    if (name !== undefined) font = fonts.get(name);
    const bytes = hex === undefined ? Buffer.from(unescaped(plain ?? ""), "latin1") : Buffer.from(hex, "hex");
    const width = font?.bytes ?? 2;
    for (let at = 0; at + width <= bytes.length; at += width)
      words += font?.glyphs.get(bytes.readUIntBE(at, width)) ?? "";
  }
  return words.replaceAll(/\s/g, "");
}

const CONTROLS: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

const unescaped = (text: string): string =>
  text.replaceAll(/\\([0-7]{1,3}|[\s\S])/g, (_, said: string) =>
    /^[0-7]/.test(said) ? String.fromCharCode(Number.parseInt(said, 8)) : (CONTROLS[said] ?? said),
  );
