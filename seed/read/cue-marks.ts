/** Tags of WebVTT and SubRip text: voices, inline times, styles. Everything in angle brackets is no speech. */
import { clockSeconds } from "./clock.ts";
import type { Mark } from "./marks.ts";

const TAG = /<([^<>\r\n]{0,200})>|\{\\[^{}\r\n]{1,80}\}|&(?:nbsp|lrm|rlm);|\\[Nh]/g;

/** Tags in `[start, end)`; a voice gives the speaker, an inline time the seconds. */
export function findTags(text: string, start: number, end: number): readonly Mark[] {
  const marks: Mark[] = [];
  for (const hit of text.slice(start, end).matchAll(TAG)) {
    const at = start + hit.index;
    const place = { start: at, end: at + hit[0].length };
    const tag = hit[1] ?? "";
    const voice = /^v(?:\.[^\s<>]{0,60})?[ \t]{1,8}(.{1,120})$/.exec(tag)?.[1]?.trim();
    const seconds = /^\d/.test(tag) ? clockSeconds(tag) : undefined;
    if (voice) marks.push({ ...place, speaker: voice, turn: true });
    else if (seconds !== undefined) marks.push({ ...place, seconds });
    else if (hit[1] === undefined || /^\/?[a-zA-Z]|^$/.test(tag)) marks.push(place);
  }
  return marks;
}
