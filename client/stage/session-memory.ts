/** What the windows of one browser remember together of a presenter's session, so that a reload loses nobody. */

export interface KeptSession {
  readonly session: string;
  readonly key: string;
  /** ISO 8601. */
  readonly expires: string;
}

const nameOf = (story: string): string => `cairn.session.${story}`;

/** @returns undefined when there is none, or none that can still be good. */
export function readSession(story: string): KeptSession | undefined {
  try {
    const { session, key, expires }: Partial<KeptSession> = JSON.parse(
      window.localStorage.getItem(nameOf(story)) ?? "{}",
    );
    if (typeof session !== "string" || typeof key !== "string" || typeof expires !== "string") return undefined;
    return Date.parse(expires) > Date.now() ? { session, key, expires } : undefined;
  } catch {
    return undefined;
  }
}

export function keepSession(story: string, session: KeptSession): void {
  window.localStorage.setItem(nameOf(story), JSON.stringify(session));
}

/** Only while it is still this one that is kept: another window may have opened the next. */
export function dropSession(story: string, session: string): void {
  if (readSession(story)?.session === session) window.localStorage.removeItem(nameOf(story));
  window.localStorage.removeItem(shownAs(session));
}

/** Calls when another window keeps or drops a session. @returns what stops it. */
export function onSession(story: string, changed: (session: KeptSession | undefined) => void): () => void {
  const onStorage = ({ key }: StorageEvent) => {
    if (key === nameOf(story)) changed(readSession(story));
  };
  window.addEventListener("storage", onStorage);
  return () => window.removeEventListener("storage", onStorage);
}

const shownAs = (session: string): string => `cairn.shown.${session}`;

/** The last move of a session that a window of this browser has shown; 0 for none. */
export const lastShown = (session: string): number => Number(window.localStorage.getItem(shownAs(session))) || 0;

export function keepShown(session: string, revision: number): void {
  if (revision > lastShown(session)) window.localStorage.setItem(shownAs(session), String(revision));
}
