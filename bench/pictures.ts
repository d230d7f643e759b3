/**
 * Takes the pictures of the documents: the page as built from this checkout, with the bundled talk and two invented
 * careers, in a real browser. `npx tsx bench/pictures.ts [FOLDER]`; without a folder, `docs/pictures`.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { timelineResponse } from "../model/api.ts";
import { tellResponse } from "../model/api-stories.ts";
import { openEmpty } from "../tests/browser/support/empty.ts";
import type { VisitOptions } from "../tests/browser/support/explorer.ts";

interface Picture {
  readonly name: string;
  readonly query: string;
  /** Is there once everything is drawn. */
  readonly wait: string;
  readonly options?: VisitOptions;
}

const SMALL = { width: 1280, height: 720 };
const SPEAKER = "person:vladimir-iglovikov";

/** @param prize the mark of the prize that bought a machine. @param step of the story, where that is told. */
const pictures = (prize: string, step: number): readonly Picture[] => [
  { name: "explorer", query: `?person=${SPEAKER}&theme=light`, wait: ".picture" },
  { name: "explorer-dark", query: `?person=${SPEAKER}&theme=dark`, wait: ".picture", options: { dark: true } },
  {
    name: "evidence",
    query: `?person=${SPEAKER}&theme=light&sel=${encodeURIComponent(prize)}`,
    wait: ".panel blockquote",
  },
  {
    name: "stage",
    query: `?page=stage&person=${SPEAKER}&theme=light&step=${step}.9`,
    wait: ".slide .scene",
    options: SMALL,
  },
  {
    name: "speaker",
    query: `?page=speaker&person=${SPEAKER}&theme=light&step=${step}.9`,
    wait: ".speaker .scene",
    options: SMALL,
  },
  {
    name: "editor",
    query: `?page=story&person=${SPEAKER}&theme=light&step=${step}`,
    wait: ".editor-preview .scene",
    options: SMALL,
  },
  { name: "people", query: "?page=people&theme=light", wait: ".person-name", options: SMALL },
  {
    name: "compare",
    query: `?page=compare&person=${SPEAKER}&other=person:tomas-brandl&theme=light`,
    wait: ".comparison",
    options: SMALL,
  },
  { name: "phone", query: `?person=${SPEAKER}&theme=light`, wait: "main", options: { width: 390, height: 844 } },
];

const folder = process.argv[2] ?? join(import.meta.dirname, "../docs/pictures");
await mkdir(join(folder, "story"), { recursive: true });
const empty = await openEmpty();
try {
  for (const talk of ["demo=true", "sample=ines-maro", "sample=tomas-brandl"]) await load(talk);
  const { json } = await empty.served.get(`/timeline?person=${SPEAKER}&axis=chapters`);
  const { episodes, links } = timelineResponse.parse(json);
  const bought = links.find(({ type }) => type === "FUNDED");
  const prize = episodes.find(({ id }) => id === bought?.source)?.id ?? "";
  const steps = await tell();
  for (const { name, query, wait, options } of [...pictures(prize, stepOf(prize, steps)), ...storyOf(steps)]) {
    const { page } = await empty.visit(query, { reducedMotion: true, ...options });
    await page.locator(wait).first().waitFor();
    // A clock on the page shows the same on every day.
    await page.clock.setFixedTime(new Date(2026, 0, 15, 10, 0));
    await page.reload();
    await page.locator(wait).first().waitFor();
    await settled(page);
    const bytes = await asWebp(page, await page.screenshot());
    await writeFile(join(folder, `${name}.webp`), bytes);
    console.log(`${name}.webp ${Math.round(bytes.length / 1024)} KiB`);
    await page.context().close();
  }
} finally {
  await empty.close();
}

/** The steps of the story, as first told. */
async function tell(): Promise<readonly { readonly elements: readonly string[] }[]> {
  const body = JSON.stringify({ person: SPEAKER });
  const headers = { "content-type": "application/json" };
  const told = await empty.served.call("/api/v1/stories/tell", { method: "POST", headers, body });
  const { story } = tellResponse.parse(JSON.parse(told.text));
  return story.chapters.flatMap((chapter) => chapter.steps);
}

/** Number of the step that a mark is told in; the first where it is not. */
function stepOf(mark: string, steps: readonly { readonly elements: readonly string[] }[]): number {
  return (
    Math.max(
      0,
      steps.findIndex(({ elements }) => elements.includes(mark)),
    ) + 1
  );
}

/** Every step on the stage, all of it shown. */
function storyOf(steps: readonly unknown[]): readonly Picture[] {
  return steps.map((_, i) => ({
    name: `story/${String(i + 1).padStart(2, "0")}`,
    query: `?page=stage&person=${SPEAKER}&theme=light&step=${i + 1}.9`,
    wait: ".slide",
    options: SMALL,
  }));
}

async function load(talk: string): Promise<void> {
  const { job } = JSON.parse((await empty.served.call(`/api/v1/talks?${talk}`, { method: "POST" })).text);
  // The events end when the talk is there.
  await empty.served.call(`/api/v1/jobs/${job}`);
}

/** When two looks at the page, a moment apart, are the same. */
async function settled(page: Page): Promise<void> {
  let before = await page.screenshot();
  for (;;) {
    await page.waitForTimeout(250);
    const now = await page.screenshot();
    if (now.equals(before)) return;
    before = now;
  }
}

/** The browser's own encoder: nothing else is needed to make small pictures. */
async function asWebp(page: Page, png: Buffer): Promise<Buffer> {
  const blank = await page.context().newPage();
  const data = await blank.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = image.width;
      canvas.height = image.height;
      canvas.getContext("2d")?.drawImage(image, 0, 0);
      return canvas.toDataURL("image/webp", 0.86);
    },
    `data:image/png;base64,${png.toString("base64")}`,
  );
  return Buffer.from(data.slice(data.indexOf(",") + 1), "base64");
}
