import { z } from "zod";
import { API_BASE, type BringTalkQuery, bringTalkQuery, jobStartedResponse, TALK_MIB } from "../../model/api.ts";
import { PUBLISHED_HINT, publishedDate } from "../../seed/published-date.ts";
import { FORMATS } from "../../seed/read/read-transcript.ts";
import type { LoaderOptions } from "../../seed/talk-loader.ts";
import { bringTalks, fromBytes, fromDemo, fromSample, type LoadTalks } from "../bring-talk.ts";
import { HttpProblem } from "../problem.ts";
import { readReadyTalk } from "../ready-talk.ts";
import { defineRoute, nothing } from "../route.ts";

const TOO_LARGE = `The talk is too large (at most ${TALK_MIB} MiB are read): give the transcript alone, or split it by talk.`;

export const putTalk = defineRoute({
  method: "post",
  path: "/talks",
  summary:
    "Takes on a talk: the bytes of a transcript, read and understood in a job whose events say how far it is. As JSON: a talk that has been understood already",
  params: nothing,
  query: bringTalkQuery,
  body: z.unknown(),
  raw: {
    types: ["text/plain", "application/octet-stream", "application/json"],
    limit: "64mb",
    tooLarge: TOO_LARGE,
  },
  answer: jobStartedResponse,
  status: 202,
  async run({ store, jobs }, { query, body, headers }) {
    const bytes = Buffer.isBuffer(body) ? body : new Uint8Array();
    const load = talksOf(query, bytes, String(headers["content-type"]));
    const job = jobs.start(bringTalks(store, load, query.dryRun === "true"));
    const url = `${API_BASE}/jobs/${job}`;
    return { body: { job, url }, headers: { Location: url } };
  },
});

function talksOf(query: BringTalkQuery, bytes: Uint8Array, type: string): LoadTalks {
  const bundled = query.demo === "true" ? fromDemo : query.sample === undefined ? undefined : fromSample(query.sample);
  if (bundled !== undefined) {
    if (bytes.length > 0) throw new HttpProblem("INVALID_BODY", "That talk comes with the program: send no body.");
    return bundled;
  }
  if (/^application\/json\b/i.test(type)) {
    const talk = readReadyTalk(bytes);
    return async () => [{ talk, edits: [] }];
  }
  if (bytes.length > TALK_MIB * 1024 * 1024) throw new HttpProblem("TOO_LARGE", TOO_LARGE);
  return fromBytes(bytes, fileNameOf(query.name), optionsOf(query));
}

/** The last part of a name, without what could be taken for a path, a line or a colour. */
function fileNameOf(name: string | undefined): string {
  const last = name?.split(/[/\\]/).at(-1) ?? "";
  const plain = last.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "").trim();
  return /^\.*$/.test(plain) ? "transcript" : plain;
}

function optionsOf({ format, title, narrator, published, url }: BringTalkQuery): LoaderOptions {
  if (format !== undefined && !FORMATS.includes(format)) {
    throw new HttpProblem("INVALID_PARAMETER", `"${format}" is no known format: use one of ${FORMATS.join(", ")}.`);
  }
  const date = published === undefined ? undefined : publishedDate(published);
  if (published !== undefined && date === undefined) {
    throw new HttpProblem("INVALID_PARAMETER", `published: "${published}" is no date. ${PUBLISHED_HINT}`);
  }
  return { format, title, narrator, published: date, url };
}
