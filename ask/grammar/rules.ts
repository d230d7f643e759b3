/** Which question is meant: the first rule that fits wins, so what is said in fewer ways comes first. */
import type { LaneId } from "../../model/ontology.ts";
import type { Concept } from "./concepts.ts";
import { aboutPerson, aboutThing, everybody, listOf, type Meant, type Params, type Rule, when } from "./rule.ts";
import type { Mention, Sentence } from "./sentence.ts";

const SOFTWARE = ["Tool", "Hardware", "Dataset"] as const;
const STATIONS = ["Organization", "Place", "Event", "Competition"] as const;

export const RULES: readonly Rule[] = [
  { question: "contradictions", cues: ["contradict"], read: everybody((s) => s.has("contradict")) },
  { question: "inferred", cues: ["infer"], read: everybody((s) => s.has("infer")) },
  { question: "undated", cues: ["undated"], read: (s, { person }) => when(s.has("undated"), () => ({ person })) },
  { question: "one-source", cues: ["single", "source"], read: everybody((s) => s.has("single", "source")) },
  { question: "summary", cues: ["path"], read: aboutPerson(isAboutTheTalk) },
  { question: "compare", cues: ["compare"], read: readCompare },
  { question: "shortest-link", cues: ["link"], read: readLink },
  {
    question: "same-switch",
    cues: ["who", "switch"],
    read: (s, { person }) =>
      s.between && s.has("who") && s.hasAny("switch", "leave", "become") && !s.has("long")
        ? { from: s.between.from.id, to: s.between.to.id, ...(s.has("else") ? { person } : {}) }
        : undefined,
  },
  {
    question: "next-steps",
    cues: ["usual", "after"],
    read: (s) => {
      const [thing] = s.thingsOf("Organization");
      const isGeneral = s.has("usual") || (s.says("people", "others", "everyone") && !s.hasPronoun);
      return thing && isGeneral && s.hasAny("after", "lead") ? { thing: thing.id } : undefined;
    },
  },
  { question: "same-place", cues: ["who", "together"], read: readSamePlace },
  {
    question: "time-between",
    cues: ["long"],
    read: (s, { person }) =>
      s.between && s.has("long")
        ? { from: s.between.from.id, to: s.between.to.id, ...(isAboutSomebody(s) ? { person } : {}) }
        : undefined,
  },
  {
    question: "switches",
    cues: ["why", "switch", "leave"],
    read: (s, { person }) => {
      const [from, to] = s.thingsOf(...SOFTWARE);
      return from && to && from.kind === to.kind && s.hasAny("why", "switch", "leave") && s.between
        ? { person, from: s.between.from.id, to: s.between.to.id }
        : undefined;
    },
  },
  {
    question: "became",
    cues: ["become", "path"],
    read: (s, { person }) =>
      s.between && (s.hasAny("how", "path", "become", "switch", "lead", "after") || s.says("from", "between"))
        ? { person, from: s.between.from.id, to: s.between.to.id }
        : undefined,
  },
  {
    question: "everything-said",
    cues: ["quote", "say"],
    read: (s) => {
      const [thing] = [...s.things, ...s.people];
      if (!thing || !(s.has("quote") || (s.has("say") && s.says("all")))) return undefined;
      const [person] = s.people;
      return { thing: thing.id, ...(person && person !== thing ? { person: person.id } : {}) };
    },
  },
  { question: "degrees", cues: ["who", "study"], read: readDegrees },
  {
    question: "who",
    cues: ["who"],
    read: (s) => when(s.has("who") && s.things[0] && !isAboutSomebody(s), () => ({ thing: s.things[0]?.id ?? "" })),
  },
  {
    question: "paid-for",
    cues: ["pay"],
    read: (s, { person }) => when(isPaying(s), () => ({ person, ...(s.things[0] ? { thing: s.things[0].id } : {}) })),
  },
  { question: "switches", cues: ["why", "leave"], read: readSwitch },
  { question: "how-long", cues: ["long"], read: aboutThing((s) => s.has("long")) },
  { question: "when", cues: ["when"], read: aboutThing((s) => s.has("when")) },
  { question: "effects", cues: ["effect", "lead"], read: aboutThing(isEffect) },
  {
    question: "causes",
    cues: ["why", "lead"],
    read: aboutThing((s) => s.hasAny("why", "lead") || (s.has("how", "become") && !s.date)),
  },
  { question: "before", cues: ["before"], read: aboutThing((s) => s.has("before")) },
  { question: "after", cues: ["after"], read: aboutThing((s) => s.has("after")) },
  { question: "as-of", cues: ["when"], read: readDate },
  {
    question: "switches",
    cues: ["switch"],
    read: aboutPerson((s) => s.hasAny("switch", "leave") && s.hasAny("why", "tool")),
  },
  {
    question: "interviewers",
    cues: ["who", "say"],
    read: aboutPerson(
      (s) => s.has("who") && s.says("interviewed", "interviewer", "interviews", "interviewing", "host", "hosted"),
    ),
  },
  { question: "gaps", cues: ["gap"], read: aboutPerson((s) => s.has("gap")) },
  { question: "awards", cues: ["win"], read: listOf((s) => s.has("win")) },
  {
    question: "competitions",
    cues: ["compete"],
    read: (s, meant) =>
      s.thingsOf("Competition").length > 0
        ? when(s.hasAny("compete", "place"), () => ({ person: meant.person }))
        : listOf(() => s.has("compete"))(s, meant),
  },
  { question: "applications", cues: ["apply"], read: listOf((s) => s.has("apply")) },
  { question: "machines", cues: ["machine"], read: aboutPerson((s) => s.has("machine")) },
  { question: "tools", cues: ["tool", "use"], read: aboutPerson((s) => s.has("tool")) },
  { question: "works", cues: ["publish", "present"], read: listOf((s) => s.hasAny("publish", "present")) },
  { question: "studies", cues: ["study"], read: listOf((s) => s.has("study")) },
  { question: "learned", cues: ["learn"], read: listOf((s) => s.has("learn")) },
  { question: "jobs", cues: ["work"], read: listOf((s) => s.has("work")) },
  {
    question: "places",
    cues: ["live"],
    read: listOf((s) => s.has("live") || (s.has("place") && s.says("which", "where", "what"))),
  },
  { question: "journey", cues: ["path"], read: aboutPerson((s) => s.has("path") || isPersonAlone(s)) },
  { question: "tools", cues: ["use"], read: aboutPerson((s) => s.has("use")) },
  { question: "about", cues: ["say"], read: aboutThing(() => true) },
];

