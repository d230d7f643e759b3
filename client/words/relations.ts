import type { Link } from "../../model/api.ts";
import type { GraphRelation } from "../../model/graph.ts";
import { wordsOf } from "./language.ts";

type LinkType = Link["type"];
type RelationType = GraphRelation["type"];

interface RelationWords {
  /** Headings over what a link leads to and what leads to it, in the words of a reader. */
  readonly headings: Readonly<Partial<Record<LinkType, { readonly to: string; readonly from: string }>>>;
  readonly belongs: string;
  readonly ofThePerson: Readonly<Partial<Record<RelationType, string>>>;
  readonly betweenThings: Readonly<Partial<Record<RelationType, { readonly out: string; readonly in: string }>>>;
  readonly chips: Readonly<Record<string, string>>;
  readonly result: string;
  readonly turningPoint: string;
}

const relationTexts = wordsOf<RelationWords>({
  en: {
    headings: {
      LED_TO: { from: "What led to it", to: "What it led to" },
      FUNDED: { from: "What paid for it", to: "What it paid for" },
      SWITCHED_TO: { from: "What it replaced", to: "What replaced it" },
      THEN: { from: "Before it", to: "After it" },
      ORDER: { from: "Said to come before", to: "Said to come after" },
    },
    belongs: "Belongs with",
    ofThePerson: {
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
    },
    betweenThings: {
      SWITCHED_TO: { out: "gave way to", in: "took over from" },
      FUNDED: { out: "paid for", in: "paid for by" },
      LED_TO: { out: "led to", in: "came from" },
      HOSTED_BY: { out: "hosted by", in: "hosted" },
      PART_OF: { out: "part of", in: "includes" },
      LOCATED_IN: { out: "in", in: "place of" },
      ABOUT: { out: "about", in: "subject of" },
    },
    chips: {
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
    },
    result: "Result",
    turningPoint: "Turning point",
  },
  de: {
    headings: {
      LED_TO: { from: "Was dazu führte", to: "Wozu es führte" },
      FUNDED: { from: "Was es bezahlte", to: "Was davon bezahlt wurde" },
      SWITCHED_TO: { from: "Wen es ablöste", to: "Wovon es abgelöst wurde" },
      THEN: { from: "Davor", to: "Danach" },
      ORDER: { from: "Kam dem Gesagten nach davor", to: "Kam dem Gesagten nach danach" },
    },
    belongs: "Gehört dazu",
    ofThePerson: {
      STUDIED_AT: "studierte an",
      WORKED_AT: "arbeitete bei",
      HELD_ROLE: "war",
      LIVED_IN: "lebte in",
      EARNED: "errang",
      COMPETED_IN: "trat an bei",
      USED: "benutzte",
      OWNED: "besaß",
      APPLIED_TO: "bewarb sich bei",
      INTERVIEWED_AT: "Vorstellungsgespräch bei",
      LEARNED: "lernte",
      PUBLISHED: "veröffentlichte",
      PRESENTED_AT: "trug vor bei",
      INTERVIEWED_BY: "befragt von",
      MENTIONED: "erwähnte",
    },
    betweenThings: {
      SWITCHED_TO: { out: "wich", in: "löste ab" },
      FUNDED: { out: "bezahlte", in: "bezahlt von" },
      LED_TO: { out: "führte zu", in: "kam von" },
      HOSTED_BY: { out: "ausgerichtet von", in: "richtete aus" },
      PART_OF: { out: "Teil von", in: "enthält" },
      LOCATED_IN: { out: "in", in: "Ort von" },
      ABOUT: { out: "über", in: "Thema von" },
    },
    chips: {
      STUDIED_AT: "Studium",
      WORKED_AT: "Arbeit",
      HELD_ROLE: "Rolle",
      LIVED_IN: "Ort",
      EARNED: "Ergebnis",
      COMPETED_IN: "Wettbewerb",
      USED: "Werkzeug",
      OWNED: "Rechner",
      APPLIED_TO: "Bewerbung",
      INTERVIEWED_AT: "Vorstellungsgespräch",
      LEARNED: "Gelernt",
      PUBLISHED: "Veröffentlichung",
      PRESENTED_AT: "Vortrag gehalten",
    },
    result: "Ergebnis",
    turningPoint: "Wendepunkt",
  },
});

/** @param side `from`: the links that end here; `to`: those that start here. */
export function linkHeading(type: LinkType, side: "from" | "to"): string {
  const texts = relationTexts();
  return texts.headings[type]?.[side] ?? texts.belongs;
}

/** A relation in a few words, seen from the thing `from`: "hosted by", "subject of", "worked at". */
export function relationWords(relation: Pick<GraphRelation, "type" | "source">, from: string): string {
  const texts = relationTexts();
  const between = texts.betweenThings[relation.type];
  if (between) return relation.source === from ? between.out : between.in;
  return texts.ofThePerson[relation.type] ?? relation.type.toLowerCase().replaceAll("_", " ");
}

/** What a fact says, from its id: "Worked at" of `worked_at~…`. Empty for a thing, which says nothing by itself. */
export function relationName(fact: string): string {
  const { ofThePerson, betweenThings } = relationTexts();
  const type = fact.includes("~") ? fact.slice(0, fact.indexOf("~")) : "";
  const words: string =
    Object.entries(ofThePerson).find(([name]) => name.toLowerCase() === type)?.[1] ??
    Object.entries(betweenThings).find(([name]) => name.toLowerCase() === type)?.[1]?.out ??
    type.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The word on the chip over a mark: what its leading fact is. */
export function chipOfFact(factId: string, shape: "bar" | "point" | "result"): string {
  const texts = relationTexts();
  const type = factId.slice(0, factId.indexOf("~")).toUpperCase();
  if (shape === "result") return texts.result;
  return texts.chips[type] ?? texts.turningPoint;
}
