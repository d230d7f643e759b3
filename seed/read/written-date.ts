/** Dates as headers, pages and feeds write them → EDTF, no finer than what is written. */
import { isPeriod } from "../../model/period.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * "2020-03-24", "20200324", "Tue Mar 24 2020", "24 March 2020", "March 2020", "24.03.2020", "2020" → EDTF.
 * "03/04/2020" can be two days: only its year is taken.
 * @returns undefined when there is no date in it.
 */
export function edtfOfDate(written: string): string | undefined {
  const text = written.trim().slice(0, 80);
  const edtf = isoDate(text) ?? namedMonth(text) ?? numericDate(text) ?? /^(\d{4})[~?]?$/.exec(text)?.[0];
  return edtf !== undefined && isPeriod(edtf) ? edtf : undefined;
}

function isoDate(text: string): string | undefined {
  const match = /^(\d{4})([-/.]?)(\d\d)\2(\d\d)(?!\d)/.exec(text);
  if (match) return `${match[1]}-${match[3]}-${match[4]}`;
  return /^\d{4}-\d\d[~?]?$/.exec(text)?.[0];
}

function namedMonth(text: string): string | undefined {
  const month = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b/i.exec(text);
  const year = /\b(?:19|20)\d\d\b/.exec(text);
  if (!month || !year) return undefined;
  const number = pad(MONTHS.indexOf((month[1] ?? "").toLowerCase()) + 1);
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b(?!:)/.exec(text.replace(/\d{1,2}:\d\d(?::\d\d)?/g, ""));
  return day ? `${year[0]}-${number}-${pad(Number(day[1]))}` : `${year[0]}-${number}`;
}

function numericDate(text: string): string | undefined {
  const match = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})\b/.exec(text);
  if (!match) return undefined;
  const [first, second, year] = [Number(match[1]), Number(match[3]), match[4]];
  if (match[2] === "." || first > 12) return `${year}-${pad(second)}-${pad(first)}`;
  if (second > 12 || first === second) return `${year}-${pad(first)}-${pad(second)}`;
  return year;
}

const pad = (number: number): string => String(number).padStart(2, "0");
