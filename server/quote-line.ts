import { clockWords } from "../journey/clock.ts";
import type { Quote } from "../model/api.ts";

/** "≈ 20:37 “you switch from Keras to PyTorch” (heard: carrots, PI torture)": as meant, with what was heard. */
export function quoteLine(quote: Quote): string {
  const { text = quote.note ?? "", start = 0, repairs, seconds, secondsEstimated } = quote;
  let meant = "";
  let from = 0;
  for (const repair of [...repairs].sort((a, b) => a.start - b.start)) {
    if (repair.start - start < from) continue;
    meant += text.slice(from, repair.start - start) + repair.meant;
    from = repair.end - start;
  }
  meant += text.slice(from);
  const at = seconds === undefined ? "" : `${secondsEstimated ? "≈ " : ""}${clockWords(seconds)} `;
  const heard = repairs.length > 0 ? ` (heard: ${repairs.map((repair) => repair.heard).join(", ")})` : "";
  return `${at}“${oneLine(meant)}”${oneLine(heard) === "" ? "" : ` ${oneLine(heard)}`}`;
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
