/** A local `/chat/completions` that answers as told, and remembers what it was asked. */
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import { afterAll } from "vitest";
import { z } from "zod";

const requestSchema = z.looseObject({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })).length(2),
});

export interface Asked {
  readonly body: z.infer<typeof requestSchema>;
  readonly headers: IncomingHttpHeaders;
}

/** Text is the content of a good reply, with 100 tokens used; `never` keeps the caller waiting. */
export type ScriptedReply =
  | string
  | { readonly status: number; readonly body?: string; readonly headers?: Readonly<Record<string, string>> }
  | "never";

export interface ScriptedModel {
  readonly url: string;
  readonly asked: readonly Asked[];
}

/** @param script the reply to the nth call, from 0. The server is gone after the test file. */
export async function scriptedModel(script: (call: number, asked: Asked) => ScriptedReply): Promise<ScriptedModel> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const question = {
      body: requestSchema.parse(JSON.parse(Buffer.concat(chunks).toString())),
      headers: request.headers,
    };
    asked.push(question);
    const reply = script(asked.length - 1, question);
    if (reply === "never") return;
    if (typeof reply === "string") response.end(completion(reply));
    else response.writeHead(reply.status, reply.headers).end(reply.body ?? "");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return { url: `http://127.0.0.1:${port}/v1/chat/completions`, asked };
}

const completion = (content: string): string =>
  JSON.stringify({ choices: [{ message: { role: "assistant", content } }], usage: { total_tokens: 100 } });
