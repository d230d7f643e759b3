import { previewChange } from "../../graph/preview.ts";
import { removalResponse } from "../../model/api.ts";
import { readPeople } from "../people.ts";
import { defineRoute, nothing } from "../route.ts";
import { idParams, missingSource } from "./ids.ts";

export const removal = defineRoute({
  method: "get",
  path: "/sources/:id/removal",
  summary: "What would be without a talk: what would go with it, and whose career nobody would tell any more",
  params: idParams,
  query: nothing,
  body: nothing,
  answer: removalResponse,
  tagged: true,
  async run({ store }, { params: { id }, generation }) {
    const found = (await store.talks()).find((talk) => talk.id === id);
    if (!found) throw missingSource(id);
    const { added, removed, changed, conflicts } = await previewChange(store, { without: id });
    const untold = (await readPeople(store)).filter(({ talks }) => talks.every((talk) => talk === id));
    return {
      body: {
        generation,
        talk: id,
        title: found.source.title,
        changes: { added: [...added], removed: [...removed], changed: [...changed] },
        conflicts: [...conflicts],
        people: untold.map(({ id, name }) => ({ id, name })),
      },
    };
  },
});
