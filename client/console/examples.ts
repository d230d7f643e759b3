/** Ten queries that run on both engines and about any career; `words/console.ts` names them. */

export interface Example {
  readonly name: ExampleName;
  readonly query: string;
  /** JSON text; empty for none. */
  readonly params: string;
}

export type ExampleName =
  | "stations"
  | "causes"
  | "switches"
  | "results"
  | "tools"
  | "between"
  | "words"
  | "undated"
  | "inferred"
  | "hubs";

export const EXAMPLES: readonly Example[] = [
  {
    name: "stations",
    query: `MATCH (p:Person)-[r:STUDIED_AT|WORKED_AT]->(o:Organization)
RETURN p.name AS person, type(r) AS how, o AS station, r.start AS since, r.end AS until
ORDER BY person, r.startDay, o.name`,
    params: "",
  },
  {
    name: "causes",
    query: `MATCH (a)-[r:LED_TO]->(b)
RETURN a AS cause, r AS link, b AS effect, r.reason AS reason
ORDER BY a.name, b.name`,
    params: "",
  },
  {
    name: "switches",
    query: `MATCH way = (a)-[:SWITCHED_TO*1..3]->(b)
RETURN way, length(way) AS steps
ORDER BY steps DESC, a.name, b.name`,
    params: "",
  },
  {
    name: "results",
    query: `MATCH (p:Person)-[r:EARNED|COMPETED_IN]->(x)
RETURN p.name AS person, x AS what, r.placement AS place, r.amount AS amount, r.currency AS currency
ORDER BY person, amount DESC, x.name`,
    params: "",
  },
  {
    name: "tools",
    query: `MATCH (p:Person)-[r:USED]->(t:Tool)
RETURN t AS tool, count(DISTINCT p) AS people, count(r) AS times
ORDER BY people DESC, times DESC, tool.name`,
    params: "",
  },
  {
    name: "between",
    query: `MATCH (p:Person)-[r]->(x)
WHERE r.startDay >= $from AND r.startDay < $to
RETURN p.name AS person, type(r) AS relation, x AS what, r.start AS since
ORDER BY r.startDay, x.name`,
    params: '{ "from": "2015-01-01", "to": "2018-01-01" }',
  },
  {
    name: "words",
    query: `MATCH (v:Evidence)
WHERE toLower(v.text) CONTAINS $word
RETURN v.text AS words, v.seconds AS second, v.fact AS fact
ORDER BY v.source, v.start
LIMIT 20`,
    params: '{ "word": "first" }',
  },
  {
    name: "undated",
    query: `MATCH (p:Person)-[r]->()
WHERE r.start IS NULL AND r.end IS NULL
RETURN p.name AS person, type(r) AS relation, count(*) AS facts
ORDER BY facts DESC, person, relation`,
    params: "",
  },
  {
    name: "inferred",
    query: `MATCH (a)-[r]->(b)
WHERE r.certainty = 'inferred'
RETURN a AS thing, r AS link, b AS other, r.confidence AS confidence
ORDER BY confidence, a.name, b.name
LIMIT 25`,
    params: "",
  },
  {
    name: "hubs",
    query: `MATCH (n:Entity)-[r]-()
WHERE n.kind <> 'Person'
RETURN n AS thing, count(r) AS links
ORDER BY links DESC, thing.name
LIMIT 10`,
    params: "",
  },
];
