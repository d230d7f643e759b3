import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { storySchema } from "../../model/story.ts";
import { temporaryFolder } from "../seed/temporary-folder.ts";
import { runHere } from "./run-here.ts";

const ADA = "Host: Welcome, Ada Quill.\n\nAda Quill: I studied physics at MIT. In 2010 I joined Lyft as an engineer.\n";
const LIMIT = 60_000;

async function seeded(): Promise<string> {
  const folder = temporaryFolder({ "ada.txt": ADA });
  expect((await runHere(folder, "seed", join(folder, "ada.txt"))).code).toBe(0);
  return folder;
}

describe("cairn tell", () => {
  it("tells by name, as lines, as JSON and as a handout; keeps the story only when asked", {
    timeout: LIMIT,
  }, async () => {
    const folder = await seeded();
    const lines = await runHere(folder, "tell", "ada", "quill");
    expect(lines).toMatchObject({ code: 0, stderr: "" });
    expect(lines.stdout).toContain("Ada went from MIT to Lyft.");
    const json = await runHere(folder, "tell", "person:ada-quill", "--steps", "3", "--order", "told", "--json");
    const story = storySchema.parse(JSON.parse(json.stdout));
    expect(story).toMatchObject({ person: "person:ada-quill", order: "told" });
    const handout = await runHere(folder, "tell", "Ada Quill", "--format", "md");
    expect(handout.stdout).toMatch(/^# Ada Quill\n/);
    expect(handout.stdout).toContain("> “");
    const kept = await runHere(folder, "tell", "Ada", "--save");
    const file = join(folder, ".cairn/stories/ada-quill-chronological-10.json");
    expect(kept.stderr).toContain("ada-quill-chronological-10");
    expect(storySchema.parse(JSON.parse(readFileSync(file, "utf8"))).person).toBe("person:ada-quill");
  });

  it.each([
    [["tell", "Nobody"], 66, "Ada Quill"],
    [["tell", "Ada", "--steps", "4"], 2, "3, 10, 20"],
    [["tell"], 2, "person"],
    [["export", "--person", "Ada"], 2, "--format html"],
    [["export", "--format", "html", "--talk", "x"], 2, "--talk"],
    [["export", "--format", "html", "--person", "Nobody"], 66, "Ada Quill"],
  ])("%j ends with %i", { timeout: LIMIT }, async (args, code, words) => {
    const run = await runHere(await seeded(), ...args);
    expect(run).toMatchObject({ code, stdout: "" });
    expect(run.stderr).toContain(words);
  });
});
