import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, it } from "vitest";
import { temporaryFolder } from "../seed/temporary-folder.ts";
import { EXAMPLE_ONTOLOGY, EXAMPLE_TALK } from "../support/example-extension.ts";
import { runCairn } from "./run-cairn.ts";

const QUESTION = fileURLToPath(new URL("../../docs/extending/questions/who-plays.txt", import.meta.url));
const LIMIT = 60_000;

describe("an ontology of one's own", () => {
  it("is found in the working folder or named, and what it added cannot be read without it", {
    timeout: LIMIT,
  }, async ({ expect }) => {
    const folder = temporaryFolder({
      "cairn.ontology.json": readFileSync(EXAMPLE_ONTOLOGY),
      "questions/who-plays.txt": readFileSync(QUESTION),
      "talk.txt": readFileSync(EXAMPLE_TALK),
    });
    expect(await runCairn(folder, "seed", "talk.txt")).toMatchObject({ code: 0 });
    expect((await runCairn(folder, "ask", "who played the cello?")).stdout).toMatch(
      /^Who played an instrument \(cello\)\n\n {2}Ada Lark played cello\.\n {4}“I played the cello”\n$/,
    );

    const store = `embedded:${folder}/.cairn`;
    const elsewhere = temporaryFolder({ "bad.json": '{"version":1,"kinds":[{"kind":"Tool"}]}' });
    const without = await runCairn(elsewhere, "ask", "who played the cello?", "--store", store);
    expect(without).toMatchObject({ code: 65, stdout: "" });
    expect(without.stderr).toContain('"Instrument" is no kind');
    expect(without.stderr).toContain("cairn.ontology.json");
    const named = ["--ontology", EXAMPLE_ONTOLOGY, "--store", store];
    expect((await runCairn(elsewhere, "ask", "what did Ada play?", ...named)).stdout).toContain(
      "Ada played piano, 2011.",
    );

    const wrong = await runCairn(elsewhere, "ask", "x", "--ontology", "bad.json");
    expect(wrong).toMatchObject({ code: 2, stdout: "" });
    expect(wrong.stderr).toBe(
      'cairn: The ontology bad.json is wrong at kinds.0.kind: "Tool" is built in and cannot change; choose another name.\n',
    );
  });
});
