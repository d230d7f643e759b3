/** `cairn tell PERSON`: a journey in steps, each sentence from what was said. */
import { type Command, Option } from "commander";
import { z } from "zod";
import type { GraphStore } from "../graph/graph-store.ts";
import { Failure } from "../model/failure.ts";
import type { Story } from "../model/story.ts";
import { readHandout } from "../server/handout.ts";
import { readPeople } from "../server/people.ts";
import { readStory } from "../server/story.ts";
import { addStory } from "../server/story-shelf.ts";
import { tellWithQuestions } from "../server/tell.ts";
import { type CommandContext, type ExitCode, runVerb, withStore } from "./command.ts";

const flagsSchema = z.object({
  steps: z.enum(["3", "10", "20"]).transform((text) => (text === "3" ? 3 : text === "10" ? 10 : 20)),
  order: z.enum(["chronological", "told"]),
  format: z.enum(["text", "md"]),
  save: z.boolean().optional(),
});
type TellFlags = z.output<typeof flagsSchema>;

export function addTell(program: Command): void {
  program
    .command("tell")
    .description("tell a journey in steps, for a talk: sentences from what was said, and nothing else")
    .argument("<person...>", "name or id: “Ada Quill”, person:ada-quill")
    .addOption(new Option("--steps <n>", "at most so many steps").choices(["3", "10", "20"]).default("10"))
    .addOption(
      new Option("--order <name>", "as it happened, or as it was told")
        .choices(["chronological", "told"])
        .default("chronological"),
    )
    .addOption(
      new Option("--format <name>", "lines for people, or a handout in Markdown without what is hidden")
        .choices(["text", "md"])
        .default("text"),
    )
    .option("--save", "keep the story, to be edited and presented in the browser")
    .action(async (words: string[], options: unknown, command: Command) => {
      const flags = flagsSchema.parse(options);
      await runVerb(command, {}, (context) => tell(words.join(" "), flags, context));
    });
}

async function tell(
  person: string,
  { steps, order, format, save = false }: TellFlags,
  { terminal, flags, json }: CommandContext,
): Promise<ExitCode> {
  const work = async (store: GraphStore): Promise<{ readonly story: Story; readonly text: string }> => {
    const journey = await readStory(store, await findPerson(store, person));
    const told = await tellWithQuestions(store, journey, { steps, order });
    const story = save ? (await addStory(store, told)).story : told;
    return { story, text: format === "md" ? await readHandout(store, story) : storyLines(story) };
  };
  const { story, text } = await withStore(flags, work, { readOnly: !save });
  await terminal.print(json ? `${JSON.stringify(story)}\n` : text);
  if (save) terminal.say(`kept as ${story.id}`);
  return 0;
}

/** @throws Failure `not-found`, naming whose journeys there are, when nobody or more than one fits. */
export async function findPerson(store: GraphStore, words: string): Promise<string> {
  const people = await readPeople(store);
  const plain = words.trim().toLowerCase();
  const exact = people.filter(({ id, name }) => id === words.trim() || name.toLowerCase() === plain);
  const found = exact.length > 0 ? exact : people.filter(({ name }) => name.toLowerCase().includes(plain));
  const [first] = found;
  if (first && found.length === 1) return first.id;
  const names = people.map(({ name }) => name).join(", ");
  const told =
    names === "" ? "No talk is loaded yet: load one with `cairn seed FILE`." : `Journeys are told of ${names}.`;
  throw new Failure("not-found", `${first ? "Several people fit" : "Nobody is called"} "${words}". ${told}`);
}

function storyLines({ chapters }: Story): string {
  let at = 0;
  const lines = chapters.flatMap(({ title, steps }) => [
    title.toUpperCase(),
    ...steps.flatMap((step) => {
      at += 1;
      return [`  ${at}. ${step.title}`, ...step.sentences.map(({ text }) => `     ${text}`), ""];
    }),
  ]);
  return `${lines.join("\n").trimEnd()}\n`;
}
