/** Answers of a model, kept on disk: the same question to the same model is asked once. */
import { createHash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { z } from "zod";
import type { Prompt } from "./extract/llm/prompt.ts";

const answerSchema = z.object({ text: z.string(), tokens: z.number().min(0) });
type KeptAnswer = z.infer<typeof answerSchema>;

export interface Answers {
  /** undefined when there is none, or what is kept cannot be read. */
  find(model: string, prompt: Prompt): Promise<KeptAnswer | undefined>;
  keep(model: string, prompt: Prompt, answer: KeptAnswer): Promise<void>;
}

/** @param folder made with the first answer. */
export function openAnswers(folder: string): Answers {
  return {
    async find(model, prompt) {
      try {
        return answerSchema.safeParse(JSON.parse(await readFile(pathOf(folder, model, prompt), "utf8"))).data;
      } catch {
        return undefined;
      }
    },
    async keep(model, prompt, { text, tokens }) {
      await mkdir(folder, { recursive: true });
      await writeFileAtomic(pathOf(folder, model, prompt), `${JSON.stringify({ text, tokens })}\n`);
    },
  };
}

function pathOf(folder: string, model: string, { system, user }: Prompt): string {
  const hash = createHash("sha256")
    .update(JSON.stringify([model, system, user]))
    .digest("hex");
  return join(folder, `${hash}.json`);
}
