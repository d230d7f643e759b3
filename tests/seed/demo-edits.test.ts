/** The demo as it is first seen: the talk as extracted, with the edits that lie beside it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEmbeddedStore } from "../../graph/embedded-store.ts";
import type { GraphStore } from "../../graph/graph-store.ts";
import { project } from "../../graph/project.ts";
import {
  asOfResponse,
  conflictsResponse,
  graphResponse,
  openQuestionsResponse,
  type TimelineResponse,
  timelineResponse,
} from "../../model/api.ts";
import { documentSchema } from "../../model/document.ts";
import { isSpan } from "../../model/evidence.ts";
import { ENTITY_KINDS } from "../../model/ontology.ts";
import type { Talk } from "../../model/talk.ts";
import { loadEditsBeside } from "../../seed/edits-file.ts";
import { loadKnowledge } from "../../seed/knowledge/load-knowledge.ts";
import { loadTalk } from "../../seed/load-talk.ts";
import { seedFiles } from "../../seed/seed.ts";
import { type Served, serve } from "../server/serving.ts";
import { GHOSTS, LINKS, MARKS, TRAY } from "./first-screen.ts";

const TALK = fileURLToPath(new URL("../../seed/talks/kaggle-grandmaster-lyft.txt", import.meta.url));

let folder: string;
let store: GraphStore;
let served: Served;
let talk: Talk;
let drawn: TimelineResponse;
/** Fact id → "TYPE what it is about". */
let facts: ReadonlyMap<string, string>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "cairn-demo-"));
  store = await openEmbeddedStore(folder);
  const load = (bytes: Uint8Array, path: string) => loadTalk(bytes, path, { knowledge: loadKnowledge });
  const [result] = await seedFiles(store, [TALK], { load, edits: true });
  if (!result || result.outcome === "failed") throw new Error("the demo talk cannot be loaded");
  talk = result.talk;
  served = await serve(store);
  drawn = timelineResponse.parse((await served.get("/timeline")).json);
  const { entities, relations } = graphResponse.parse((await served.get("/graph?limit=5000&maybe=true")).json);
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  facts = new Map(relations.map(({ id, type, target }) => [id, `${type} ${names.get(target)}`]));
}, 60_000);
afterAll(async () => {
  await served.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

const named = (id: string): string => facts.get(id) ?? id;
const leadOf = (episodeId: string): string => named(episodeId.replace(/^episode:/, ""));
const markOf = (lead: string) => drawn.episodes.find(({ facts: [first = ""] }) => named(first) === lead);

it("every edit finds what it means", async () => {
  expect(conflictsResponse.parse((await served.get("/edits/conflicts")).json).conflicts).toEqual([]);
  expect(drawn.warnings).toEqual([]);
});

it("in 2017 the four GPUs were there for certain, the tools perhaps or by their order only", async () => {
  const found = asOfResponse.parse((await served.get("/asof?date=2017")).json);
  expect(found.certainly.map(named)).toContain("OWNED NVIDIA GTX 1080 Ti");
  const perhaps = [...found.possibly, ...found.orderOnly].map(named);
  for (const tool of ["Caffe", "Theano", "Keras", "PyTorch"]) expect(perhaps).toContain(`USED ${tool}`);
});

it("leaves at most three questions open, about marks that have no date", async () => {
  const { questions } = openQuestionsResponse.parse((await served.get("/open-questions")).json);
  expect(questions.length).toBeGreaterThan(0);
  for (const { target } of questions) {
    expect(drawn.episodes.find(({ facts: [lead] }) => lead === target)).not.toHaveProperty("start");
  }
});

it("every edit finds what it means also when an extractor gives every fact another id", async () => {
  const edits = await store.edits();
  const kinds = new RegExp(`"((?:${ENTITY_KINDS.join("|").toLowerCase()}):|[a-z_]+~)`, "g");
  const text = JSON.stringify(talk.document)
    .replaceAll(kinds, '"new-$1')
    .replaceAll(/~([a-z]+:)/g, "~new-$1");
  const graph = project([{ document: documentSchema.parse(JSON.parse(text)) }], edits);
  expect(graph.conflicts).toEqual([]);
  expect(graph.relations.every(({ id }) => id.includes("~new-"))).toBe(true);
  const before = project([talk], edits);
  expect(graph.entities.map(({ name }) => name).sort()).toEqual(before.entities.map(({ name }) => name).sort());
  expect(graph.relations.map(({ type }) => type).sort()).toEqual(before.relations.map(({ type }) => type).sort());
});

it("every edit rests on the exact words of the transcript, and has an id of its own", async () => {
  const edits = await loadEditsBeside(TALK);
  expect(new Set(edits.map(({ id }) => id)).size).toBe(edits.length);
  const evidence = edits.flatMap((edit) =>
    edit.op === "addEntity" || edit.op === "addRelation" || edit.op === "order" ? (edit.value.evidence ?? []) : [],
  );
  expect(evidence.length).toBeGreaterThan(100);
  for (const piece of evidence) {
    expect(isSpan(piece)).toBe(true);
    if (isSpan(piece)) expect(talk.text.slice(piece.start, piece.end)).toBe(piece.text);
  }
  for (const edit of edits) {
    if (edit.op === "order") expect(edit.value.evidence?.length).toBeGreaterThan(0);
  }
});

describe("the first screen", () => {
  it.each(MARKS.map((mark) => [mark.facts[0] ?? "", mark] as const))("shows %s", (lead, expected) => {
    const found = markOf(lead);
    expect(found?.lane).toBe(expected.lane);
    expect([...(found?.facts ?? [])].map(named).sort()).toEqual([...expected.facts].sort());
    expect(`${found?.look.start} ${found?.look.end}`).toBe(expected.look);
    const column = (found?.column ?? -1) + 1;
    expect(column).toBeGreaterThanOrEqual(expected.columns[0]);
    expect(column).toBeLessThanOrEqual(expected.columns[1]);
    expect(drawn.tray).not.toContain(found?.id);
  });

  it("shows nothing else", () => {
    const leads = drawn.episodes.filter(({ id }) => !drawn.tray.includes(id)).map(({ id }) => leadOf(id));
    expect(leads.sort()).toEqual(MARKS.map(({ facts: [lead = ""] }) => lead).sort());
  });

  it("has four stations, on the axis of chapters", () => {
    expect(drawn.spine.map(leadOf)).toEqual(MARKS.slice(0, 4).map(({ facts: [lead] }) => lead));
    expect(drawn.axis).toBe("chapters");
    expect(drawn.person.name).toBe("Vladimir Iglovikov");
  });

  it("keeps six in the tray, in order of telling", () => expect(drawn.tray.map(leadOf)).toEqual(TRAY));

  it("hangs three roads not taken under the search", () => {
    expect(drawn.ghosts.map(({ title }) => title).sort()).toEqual(GHOSTS);
    expect(new Set(drawn.ghosts.map(({ under }) => leadOf(under)))).toEqual(
      new Set(["APPLIED_TO more than 100 companies"]),
    );
  });

  it.each(LINKS)("draws %s %s %s, “%s”", (from, type, to, words) => {
    const link = drawn.links.find(({ source, target }) => leadOf(source) === from && leadOf(target) === to);
    expect(link).toMatchObject({ type, words });
    expect(link?.onFocus).toBeUndefined();
  });

  it.each([
    ["the tools", ["USED Caffe", "USED Theano", "USED Keras", "USED PyTorch"]],
    [
      "the titles",
      ["COMPETED_IN Kaggle competitions", "EARNED silver medal", "EARNED gold medal", "EARNED Kaggle Grandmaster"],
    ],
    ["the machines", ["OWNED first computer", "OWNED second computer"]],
    ["the places", ["LIVED_IN United States", "LIVED_IN Silicon Valley", "LIVED_IN San Francisco"]],
  ])("has %s in order", (_, leads) => {
    const places = leads.map((lead) => drawn.episodes.findIndex(({ id }) => leadOf(id) === lead));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const columns = leads.map((lead) => markOf(lead)?.column ?? -1);
    expect(columns).toEqual([...columns].sort((a, b) => a - b));
  });

  it.each([
    ["WORKED_AT Bidgely", "Bidgely", "8 months"],
    ["COMPETED_IN DSTL Satellite Imagery Feature Detection", "DSTL 3rd, $20,000", "spring 2017"],
    ["APPLIED_TO more than 100 companies", "Job search, 100+ applications", "c. Jan 2017 – c. Sep 2017"],
    ["HELD_ROLE competition host", "Host, Lyft 3D Object Detection", "NeurIPS"],
    ["PUBLISHED papers on competition solutions", "papers on competition solutions, CVPR", "c. Sep 2017"],
  ])("words %s as “%s”", (lead, title, caption) => expect(markOf(lead)).toMatchObject({ title, caption }));
});
