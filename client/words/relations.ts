import type { Link } from "../../model/api.ts";
import type { GraphRelation } from "../../model/graph.ts";

type LinkType = Link["type"];

/** Headings over what a link leads to and what leads to it, in the words of a reader. */
const HEADINGS: Readonly<Partial<Record<LinkType, { readonly to: string; readonly from: string }>>> = {
  LED_TO: { from: "What led to it", to: "What it led to" },
  FUNDED: { from: "What paid for it", to: "What it paid for" },
  SWITCHED_TO: { from: "What it replaced", to: "What replaced it" },
  THEN: { from: "Before it", to: "After it" },
  ORDER: { from: "Said to come before", to: "Said to come after" },
};

/** @param side `from`: the links that end here; `to`: those that start here. */
export function linkHeading(type: LinkType, side: "from" | "to"): string {
  return HEADINGS[type]?.[side] ?? "Belongs with";
}

const OF_THE_PERSON: Readonly<Partial<Record<GraphRelation["type"], string>>> = {
  STUDIED_AT: "studied at",
  WORKED_AT: "worked at",
  HELD_ROLE: "was",
  LIVED_IN: "lived in",
  EARNED: "earned",
  COMPETED_IN: "competed in",
  USED: "used",
  OWNED: "owned",
  APPLIED_TO: "applied to",
  INTERVIEWED_AT: "interviewed at",
  LEARNED: "learned",
  PUBLISHED: "published",
  PRESENTED_AT: "presented at",
  INTERVIEWED_BY: "interviewed by",
  MENTIONED: "mentioned",
};
const BETWEEN_THINGS: Readonly<Partial<Record<GraphRelation["type"], { readonly out: string; readonly in: string }>>> =
  {
    SWITCHED_TO: { out: "gave way to", in: "took over from" },
    FUNDED: { out: "paid for", in: "paid for by" },
    LED_TO: { out: "led to", in: "came from" },
    HOSTED_BY: { out: "hosted by", in: "hosted" },
    PART_OF: { out: "part of", in: "includes" },
    LOCATED_IN: { out: "in", in: "place of" },
    ABOUT: { out: "about", in: "subject of" },
  };

/** A relation in a few words, seen from the thing `from`: "hosted by", "subject of", "worked at". */
export function relationWords(relation: Pick<GraphRelation, "type" | "source">, from: string): string {
  const between = BETWEEN_THINGS[relation.type];
  if (between) return relation.source === from ? between.out : between.in;
  return OF_THE_PERSON[relation.type] ?? relation.type.toLowerCase().replaceAll("_", " ");
}

/** What a fact says, from its id: "Worked at" of `worked_at~…`. Empty for a thing, which says nothing by itself. */
export function relationName(fact: string): string {
  const type = fact.includes("~") ? fact.slice(0, fact.indexOf("~")) : "";
  const words: string =
    Object.entries(OF_THE_PERSON).find(([name]) => name.toLowerCase() === type)?.[1] ??
    Object.entries(BETWEEN_THINGS).find(([name]) => name.toLowerCase() === type)?.[1]?.out ??
    type.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const CHIPS: Readonly<Record<string, string>> = {
  STUDIED_AT: "Study",
  WORKED_AT: "Work",
  HELD_ROLE: "Role",
  LIVED_IN: "Place",
  EARNED: "Result",
  COMPETED_IN: "Competition",
  USED: "Tool",
  OWNED: "Machine",
  APPLIED_TO: "Application",
  INTERVIEWED_AT: "Interview",
  LEARNED: "Learned",
  PUBLISHED: "Work published",
  PRESENTED_AT: "Talk given",
};

/** The word on the chip over a mark: what its leading fact is. */
export function chipOfFact(factId: string, shape: "bar" | "point" | "result"): string {
  const type = factId.slice(0, factId.indexOf("~")).toUpperCase();
  if (shape === "result") return "Result";
  return CHIPS[type] ?? "Turning point";
}
