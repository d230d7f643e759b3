/** `cairn rebuild`: projects the graph anew from talks and edits, and proves it by digest. */
import type { Command } from "commander";
import { runVerb, withStore } from "./command.ts";

export function addRebuild(program: Command): void {
  program
    .command("rebuild")
    .description("project the graph anew from talks and edits; the digest says whether it was in step")
    .action(async (_options: unknown, command: Command) => {
      await runVerb(command, {}, ({ terminal, flags, json }) =>
        withStore(flags, async (store) => {
          const before = await store.digest();
          const after = await store.rebuild();
          await terminal.print(`${json ? JSON.stringify({ before, after, same: before === after }) : after}\n`);
          terminal.say(
            before === after
              ? "The graph was in step with the talks and edits."
              : `The graph was out of step (${before}); it is mended.`,
          );
          return 0;
        }),
      );
    });
}
