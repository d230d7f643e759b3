/** The words of a step as lines on a slide of a file, where no browser breaks and places them. */
import type { Step } from "../../model/story.ts";
import type { Measure } from "../picture/layout/drawing.ts";
import { SLIDE_MARGIN, type SlideBlock } from "../picture/scene-file.ts";
import { clockWords } from "../words/dates.ts";
import { piecesOf } from "../words/quotes.ts";
import { stageWords } from "../words/stage.ts";
import { quotesOf, type StageBundle } from "./bundle.ts";
import { distinctQuotes } from "./distinct-quotes.ts";
import { charactersOf, LONG_TITLE, MOST_LINES } from "./slide-room.ts";
import { WIDE_SLIDE } from "./slide-size.ts";
import { fittingSentences } from "./step-words.ts";

interface Around {
  /** Title of its chapter. */
  readonly chapter: string;
  readonly bundle: Pick<StageBundle, "evidence">;
  readonly measure: Measure;
  /** What its picture has no place for. */
  readonly undated: readonly string[];
}

/** Lines of a text before they have a place. */
type Lines = Omit<SlideBlock, "y">;

/** What stands on the slide of a step besides its picture, from top to bottom, as the stage has it. */
export function slideBlocks(step: Step, { chapter, bundle, measure, undated }: Around): readonly SlideBlock[] {
  const width = WIDE_SLIDE.width - 2 * SLIDE_MARGIN;
  const block = (
    text: string,
    size: number,
    weight: 400 | 500 | 700,
    step: number,
    tone: SlideBlock["tone"] = "text",
  ) =>
    ({
      lines: wrapped(text, width, (words) => measure(words, size, weight)),
      size,
      weight,
      step,
      tone,
    }) satisfies Lines;
  const { kind, title, sentences } = step;
  const small = chapter === title || chapter === "" ? [] : [block(chapter, 20, 500, 26, "accent")];
  const said = sentences.map(({ text }) => text);
  if (kind === "title") {
    return placed(
      [...small, block(title, 64, 700, 72), block(" ", 30, 400, 20), ...said.map((text) => block(text, 30, 400, 40))],
      "middle",
    );
  }
  const head = placed(
    [...small, title.length > LONG_TITLE ? block(title, 28, 700, 34) : block(title, 38, 700, 44)],
    28,
  );
  if (kind === "quote") {
    const quotes = distinctQuotes(
      quotesOf(
        bundle,
        sentences.flatMap(({ facts }) => facts),
      ),
    ).slice(0, 3);
    const texts = quotes.flatMap((quote) => [
      block(
        quote.note ??
          `“${piecesOf(quote)
            .map(({ text }) => text)
            .join("")}”`,
        34,
        500,
        46,
      ),
      block(
        quote.seconds === undefined ? " " : `${quote.secondsEstimated ? "≈ " : ""}${clockWords(quote.seconds)}`,
        24,
        400,
        52,
        "grey",
      ),
    ]);
    return [...head, ...placed(texts.length > 0 ? texts : said.map((text) => block(text, 34, 500, 46)), "middle")];
  }
  if (kind === "text")
    return [
      ...head,
      ...placed(
        said.map((text) => block(text, 30, 400, 52)),
        "middle",
      ),
    ];
  const line = charactersOf(WIDE_SLIDE);
  const fitting = fittingSentences(sentences, MOST_LINES * line, line).map(({ text }) => block(text, 24, 500, 31));
  const waiting =
    undated.length > 0 ? [block(`${stageWords().undated}: ${undated.join(" · ")}`, 24, 400, 40, "grey")] : [];
  return [...head, ...placed([...waiting, ...fitting], "bottom")];
}

/** Kept clear at the bottom of a slide. */
const BOTTOM = 26;

/** Texts one under the other, from a height, in the middle of the slide, or down to its bottom. */
function placed(texts: readonly Lines[], from: number | "middle" | "bottom"): readonly SlideBlock[] {
  const height = texts.reduce((sum, { lines, step }) => sum + lines.length * step, 0);
  const rest = WIDE_SLIDE.height - height;
  let y = from === "bottom" ? rest - BOTTOM : from === "middle" ? Math.max(SLIDE_MARGIN, rest / 2) : from;
  return texts.map((text) => {
    const block = { ...text, y };
    y += text.lines.length * text.step;
    return block;
  });
}

/** A text in lines of at most this width, broken between words. */
function wrapped(text: string, width: number, widthOf: (words: string) => number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
