import { timeline } from "../../journey/timeline.ts";
import type { TimelineResponse } from "../../model/api.ts";
import { personGraph } from "../../tests/journey/person-graph.ts";

const STATIONS = 8;
const KINDS = ["USED t", "COMPETED_IN c", "PUBLISHED w"];

/** A made-up career of so many marks over twenty years, a third of which led to the next, as the server answers it. */
export function busyCareer(marks: number): TimelineResponse {
  const years = (n: number) => 2000 + Math.floor(n * 2.5);
  const things = Array.from({ length: marks - STATIONS }, (_, n) => n);
  const facts = [
    ...Array.from({ length: STATIONS }, (_, n) => `WORKED_AT firm-${n} ${years(n)}-01/${years(n) + 2}-06`),
    ...things.map((n) => {
      const month = String(1 + ((n * 31) % 12)).padStart(2, "0");
      return `${KINDS[n % KINDS.length]}-${n} ${2000 + ((n * 7919) % 20)}-${month}`;
    }),
    ...things.flatMap((n) => (n % 3 === 1 && n + 1 < things.length ? [`LED_TO c-${n}>w-${n + 1}`] : [])),
  ];
  return { generation: 1, ...timeline(personGraph({ published: "2020-03-24", facts }), { axis: "calendar" }) };
}
