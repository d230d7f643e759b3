/** The 39 phonemes of ARPAbet, stress removed, as small numbers: what the distance and the index compute with. */

interface Consonant {
  /** Front of the mouth to the throat, in steps of about one confusable neighbour. */
  readonly place: number;
  readonly manner: "stop" | "affricate" | "fricative" | "nasal" | "liquid" | "glide";
  readonly voiced: boolean;
}

interface Vowel {
  /** 0 open to 1 close. */
  readonly height: number;
  /** 0 front to 1 back. */
  readonly back: number;
}

/** Places: lips 0, teeth 0.5 and 1.5, ridge 2, behind it 3, palate 3.5, soft palate 5, throat 6. */
export const CONSONANTS: ReadonlyMap<string, Consonant> = new Map<string, Consonant>([
  ["P", { place: 0, manner: "stop", voiced: false }],
  ["B", { place: 0, manner: "stop", voiced: true }],
  ["M", { place: 0, manner: "nasal", voiced: true }],
  ["W", { place: 0, manner: "glide", voiced: true }],
  ["F", { place: 0.5, manner: "fricative", voiced: false }],
  ["V", { place: 0.5, manner: "fricative", voiced: true }],
  ["TH", { place: 1.5, manner: "fricative", voiced: false }],
  ["DH", { place: 1.5, manner: "fricative", voiced: true }],
  ["T", { place: 2, manner: "stop", voiced: false }],
  ["D", { place: 2, manner: "stop", voiced: true }],
  ["N", { place: 2, manner: "nasal", voiced: true }],
  ["L", { place: 2, manner: "liquid", voiced: true }],
  ["S", { place: 2, manner: "fricative", voiced: false }],
  ["Z", { place: 2, manner: "fricative", voiced: true }],
  ["R", { place: 3, manner: "liquid", voiced: true }],
  ["SH", { place: 3, manner: "fricative", voiced: false }],
  ["ZH", { place: 3, manner: "fricative", voiced: true }],
  ["CH", { place: 3, manner: "affricate", voiced: false }],
  ["JH", { place: 3, manner: "affricate", voiced: true }],
  ["Y", { place: 3.5, manner: "glide", voiced: true }],
  ["K", { place: 5, manner: "stop", voiced: false }],
  ["G", { place: 5, manner: "stop", voiced: true }],
  ["NG", { place: 5, manner: "nasal", voiced: true }],
  ["HH", { place: 6, manner: "fricative", voiced: false }],
]);

export const VOWELS: ReadonlyMap<string, Vowel> = new Map<string, Vowel>([
  ["IY", { height: 1, back: 0 }],
  ["IH", { height: 0.85, back: 0.15 }],
  ["EY", { height: 0.7, back: 0.05 }],
  ["EH", { height: 0.5, back: 0.15 }],
  ["AE", { height: 0.25, back: 0.15 }],
  ["AA", { height: 0, back: 0.7 }],
  ["AO", { height: 0.2, back: 1 }],
  ["OW", { height: 0.55, back: 0.95 }],
  ["UH", { height: 0.85, back: 0.8 }],
  ["UW", { height: 1, back: 0.9 }],
  ["AH", { height: 0.4, back: 0.55 }],
  ["ER", { height: 0.5, back: 0.5 }],
  ["AY", { height: 0.3, back: 0.4 }],
  ["AW", { height: 0.25, back: 0.65 }],
  ["OY", { height: 0.5, back: 0.7 }],
]);

/** All phonemes, in a fixed order: a phoneme's number is its place here. */
export const PHONEMES: readonly string[] = [...CONSONANTS.keys(), ...VOWELS.keys()];

const NUMBERS: ReadonlyMap<string, number> = new Map(PHONEMES.map((phoneme, number) => [phoneme, number]));

/** Phonemes as numbers; what is no phoneme is left out. */
export function toNumbers(phonemes: readonly string[]): Uint8Array {
  const numbers: number[] = [];
  for (const phoneme of phonemes) {
    const number = NUMBERS.get(phoneme);
    if (number !== undefined) numbers.push(number);
  }
  return Uint8Array.from(numbers);
}

const KNOWN = new WeakMap<readonly string[], Uint8Array>();

/** The same, for lists that come again: each is translated once. */
export function phonemeNumbers(phonemes: readonly string[]): Uint8Array {
  const known = KNOWN.get(phonemes);
  if (known) return known;
  const fresh = toNumbers(phonemes);
  KNOWN.set(phonemes, fresh);
  return fresh;
}
