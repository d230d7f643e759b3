import type { GraphResponse, SearchHit, SearchResponse, SourceTextResponse } from "../../model/api.ts";
import { type Carried, isRecord } from "./read-bundle.ts";

/** Most hits of each kind. */
const NAMES = 8;
const PASSAGES = 4;
/** Characters around the words found. */
const AROUND = 70;

/** Things whose name holds the words and passages that say them, as the server's search answers, but letter by letter. */
export function searchCarried(answers: Carried, query: string): SearchResponse {
  const asked = fold(query.trim());
  if (asked === "") return { generation: 0, hits: [] };
  const graphs = Object.values(answers).filter(isGraph);
  const texts = Object.values(answers).filter(isText);
  const generation = graphs[0]?.generation ?? 0;
  return { generation, hits: [...namesWith(graphs, asked), ...texts.flatMap((text) => passagesWith(text, asked))] };
}

function namesWith(graphs: readonly GraphResponse[], asked: string): readonly SearchHit[] {
  const seen = new Set<string>();
  const hits = graphs.flatMap(({ entities }) =>
    entities.flatMap(({ id, kind, name, aliases }): SearchHit[] => {
      const at = fold(name).indexOf(asked);
      if (seen.has(id) || (at < 0 && !aliases.some((alias) => fold(alias).includes(asked)))) return [];
      seen.add(id);
      const highlights = at < 0 ? [] : [{ start: at, end: at + asked.length }];
      // A name that begins with the words is meant more likely than one that holds them.
      return [{ of: "entity", id, kind, text: name, score: at === 0 ? 3 : at > 0 ? 2 : 1, highlights }];
    }),
  );
  return hits
    .sort((a, b) => b.score - a.score || a.text.length - b.text.length || (a.id < b.id ? -1 : 1))
    .slice(0, NAMES);
}

function passagesWith({ source, text, start: offset }: SourceTextResponse, asked: string): readonly SearchHit[] {
  const folded = fold(text);
  const hits: SearchHit[] = [];
  for (let at = folded.indexOf(asked); at >= 0 && hits.length < PASSAGES; at = folded.indexOf(asked, at + AROUND)) {
    const start = text.lastIndexOf(" ", Math.max(0, at - AROUND)) + 1;
    const after = text.indexOf(" ", at + asked.length + AROUND);
    const end = after < 0 ? text.length : after;
    hits.push({
      of: "passage",
      id: `${source}#${offset + start}`,
      text: text.slice(start, end),
      source,
      start: offset + start,
      end: offset + end,
      score: 1,
      highlights: [{ start: at - start, end: at - start + asked.length }],
    });
  }
  return hits;
}

/** Lower case and without accents, each character in its place, so that offsets stay those of the text. */
const fold = (text: string): string =>
  text
    .split("")
    .map((character) => character.normalize("NFD").charAt(0).toLowerCase().charAt(0))
    .join("");

const isGraph = (value: unknown): value is GraphResponse =>
  isRecord(value) && Array.isArray(value.entities) && "evidenceCounts" in value;

const isText = (value: unknown): value is SourceTextResponse =>
  isRecord(value) && typeof value.text === "string" && typeof value.source === "string";