const TALKS = ["talk", "video", "interview", "recording", "episode", "podcast", "transcript", "story", "this", "it"];

/** "What is the talk about?", "summarise the video": no thing, no date, nothing that was done. */
function isAboutTheTalk(s: Sentence): boolean {
  if (s.date !== undefined || !s.says(...TALKS)) return false;
  if (s.says("summarise", "summarize", "gist")) return true;
  return s.says("about") && s.says("what", "tell") && s.words.every(({ concepts }) => concepts.every(isTelling));
}

const isTelling = (concept: Concept): boolean => ["say", "path", "apply", "single"].includes(concept);

/** A bare name, "who is he" or "tell me about NAME" is about the person. */
const isPersonAlone = (s: Sentence): boolean =>
  (s.people.length === 1 || (s.hasPronoun && s.hasAny("who", "say"))) &&
  s.words.every(({ concepts }) => concepts.every((each) => each === "say" || each === "who"));

/** Somebody's career is asked about, not everybody's. */
const isAboutSomebody = (s: Sentence): boolean => s.people.length > 0 || s.hasPronoun;

/** "which GPU did he buy" asks for machines, "how much money did he win" for prizes. */
function isPaying(s: Sentence): boolean {
  if (s.things.length === 0 && s.has("machine") && s.says("which", "what") && s.says("buy", "bought", "purchase"))
    return s.says("for") || s.has("money");
  return s.has("pay") || (s.has("money") && !s.has("win"));
}

