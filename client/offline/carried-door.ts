import type { EntityResponse } from "../../model/api.ts";
import type { Door } from "../api.ts";
import { offlineWords } from "../words/offline.ts";
import { type Carried, isRecord } from "./read-bundle.ts";
import { searchCarried } from "./search-carried.ts";

/** Answers as the server would, from what the page carries; what it does not carry, and every change, is refused in words. */
export function carriedDoor(answers: Carried): Door {
  return async (path, { method = "GET" }) => {
    if (method !== "GET") return refusal(405, offlineWords().readOnly);
    const carried = answers[path] ?? derived(answers, path);
    return carried === undefined ? refusal(404, offlineWords().notCarried) : answer(200, "application/json", carried);
  };
}

/** What follows from other answers. */
function derived(answers: Carried, path: string): unknown {
  const [route = "", query = ""] = path.split("?");
  if (route === "/search") return searchCarried(answers, new URLSearchParams(query).get("q") ?? "");
  const around = /^(\/entities\/[^/]+)\/neighbors$/.exec(route)?.[1];
  const thing = around === undefined ? undefined : answers[around];
  if (!isThing(thing)) return undefined;
  return { generation: thing.generation, entities: thing.others, relations: thing.relations };
}

const isThing = (value: unknown): value is EntityResponse => isRecord(value) && "entity" in value && "others" in value;

function refusal(status: number, detail: string): Response {
  return answer(status, "application/problem+json", { title: detail, status, detail });
}

const answer = (status: number, type: string, body: unknown): Response =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": type } });
