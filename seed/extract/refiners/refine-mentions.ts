/** All refiners of mentions, in order. */
import type { Mention } from "../reading/mention.ts";
import type { Reading } from "../reading/reading.ts";
import { takeCorrections } from "./corrected.ts";
import { dropInner } from "./drop-inner.ts";
import { mergeMentions } from "./merge-mentions.ts";
import { settleKinds } from "./settle-kinds.ts";
import { withShortName } from "./short-names.ts";

export function refineMentions(mentions: readonly Mention[], reading: Reading): readonly Mention[] {
  // Kinds first: a name that is not meant hides nothing.
  return mergeMentions(takeCorrections(dropInner(settleKinds(mentions.map(withShortName), reading)), reading));
}
