/** `cairn forget PERSON`: takes out all that is held of somebody: talks, words, corrections, stories. */
import type { Command } from "commander";
import { z } from "zod";
import { editsAbout, findForgotten } from "../graph/forget.ts";
import type { GraphStore } from "../graph/graph-store.ts";
import { projectStore } from "../graph/preview.ts";
import { Failure } from "../model/failure.ts";
import { type CommandContext, type ExitCode, runVerb, withStore } from "./command.ts";

const flagsSchema = z.object({ yes: z.boolean().optional() });

export function addForget(program: Command): void {
  program
    .command("forget")
    .description("erase all of a person who asks for it: their talks, every word, the corrections and stories")
    .argument("<who>", "a person's id or name, or a talk's id")
    .option("-y, --yes", "do it; without it, say what would go")
    .action(async (who: string, options: unknown, command: Command) => {
      const { yes = false } = flagsSchema.parse(options);
      await runVerb(command, {}, (context) => withStore(context.flags, (store) => forget(store, who, yes, context)));
    });
}

/** @throws Failure `not-found` when nobody, or more than one, is called that. */
async function forget(
  store: GraphStore,
  who: string,
  yes: boolean,
  { terminal, json }: CommandContext,
): Promise<ExitCode> {
  const graph = await projectStore(store);
  const found = findForgotten(graph, who);
  if (!found)
    throw new Failure(
      "not-found",
      `No talk has the id ${who}, and not exactly one person is called that: give the id of one.`,
    );
  const { person, talks } = found;
  const edits = editsAbout(found, await store.edits());
  const stories = (await store.stories()).filter((story) => story.person === person?.id).map(({ id }) => id);
  const left = new Set(talks);
  const mentioned = graph.entities.find(({ id }) => id === person?.id)?.sources.filter((id) => !left.has(id)) ?? [];
  if (yes) {
    for (const talk of talks) await store.removeTalk(talk);
    for (const story of stories) await store.deleteStory(story);
    await store.forgetEdits(edits);
  }
  if (json) await terminal.print(`${JSON.stringify({ done: yes, ...found, edits, stories, mentioned }, null, 2)}\n`);
  else {
    const sign = yes ? "forgot" : "would forget";
    const lines = [...talks.map((id) => `talk ${id}`), ...stories.map((id) => `story ${id}`), `${edits.length} edits`];
    await terminal.print(lines.map((line) => `${sign} ${line}\n`).join(""));
  }
  if (mentioned.length > 0)
    terminal.say(
      `${person?.name ?? who} is still mentioned in ${mentioned.join(", ")}: remove these too if that must go.`,
    );
  if (!yes) terminal.say("nothing was changed; --yes does it");
  return 0;
}
