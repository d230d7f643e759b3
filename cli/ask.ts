/** `cairn ask "…"`: an answer in sentences, each with the words it rests on. */
import type { Command } from "commander";
import { z } from "zod";
import type { GraphStore } from "../graph/graph-store.ts";
import { readAnswerInWords } from "../server/answers.ts";
import { readAskModel } from "../server/config.ts";
import { createTranslator } from "../server/translator.ts";
import { answerLines } from "./answer-words.ts";
import { type CommandContext, type ExitCode, runVerb, withStore } from "./command.ts";

const flagsSchema = z.object({ person: z.string().optional(), llm: z.boolean().optional() });

/** A model on this machine may be slow; who asks waits for one answer. */
const PATIENCE_MS = 60_000;

/** Understood nothing: data went out, but no answer. */
const NOT_UNDERSTOOD = 1;

export function addAsk(program: Command): void {
  program
    .command("ask")
    .description("ask in words: an answer with the quotes it rests on")
    .argument("<question...>", "“what paid for the four GPUs?”")
    .option("--person <id>", "whose career is meant where nobody is named")
    .option(
      "--llm",
      "let a language model put what is not understood into a question (CAIRN_LLM_ASK=1, CAIRN_LLM_URL, CAIRN_LLM_MODEL)",
    )
    .action(async (words: string[], options: unknown, command: Command) => {
      const { person, llm } = flagsSchema.parse(options);
      await runVerb(command, llm ? { llmAsk: "1" } : {}, (context) => ask(words.join(" "), person, context));
    });
}

async function ask(
  question: string,
  person: string | undefined,
  { terminal, flags, json }: CommandContext,
): Promise<ExitCode> {
  const model = readAskModel(flags);
  const translator =
    model && createTranslator({ ...model, timeoutMs: PATIENCE_MS }, (message) => terminal.complain(message));
  const read = (store: GraphStore) => readAnswerInWords(store, { question, person }, translator);
  const answer = await withStore(flags, read, { readOnly: true });
  await terminal.print(json ? `${JSON.stringify(answer)}\n` : `${answerLines(answer).join("\n")}\n`);
  return answer.question === null && answer.translated === undefined ? NOT_UNDERSTOOD : 0;
}
