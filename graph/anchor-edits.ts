/** Notes in an edit where what it names was said, so that it finds it again when an extractor gives other ids. */
import type { Anchor, Anchors, Edit } from "../model/edit.ts";
import type { Graph, GraphEvidence } from "../model/graph.ts";

/**
 * Fills in the anchors that edits lack, from the evidence of what they name in `graph`. What rests on notes alone has
 * no place, and what is not there yet is left as it is.
 */
export function anchorEdits(graph: Graph, edits: readonly Edit[]): Edit[] {
  if (edits.length === 0) return [];
  const placeOf = placesIn(graph);
  return edits.map((edit) => {
    if (edit.op === "undo" || edit.op === "forgotten") return edit;
    const target = "target" in edit ? edit.target : undefined;
    const anchor = edit.anchor ?? (target === undefined ? undefined : placeOf(target));
    const anchors = { ...anchorsOf(namedBy(edit), placeOf), ...edit.anchors };
    return { ...edit, ...(anchor && { anchor }), ...(Object.keys(anchors).length > 0 && { anchors }) };
  });
}

type PlaceOf = (id: string) => Anchor | undefined;

function placesIn(graph: Graph): PlaceOf {
  const first = new Map<string, Anchor>();
  for (const piece of graph.evidence) {
    const anchor = toAnchor(piece);
    const known = first.get(piece.fact);
    if (anchor && (!known || isBefore(anchor, known))) first.set(piece.fact, anchor);
  }
  const kinds = new Map(graph.entities.map(({ id, kind }) => [id, { kind }]));
  const types = new Map(graph.relations.map(({ id, type }) => [id, { type }]));
  return (id) => {
    const anchor = first.get(id);
    return anchor && { ...anchor, ...kinds.get(id), ...types.get(id) };
  };
}

function toAnchor({ source, start, end }: GraphEvidence): Anchor | undefined {
  return source === undefined || start === undefined || end === undefined ? undefined : { source, start, end };
}

const isBefore = (a: Anchor, b: Anchor): boolean =>
  a.source === b.source ? a.start < b.start || (a.start === b.start && a.end < b.end) : a.source < b.source;

/** Every id that an edit names besides its target, and the things inside of relation ids. */
function namedBy(edit: Exclude<Edit, { op: "undo" | "forgotten" }>): string[] {
  const ids = "target" in edit ? thingsIn(edit.target) : [];
  if (edit.op === "merge") ids.push(edit.value.into, ...thingsIn(edit.value.into));
  if (edit.op === "apart") ids.push(edit.value.from);
  if (edit.op === "order") for (const id of [edit.value.first, edit.value.second]) ids.push(id, ...thingsIn(id));
  if (edit.op === "addRelation") {
    const { source, target, person, properties = {} } = edit.value;
    ids.push(source, target, ...(person === undefined ? [] : [person]));
    for (const value of Object.values(properties)) if (typeof value === "string") ids.push(value);
  }
  return ids;
}

/** `type~source~target~person~n` → source, target, person. */
const thingsIn = (id: string): string[] =>
  id.startsWith("order~")
    ? []
    : id
        .split("~")
        .slice(1, 4)
        .filter((part) => part !== "");

function anchorsOf(ids: readonly string[], placeOf: PlaceOf): Anchors {
  const anchors: Anchors = {};
  for (const id of ids) {
    const anchor = placeOf(id);
    if (anchor) anchors[id] = anchor;
  }
  return anchors;
}
