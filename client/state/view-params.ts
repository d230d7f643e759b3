/** Parameters of a query string, read without trust and written without noise. */

/** Longest id or text that an address may carry, in UTF-16 code units. */
const LONGEST = 600;
/** Most items of a list. */
const MOST = 200;

/** A text; undefined when absent or empty. */
export function readText(params: URLSearchParams, name: string, longest = LONGEST): string | undefined {
  return (params.get(name) ?? "").slice(0, longest) || undefined;
}

/** One of the allowed values. */
export function readOne<T extends string>(params: URLSearchParams, name: string, known: readonly T[]): T | undefined {
  const given = params.get(name);
  return known.find((value) => value === given);
}

/** A whole number within bounds. */
export function readNumber(params: URLSearchParams, name: string, least: number, most: number): number | undefined {
  const given = params.get(name) ?? "";
  const value = /^\d{1,6}$/.test(given) ? Number(given) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}

const NONE: readonly string[] = [];

/** A parameter that may stand several times: each value once, in order. */
export function readList(params: URLSearchParams, name: string): readonly string[] {
  const values = params.getAll(name).filter((value) => value !== "" && value.length <= LONGEST);
  return values.length === 0 ? NONE : [...new Set(values)].slice(0, MOST);
}

/** The query string, `?` included; what is undefined or empty is left out. */
export function writeParams(values: Readonly<Record<string, string | number | readonly string[] | undefined>>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === "") continue;
    if (typeof value === "object") for (const item of value) params.append(name, item);
    else params.set(name, String(value));
  }
  return params.size > 0 ? `?${params}` : "";
}
