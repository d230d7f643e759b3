/** Keys that a user has chosen for commands: letters, digits and signs only, so that arrows and paging keys always work. */

/** By command, the sign that runs it, in place of the registry's own signs. */
export type OwnKeys = Readonly<Record<string, string>>;

interface Keyed {
  readonly command: string;
  readonly keys: readonly string[];
  readonly shown: readonly string[];
  readonly control?: true;
}

/** A registry with the keys that were chosen. What was chosen for one command is taken from every other. */
export function withOwnKeys<Shortcut extends Keyed>(
  shortcuts: readonly Shortcut[],
  own: OwnKeys,
): readonly Pick<Shortcut, keyof Shortcut>[] {
  const given = Object.entries(own);
  if (given.length === 0) return shortcuts;
  const placed = new Set<string>();
  return shortcuts.flatMap((shortcut) => {
    if (shortcut.control || !shortcut.keys.some(isSign)) return [shortcut];
    const chosen = placed.has(shortcut.command) ? undefined : own[shortcut.command];
    placed.add(shortcut.command);
    const others = new Set(given.flatMap(([command, key]) => (command === shortcut.command ? [] : bothCases(key))));
    const kept = (key: string) => !isSign(key) || (own[shortcut.command] === undefined && !others.has(key));
    const keys = [...shortcut.keys.filter(kept), ...(chosen === undefined ? [] : bothCases(chosen))];
    const shown = [
      ...shortcut.shown.filter((key) => ARROWS.test(key) || key.length > 1 || kept(key)),
      ...(chosen === undefined ? [] : [chosen.toUpperCase()]),
    ];
    return [{ ...shortcut, keys, shown }];
  });
}

/** Whether a command has a sign that can be another: a letter, a digit or a mark, without Ctrl. */
export const canBeChosen = ({ keys, control }: Pick<Keyed, "keys" | "control">): boolean =>
  control === undefined && keys.some(isSign);

/** Whether a key is a sign that may be chosen; the space bar goes on, whatever else does. */
export const isSign = (key: string): boolean => [...key].length === 1 && key !== " ";

const ARROWS = /^[←→↑↓]$/;

const bothCases = (key: string): readonly string[] => [...new Set([key.toLowerCase(), key.toUpperCase()])];

/** @param registry whose commands they are. */
export function readOwnKeys(registry: string, memory: Pick<Storage, "getItem">): OwnKeys {
  try {
    const kept: unknown = JSON.parse(memory.getItem(nameOf(registry)) ?? "{}");
    if (typeof kept !== "object" || kept === null) return {};
    const entries: readonly (readonly [string, unknown])[] = Object.entries(kept);
    return Object.fromEntries(
      entries.flatMap(([command, key]) => (typeof key === "string" && isSign(key) ? [[command, key]] : [])),
    );
  } catch {
    return {};
  }
}

export function keepOwnKeys(registry: string, own: OwnKeys, memory: Pick<Storage, "setItem">): void {
  try {
    memory.setItem(nameOf(registry), JSON.stringify(own));
  } catch {
    // Storage may be full or forbidden: the usual keys count again when the page is opened next.
  }
}

const nameOf = (registry: string): string => `cairn.keys.${registry}`;
