/** What a file's name tells when the file itself does not. */
import type { TranscriptMetadata } from "../../model/transcript.ts";
import { watchAddress } from "./fields.ts";

/**
 * "kaggle-grandmaster.txt" → "Kaggle grandmaster"; "My talk [9NSm0SW9Eg0].en.vtt", as downloaders name it, also gives
 * the video and the language.
 */
export function fromFileName(fileName: string): { title: string; metadata: TranscriptMetadata } {
  const base = fileName.slice(Math.max(fileName.lastIndexOf("/"), fileName.lastIndexOf("\\")) + 1).slice(0, 300);
  const stem = base.replace(/\.[A-Za-z][A-Za-z0-9]{1,7}$/, "");
  const language = /\.([a-z]{2}(?:-[A-Za-z]{2,8})?)$/.exec(stem)?.[1];
  const bare = language === undefined ? stem : stem.slice(0, -language.length - 1);
  const mediaId = /\[([\w-]{11})\]$/.exec(bare)?.[1];
  const words = bare
    .replace(/\s*\[[\w-]{11}\]$/, "")
    .replace(/[-_\s]+/g, " ")
    .trim();
  const title = words === "" ? "Untitled talk" : words.charAt(0).toUpperCase() + words.slice(1);
  return {
    title,
    metadata: {
      ...(mediaId === undefined ? {} : { mediaId, url: watchAddress(mediaId) }),
      ...(language === undefined ? {} : { language }),
    },
  };
}
