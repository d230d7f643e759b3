/** What a passage states: a relation between mentions, not yet between entities. */
import type { Properties } from "../../../model/document.ts";
import type { RelationType } from "../../../model/ontology.ts";
import type { Mention } from "../reading/mention.ts";
import type { TimePhrase } from "../time/phrase.ts";

/** A mention, or a narrator or host of the cast by index. */
export type End = { readonly mention: Mention } | { readonly narrator: number } | { readonly host: number };

export interface Claim {
  readonly type: RelationType;
  readonly source: End;
  readonly target: End;
  /** Index of the narrator whose story it is; unused on world facts. */
  readonly person: number;
  /** Token indices of the words that state it, `end` exclusive. */
  readonly first: number;
  readonly end: number;
  readonly rule: string;
  readonly features: Readonly<Record<string, number>>;
  readonly properties?: Properties;
  /** The phrases that date it. */
  readonly times?: readonly TimePhrase[];
  /** "still", "currently", "now": holds as of the talk. */
  readonly ongoing?: true;
  /** A rule concluded it; the words do not say it outright. */
  readonly inferred?: true;
  /** The frame says that it ended ("I left X"). */
  readonly ends?: true;
  /** "came back to": a stint of its own. */
  readonly again?: true;
}
