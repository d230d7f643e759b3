/** Opens the folder given, says `ready` or `locked`, and once told to go loads talks and edits, naming each one acknowledged. */
import { once } from "node:events";
import { openStore } from "../../graph/open-store.ts";
import { Failure } from "../../model/failure.ts";
import { adaTalk } from "../graph/talks.ts";

try {
  const store = await openStore(`embedded:${process.argv[2]}`);
  console.log("ready");
  await once(process.stdin, "data");
  for (let n = 0; ; n += 1) {
    const id = `talk-${n}`;
    const document = { ...adaTalk.document, sources: adaTalk.document.sources.map((source) => ({ ...source, id })) };
    await store.putTalk({ ...adaTalk, document });
    console.log(id);
    await store.appendEdits([{ id: `edit-${n}`, op: "annotate", target: "tool:rust", value: { note: id } }]);
    console.log(`edit-${n}`);
  }
} catch (error) {
  console.log(error instanceof Failure ? error.kind : String(error));
}
