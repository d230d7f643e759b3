/** `cairn remove TALK`: takes a talk out, as if it had never been there. */
import type { Command } from "commander";
import type { TruthStore } from "../graph/graph-store.ts";
import { Failure } from "../model/failure.ts";
import { runVerb, withTruth } from "./command.ts";

export function addRemove(program: Command): void {
  program
    .command("remove")
    .description("take a talk out of the store; its corrections are kept (`forget` erases them too)")
    .argument("<talk>", "its id, as seed prints it")
    .action(async (id: string, _options: unknown, command: Command) => {
      await runVerb(command, {}, (context) =>
        withTruth(context, async (store) => {
          if (!(await store.removeTalk(id))) throw await unknownTalk(store, id);
          const { terminal, json } = context;
          if (json) await terminal.print(`${JSON.stringify({ removed: id })}\n`);
          terminal.say(`removed ${id}`);
          return 0;
        }),
      );
    });
}

/** The failure for a talk that the store does not hold, naming those it does. */
export async function unknownTalk(store: TruthStore, id: string): Promise<Failure> {
  const ids = (await store.talks()).map((talk) => talk.id).sort();
  const listed = ids.length > 10 ? `${ids.slice(0, 10).join(", ")} and ${ids.length - 10} more` : ids.join(", ");
  const hint = ids.length === 0 ? "the store is empty" : `it holds ${listed}`;
  return new Failure("not-found", `There is no talk ${id} in ${store.engine.location}: ${hint}.`);
}
