/** A story as a handout in Markdown: what was said on stage, the words it rests on, and what the pictures show. */
import type { Story } from "../model/story.ts";

export interface HandoutQuote {
  /** As meant. */
  readonly text: string;
  /** "≈ 20:37". */
  readonly at?: string | undefined;
  readonly heard?: string | undefined;
  readonly link?: string | undefined;
}

/** What a handout needs besides the story. */
export interface HandoutParts {
  readonly title: string;
  readonly talks: readonly { readonly title: string; readonly url?: string | undefined }[];
  /** Of the step at this place, counted through all chapters. */
  readonly quotes: (step: number) => readonly HandoutQuote[];
  /** What the picture of that step shows. */
  readonly description: (step: number) => string;
}

/** Text from talks is escaped: it makes no headings, links or markup. */
export function handoutText(story: Story, parts: HandoutParts): string {
  const lines: string[] = [`# ${escaped(parts.title)}`, ""];
  const talks = parts.talks.map(({ title, url }) => (url ? `[${escaped(title)}](<${safeUrl(url)}>)` : escaped(title)));
  if (talks.length > 0) lines.push(`From ${talks.join(" · ")}`, "");
  let at = 0;
  for (const chapter of story.chapters) {
    lines.push(`## ${escaped(chapter.title)}`, "");
    for (const step of chapter.steps) {
      lines.push(`### ${at + 1}. ${escaped(step.title)}`, "");
      if (step.sentences.length > 0) lines.push(step.sentences.map(({ text }) => escaped(text)).join(" "), "");
      for (const quote of parts.quotes(at)) lines.push(`> ${quoteText(quote)}`, ">");
      if (lines.at(-1) === ">") lines[lines.length - 1] = "";
      const shown = step.image?.alt ?? parts.description(at);
      if (shown !== "") lines.push(`*In the picture: ${escaped(shown)}*`, "");
      at += 1;
    }
  }
  return `${lines.join("\n").trimEnd()}\n`;
}

function quoteText({ text, at, heard, link }: HandoutQuote): string {
  const where = at === undefined ? "" : ` (${link === undefined ? at : `[${at}](<${safeUrl(link)}>)`})`;
  return `“${escaped(text)}”${where}${heard ? `, heard: ${escaped(heard)}` : ""}`;
}

const escaped = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/[\\`*_[\]<>#|~]/g, "\\$&")
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s)/, "$1\\$2");

/** Web addresses only. */
const safeUrl = (url: string): string => (/^https?:\/\/[^\s<>]+$/.test(url) ? url : "about:blank");
