/** A span recognised as naming something of a kind; not yet identified. */

import type { Properties } from "../../../model/document.ts";
import type { GazetteerEntry } from "../../../model/gazetteer.ts";
import type { EntityKind, RelationType } from "../../../model/ontology.ts";

export interface Mention {
  readonly kind: EntityKind;
  /** What is meant. */
  readonly name: string;
  /** Token indices, `end` exclusive. */
  readonly first: number;
  readonly end: number;
  /** `recogniser/rule`. */
  readonly rule: string;
  /** Named reasons for and against; their sum becomes the confidence. */
  readonly features: Readonly<Record<string, number>>;
  readonly entry?: GazetteerEntry;
  /** Other names it may go by. */
  readonly aliases?: readonly string[];
  readonly properties?: Properties;
  /** Belongs to the narrator: "my first computer". */
  readonly own?: true;
  /** Only worth keeping when a relation of one of these types (or of any, when empty) holds it. */
  readonly onlyWith?: readonly RelationType[];
}
