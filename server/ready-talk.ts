/** A talk that was extracted elsewhere, as the command line sends it: taken only if it says what its text says. */
import { isSpan } from "../model/evidence.ts";
import { Failure } from "../model/failure.ts";
import { type Talk, talkSchema } from "../model/talk.ts";
import { invalidBody } from "./problem.ts";

/** @throws HttpProblem for what is no talk, Failure `bad-data` for one whose evidence is not in its text. */
export function readReadyTalk(bytes: Uint8Array): Talk {
  const parsed = talkSchema.safeParse(parseJson(bytes));
  if (!parsed.success) throw invalidBody(parsed.error);
  const talk = parsed.data;
  const { sources, entities, relations, orders } = talk.document;
  const [source] = sources;
  if (source === undefined || sources.length > 1) throw new Failure("bad-data", "A talk has one source: send one.");
  const known = new Set(entities.map(({ id }) => id));
  for (const { id, source: from, target } of relations) {
    if (!known.has(from) || !known.has(target)) throw dishonest(id, "joins what is not there");
  }
  for (const { id, evidence } of [...entities, ...relations, ...orders]) {
    const spans = evidence.filter(isSpan);
    if (spans.length < evidence.length || spans.some((span) => span.source !== source.id)) {
      throw dishonest(id, "rests on something else than this talk");
    }
    if (spans.some(({ start, end, text }) => talk.text.slice(start, end) !== text)) {
      throw dishonest(id, "quotes what its text does not say there");
    }
  }
  return talk;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
  } catch (cause) {
    throw new Failure("bad-data", "The body is not valid JSON: send a talk, or its file as text/plain.", { cause });
  }
}

const dishonest = (fact: string, why: string): Failure =>
  new Failure("bad-data", `The fact ${fact} of this talk ${why}: extract it again.`);
