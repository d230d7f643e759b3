/** Speech within speech: what somebody is quoted as saying or thinking, in text with quotation marks. */
import type { Token } from "./token.ts";

/** For each token whether it stands between double quotes. A quotation ends with its paragraph at the latest. */
export function quotedTokens(text: string, tokens: readonly Token[]): Uint8Array {
  const quoted = new Uint8Array(tokens.length);
  let open = false;
  tokens.forEach((token, at) => {
    const before = tokens[at - 1];
    if (before?.segment !== token.segment) open = false;
    const gap = text.slice(before?.segment === token.segment ? before.end : Math.max(0, token.start - 2), token.start);
    for (const char of gap) {
      if (char === '"') open = !open;
      else if (char === "“") open = true;
      else if (char === "”") open = false;
    }
    if (open) quoted[at] = 1;
  });
  return quoted;
}
