/** Functions that a query may call: the same on both engines, without side effect, without way out of the graph. */
const ALLOWED = [
  "abs",
  "avg",
  "ceil",
  "coalesce",
  "collect",
  "count",
  "endnode",
  "floor",
  "head",
  "id",
  "elementid",
  "keys",
  "labels",
  "last",
  "left",
  "length",
  "ltrim",
  "max",
  "min",
  "nodes",
  "properties",
  "range",
  "relationships",
  "replace",
  "reverse",
  "right",
  "round",
  "rtrim",
  "sign",
  "size",
  "split",
  "sqrt",
  "startnode",
  "substring",
  "sum",
  "tail",
  "tofloat",
  "tointeger",
  "tolower",
  "toboolean",
  "tostring",
  "toupper",
  "trim",
  "type",
  "date",
  "stdev",
  "percentilecont",
  "percentiledisc",
] as const;

const FUNCTIONS: ReadonlySet<string> = new Set(ALLOWED);

/** Rewrites for what only one of the engines knows, by lower-case name. */
const REWRITES: Readonly<Record<string, string>> = {
  "duration.between": "compare the ISO strings startDay and endDay",
  "date.truncate": "take left(n.startDay, 4) for the year",
  datetime: "use the ISO strings startDay and endDay",
  exists: "write n.name IS NOT NULL, or EXISTS { (a)-->(b) }",
  isempty: "write size(x) = 0",
  tointegerornull: "write toInteger(x)",
};

/** Undefined when the function may be called, else what to do instead. */
export function adviseFunction(name: string): string | undefined {
  const lower = /^[\w.]+$/.test(name) ? name.toLowerCase() : name;
  if (FUNCTIONS.has(lower)) return undefined;
  const rewrite = REWRITES[lower];
  if (rewrite) return `it is not the same on both engines; ${rewrite}`;
  return `this function is not available here; available are ${ALLOWED.join(", ")}`;
}
