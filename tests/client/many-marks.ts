import type { Episode, Link, TimelineResponse } from "../../model/api.ts";
import { LANES } from "../../model/ontology.ts";

/** A made-up timeline of so many marks over so many stations; the same numbers give the same timeline. */
export function manyMarks(count: number, stations: number): TimelineResponse {
  const spine = Array.from({ length: stations }, (_, i) => station(i));
  const others = Array.from({ length: count - stations }, (_, i) => other(i, Math.max(1, stations)));
  const episodes = [...spine, ...others];
  const then = spine.slice(1).map((to, i): Link => link("THEN", spine[i]?.id ?? "", to.id));
  const causes = others
    .slice(3)
    .flatMap((to, i): Link[] => (i % 4 === 0 ? [link("LED_TO", others[i]?.id ?? "", to.id, "because")] : []));
  const parent = others.find((episode) => episode.lane === "study-work");
  return {
    generation: 1,
    person: { id: "person:some-one", name: "Some One" },
    published: "2024-05-01",
    axis: stations > 0 ? "chapters" : "calendar",
    spine: spine.map((episode) => episode.id),
    columns: spine.map((episode) => ({
      station: episode.id,
      label: episode.title,
      span: "from then to then, more or less",
    })),
    lanes: LANES.map((lane) => ({ ...lane, count: episodes.filter((episode) => episode.lane === lane.id).length })),
    episodes,
    ghosts: parent
      ? Array.from({ length: 12 }, (_, i) => ({
          id: `ghost:${i}`,
          title: `Company number ${i}`,
          under: parent.id,
          facts: [],
          entity: `organization:${i}`,
        }))
      : [],
    links: [...then, ...causes],
    orders: [],
    tray: others.slice(0, 2).map((episode) => episode.id),
    undrawn: {},
    warnings: [],
  };
}

function station(i: number): Episode {
  const from = 2000 + 4 * i;
  const said = i % 3 !== 1;
  return {
    ...blank(`station${i}`, `Station with a name ${i}`),
    lane: "study-work",
    caption: i % 2 === 0 ? "a role with a rather long title" : "role",
    shape: "bar",
    look: { start: said ? "solid" : "hollow", end: i % 2 === 0 ? "counted" : "hollow" },
    ...(said ? { start: String(from) } : {}),
    ...(i % 2 === 0 ? { end: String(from + 3) } : {}),
    window: {
      startMin: `${from}-01-01`,
      startMax: `${from}-12-31`,
      endMin: `${from + 3}-01-01`,
      endMax: `${from + 4}-01-01`,
      reasons: [],
    },
    station: i,
    column: i,
  };
}

function other(i: number, columns: number): Episode {
  const column = (i * 7) % columns;
  const year = 2000 + 4 * column + (i % 4);
  const dated = i % 3 !== 0;
  const lane = LANES[(i * 5) % LANES.length]?.id ?? "works";
  const shape = lane === "places" || lane === "machines" || lane === "tools" ? "bar" : i % 5 === 0 ? "result" : "point";
  return {
    ...blank(`other${i}`, ["C++", "a competition", "Third place in something long", "São Paulo", "数据"][i % 5] ?? ""),
    lane,
    ...(i % 2 === 0 ? { caption: "a caption, c. 2015" } : {}),
    shape,
    look: {
      start: dated ? "solid" : "hollow",
      end: shape !== "bar" ? "none" : i % 4 === 0 ? "open" : dated ? "counted" : "hollow",
    },
    ...(dated ? { start: String(year) } : {}),
    ...(shape === "bar" && dated && i % 4 !== 0 ? { end: String(year + 1 + (i % 6)) } : {}),
    window: { startMin: `${year}-01-01`, startMax: `${year}-12-31`, endMin: null, endMax: "2024-05-01", reasons: [] },
    column,
    told: i,
  };
}

function blank(id: string, title: string) {
  return {
    id: `episode:${id}`,
    title,
    facts: [id],
    entity: `work:${id}`,
    told: 0,
    confidence: 0.9,
    certainty: "said" as const,
  };
}

function link(type: Link["type"], source: string, target: string, words?: string): Link {
  return {
    id: `${type}~${source}~${target}`,
    type,
    source,
    target,
    facts: [],
    ...(words === undefined ? {} : { words }),
  };
}
