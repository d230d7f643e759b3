/** Properties that name a thing by its id follow it when it is merged or has another id now. */
import type { Properties } from "../../model/document.ts";
import type { Anchors } from "../../model/edit.ts";
import { allRelations, type DraftEntity, type Drafts } from "./drafts.ts";
import { findThing } from "./find-target.ts";

/** Properties whose value is the id of an entity. */
const NAMING = ["organization", "competition"] as const;

/** The properties with the ids that things have now. */
export function propertiesNow(drafts: Drafts, properties: Properties, anchors: Anchors | undefined): Properties {
  const changed = { ...properties };
  for (const name of NAMING) {
    const id = properties[name];
    const thing = typeof id === "string" ? findThing(drafts, id, anchors) : undefined;
    if (thing) changed[name] = thing.id;
  }
  return changed;
}

/** After a merge: relations that name the old thing name the one that is left. */
export function renameInProperties(drafts: Drafts, from: DraftEntity, into: DraftEntity): void {
  for (const relation of allRelations(drafts)) {
    for (const name of NAMING) {
      const named =
        relation.properties[name] ?? relation.claims.find(({ fact }) => fact.properties[name])?.fact.properties[name];
      if (named === from.id) relation.properties = { ...relation.properties, [name]: into.id };
    }
  }
}
