/** Statements made by a grammar that mixes what is allowed with what is not, the same for the same seed. */

type Random = () => number;

/** @returns `count` statements. */
export function fuzzedStatements(count: number, seed: number): readonly string[] {
  const random = mulberry32(seed);
  return Array.from({ length: count }, () => statement(random, 0));
}

/** mulberry32 of Tommy Ettinger (public domain): 32 bits of state are plenty here. */
function mulberry32(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = <T>(random: Random, items: readonly [T, ...T[]]): T =>
  items[Math.floor(random() * items.length)] ?? items[0];

const some = (random: Random, most: number, make: () => string): string[] =>
  Array.from({ length: Math.floor(random() * (most + 1)) }, make);

function statement(random: Random, depth: number): string {
  const clauses = some(random, 2, () => clause(random, depth));
  const text = [`MATCH ${pattern(random)}`, ...clauses, ending(random, depth)].join(" ");
  return disturbed(random, text);
}

function clause(random: Random, depth: number): string {
  return pick<() => string>(random, [
    () => `MATCH ${pattern(random)}`,
    () => `OPTIONAL MATCH ${pattern(random)} WHERE ${expression(random, depth)}`,
    () => `WITH a, ${expression(random, depth)} AS x`,
    () => `UNWIND [1, ${expression(random, depth)}] AS x`,
    () => `WITH * WHERE ${expression(random, depth)}`,
    () => (depth < 2 ? `CALL { ${statement(random, depth + 1)} }` : "WITH a"),
    () => (random() < 0.1 ? forbidden(random) : "WITH DISTINCT a"),
  ])();
}

function forbidden(random: Random): string {
  return pick(random, [
    "SET a.name = 'x'",
    "CREATE (z:Entity)",
    "MERGE (z:Entity {id: 'x'})",
    "DETACH DELETE a",
    "REMOVE a.name",
    "FOREACH (i IN [1] | SET a.x = i)",
    "CALL db.labels() YIELD label",
    "LOAD CSV FROM 'file:///etc/hostname' AS line",
    "SHOW INDEXES",
    "USE system",
  ]);
}

function ending(random: Random, depth: number): string {
  const items = [expression(random, depth), ...some(random, 2, () => `${expression(random, depth)} AS c${random()}`)];
  const named = items.map((item, at) => item.replace(/ AS c[\d.]+$/, "").concat(` AS c${at}`)).join(", ");
  const order = pick(random, ["", " ORDER BY c0", " SKIP 1", " ORDER BY c0 DESC LIMIT 5", " LIMIT 3"]);
  const tail = pick(random, [
    "",
    "",
    "",
    ";",
    ` UNION MATCH (a) RETURN a.id AS c0`,
    random() < 0.2 ? ` ${forbidden(random)}` : "",
  ]);
  return `RETURN ${pick(random, ["", "DISTINCT "])}${named}${order}${tail}`;
}

function pattern(random: Random): string {
  const node = () =>
    `(${pick(random, ["a", "b", "", "`a`"])}${pick(random, ["", ":Tool", ":Person", ":Entity", ":Evidence", ":Tool:Entity", "", ":Tool", random() < 0.1 ? ":Talk" : ""])}${pick(random, ["", "", " {id: 'tool:keras'}", " {}"])})`;
  const link = () =>
    pick(random, [
      "-->",
      "<--",
      "--",
      "-[r:USED]->",
      "-[:SWITCHED_TO|USED*1..2]->",
      "<-[r {start: '2017'}]-",
      "-[r]-",
      random() < 0.1 ? "-[*]->" : "-->",
      random() < 0.1 ? "-[:NONE]->" : "--",
    ]);
  return [`(a${pick(random, ["", ":Tool", ":Entity"])})`, ...some(random, 2, () => `${link()}${node()}`)].join("");
}

function expression(random: Random, depth: number): string {
  const inner = () => (depth < 2 && random() < 0.6 ? expression(random, depth + 1) : "a.name");
  return pick<() => string>(random, [
    () => "a.name",
    () => "a",
    () => pick(random, ["1", "'x'", '"y"', "null", "true", "$p", "1.5", "-2", "'it\\'s'", "[]"]),
    () =>
      `${inner()} ${pick(random, ["+", "-", "=", "<>", "AND", "OR", "IN", "CONTAINS", "STARTS WITH", random() < 0.1 ? "=~" : "<="])} ${inner()}`,
    () => `NOT ${inner()}`,
    () => `${inner()} IS NULL`,
    () =>
      `${pick(random, ["size", "toString", "coalesce", "count", "collect", "head", "labels", "type", random() < 0.1 ? "apoc.text.join" : "toUpper"])}(${inner()})`,
    () => `[x IN ${inner()} WHERE ${inner()} | ${inner()}]`,
    () => `CASE WHEN ${inner()} THEN ${inner()} ELSE ${inner()} END`,
    () => `{key: ${inner()}}`,
    () => `[${inner()}, ${inner()}]`,
    () => `EXISTS { ${pattern(random)} WHERE ${inner()} }`,
    () => `COUNT { MATCH ${pattern(random)} }`,
    () => `[${pattern(random)} | ${inner()}]`,
    () => `reduce(s = 0, x IN ${inner()} | s + ${inner()})`,
    () => `any(x IN ${inner()} WHERE ${inner()})`,
    () => `a {.name, key: ${inner()}}`,
    () => `range(0, ${pick(random, ["3", "10", random() < 0.1 ? "999999999" : "5", random() < 0.1 ? "a.x" : "7"])})`,
    () => `(${inner()})[0]`,
  ])();
}

/** Now and then a letter too few, a comment, a quote or a sign from elsewhere. */
function disturbed(random: Random, text: string): string {
  if (random() < 0.7) return text;
  const at = Math.floor(random() * text.length);
  const put = pick(random, [
    "/* x */",
    "//",
    "'",
    '"',
    "`",
    "\\",
    "\\u0053",
    ";",
    "}",
    "(",
    " SET ",
    "\n",
    "\u00a0",
    "\u0000",
    "$",
    "é",
  ]);
  return random() < 0.3 ? text.slice(0, at) + text.slice(at + 1) : text.slice(0, at) + put + text.slice(at);
}
