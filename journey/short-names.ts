import type { GraphEntity } from "../model/graph.ts";

/** A name longer than this is shortened to the acronym it begins with, if it does. */
const LONG = 24;

/** A name for a mark: without what stands in brackets, "DSTL" for "DSTL Satellite Imagery Feature Detection". */
export function shortName({ name }: Pick<GraphEntity, "name">): string {
  const plain = name.replace(/\s*[([][^)\]]*[)\]]/g, "").trim() || name;
  const [first = ""] = plain.split(/\s+/);
  return plain.length > LONG && /^\p{Lu}[\p{Lu}\p{N}]{2,}$/u.test(first) ? first : plain;
}

const SMALL = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** Small numbers as words: 4 → "four", 100 → "100". */
export const countWord = (count: number): string => SMALL[count] ?? String(count);

/** 3 → "3rd". */
export function ordinal(place: number): string {
  const suffix = ["th", "st", "nd", "rd"][place % 10] ?? "th";
  return `${place}${place % 100 > 10 && place % 100 < 14 ? "th" : suffix}`;
}

const SIGNS: Readonly<Record<string, string>> = { USD: "$", EUR: "€", GBP: "£", JPY: "¥", INR: "₹" };
const QUALIFIERS: Readonly<Record<string, string>> = { about: "c. ", "less than": "under ", "more than": "over " };

/** A sum in words: "$20,000", "under $50,000", "6,000 CHF". */
export function moneyWords(amount: number, currency: unknown, qualifier?: unknown): string {
  const digits = String(amount).replace(/\B(?=(?:\d{3})+(?!\d))/g, ",");
  const sign = SIGNS[String(currency)];
  const sum = sign ? sign + digits : currency === undefined ? digits : `${digits} ${String(currency)}`;
  return (QUALIFIERS[String(qualifier)] ?? "") + sum;
}
