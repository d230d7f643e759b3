import type { PersonLine } from "../../model/api.ts";
import { dayWords } from "../words/dates.ts";

export type PeopleSort = "name" | "doubt" | "undated";

export const PEOPLE_SORTS: readonly PeopleSort[] = ["name", "doubt", "undated"];

/** People in order: by name, or those first that most is doubtful or undated of. */
export function inOrder(people: readonly PersonLine[], sort: PeopleSort): readonly PersonLine[] {
  const weight = (person: PersonLine): number =>
    sort === "doubt" ? person.doubtful : sort === "undated" ? person.undated : 0;
  return people.toSorted((a, b) => weight(b) - weight(a) || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
}

/** The years of a station, short: "2012–15", "c. 2010 –", "– 2017"; empty when nothing is said. */
export function yearsOf({ start, end }: Pick<PersonLine["spine"][number], "start" | "end">): string {
  const [from, to] = [start === undefined ? "" : yearOf(start), end === undefined || end === ".." ? "" : yearOf(end)];
  if (from === "" && to === "") return "";
  if (from === to) return from;
  return `${from}–${from !== "" && to.length === 4 && to.slice(0, 2) === from.slice(-4, -2) ? to.slice(2) : to}`;
}

const yearOf = (edtf: string): string => {
  const year = /^\d{4}/.exec(edtf)?.[0];
  return year === undefined ? dayWords(edtf) : `${/[~?%]$/.test(edtf) ? "c. " : ""}${year}`;
};
