import { describe, it } from "vitest";
import { askResponse } from "../../model/api-questions.ts";
import { temporaryFolder } from "../seed/temporary-folder.ts";
import { runCairn } from "./run-cairn.ts";

const ADA = "Host: Welcome, Ada Quill.\n\nAda Quill: I studied physics at MIT. In 2010 I joined Lyft as an engineer.\n";
const LIMIT = 60_000;

describe("ask", () => {
  it("answers with quotes, as data with --json, and says when it does not understand", { timeout: LIMIT }, async ({
    expect,
  }) => {
    const folder = temporaryFolder({ "ada.txt": ADA });
    expect(await runCairn(folder, "ask", "where did she work?")).toMatchObject({ code: 66, stdout: "" });
    expect((await runCairn(folder, "seed", "ada.txt")).code).toBe(0);

    const told = await runCairn(folder, "ask", "where", "did", "Ada", "work?");
    expect(told).toMatchObject({ code: 0, stderr: "" });
    expect(told.stdout).toMatch(/^Jobs of Ada Quill\n\n {2}Ada worked at Lyft.*2010\b.*\n {4}“.*Lyft.*”/);

    const data = await runCairn(folder, "ask", "when did she join Lyft?", "--json");
    const { question, evidence } = askResponse.omit({ generation: true }).parse(JSON.parse(data.stdout));
    expect(question).toBe("when");
    expect(evidence.length).toBeGreaterThan(0);

    const lost = await runCairn(folder, "ask", "lorem ipsum dolor");
    expect(lost.code).toBe(1);
    expect(lost.stdout).toMatch(/^Not understood: “lorem ipsum dolor”\n(?: {2}.+\n){3}$/);
  });
});
