import type { Translator } from "../ask/translate/translate.ts";
import { Failure } from "../model/failure.ts";
import { createLlmClient, type LlmConfig } from "../seed/llm-client.ts";

/**
 * A model that puts into a known question what is not understood. One try: whoever asked waits for the answer.
 * @param complain told why there is no answer, in a sentence; the question then stays not understood.
 */
export function createTranslator(config: LlmConfig, complain: (message: string) => void): Translator {
  const complete = createLlmClient({ ...config, tries: 1 });
  return {
    model: config.model,
    async complete(prompt) {
      try {
        const completion = await complete(prompt);
        if (completion.outcome === "answered") return completion.text;
        complain(`The question was not put to a language model: ${completion.message}.`);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        complain(error.message);
      }
      return undefined;
    },
  };
}
