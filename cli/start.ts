/** `cairn start`: from nothing to the picture on the screen. */
import type { Command } from "commander";
import { z } from "zod";
import type { GraphStore } from "../graph/graph-store.ts";
import { demoTalks } from "../seed/demo-talk.ts";
import { seedFiles } from "../seed/seed.ts";
import { createThreadedLoader } from "../seed/talk-loader.ts";
import { readCommandConfig } from "../server/config.ts";
import { ensureClient } from "./client-build.ts";
import { type CommandContext, runVerb } from "./command.ts";
import { failuresOf } from "./failures.ts";
import { foundLine } from "./found-line.ts";
import { serverFlags, serveUntilStopped, withServerOptions } from "./serve.ts";

const flagsSchema = z.object({ edits: z.boolean(), build: z.boolean() });

export function addStart(program: Command): void {
  withServerOptions(program.command("start"))
    .description("load the demo talk if the store is empty, build the page if needed, and serve")
    .option("--no-edits", "load the demo without the edits that come with it (CAIRN_NO_EDITS=1)")
    .option("--no-build", "serve the page as it was last built")
    .action(async (options: unknown, command: Command) => {
      const { edits, build } = flagsSchema.parse(options);
      const flags = { ...serverFlags(options), ...(edits ? {} : { noEdits: "1" }) };
      await runVerb(command, flags, (context) =>
        serveUntilStopped(context, async (store) => {
          if ((await store.talks()).length === 0) await seedDemo(store, context);
          if (build) await ensureClient((message) => context.terminal.say(message));
          return foundLine(store);
        }),
      );
    });
}

async function seedDemo(store: GraphStore, { terminal, flags }: CommandContext): Promise<void> {
  terminal.say("The store is empty: loading the demo talk.");
  const loader = createThreadedLoader({ explain: true }, 1);
  try {
    const results = await seedFiles(store, await demoTalks(), {
      load: loader.load,
      edits: !readCommandConfig(flags).noEdits,
    });
    for (const failure of failuresOf(results)) throw failure;
  } finally {
    await loader.close();
  }
}
