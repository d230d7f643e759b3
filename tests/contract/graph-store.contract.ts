/** What every store promises, whatever its engine. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { digestGraph } from "../../graph/canonical.ts";
import type { GraphStore } from "../../graph/graph-store.ts";
import { projectStore } from "../../graph/preview.ts";
import { project } from "../../graph/project.ts";
import { readCounts } from "../../graph/reads/counts.ts";
import { readEntities } from "../../graph/reads/entities.ts";
import { readEntity, readEntityNames } from "../../graph/reads/entity.ts";
import { readEvidence, readEvidenceOfSource } from "../../graph/reads/evidence.ts";
import { readEvidenceById } from "../../graph/reads/evidence-by-id.ts";
import { type GraphQuery, readGraph } from "../../graph/reads/graph.ts";
import { readNeighbors } from "../../graph/reads/neighbors.ts";
import { readPersonGraph } from "../../graph/reads/person-graph.ts";
import { readTellings } from "../../graph/reads/tellings.ts";
import type { Edit } from "../../model/edit.ts";
import { relationId } from "../../model/ids.ts";
import type { Story } from "../../model/story.ts";
import { ADA, adaTalk, BOB, bobTalk, timedTalk } from "../graph/talks.ts";

export interface StoreUnderTest {
  /** Opens a store on what is there. */
  open(): Promise<GraphStore>;
  /** Takes away all that is there; no store is open then. */
  empty(): Promise<void>;
  start?(): Promise<void>;
  end(): Promise<void>;
}

const WORKED = relationId("WORKED_AT", ADA, "organization:lark-labs", ADA, 1);
const rename: Edit = { id: "e1", op: "rename", target: "tool:rust", value: { name: "Rust language" } };
const astray: Edit = { id: "e2", op: "reject", target: "tool:cobol" };
const story: Story = { id: "ada", version: 1, person: ADA, order: "told", chapters: [] };
const asked = (query: Partial<GraphQuery>): GraphQuery => ({ limit: 1000, ...query });

