/** What a reader of the document should know: what the file's reader had to guess, and dates that cannot be. */
import { periodWords } from "../../model/dates.ts";
import type { Warning } from "../../model/document.ts";
import { periodBounds } from "../../model/period.ts";
import type { Reading } from "./reading/reading.ts";
import type { Resolution } from "./resolve/entities.ts";
import type { Fact } from "./resolve/facts.ts";

export function collectWarnings(
  reading: Reading,
  facts: readonly Fact[],
  resolution: Resolution,
  source: string,
): Warning[] {
  const read = reading.transcript.warnings.map(({ code, message, start, end }) => ({
    code,
    message,
    source,
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
  }));
  return [...read, ...otherLanguages(reading, source), ...impossibleDates(reading, facts, resolution, source)];
}

function otherLanguages({ foreign }: Reading, source: string): Warning[] {
  if (!foreign) return [];
  const message = `The talk seems to be in ${foreign}: only English is understood, so nothing was taken from it; give an English translation.`;
  return [{ code: "other-language", message, source }];
}

/** A thing used before it existed: the date or the name is wrong. */
function impossibleDates(reading: Reading, facts: readonly Fact[], resolution: Resolution, source: string): Warning[] {
  return facts.flatMap((fact): Warning[] => {
    const entity = resolution.entities.get(fact.target);
    const since = entity?.mentions.find((mention) => mention.entry)?.entry?.since?.match(/^\d{4}/)?.[0];
    const end = periodBounds(fact.start ?? "")?.last;
    const claim = fact.claims[0];
    if (!entity || !since || !end || !claim || end.slice(0, 4) >= since) return [];
    return [
      {
        code: "before-it-existed",
        message: `${entity.name} came to exist in ${since}, but is dated ${periodWords(fact.start ?? "")} here.`,
        source,
        start: reading.tokens[claim.first]?.start ?? 0,
        end: reading.tokens[claim.end - 1]?.end ?? 0,
      },
    ];
  });
}
