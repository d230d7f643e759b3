/** What can be written at the cursor: labels, relation types, properties, parameters, functions, keywords, variables. */
import type { Completion, CompletionContext, CompletionResult, CompletionSource } from "@codemirror/autocomplete";

/** What the graph and the box of parameters know. */
export interface Known {
  readonly labels: readonly string[];
  readonly types: readonly string[];
  readonly parameters: readonly string[];
}

const KEYWORDS =
  "MATCH OPTIONAL WHERE WITH UNWIND RETURN DISTINCT ORDER BY SKIP LIMIT AS AND OR NOT XOR IN IS NULL CONTAINS STARTS ENDS CASE WHEN THEN ELSE END UNION ALL CALL EXISTS COUNT ASC DESC true false null".split(
    " ",
  );
const FUNCTIONS =
  "abs all any avg ceil coalesce collect count endNode floor head keys labels last left length max min nodes none percentileCont properties range reduce relationships replace reverse right round shortestPath single size split sqrt startNode substring sum tail toFloat toInteger toLower toString toUpper trim type".split(
    " ",
  );
const PROPERTIES =
  "id name kind aliases start end startDay endDay duration certainty confidence rule sources role team degree field placement medal amount currency count quantity purpose outcome reason text fact source seconds person note".split(
    " ",
  );

/** @param known asked at each completion, so that it may change. */
export function completeCypher(known: () => Known): CompletionSource {
  return (context) => completeAt(context, known());
}

function completeAt(context: CompletionContext, known: Known): CompletionResult | null {
  const word = context.matchBefore(/\w*/);
  const from = word?.from ?? context.pos;
  const before = context.state.sliceDoc(Math.max(0, from - 300), from);
  const options = optionsAfter(before, known, context.state.doc.toString());
  if (options.length === 0) return null;
  // Between two words nothing is offered unasked, but after : . and $ it is.
  if (!context.explicit && from === context.pos && !/[:.$|]$/.test(before)) return null;
  return { from, options, validFor: /^\w*$/ };
}

/** What may follow a text. */
export function optionsAfter(before: string, known: Known, whole: string): readonly Completion[] {
  if (insideString(before)) return [];
  if (/\$$/.test(before)) return options(known.parameters, "variable");
  if (/\w\.$/.test(before)) return options(PROPERTIES, "property");
  const bracket = /[([][^()[\]]*$/.exec(before)?.[0];
  if (bracket !== undefined && /[:|]\s*$/.test(before))
    return bracket.startsWith("[") ? options(known.types, "type") : options(known.labels, "class");
  if (/:\s*$/.test(before)) return options(known.labels, "class");
  const functions = FUNCTIONS.map((name): Completion => ({ label: name, apply: `${name}(`, type: "function" }));
  return [...options(variablesOf(whole), "variable"), ...options(KEYWORDS, "keyword"), ...functions];
}

const options = (labels: readonly string[], type: string): Completion[] => labels.map((label) => ({ label, type }));

/** Names that patterns, AS and UNWIND give. */
function variablesOf(text: string): readonly string[] {
  const found = text.matchAll(/[([]\s*([A-Za-z_]\w*)\s*(?=[:)\]*{ ])|\bAS\s+([A-Za-z_]\w*)/gi);
  return [...new Set([...found].flatMap(([, inPattern, after]) => inPattern ?? after ?? []))];
}

/** Whether an odd number of quotes stands before. */
function insideString(before: string): boolean {
  let quote = "";
  for (let at = 0; at < before.length; at++) {
    const char = before.charAt(at);
    if (quote !== "" && char === "\\") at++;
    else if (quote === "" && (char === "'" || char === '"')) quote = char;
    else if (char === quote) quote = "";
  }
  return quote !== "";
}
