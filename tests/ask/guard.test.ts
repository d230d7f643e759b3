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
  ];
  it.each(cases)("of %s names %s at %i", (query, construct, offset, advice) => {
    const refusal = refusalOf(query);
    expect(refusal).toMatchObject({ construct, offset });
    expect(refusal?.advice).toMatch(advice);
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
