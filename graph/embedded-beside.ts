/** The truth of a folder that another process holds, read beside it: what has been acknowledged can be read at once. */
import { access } from "node:fs/promises";
import { join } from "node:path";
import { sortedBy } from "./compare.ts";
import { readEdits } from "./embedded-edits.ts";
import { folderOf, readTalk, readTalks } from "./embedded-talks.ts";
import type { TruthStore } from "./graph-store.ts";
import { projectStore } from "./preview.ts";
import { summarise } from "./talk-summary.ts";

type TruthReader = Pick<TruthStore, "talks" | "talk" | "edits" | "conflicts">;

/** Reads anew at each call. @throws Failure `bad-data` naming a file that is broken. */
export function readBeside(folder: string): TruthReader {
  const talksFolder = join(folder, "talks");
  const reader: TruthReader = {
    async talks() {
      const talks = [...(await readTalks(talksFolder)).values()];
      return sortedBy(
        talks.flatMap(({ document, characters }) => summarise(document, characters) ?? []),
        (talk) => talk.id,
      );
    },
    talk: async (id) => ((await isThere(join(talksFolder, folderOf(id)))) ? readTalk(talksFolder, id) : undefined),
    async edits(afterSeq = 0) {
      return (await readEdits(join(folder, "edits.jsonl"), false)).filter((edit) => edit.seq > afterSeq);
    },
    conflicts: async () => (await projectStore(reader)).conflicts,
  };
  return reader;
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
