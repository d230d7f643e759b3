import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { type GazetteerEntry, gazetteerEntrySchema } from "../../model/gazetteer.ts";
import { type CommonWords, loadCommonWords } from "../../seed/knowledge/common-words.ts";
import { DATA_DIRECTORY } from "../../seed/knowledge/data-directory.ts";

interface DataFile {
  readonly name: string;
  readonly text: string;
  readonly entries: readonly GazetteerEntry[];
}

let files: readonly DataFile[] = [];
let entries: readonly GazetteerEntry[] = [];
let words: CommonWords;

beforeAll(async () => {
  const directory = join(DATA_DIRECTORY, "names");
  const names = (await readdir(directory)).sort();
  files = await Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(directory, name), "utf8");
      return { name, text, entries: z.array(gazetteerEntrySchema).parse(JSON.parse(text)) };
    }),
  );
  entries = files.flatMap((file) => file.entries);
  words = await loadCommonWords();
});

const formsOf = (entry: GazetteerEntry): readonly string[] => [entry.name, ...(entry.aliases ?? [])];
const keyOf = (entry: GazetteerEntry): string => `${entry.kind} ${entry.name}`;

/** Entries of which something is wrong, as a list that a failing test prints. */
const faults = (wrong: (entry: GazetteerEntry) => boolean): readonly string[] => entries.filter(wrong).map(keyOf);

describe("known names", () => {
  test("are many, and of every kind a talk names", () => {
    expect(entries.length).toBeGreaterThanOrEqual(15000);
    for (const [kind, least] of [
      ["Organization", 7000],
      ["Tool", 2000],
      ["Place", 2000],
      ["Role", 1800],
      ["Topic", 1000],
      ["Event", 150],
      ["Competition", 150],
      ["Credential", 150],
      ["Award", 150],
      ["Hardware", 700],
      ["Dataset", 80],
      ["Work", 80],
    ] as const) {
      expect(entries.filter((entry) => entry.kind === kind).length, kind).toBeGreaterThanOrEqual(least);
    }
  });

  test("stand one on a line, sorted by name", () => {
    for (const { name, text, entries: listed } of files) {
      expect(text.split("\n"), name).toHaveLength(listed.length + 3);
      const order = listed.map((entry) => entry.name.toLowerCase());
      expect(order, name).toEqual([...order].sort());
    }
  });

  test("occur once for each kind", () => {
    const seen = new Map<string, number>();
    for (const entry of entries) seen.set(keyOf(entry), (seen.get(keyOf(entry)) ?? 0) + 1);
    expect([...seen].filter(([, count]) => count > 1)).toEqual([]);
  });

  test("share no spelling with another of their kind", () => {
    const claims = new Map<string, Set<string>>();
    for (const entry of entries) {
      for (const form of formsOf(entry)) {
        const claim = `${entry.kind} ${form.toLowerCase()}`;
        claims.set(claim, (claims.get(claim) ?? new Set()).add(entry.name));
      }
    }
    expect([...claims].filter(([, owners]) => owners.size > 1)).toEqual([]);
  });

  test("are no single letter but two languages that everybody calls so", () => {
    const short = entries.flatMap((entry) => formsOf(entry).filter((form) => form.replaceAll(".", "").length < 2));
    expect([...new Set(short)].sort()).toEqual(["C", "R"]);
  });

  test("are marked ordinary when a single word of theirs is a common word or a given name", () => {
    const common = (form: string) => !form.includes(" ") && (words.isCommonWord(form) || words.isFirstName(form));
    expect(faults((entry) => formsOf(entry).some(common) && !entry.ordinary)).toEqual([]);
  });

  test.each([
    ["Tool", "Go"],
    ["Tool", "Swift"],
    ["Tool", "Notion"],
    ["Tool", "Spark"],
    ["Tool", "Julia"],
    ["Tool", "Slack"],
    ["Organization", "Square"],
    ["Organization", "Apple"],
    ["Organization", "Meta"],
    ["Organization", "Chase"],
    ["Organization", "Stripe"],
    ["Organization", "Target"],
    ["Organization", "Shell"],
    ["Organization", "Oracle"],
  ])("%s %s is an ordinary word", (kind, name) => {
    expect(entries.find((entry) => entry.kind === kind && entry.name === name)).toMatchObject({ ordinary: true });
  });

  test.each([
    ["Tool", "Keras"],
    ["Tool", "PyTorch"],
    ["Organization", "Lyft"],
    ["Organization", "Google"],
    ["Organization", "UC Davis"],
  ])("%s %s is not", (kind, name) => {
    const entry = entries.find((candidate) => candidate.kind === kind && candidate.name === name);
    expect(entry).toBeDefined();
    expect(entry).not.toHaveProperty("ordinary");
  });

  test("give sounds in plain words and years as years", () => {
    expect(faults((entry) => (entry.sounds ?? []).some((sound) => !/^[A-Za-z' ]+$/.test(sound)))).toEqual([]);
    expect(faults((entry) => entry.since !== undefined && !/^\d{4}$/.test(entry.since))).toEqual([]);
  });

  test("carry no stray marks or spaces", () => {
    const stray = (text: string) => text !== text.trim() || /\s{2}|[=~^<|]/.test(text);
    expect(faults((entry) => [...formsOf(entry), ...(entry.cues ?? [])].some(stray))).toEqual([]);
  });
});
