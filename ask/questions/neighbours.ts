/** What came right before or after a thing: the next station, or the next mark of its lane. */

import type { FactRow } from "../../graph/reads/fact-rows.ts";
import type { Fact } from "../../journey/facts.ts";
import type { Episode } from "../../model/api.ts";
import type { GraphEntity } from "../../model/graph.ts";
import { toTableRow } from "./fact-table.ts";
import { tellCauses } from "./follow-causes.ts";
import type { Journey } from "./journey.ts";
import type { Draft, Sentence } from "./question.ts";
import { tellFact } from "./tell-fact.ts";

/** @param facts what the thing led to, or what led to it */
export function tellNeighbours(
  thing: GraphEntity,
  facts: readonly FactRow[],
  journey: Journey,
  side: "before" | "after",
): Draft {
  const marks = journey.drawn().episodes;
  const own = marks.filter(({ entity, facts: members }) => entity === thing.id || isAbout(members, thing.id, journey));
  const near = own.flatMap((mark) => nextTo(mark, journey, side));
  const caused = tellCauses(thing, facts, journey, side === "before" ? "causes" : "effects");
  const leads = near.flatMap((mark) => journey.fact(mark.facts[0] ?? "") ?? []);
  return {
    understood: `What came ${side} ${thing.name} (${journey.name})`,
    sentences: [...leads.map((lead) => tellNear(lead, own[0], journey, side)), ...caused.sentences.filter(isCause)],
    rows: leads.map((fact) => toTableRow(fact)),
    elements: [thing.id],
  };
}

const isAbout = (facts: readonly string[], thing: string, { fact }: Journey): boolean =>
  facts.some((id) => fact(id)?.target.id === thing);

const isCause = ({ text }: Sentence): boolean => !text.startsWith("The station ");

function nextTo(mark: Episode, journey: Journey, side: "before" | "after"): Episode[] {
  const row =
    mark.station === undefined
      ? journey.drawn().episodes.filter(({ lane, station }) => lane === mark.lane && station === undefined)
      : journey.stations();
  const at = row.findIndex(({ id }) => id === mark.id);
  const next = at < 0 ? undefined : row[at + (side === "before" ? -1 : 1)];
  return next ? [next] : [];
}

/** Says so where only the order of telling puts one next to the other. */
function tellNear(lead: Fact, own: Episode | undefined, journey: Journey, side: "before" | "after"): Sentence {
  const sentence = tellFact(lead, journey);
  const [first, second] = side === "before" ? [lead.id, own?.facts[0]] : [own?.facts[0], lead.id];
  const proven = first !== undefined && second !== undefined && journey.precedes(first, second);
  return proven ? sentence : { ...sentence, text: `${sentence.text} The order is that of the telling.` };
}
