/** Works without a title: courses of a school, a blog post, published papers, a podcast of one's own. */
import { indexFrames } from "../frames/match.ts";
import type { Mention } from "../reading/mention.ts";
import { readAnnouncedName } from "../reading/noun-phrases.ts";
import { wordsOf } from "../reading/reading.ts";
import { mentionsFrom } from "./ground.ts";
import type { Recogniser } from "./recogniser.ts";

type Shape = "course" | "post" | "papers" | "show" | "notable";
const SHAPES = indexFrames<Shape>([
  ["(class|classes|course|courses) (of|on|from|at|in) {Organization|Tool:org}", "course"],
  ["{Organization|Tool:org} (class|classes|course|courses|post)", "course"],
  ["(blog post|blog posts|article|memoir|dissertation|thesis)", "post"],
  ["(published|academic|research|scientific) (papers|paper|articles)", "papers"],
  ["published _3 (papers|paper|articles)", "papers"],
  ["I (have|had|run|ran|host|hosted|started|launched) (a|my own|the) (podcast|blog|newsletter|show|channel)", "show"],
  [
    "(most notable|main|best known|most popular|biggest|latest) (one|project|package|library|app|piece|work) (is|was)",
    "notable",
  ],
]);

export const works: Recogniser = (reading, found) =>
  mentionsFrom<Shape>(SHAPES, reading, found, (match, shape): Mention | undefined => {
    const { tokens } = reading;
    const words = wordsOf(tokens, match.first, match.end);
    const org = match.slots.get("org")?.mention?.name;
    const make = (name: string, weight: number, first = match.first, end = match.end, own = true): Mention => ({
      kind: "Work",
      name,
      first,
      end,
      rule: `works/${shape}`,
      features: { work: weight },
      ...(own ? { own: true } : {}),
    });
    if (shape === "course") {
      const noun = /class|course|post/.exec(words)?.[0] ?? "course";
      const plural = words.includes(`${noun}es`) ? "es" : words.includes(`${noun}s`) ? "s" : "";
      return make(`${org} ${noun}${plural}`, 0.9);
    }
    if (shape === "post") return make(words.replace(/posts$/, "post"), 0.3);
    if (shape === "papers") return make("published papers", 0.7);
    let from = match.end;
    while (tokens[from]?.filler) from += 1;
    const name = readAnnouncedName(reading, from, found);
    return name && (tokens[name.first]?.capital || reading.noise.noisy)
      ? make(name.text, 0.8, name.first, name.end, false)
      : undefined;
  });
