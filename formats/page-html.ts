/** The single file: the built page with its answers inside. */
import type { PageBundle } from "../model/api-stories.ts";
import { Failure } from "../model/failure.ts";
import { shareAnswers } from "./shared-answers.ts";

const PLACE = /(<script\b(?=[^>]*\btype="application\/json")(?=[^>]*\bid="cairn-bundle")[^>]*>)[^<]*(<\/script>)/;

/**
 * The page with the bundle in its place. A data block is never run, so that no policy needs to know of it.
 * @throws Failure `bad-data` when the template has no place for it.
 */
export function fillPage(template: string, bundle: PageBundle): string {
  const found = PLACE.exec(template);
  if (!found) {
    throw new Failure(
      "bad-data",
      "The page to be filled has no place for its data; build it again with `npm run build`, then export.",
    );
  }
  const [whole, open, close] = found;
  const before = template.slice(0, found.index);
  const after = template.slice(found.index + whole.length);
  return `${before}${open}${scriptSafeJson({ ...bundle, answers: shareAnswers(bundle.answers) })}${close}${after}`;
}

/** JSON that ends no script element and opens no comment in one. */
const scriptSafeJson = (value: unknown): string =>
  JSON.stringify(value)
    .replaceAll("<", "\\u003c")
    .replaceAll(">", "\\u003e")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
