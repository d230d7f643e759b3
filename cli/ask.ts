/** `cairn ask "…"`: an answer in sentences, each with the words it rests on. */
import type { Command } from "commander";
import { z } from "zod";
import { readAnswerInWords } from "../server/answers.ts";
import { answerLines } from "./answer-words.ts";
import { type CommandContext, type ExitCode, runVerb, withStore } from "./command.ts";

const flagsSchema = z.object({ person: z.string().optional() });

/** Understood nothing: data went out, but no answer. */
const NOT_UNDERSTOOD = 1;

export function addAsk(program: Command): void {
  program
    .command("ask")
    .description("ask in words: an answer with the quotes it rests on")
    .argument("<question...>", "“what paid for the four GPUs?”")
    .option("--person <id>", "whose career is meant where nobody is named")
    .action(async (words: string[], options: unknown, command: Command) => {
      const { person } = flagsSchema.parse(options);
      await runVerb(command, {}, (context) => ask(words.join(" "), person, context));
    });
}

async function ask(
  question: string,
  person: string | undefined,
  { terminal, flags, json }: CommandContext,
): Promise<ExitCode> {
  const answer = await withStore(flags, (store) => readAnswerInWords(store, { question, person }), { readOnly: true });
  await terminal.print(json ? `${JSON.stringify(answer)}\n` : `${answerLines(answer).join("\n")}\n`);
  return answer.question === null ? NOT_UNDERSTOOD : 0;
}
