/** Finds lines of a long text by their first word: a hash table of offsets, no object per line. */

export interface LineIndex {
  /** How many lines were indexed. */
  readonly size: number;
  /** Where the value of a key begins, -1 when there is no such key. */
  readonly find: (key: string) => number;
}

/** Indexes lines of the form `before` key `between` value; others are left out. Keys are not empty and each stands once. */
export function indexLines(text: string, before: string, between: string): LineIndex {
  const starts: number[] = [];
  for (let at = 0; at < text.length; ) {
    if (text.startsWith(before, at)) starts.push(at + before.length);
    const end = text.indexOf("\n", at);
    at = end < 0 ? text.length : end + 1;
  }
  const mask = 2 ** Math.ceil(Math.log2(starts.length * 2 + 2)) - 1;
  const slots = new Int32Array(mask + 1).fill(-1);
  const first = between.charCodeAt(0);
  for (const start of starts) {
    let hash = BASIS;
    for (let at = start, code = text.charCodeAt(at); code !== first && at < text.length; code = text.charCodeAt(at)) {
      hash = mix(hash, code);
      at += 1;
    }
    let slot = hash & mask;
    while (slots[slot] !== -1) slot = (slot + 1) & mask;
    slots[slot] = start;
  }
  return {
    size: starts.length,
    find: (key) => {
      let hash = BASIS;
      for (let i = 0; i < key.length; i += 1) hash = mix(hash, key.charCodeAt(i));
      for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
        const start = slots[slot] ?? -1;
        if (start < 0) return -1;
        if (text.startsWith(key, start) && text.startsWith(between, start + key.length))
          return start + key.length + between.length;
      }
    },
  };
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo). */
const BASIS = 0x811c9dc5 | 0;
const mix = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);
