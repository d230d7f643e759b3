import { clockWords } from "../journey/clock.ts";
import type { Quote } from "../model/api.ts";

/** "≈ 20:37 “you switch from Keras to PyTorch” (heard: carrots, PI torture)": as meant, with what was heard. */
export function quoteLine(quote: Quote): string {
  const { repairs, seconds, secondsEstimated } = quote;
  const at = seconds === undefined ? "" : `${secondsEstimated ? "≈ " : ""}${clockWords(seconds)} `;
  const heard = repairs.length > 0 ? ` (heard: ${oneLine(repairs.map((repair) => repair.heard).join(", "))})` : "";
  return `${at}“${meantWords(quote)}”${heard}`;
}

/** The words of a quote with what was heard wrong put right, on one line. */
export function meantWords({ text, note, start = 0, repairs }: Quote): string {
  const words = text ?? note ?? "";
  let meant = "";
  let from = 0;
  for (const repair of [...repairs].sort((a, b) => a.start - b.start)) {
    if (repair.start - start < from) continue;
    meant += words.slice(from, repair.start - start) + repair.meant;
    from = repair.end - start;
  }
  return oneLine(meant + words.slice(from));
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
