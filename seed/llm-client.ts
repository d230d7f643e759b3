/** Asks a language model behind any OpenAI-compatible `/chat/completions`; what it answered once is kept on disk. */
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { Failure } from "../model/failure.ts";
import { parseAnswer } from "./extract/llm/answer.ts";
import type { Prompt } from "./extract/llm/prompt.ts";
import type { Completion } from "./extract/llm.ts";
import { openAnswers } from "./llm-answers.ts";

/** Plain data, so that a worker can be told. */
export interface LlmConfig {
  /** The address of `/chat/completions`. */
  readonly url: string;
  readonly model: string;
  readonly key?: string;
  /** Tokens that one talk may cost at most. */
  readonly maxTokens: number;
  /** Folder of the answers so far. */
  readonly answers: string;
  /** Wall-clock limit of one call. */
  readonly timeoutMs: number;
  /** Calls for one prompt before it is given up; without it, four. */
  readonly tries?: number;
}

const TRIES = 4;
/** Longer waits than this are not waited for, in milliseconds. */
const LONGEST_WAIT = 60_000;
const ANSWER_TOKENS = 4000;
/** What some servers do not know: a call that is refused for one of these is made without it. */
const OPTIONAL = { temperature: 0, seed: 1, max_tokens: ANSWER_TOKENS, response_format: { type: "json_object" } };

const replySchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().nullish() }) })).min(1),
  usage: z.object({ total_tokens: z.number().min(0).optional() }).nullish(),
});

/**
 * @param wait how to pass time between tries; given by tests only.
 * @returns a function that asks the model. It throws a Failure `usage` when address, model or key are refused; a model
 * that is away, overloaded or talks nonsense is an outcome.
 */
export function createLlmClient(
  config: LlmConfig,
  wait: (ms: number) => Promise<unknown> = sleep,
): (prompt: Prompt) => Promise<Completion> {
  const answers = openAnswers(config.answers);
  const left = new Map<string, unknown>(Object.entries(OPTIONAL));
  return async (prompt) => {
    const kept = await answers.find(config.model, prompt);
    if (kept) return { outcome: "answered", ...kept };
    const completion = await ask(config, prompt, left, wait);
    if (completion.outcome === "answered" && parseAnswer(completion.text)) {
      await answers.keep(config.model, prompt, completion);
    }
    return completion;
  };
}

async function ask(
  config: LlmConfig,
  prompt: Prompt,
  left: Map<string, unknown>,
  wait: (ms: number) => Promise<unknown>,
): Promise<Completion> {
  for (let attempt = 1; ; attempt += 1) {
    const reply = await call(config, prompt, left);
    if ("completion" in reply) return reply.completion;
    if (reply.again === "at once") {
      attempt -= 1;
      continue;
    }
    if (attempt >= (config.tries ?? TRIES) || reply.again > LONGEST_WAIT)
      return { outcome: "away", message: reply.message };
    // Without a word from the server: half a second, one, two.
    await wait(Math.max(reply.again, 500 * 2 ** (attempt - 1)));
  }
}

type Reply =
  | { readonly completion: Completion }
  /** Milliseconds that the server asks to wait, 0 when it does not say. */
  | { readonly again: number | "at once"; readonly message: string };

async function call(config: LlmConfig, prompt: Prompt, left: Map<string, unknown>): Promise<Reply> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(config.url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(config.key === undefined ? {} : { authorization: `Bearer ${config.key}` }),
      },
      body: JSON.stringify({ model: config.model, messages: messagesOf(prompt), ...Object.fromEntries(left) }),
      redirect: "error",
      signal: AbortSignal.timeout(config.timeoutMs),
    });
    text = await response.text();
  } catch (error) {
    const slow = error instanceof Error && error.name === "TimeoutError";
    const why = slow ? `gave no answer within ${config.timeoutMs / 1000} s` : "cannot be reached";
    return { again: 0, message: `the model at ${config.url} ${why}` };
  }
  if (response.ok) return { completion: toCompletion(text, prompt) };
  if (response.status === 429 || response.status === 408 || response.status >= 500) {
    return { again: retryAfter(response.headers), message: `the model at ${config.url} answers ${response.status}` };
  }
  const unknown =
    response.status === 400 || response.status === 422
      ? [...left.keys()].find((name) => text.includes(name))
      : undefined;
  if (unknown === undefined) throw refusal(config, response.status, text);
  left.delete(unknown);
  return { again: "at once", message: "" };
}

const messagesOf = ({ system, user }: Prompt) => [
  { role: "system", content: system },
  { role: "user", content: user },
];

function toCompletion(text: string, { system, user }: Prompt): Completion {
  const reply = replySchema.safeParse(parseJson(text));
  const content = reply.data?.choices[0]?.message.content;
  if (typeof content !== "string") return { outcome: "refused", message: "the model's reply holds no message" };
  const estimate = Math.ceil((system.length + user.length + content.length) / 4);
  return { outcome: "answered", text: content, tokens: reply.data?.usage?.total_tokens ?? estimate };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `Retry-After` in seconds or as a date (RFC 9110), or `retry-after-ms`; milliseconds from now, 0 when absent. */
function retryAfter(headers: Headers): number {
  const exact = Number(headers.get("retry-after-ms") ?? Number.NaN);
  if (exact >= 0) return exact;
  const given = headers.get("retry-after") ?? "";
  const until = /^\d+$/.test(given) ? Number(given) * 1000 : Date.parse(given) - Date.now();
  return Number.isNaN(until) ? 0 : Math.max(until, 0);
}

function refusal({ url, model }: LlmConfig, status: number, text: string): Failure {
  const said = text.replace(/\s+/g, " ").slice(0, 200);
  return new Failure(
    "usage",
    `The model "${model}" at ${url} refuses to be asked (${status}: ${said}): check CAIRN_LLM_URL, CAIRN_LLM_MODEL and CAIRN_LLM_KEY.`,
  );
}
