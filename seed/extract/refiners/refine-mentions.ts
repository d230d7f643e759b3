/** All refiners of mentions, in order. */
import type { Mention } from "../reading/mention.ts";
import type { Reading } from "../reading/reading.ts";
import { settleKinds } from "./settle-kinds.ts";

export function refineMentions(mentions: readonly Mention[], reading: Reading): readonly Mention[] {
  return settleKinds(mentions, reading);
}
