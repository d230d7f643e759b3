import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openEmbeddedStore } from "../../../graph/embedded-store.ts";
import { readPersonGraph } from "../../../graph/reads/person-graph.ts";
import { tellStory } from "../../../journey/story/story.ts";
import { timeline } from "../../../journey/timeline.ts";
import type { PersonGraph } from "../../../model/graph.ts";
import { storySchema } from "../../../model/story.ts";
import { loadTalk } from "../../../seed/load-talk.ts";
import { seedFiles } from "../../../seed/seed.ts";
import { knowledge } from "../../extract/told.ts";

const FOLDER = fileURLToPath(new URL("../../passages/", import.meta.url));
const talks = (await readdir(FOLDER)).filter((name) => /^tune-.*\.(txt|md|vtt|srt)$/.test(name)).sort();

describe("stories of passages of many trades", () => {
  let folder: string;
  const graphs = new Map<string, PersonGraph>();
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "cairn-passages-"));
    const store = await openEmbeddedStore(folder);
    const load = (bytes: Uint8Array, path: string) => loadTalk(bytes, path, { knowledge: async () => knowledge });
    for (const name of talks) {
      const before = new Set((await store.talks()).map(({ id }) => id));
      await seedFiles(store, [join(FOLDER, name)], { load, edits: false });
      const added = (await store.talks()).find(({ id }) => !before.has(id));
      const subject = added && (await store.talk(added.id))?.document.sources[0]?.subjects[0];
      const graph = subject && (await readPersonGraph(store, subject));
      if (graph) graphs.set(name, graph);
    }
    await store.close();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each(talks)("%s: every station is told, and every sentence cites facts", (name) => {
    const graph = graphs.get(name);
    if (!graph) throw new TypeError(`nobody tells ${name}`);
    const { spine } = timeline(graph, { axis: "chapters" });
    expect(spine.length).toBeGreaterThan(0);
    for (const length of [10, 20] as const) {
      const story = storySchema.parse(tellStory(graph, { steps: length, order: "chronological" }));
      const steps = story.chapters.flatMap((chapter) => chapter.steps);
      const shown = steps.flatMap(({ elements }) => elements);
      expect(spine.filter((station) => !shown.includes(station))).toEqual([]);
      const told = steps.flatMap(({ sentences }) => sentences);
      expect(told.filter(({ facts }) => facts.length === 0)).toEqual([]);
      expect(Math.max(...steps.map(({ elements }) => elements.length))).toBeLessThanOrEqual(7);
    }
  });
});
