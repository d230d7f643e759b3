/** What the console lets through, what it refuses, and how it says so. */
import { describe, expect, it } from "vitest";
import { QueryRefused } from "../../ask/cypher/query-refused.ts";
import { guardQuery } from "../../ask/guard.ts";
import { fuzzedStatements } from "./cypher/fuzzed-statements.ts";
import { HONEST_QUERIES } from "./cypher/honest-queries.ts";
import { hostileStatements } from "./cypher/hostile-statements.ts";

const CANARY = { file: "file:///canary.csv", url: "http://127.0.0.1:9/canary", folder: "/canary" };

function refusalOf(query: string): QueryRefused | undefined {
  try {
    guardQuery(query);
    return undefined;
  } catch (error) {
    if (error instanceof QueryRefused) return error;
    throw error;
  }
}

describe("hostile statements", () => {
  const statements = hostileStatements(CANARY);

  it("are more than 300, and none gets through", () => {
    expect(statements.length).toBeGreaterThan(300);
    expect(statements.filter((statement) => !refusalOf(statement))).toEqual([]);
  });

  it("are refused with a construct, a place inside the query and a way out", () => {
    for (const statement of statements) {
      const { construct, offset, advice } = refusalOf(statement) ?? { construct: "", offset: -1, advice: "" };
      expect(construct).not.toBe("");
      expect(offset).toBeGreaterThanOrEqual(0);
      expect(offset).toBeLessThanOrEqual(statement.length);
      expect(advice.length).toBeGreaterThan(10);
    }
  });
});

describe("honest queries", () => {
  it("are at least 200, and at most 2 of 100 are refused, each with its clause and place", () => {
    const refused = HONEST_QUERIES.map((query) => [query, refusalOf(query)] as const).filter(([, refusal]) => refusal);
    expect(HONEST_QUERIES.length).toBeGreaterThanOrEqual(200);
    expect(refused.length / HONEST_QUERIES.length).toBeLessThanOrEqual(0.02);
    for (const [query, refusal] of refused) expect(query.slice(refusal?.offset)).toContain(refusal?.construct);
  });
});

