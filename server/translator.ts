import type { Translator } from "../ask/translate/translate.ts";
import { createLlmClient, type LlmConfig } from "../seed/llm-client.ts";

/** A model that puts into a known question what is not understood. One try: whoever asked waits for the answer. */
export function createTranslator(config: LlmConfig): Translator {
  const complete = createLlmClient({ ...config, tries: 1 });
  return {
    model: config.model,
    async complete(prompt) {
      const completion = await complete(prompt);
      return completion.outcome === "answered" ? completion.text : undefined;
    },
  };
}
