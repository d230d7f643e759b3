/** Media times as files write them. */

const CLOCK = /^(?:(\d{1,4}):)?(\d{1,3}):(\d{1,2})(?:[.,](\d{1,9}))?$/;

/** Seconds of "1:02:03.456", "02:03,4" or "62:03", to the millisecond; undefined when it is no time. */
export function clockSeconds(clock: string): number | undefined {
  const match = CLOCK.exec(clock);
  if (!match) return undefined;
  const [, hours, minutes, seconds, fraction] = match;
  if (Number(seconds) > 59 || (hours !== undefined && Number(minutes) > 59)) return undefined;
  const whole = Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);
  return toMillisecond(whole + Number(`0.${fraction ?? 0}`));
}

export const toMillisecond = (seconds: number): number => Math.round(seconds * 1000) / 1000;

/**
 * Seconds of a length as pages and feeds write it: "37min 6sec (2226 seconds)", "1:02:33", "PT37M6S", "62 min", "2226".
 */
export function lengthSeconds(length: string): number | undefined {
  const text = length.trim();
  const inSeconds = /(\d{1,9})\s*seconds/i.exec(text);
  if (inSeconds && /\(/.test(text)) return positive(Number(inSeconds[1]));
  if (/^\d{1,9}(?:\.\d{1,6})?$/.test(text)) return positive(Number(text));
  const clock = clockSeconds(text);
  if (clock !== undefined) return positive(clock);
  let total = 0;
  for (const [, amount, unit] of text.matchAll(/(\d{1,9}(?:\.\d{1,6})?)\s{0,3}(h|m|s)/gi)) {
    total += Number(amount) * ({ h: 3600, m: 60, s: 1 }[unit?.toLowerCase() ?? ""] ?? 0);
  }
  return positive(total);
}

const positive = (seconds: number): number | undefined => (seconds > 0 ? toMillisecond(seconds) : undefined);