function readCompare(s: Sentence, { otherwise, told }: Meant): Params | undefined {
  if (s.has("compare") && s.people.length < 2 && s.says("all", "everyone", "everybody", "others", "careers", "people"))
    return when(told.length > 1, () => ({ people: told.join(",") }));
  const people = [...new Set([...(s.people.length < 2 ? [otherwise] : []), ...s.people.map(({ id }) => id)])];
  return when(s.has("compare") && people.length > 1, () => ({ people: people.join(",") }));
}

const DEGREES: readonly (readonly [level: string, words: readonly string[]])[] = [
  ["phd", ["phd", "doctorate", "doctorates", "doctor"]],
  ["master", ["master", "masters", "msc", "mba"]],
  ["bachelor", ["bachelor", "bachelors", "bsc"]],
];

/** "who has a PhD?", "does anyone have a degree?" */
function readDegrees(s: Sentence): Params | undefined {
  if (!s.has("who", "study") || s.has("together") || s.things.length > 0 || isAboutSomebody(s)) return undefined;
  const level = DEGREES.find(([, words]) => s.says(...words))?.[0];
  return level === undefined ? {} : { degree: level };
}

function readLink(s: Sentence, { otherwise }: Meant): Params | undefined {
  const [first, second] = s.people.length < 2 ? [otherwise, s.people[0]?.id] : s.people.map(({ id }) => id);
  const fits = s.has("link") || s.says("know", "knows", "knew");
  return first && second && first !== second && fits ? { from: first, to: second } : undefined;
}

/** "who worked with Mira?", "was anyone at Alder Systems together with her?" */
function readSamePlace(s: Sentence, { person }: Meant): Params | undefined {
  const [thing] = s.thingsOf(...STATIONS);
  const fits = s.has("who") && s.has("together") && (isAboutSomebody(s) || thing);
  return when(fits, () => ({ person, ...(thing ? { thing: thing.id } : {}) }));
}

/** Which side of the switch a thing is: what is left and replaced, or what is taken up. */
function readSwitch(s: Sentence, { person }: Meant): Params | undefined {
  const [thing] = s.thingsOf(...SOFTWARE);
  if (!thing || !s.hasAny("why", "leave", "switch")) return undefined;
  const before = s.words.filter(({ at }) => at < thing.at);
  const left =
    before.some(({ concepts, text }) => concepts.includes("leave") || text === "from") || isPassive(s, thing);
  return left ? { person, from: thing.id } : { person, to: thing.id };
}

/** "why was Keras dropped", but not "Keras replaced what". */
const isPassive = (s: Sentence, thing: Mention): boolean =>
  s.words.some(({ concepts, at }) => concepts.includes("leave") && at > thing.at) &&
  s.says("was", "were", "been", "get", "got");

/** "what did X lead to", "what came out of X"; but "what led to X" asks for causes. */
function isEffect(s: Sentence, thing: Mention): boolean {
  if (s.has("effect")) return true;
  return s.words.some(({ concepts, at }) => concepts.includes("lead") && at > thing.at) && !s.says("possible");
}

/** What is used may be a program or a machine. */
const LANES: readonly (readonly [lane: LaneId | "tools,machines", concepts: readonly Concept[]])[] = [
  ["machines", ["machine"]],
  ["tools", ["tool"]],
  ["tools,machines", ["use"]],
  ["competitions", ["compete", "win"]],
  ["works", ["publish", "present", "learn"]],
  ["study-work", ["study", "work"]],
  ["places", ["live"]],
];

function readDate(s: Sentence, { person, published }: Meant): Params | undefined {
  const date = s.date ?? (s.has("now") ? published : undefined);
  if (date === undefined) return undefined;
  const lane = LANES.find(([, concepts]) => s.hasAny(...concepts))?.[0];
  return { person, date, ...(lane ? { lane } : {}) };
}
