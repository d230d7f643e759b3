/** Answers by the path that asks for them, as the exported page carries them. */
export type Carried = Readonly<Record<string, unknown>>;

/** The answers of the page's data block; none when there is no readable one. */
export function readBundle(text: string): Carried {
  try {
    const bundle: unknown = JSON.parse(text);
    if (!isRecord(bundle) || bundle.version !== 1 || !isRecord(bundle.answers)) return {};
    return bundle.answers;
  } catch {
    return {};
  }
}

/** Whether a value is an object with names. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