/** @param missing why the engine cannot be tested here; the suite is then skipped with this reason. */
export function storeContract(name: string, under: StoreUnderTest, missing?: string): void {
  describe.skipIf(missing !== undefined)(missing === undefined ? name : `${name}: ${missing}`, () => {
    let store: GraphStore;

    beforeAll(async () => {
      await under.start?.();
    });
    beforeEach(async () => {
      await under.empty();
      store = await under.open();
      return () => store.close();
    });
    afterAll(() => under.end());

    async function reopened(): Promise<GraphStore> {
      await store.close();
      store = await under.open();
      return store;
    }

    const loaded = async (): Promise<void> => {
      await store.putTalk(adaTalk);
      await store.putTalk(bobTalk);
    };

    describe("truth", () => {
      it("is empty at first", async () => {
        expect(await store.talks()).toEqual([]);
        expect(await store.talk("ada-1")).toBeUndefined();
        expect(await store.generation()).toBe(0);
        expect(await store.digest()).toBe(digestGraph(project([], [])));
        expect(await readCounts(store)).toMatchObject({ entities: 0, relations: 0, orders: 0, evidence: 0 });
      });

      it("gives a talk back as it was put, also after reopening", async () => {
        expect(await store.putTalk(adaTalk)).toBe(true);
        expect(await store.talk("ada-1")).toEqual(adaTalk);
        expect(await (await reopened()).talk("ada-1")).toEqual(adaTalk);
      });

      it("keeps a text whole: byte order mark, CRLF, astral signs", async () => {
        const text = "\uFEFFa\r\nb\u2028c \u{1F600} é\u0000end";
        await store.putTalk({ ...adaTalk, text });
        expect((await (await reopened()).talk("ada-1"))?.text).toBe(text);
      });

      it("changes nothing when the very same talk comes again", async () => {
        await store.putTalk(adaTalk);
        expect(await store.putTalk(structuredClone(adaTalk))).toBe(false);
        expect(await store.generation()).toBe(1);
      });

      it("replaces a talk of the same id", async () => {
        await loaded();
        const shorter = { ...bobTalk, document: { ...bobTalk.document, relations: [] } };
        expect(await store.putTalk(shorter)).toBe(true);
        expect(await store.digest()).toBe(digestGraph(project([adaTalk, shorter], [])));
      });

      it("takes a talk away as if it had never been there", async () => {
        await store.putTalk(adaTalk);
        const before = await store.digest();
        await store.putTalk(bobTalk);
        expect(await store.removeTalk("bob-1")).toBe(true);
        expect(await store.digest()).toBe(before);
        expect(await store.removeTalk("bob-1")).toBe(false);
        expect(await store.generation()).toBe(3);
      });

      it("sums talks up by id", async () => {
        await store.putTalk(bobTalk);
        await store.putTalk(adaTalk);
        expect(await store.talks()).toMatchObject([
          { id: "ada-1", entities: 5, relations: 6, orders: 1, warnings: 0, characters: adaTalk.text.length },
          { id: "bob-1", entities: 5, relations: 4 },
        ]);
      });

      it("numbers edits, skips known ones and keeps them", async () => {
        await loaded();
        expect(await store.appendEdits([rename, astray])).toEqual([1, 2]);
        expect(await store.appendEdits([astray, { ...rename, id: "e3" }])).toEqual([2, 3]);
        expect((await store.edits()).map((edit) => [edit.id, edit.seq])).toEqual([
          ["e1", 1],
          ["e2", 2],
          ["e3", 3],
        ]);
        expect((await (await reopened()).edits(1)).map((edit) => edit.id)).toEqual(["e2", "e3"]);
        expect(await store.generation()).toBe(4);
      });

      it("shows an edit that finds nothing as a conflict", async () => {
        await loaded();
        await store.appendEdits([rename, astray]);
        expect(await store.conflicts()).toMatchObject([{ edit: "e2", op: "reject", target: "tool:cobol" }]);
        expect((await readEntity(store, "tool:rust"))?.entity.name).toBe("Rust language");
      });

      it("moves media times that were put right, tells apart what is not one, and keeps both", async () => {
        await store.putTalk(timedTalk);
        await store.appendEdits([
          { id: "t1", op: "retime", target: "ada-1", value: { estimated: 400, seconds: 430 } },
          { id: "t2", op: "apart", target: "tool:rust", value: { from: "tool:python" } },
        ]);
        const timeOf = async (fact: string) => {
          const [piece] = (await readEvidence(store, fact))?.evidence ?? [];
          return [piece?.seconds, piece?.secondsEstimated];
        };
        expect(await timeOf("tool:rust")).toEqual([430, undefined]);
        expect(await timeOf("tool:python")).toEqual([330, true]);
        await reopened();
        const document = { ...timedTalk.document, relations: [] };
        expect(await store.putTalk({ ...timedTalk, document })).toBe(true);
        expect(await timeOf("tool:python")).toEqual([330, true]);
        expect((await projectStore(store)).apart).toMatchObject([{ edit: "t2", first: "tool:rust" }]);
        expect(await store.conflicts()).toEqual([]);
        await store.appendEdits([{ id: "t3", op: "undo", target: "t1" }]);
        expect(await timeOf("tool:python")).toEqual([300, true]);
      });

      it("counts nothing for edits that are all known", async () => {
        await store.appendEdits([rename]);
        await store.appendEdits([rename]);
        expect(await store.generation()).toBe(1);
      });

      it("forgets what edits said, for good, and keeps their places", async () => {
        await loaded();
        await store.appendEdits([rename, astray]);
        expect(await store.forgetEdits(["e1", "e9"])).toBe(1);
        expect(await store.forgetEdits(["e9"])).toBe(0);
        expect((await readEntity(store, "tool:rust"))?.entity.name).toBe("Rust");
        const edits = await (await reopened()).edits();
        expect(edits.map(({ id, seq, op }) => [id, seq, op])).toEqual([
          ["e1", 1, "forgotten"],
          ["e2", 2, "reject"],
        ]);
        expect(JSON.stringify(edits)).not.toContain("Rust language");
        expect(await store.appendEdits([rename, { ...rename, id: "e3" }])).toEqual([1, 3]);
        expect(await store.digest()).toBe(digestGraph(project([adaTalk, bobTalk], await store.edits())));
      });

      it("keeps stories", async () => {
        await store.putStory(story);
        await store.putStory({ ...story, id: "b", order: "chronological" });
        expect((await (await reopened()).stories()).map((each) => each.id)).toEqual(["ada", "b"]);
        expect(await store.story("ada")).toEqual(story);
        expect(await store.deleteStory("ada")).toBe(true);
        expect(await store.deleteStory("ada")).toBe(false);
        expect(await store.story("ada")).toBeUndefined();
        expect(await store.generation()).toBe(3);
      });

      it("gives the same digest whatever the order of loading, and after rebuild and reopening", async () => {
        const digest = digestGraph(project([adaTalk, bobTalk], []));
        await store.putTalk(bobTalk);
        await store.putTalk(adaTalk);
        expect(await store.digest()).toBe(digest);
        expect(await store.rebuild()).toBe(digest);
        expect(await (await reopened()).digest()).toBe(digest);
      });

      it("does several changes at once as if one after the other", async () => {
        const [first, second, numbers] = await Promise.all([
          store.putTalk(adaTalk),
          store.putTalk(bobTalk),
          store.appendEdits([rename]),
          store.putStory(story),
        ]);
        expect([first, second, numbers]).toEqual([true, true, [1]]);
        expect(await store.generation()).toBe(4);
      });
    });

    describe("readers", () => {
      beforeEach(loaded);

      it("count by kind and type", async () => {
        const counts = await readCounts(store);
        expect(counts).toMatchObject({ entities: 7, relations: 9, orders: 1, evidence: 21 });
        expect(counts.kinds).toContainEqual({ kind: "Tool", count: 2 });
        expect(counts.types).toContainEqual({ type: "WORKED_AT", count: 3 });
      });

      it("give the whole graph with the number of quotes of each fact", async () => {
        const graph = await readGraph(store, asked({}));
        expect(graph.entities).toHaveLength(7);
        expect(graph.relations).toHaveLength(9);
        expect(graph.evidenceCounts[WORKED]).toBe(2);
        expect(graph.truncated).toBeUndefined();
      });

      it("give one person's story with the world facts it reaches", async () => {
        const graph = await readGraph(store, asked({ person: BOB }));
        expect(graph.relations.every((relation) => relation.person === BOB)).toBe(true);
        const ada = await readGraph(store, asked({ person: ADA }));
        expect(ada.relations.map((relation) => relation.type)).not.toContain("LOCATED_IN");
        expect(ada.entities.map((entity) => entity.id)).not.toContain(BOB);
      });

      it("filter by kind, type, certainty and time", async () => {
        const types = await readGraph(store, asked({ types: ["COMPETED_IN"] }));
        expect(types.relations.map((relation) => relation.properties)).toEqual([{ placement: 3, medal: "gold" }]);
        const kinds = await readGraph(store, asked({ person: ADA, kinds: ["Tool"] }));
        expect(kinds.entities.map((entity) => entity.id)).toEqual([ADA, "tool:python", "tool:rust"]);
        const time = await readGraph(store, asked({ from: "2011-06-01", to: "2013-01-01" }));
        expect(time.relations.map((relation) => relation.id)).toEqual([WORKED]);
        const none = await readGraph(store, asked({ certainty: ["edited"] }));
        expect(none.relations).toEqual([]);
      });

      it("say when a graph is cut", async () => {
        const graph = await readGraph(store, asked({ limit: 2 }));
        expect(graph.entities).toHaveLength(2);
        expect(graph.truncated).toMatch(/2/);
      });

      it("give all that one journey needs", async () => {
        const graph = await readPersonGraph(store, ADA);
        expect(graph?.person.name).toBe("Ada Lark");
        expect(graph?.orders).toHaveLength(1);
        expect(graph?.sources.map((source) => source.id)).toEqual(["ada-1", "bob-1"]);
        expect(graph?.evidence.filter((piece) => piece.fact === WORKED)).toHaveLength(2);
        expect(await readPersonGraph(store, "organization:lark-labs")).toBeUndefined();
        expect(await readPersonGraph(store, "person:nobody")).toBeUndefined();
      });

      it("page through entities without gap or repeat", async () => {
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const page = await readEntities(store, { cursor, limit: 3 });
          seen.push(...page.items.map((entity) => entity.id));
          cursor = page.nextCursor;
        } while (cursor !== undefined);
        expect(seen).toEqual([...new Set(seen)].sort());
        expect(seen).toHaveLength(7);
      });

      it("find entities by part of a name, whatever its case and accents", async () => {
        const ids = async (q: string) => (await readEntities(store, { q, limit: 9 })).items.map((entity) => entity.id);
        expect(await ids("ZURI")).toEqual(["place:zurich"]);
        expect(await ids("larklabs")).toEqual(["organization:lark-labs"]);
        expect(await ids("nothing like it")).toEqual([]);
        const tools = await readEntities(store, { kind: "Tool", limit: 9 });
        expect(tools.items.map((entity) => entity.id)).toEqual(["tool:python", "tool:rust"]);
      });

      it("give a thing with its facts and their other ends", async () => {
        const view = await readEntity(store, "organization:lark-labs");
        expect(view?.relations).toHaveLength(4);
        expect(view?.others.map((entity) => entity.id)).toEqual([ADA, BOB, "place:zurich"]);
        expect(view?.entity).toMatchObject({ aliases: ["Lark", "Larklabs"], sources: ["ada-1", "bob-1"] });
        expect(await readEntity(store, "tool:cobol")).toBeUndefined();
      });

      it("take one step in each direction", async () => {
        const step = async (direction: "in" | "out" | "both", limit = 9) =>
          readNeighbors(store, "tool:python", { direction, limit });
        expect((await step("out"))?.relations.map((relation) => relation.type)).toEqual(["SWITCHED_TO"]);
        expect((await step("in"))?.relations.map((relation) => relation.type)).toEqual(["USED", "USED"]);
        expect((await step("both"))?.entities).toHaveLength(3);
        expect((await step("both", 2))?.truncated).toMatch(/2/);
        const used = await readNeighbors(store, "tool:python", { direction: "both", types: ["LED_TO"], limit: 9 });
        expect(used).toEqual({ entities: [], relations: [] });
        expect(await readNeighbors(store, "tool:cobol", { direction: "both", limit: 9 })).toBeUndefined();
      });

      it("give the words behind a relation, a thing and an order", async () => {
        const relation = await readEvidence(store, WORKED);
        expect(relation?.evidence.map((piece) => [piece.source, piece.start])).toEqual([
          ["ada-1", 30],
          ["bob-1", 210],
        ]);
        expect(JSON.parse(relation?.evidence[1]?.claim ?? "{}")).toMatchObject({ start: "2011", confidence: 0.5 });
        expect(await readEvidence(store, "place:zurich")).toMatchObject({
          of: "entity",
          evidence: [{ text: "Zürich" }],
        });
        const order = (await readPersonGraph(store, ADA))?.orders[0]?.id ?? "";
        expect(await readEvidence(store, order)).toMatchObject({ of: "order", evidence: [{ text: "then" }] });
        expect(await readEvidence(store, "worked_at~a~b~c~1")).toBeUndefined();
      });

      it("give every span of one talk in order of telling", async () => {
        const starts = (await readEvidenceOfSource(store, "bob-1")).map((piece) => piece.start ?? -1);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        expect(starts).toHaveLength(9);
        expect(await readEvidenceOfSource(store, "nobody")).toEqual([]);
      });

      it("say whose story each talk tells", async () => {
        expect(await readTellings(store)).toEqual([
          { source: "ada-1", person: ADA, relations: 5 },
          { source: "bob-1", person: BOB, relations: 3 },
          { source: "bob-1", person: ADA, relations: 1 },
        ]);
      });

      it("give pieces of evidence by their ids", async () => {
        const [piece] = await readEvidenceOfSource(store, "bob-1");
        expect(await readEvidenceById(store, ["nothing", piece?.id ?? ""])).toEqual([piece]);
      });

      it("give names for ids", async () => {
        expect(await readEntityNames(store, ["tool:rust", "tool:cobol", ADA])).toEqual([
          { id: ADA, name: "Ada Lark", kind: "Person" },
          { id: "tool:rust", name: "Rust", kind: "Tool" },
        ]);
      });

      it("stop at the number of rows allowed, and say so", async () => {
        const found = await store.read(
          "MATCH (e:Entity) RETURN e.id AS id ORDER BY id",
          {},
          { timeoutMs: 5000, maxRows: 2 },
        );
        expect(found.rows).toHaveLength(2);
        expect(found.truncated).toMatch(/2/);
      });
    });

    describe("search", () => {
      beforeEach(loaded);
      const hits: readonly (readonly [string, string | undefined])[] = [
        ["python", "tool:python"],
        ["pyth", "tool:python"],
        ["pythom", "tool:python"],
        ["pyhton", "tool:python"],
        ["zurich", "place:zurich"],
        ["ZÜRICH", "place:zurich"],
        ["zurch", "place:zurich"],
        ["lark labs", "organization:lark-labs"],
        ["labs lar", "organization:lark-labs"],
        ["owl", "competition:night-owl-cup"],
        ["xyzzy", undefined],
        ["pyxxon", undefined],
        ["python zurich", undefined],
        ["", undefined],
        ["*", undefined],
        ['+-&&||!(){}[]^"~*?:\\/ AND', undefined],
      ];
      it.each(hits)("%j finds %s first", async (text, id) => {
        expect((await store.search(text, 5))[0]?.id).toBe(id);
      });

      it("finds quotes and respects the limit", async () => {
        const found = await store.search("competed", 1);
        expect(found).toMatchObject([{ of: "evidence" }]);
        expect(await store.search("words", 2)).toHaveLength(2);
      });

      it("finds what was said and is no fact, after names and quotes", async () => {
        const text = `${"Nothing to see here. ".repeat(20)}The café in Zürich had a walrus. ${"Nor here. ".repeat(40)}`;
        const segments = [{ start: 0, end: text.length }];
        await store.putTalk({ ...bobTalk, text, segments });
        for (const words of ["walrus", "walr", "walrsu", "wallrus", "cafe walrus", "WALRUS Zurich"]) {
          const [first] = await store.search(words, 5);
          expect(first, words).toMatchObject({ of: "passage", passage: { source: "bob-1" } });
          const { start = 0, end = 0, text: said } = first?.passage ?? {};
          expect(text.slice(start, end)).toBe(said);
          expect(said).toContain("walrus");
        }
        expect((await store.search("zurich", 50)).map(({ of }) => of)).toEqual(["entity", "evidence", "passage"]);
        expect(await store.search("walrus nowhere", 5)).toEqual([]);
        await store.rebuild();
        expect(await (await reopened()).search("walrus", 5)).toHaveLength(1);
        await store.removeTalk("bob-1");
        expect(await store.search("walrus", 5)).toEqual([]);
      });

      it("forgets what was taken away", async () => {
        await store.removeTalk("bob-1");
        expect(await store.search("owl", 5)).toEqual([]);
      });
    });
  });
}
