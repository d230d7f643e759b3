import { useEffect, useMemo, useRef } from "preact/compat";
import type { TimelineResponse } from "../../model/api.ts";
import type { AnswerResponse, AskResponse } from "../../model/api-questions.ts";
import { askQuestion, loadPaths } from "../api.ts";
import { marksOfFacts } from "./marks-of-facts.ts";
import { subjectOf } from "./subject.ts";
import { type Loaded, useLoaded } from "./use-loaded.ts";
import type { View } from "./view.ts";

/** What a question in words, or "how did A become B?", is answered with, and the marks that it is about. */
export interface Answered extends Loaded<AskResponse | AnswerResponse> {
  readonly lit: ReadonlySet<string>;
}

/** The answer that a view asks for; nothing is loaded for one that asks nothing. */
export function useAnswer({ ask, how }: View, timeline: TimelineResponse | undefined): Answered {
  const person = timeline?.person.id;
  const [from, to] = how;
  const key =
    timeline === undefined
      ? undefined
      : ask !== undefined
        ? `ask\n${person}\n${ask}`
        : from !== undefined && to !== undefined
          ? `how\n${person}\n${subjectOf(timeline, from).entity}\n${subjectOf(timeline, to).entity}`
          : undefined;
  // "And in 2018?" is understood by the answer before: that of the question before, not of the same question again.
  const before = useRef<{ readonly key: string; readonly asked: Asked | undefined }>({ key: "", asked: undefined });
  const last = useRef<Asked>(undefined);
  const loaded = useLoaded<AskResponse | AnswerResponse>(
    key,
    (wanted, signal) => {
      const [kind, person = "", first = "", second = ""] = wanted.split("\n");
      if (kind === "how") return loadPaths(first, second, person, signal);
      if (before.current.key !== wanted) before.current = { key: wanted, asked: last.current };
      return askQuestion({ question: first, person, previous: before.current.asked }, signal);
    },
    timeline?.generation,
  );
  const { value } = loaded;
  const current = loaded.key === key ? value : undefined;
  useEffect(() => {
    if (current && current.question !== null) last.current = { question: current.question, params: current.params };
  }, [current]);
  const marks = useMemo(() => (timeline ? marksOfFacts(timeline) : undefined), [timeline]);
  const lit = useMemo(
    () => new Set((current?.elements ?? []).flatMap((element) => marks?.get(element) ?? [])),
    [current, marks],
  );
  return { ...loaded, value: current, lit };
}

interface Asked {
  readonly question: string;
  readonly params: Record<string, string>;
}
