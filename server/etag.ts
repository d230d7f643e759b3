/** Entity tags by generation: unchanged data answers 304 without a read of the graph. */
import { createHash } from "node:crypto";

/** `W/"<generation>-<hash>"`: the same for the same question in any spelling, as long as nothing has changed. */
export function entityTag(generation: number, version: string, path: string, question: unknown): string {
  const hash = createHash("sha256")
    .update(JSON.stringify([version, path, sorted(question)]))
    .digest("base64url")
    .slice(0, 16);
  return `W/"${generation}-${hash}"`;
}

/** Whether `If-None-Match` names the tag. Weak comparison, as RFC 9110 asks for GET. */
export function matchesTag(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === "*") return true;
  const opaque = (text: string) => text.trim().replace(/^W\//, "");
  return ifNoneMatch.split(",").some((each) => opaque(each) === opaque(tag));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
