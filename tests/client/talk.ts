import type { TalkWords } from "../../client/state/talk-words.ts";

/** A talk of one's own words for tests. */
export function talkOf(
  text: string,
  spans: TalkWords["spans"] = [],
  repairs: TalkWords["repairs"] = [],
  more: { readonly segments?: TalkWords["segments"]; readonly durationSeconds?: number } = {},
): TalkWords {
  const { segments = [], durationSeconds } = more;
  const source = {
    id: "talk",
    title: "A talk",
    format: "text",
    sha256: "0".repeat(64),
    subjects: [],
    entities: 0,
    relations: 0,
    characters: text.length,
    warnings: 0,
    ...(durationSeconds === undefined ? {} : { durationSeconds }),
  };
  return { source, text, segments, spans, repairs, times: [], timeEdits: [] };
}
