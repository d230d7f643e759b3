import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openEmbeddedStore } from "../../graph/embedded-store.ts";
import { editsResponse, openQuestionsResponse, SOURCE_TEXT_LIMIT, sourceTextResponse } from "../../model/api.ts";
import { answersForPage } from "../../server/carried-answers.ts";
import { pageContext } from "../../server/export-html.ts";
import { SMALL_PERSON, SMALL_TALK_ID, smallTalk } from "../support/small-talk.ts";

it("a page carries every word of a long talk, the open questions, and no list of corrections", async () => {
  const folder = await mkdtemp(join(tmpdir(), "cairn-carried-"));
  const store = await openEmbeddedStore(folder);
  try {
    const talk = smallTalk();
    const text = talk.text + "and so on ".repeat((2 * SOURCE_TEXT_LIMIT) / 10);
    await store.putTalk({ ...talk, text });
    await store.appendEdits([{ id: "n", op: "annotate", target: "tool:keras", value: { note: "mine" } }]);
    const answers = await answersForPage(pageContext(store, "test"), SMALL_PERSON);
    const path = `/sources/${SMALL_TALK_ID}/text`;
    const pages = [path, `${path}?start=${SOURCE_TEXT_LIMIT}`, `${path}?start=${2 * SOURCE_TEXT_LIMIT}`];
    expect(pages.map((page) => sourceTextResponse.parse(answers[page]).text).join("")).toBe(text);
    const asked = answers[`/open-questions?${new URLSearchParams({ person: SMALL_PERSON })}`];
    expect(openQuestionsResponse.parse(asked).person.id).toBe(SMALL_PERSON);
    expect(editsResponse.parse(answers["/edits"]).edits).toEqual([]);
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
});