describe("generated statements", () => {
  const statements = fuzzedStatements(5000, 20261124);

  it("are let through or refused, and nothing else", () => {
    const accepted = statements.filter((statement) => !refusalOf(statement));
    expect(accepted.length).toBeGreaterThan(500);
    expect(accepted.length).toBeLessThan(4500);
  });

  it("hold no clause that writes, once strings, names and comments are out of the way", () => {
    const writing = /\b(?:CREATE|MERGE|SET|DELETE|REMOVE|FOREACH|LOAD|DETACH|SHOW|USE)\b/;
    const quoted = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`/g;
    const accepted = statements.filter((statement) => !refusalOf(statement));
    expect(accepted.filter((each) => writing.test(guardQuery(each).plain.replace(quoted, "")))).toEqual([]);
  });
});

describe("a refusal", () => {
  const cases: readonly (readonly [string, string, number, RegExp])[] = [
    ["MATCH (n) SET n.x = 1", "SET", 10, /edits/],
    ["MATCH (n) RETURN n.name DELETE n", "DELETE", 24, /edits/],
    ["LOAD CSV FROM 'x' AS l RETURN l", "LOAD CSV", 0, /files/],
    ["CALL db.labels()", "CALL", 0, /CALL { … }/],
    ["MATCH (n:Talk) RETURN n", "label Talk", 9, /Person/],
    ["MATCH (a)-[:KNOWS]->(b) RETURN a", "relationship type KNOWS", 12, /WORKED_AT/],
    ["MATCH (n) RETURN apoc.text.join(['a'], ',')", "function apoc.text.join", 17, /available are abs/],
    ["MATCH (n) RETURN isEmpty(n.name)", "function isEmpty", 17, /size\(x\) = 0/],
    ["MATCH (n) WHERE exists(n.name) RETURN n", "function exists", 16, /IS NOT NULL/],
    ["MATCH (n:Tool|Topic) RETURN n", "|", 13, /n:A OR n:B/],
    ["MATCH (n WHERE n.x = 1) RETURN n", "WHERE", 9, /after MATCH/],
    ["MATCH (a)-[*]->(b) RETURN a", "variable length", 11, /\*1\.\.4/],
    ["MATCH (n) RETURN COLLECT { MATCH (m) RETURN m }", "COLLECT subquery", 17, /pattern comprehension/],
    ["MATCH (a) OPTIONAL MATCH p = shortestPath((a)-[*..3]-(b)) RETURN p", "shortestPath", 29, /CALL \(a, b\)/],
    ["MATCH p = shortestPath((a)-[*..3]-(b)) WHERE length(p) > 1 RETURN p", "WHERE", 39, /WITH p WHERE/],
    ["MATCH shortestPath((a)-[*..3]-(b)) RETURN a", "shortestPath", 6, /name/],
    ["RETURN range(1, 1000000) AS x", "range", 12, /10000/],
    ["MATCH (n) RETURN n.name AS x OFFSET 3", "OFFSET", 29, /SKIP/],
    ["MATCH (n)", "end of the query", 9, /RETURN/],
    ["", "end of the query", 0, /RETURN/],
    ["RETURN 1 = '1' AS x", "1", 11, /write 1$/],
    ["RETURN true = 'true' AS x", "true", 14, /one kind/],
    ["MATCH ()-[r]->() WHERE r.start = 2010 RETURN r", "2010", 33, /start is a text.*write '2010'/],
    ["MATCH ()-[r {start: 2010}]->() RETURN r", "2010", 20, /write '2010'/],
    ["MATCH (n) WHERE n.kind IN [1, 2] RETURN n", "comparison", 26, /one kind/],
    ["UNWIND range(2010, 2012) AS y MATCH ()-[r]->() WHERE r.start = y RETURN r", "comparison", 63, /one kind/],
    ["MATCH ()-[r]->() RETURN CASE r.start WHEN 2010 THEN 1 END AS x", "2010", 42, /write '2010'/],
    ["MATCH (n) RETURN n.aliases + 'x' AS x", "+", 29, /write \['x'\]/],
    ["RETURN 1 + 'a' AS x", "+", 7, /toString\(1\)/],
    ["MATCH (n) RETURN 'about ' + avg(n.confidence) AS x", "+", 28, /column of its own/],
    ["RETURN toString(1.0) AS x", "toString", 7, /as it is/],
    ["RETURN [1, null] AS x", "null", 11, /leave it out/],
    ["RETURN null IN [1] AS x", "null", 7, /leave it out/],
    ["RETURN [1] < [2] AS x", "<", 7, /no order/],
    ["RETURN round(1.25, 1) AS x", "round", 19, /round\(100 \* x\)/],
    ["RETURN date('2020-03') AS x", "date", 12, /whole date/],
    ["MATCH (n) RETURN date(n.start) AS x", "date", 22, /n\.startDay/],
    ["MATCH (n) WHERE n.name RETURN n", "WHERE", 16, /condition/],
    ["MATCH (n) RETURN [x IN n.aliases WHERE 'a' | x] AS x", "WHERE", 39, /condition/],
  ];
  it.each(cases)("of %s names %s at %i", (query, construct, offset, advice) => {
    const refusal = refusalOf(query);
    expect(refusal).toMatchObject({ construct, offset });
    expect(refusal?.advice).toMatch(advice);
  });
});

describe("a refusal with a portable form", () => {
  it.each([
    ["MATCH (n) WHERE isEmpty(n.name) RETURN n", "MATCH (n) WHERE size(n.name) = 0 RETURN n"],
    ["MATCH (n) WHERE exists(n.start) RETURN n", "MATCH (n) WHERE n.start IS NOT NULL RETURN n"],
    ["MATCH (n) WHERE exists((n)-[:USED]->()) RETURN n", "MATCH (n) WHERE EXISTS { (n)-[:USED]->() } RETURN n"],
    ["RETURN toIntegerOrNull('4') AS x", "RETURN toInteger('4') AS x"],
    ["RETURN 1 AS x OFFSET 2", "RETURN 1 AS x SKIP 2"],
    ["MATCH (a)-[*]->(b) RETURN a", "MATCH (a)-[*1..4]->(b) RETURN a"],
    ["MATCH ()-[r]->() WHERE r.startDay > 2010 RETURN r", "MATCH ()-[r]->() WHERE r.startDay > '2010' RETURN r"],
    ["MATCH ()-[r]->() WHERE r.amount = '5000' RETURN r", "MATCH ()-[r]->() WHERE r.amount = 5000 RETURN r"],
    ["MATCH (n) RETURN n.sources + n.name AS x", "MATCH (n) RETURN n.sources + [n.name] AS x"],
    ["MATCH (n) RETURN date(n.end) AS x", "MATCH (n) RETURN date(n.endDay) AS x"],
  ])("%s", (query, portable) => {
    const rewrite = refusalOf(query)?.rewrite;
    expect(query.slice(0, rewrite?.start) + rewrite?.text + query.slice(rewrite?.end)).toBe(portable);
    expect(refusalOf(portable)).toBeUndefined();
  });
});

describe("what is compared alike", () => {
  it.each([
    "MATCH (v:Evidence) WHERE v.start > 100 RETURN v",
    "MATCH ()-[r]->() WHERE r.start = '2010' AND r.amount = 5 RETURN r",
    "MATCH ()-[r]->() WHERE r.confidence >= 0.5 AND r.count < 3 RETURN r",
    "MATCH (n) WHERE n.name + 1 = 'a1' RETURN n",
    "MATCH (n) WHERE size(n.name) = 3 AND toInteger(n.start) = 2010 RETURN n",
    "MATCH (n) RETURN n.aliases + [n.name] AS x, collect(n) + collect(n) AS y",
    "MATCH (n) RETURN 'about ' + n.amount AS x, 'n ' + size(n.name) AS y",
    "UNWIND [1, 2] AS x UNWIND ['1'] AS y RETURN x, y",
    "WITH 1 AS x WITH 'a' AS x RETURN x = 'a' AS y",
    "RETURN 1 = 1.0 AS x, 'a' <> 'b' AS y, true = false AS z",
  ])("%s", (query) => {
    expect(refusalOf(query)).toBeUndefined();
  });

  it("asks of parameters what is known of the other side", () => {
    const query = "MATCH ()-[r {start: $a}]->() WHERE r.amount > $b AND r.kind IN $c AND r.x = $d RETURN r";
    expect(guardQuery(query).expected.map(({ name, family }) => [name, family])).toEqual([
      ["a", "text"],
      ["b", "number"],
      ["c", "text"],
    ]);
  });

  it.each([
    ["RETURN sum(1) AS x LIMIT 1", "RETURN coalesce(sum(1), 0) AS x LIMIT 1"],
    ["RETURN toInteger(round(1.5)) AS x LIMIT 1", "RETURN toInteger(toFloat(floor((1.5) + 0.5))) AS x LIMIT 1"],
    ["RETURN toInteger(toInteger(1)) AS x LIMIT 1", "RETURN toInteger(toFloat(toInteger(toFloat(1)))) AS x LIMIT 1"],
  ])("is corrected for the embedded engine alone: %s", (query, plain) => {
    expect(guardQuery(query)).toMatchObject({ plain, scoped: query });
  });
});

describe("what engines are given", () => {
  const MARK = "{cairn: true}";
  const cases: readonly (readonly [string, string])[] = [
    ["MATCH (n) RETURN n LIMIT 1", `MATCH (n:Entity|Evidence ${MARK}) RETURN n LIMIT 1`],
    ["MATCH (n:Tool) RETURN n LIMIT 1", `MATCH (n:Tool&Entity ${MARK}) RETURN n LIMIT 1`],
    ["MATCH (n:Tool:Entity) RETURN n LIMIT 1", `MATCH (n:Tool&Entity ${MARK}) RETURN n LIMIT 1`],
    ["MATCH (:Evidence {}) RETURN 1 AS x LIMIT 1", `MATCH (:Evidence ${MARK}) RETURN 1 AS x LIMIT 1`],
    ["MATCH (n {id: $id}) RETURN n LIMIT 1", "MATCH (n:Entity|Evidence {cairn: true, id: $id}) RETURN n LIMIT 1"],
    [
      "MATCH (:Tool)-->(:Tool)<-[r:USED*1..2]-() RETURN r LIMIT 1",
      `MATCH (:Tool&Entity ${MARK})-[${MARK}]->(:Tool&Entity ${MARK})<-[r:USED*1..2 ${MARK}]-(:Entity|Evidence ${MARK}) RETURN r LIMIT 1`,
    ],
    [
      "MATCH p = shortestPath((a:Tool)-[*..3]-(b:Tool)) WHERE a.id < b.id RETURN p LIMIT 1",
      `MATCH p = shortestPath((a:Tool&Entity ${MARK})-[*..3]-(b:Tool&Entity ${MARK})) WHERE all(_r IN relationships(\`p\`) WHERE _r.cairn = true) AND ( a.id < b.id) RETURN p LIMIT 1`,
    ],
    [
      "MATCH (n:Tool) WHERE n:Tool:Entity RETURN n LIMIT 1",
      `MATCH (n:Tool&Entity ${MARK}) WHERE n:Tool&Entity RETURN n LIMIT 1`,
    ],
  ];
  it.each(cases)("confines %s", (query, scoped) => {
    expect(guardQuery(query)).toMatchObject({ plain: query, scoped });
  });

  it.each([
    ["RETURN 1 AS x", "RETURN 1 AS x LIMIT 1001"],
    ["RETURN 1 AS x SKIP 1;", "RETURN 1 AS x SKIP 1 LIMIT 1001;"],
    ["RETURN 1 AS x // SET n.x = 1", "RETURN 1 AS x LIMIT 1001               "],
    ["RETURN /* é */ 1 AS x LIMIT $n", "RETURN         1 AS x LIMIT $n"],
    ["RETURN '// no comment' AS x LIMIT 2", "RETURN '// no comment' AS x LIMIT 2"],
    ["RETURN 1 AS x UNION RETURN 2 AS x", "RETURN 1 AS x UNION RETURN 2 AS x"],
  ])("limits %s and takes its comments out", (query, plain) => {
    expect(guardQuery(query).plain).toBe(plain);
  });

  it.each([
    ["MATCH (n) RETURN n.name, count( * ) AS `how many`, 1+1", ["n.name", "how many", "1+1"]],
    ["MATCH (n) RETURN *", undefined],
    ["MATCH (n) RETURN *, n.name AS x", undefined],
    ["RETURN 1 AS a UNION RETURN 2 AS a", ["a"]],
  ])("names the columns of %s", (query, columns) => {
    expect(guardQuery(query).columns).toEqual(columns);
  });

  it("lists the parameters once, sorted", () => {
    expect(guardQuery("MATCH (n {id: $b}) WHERE n.x = $a OR n.y = $b RETURN n").parameters).toEqual(["a", "b"]);
  });
});
