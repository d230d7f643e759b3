/**
 * Letters to phonemes for words no dictionary has. Rules in the manner of Elovitz et al., "Letter-to-Sound Rules for
 * Automatic Translation of English Text to Phonetics" (NRL Report 7948, 1976, public domain), cut down and bent
 * towards invented names: a rule says what some letters sound like between what stands left and right of them.
 */

/** [left context, letters, right context, phonemes]; contexts are regular expressions, tried in order. */
type Rule = readonly [left: string, letters: string, right: string, phonemes: string];

const VOWEL_BEFORE = "[aeiouy].*";
const NO_VOWEL_NEXT = "(?:[^aeiouy]|$)";
/** One consonant and a silent e, perhaps with an ending. */
const SILENT_E = "[bcdfgklmnpqrstvz]e(?:s|d|r)?$";
const ONE_CONSONANT = "[bcdfgklmnprstvz][aiou]";

const RULES: readonly Rule[] = [
  ["", "augh", "", "AO"],
  ["", "air", "", "EH R"],
  ["", "are", "$", "EH R"],
  ["", "all", "", "AO L"],
  ["", "au", "", "AO"],
  ["", "aw", "", "AO"],
  [".", "ai", "$", "AY"],
  ["", "ai", "", "EY"],
  ["", "ay", "", "EY"],
  ["", "ae", "", "IY"],
  ["", "ar", NO_VOWEL_NEXT, "AA R"],
  ["", "a", SILENT_E, "EY"],
  ["", "a", "(?:tion|sion)", "EY"],
  ["w", "a", "[^aeiouygkx]", "AA"],
  [".", "a", "$", "AH"],
  ["..", "a", "[ls]$", "AH"],
  ["", "a", "", "AE"],

  ["", "bb?", "", "B"],

  ["", "cch", "", "K"],
  ["", "ch", "[lrmn]", "K"],
  ["", "ch", "", "CH"],
  ["", "ck", "", "K"],
  ["", "cc", "[eiy]", "K S"],
  ["", "cc", "", "K"],
  ["", "ci", "(?:a|ou)", "SH"],
  ["", "c", "[eiy]", "S"],
  ["", "c", "", "K"],

  ["", "dg", "[eiy]", "JH"],
  ["", "dj", "", "JH"],
  ["", "dd?", "", "D"],

  ["", "eau", "", "OW"],
  ["", "eigh", "", "EY"],
  ["", "ear", "[^aeiouy]", "ER"],
  ["", "ee", "", "IY"],
  ["", "ea", "", "IY"],
  ["", "ei", "", "AY"],
  ["", "ey", "", "IY"],
  ["", "eu", "", "Y UW"],
  ["", "ew", "", "Y UW"],
  ["", "er", NO_VOWEL_NEXT, "ER"],
  [`${VOWEL_BEFORE}[td]`, "ed", "$", "AH D"],
  [`${VOWEL_BEFORE}[pkfsxc]`, "ed", "$", "T"],
  [VOWEL_BEFORE, "ed", "$", "D"],
  [`${VOWEL_BEFORE}(?:[szxgc]|sh|ch)`, "es", "$", "AH Z"],
  [VOWEL_BEFORE, "es", "$", "Z"],
  [VOWEL_BEFORE, "e", "$", ""],
  ["", "e", "$", "IY"],
  [VOWEL_BEFORE, "e", "[lnt]$", "AH"],
  ["", "e", SILENT_E, "IY"],
  ["", "e", "", "EH"],

  ["", "ff?", "", "F"],

  ["[aeiou]", "gh", NO_VOWEL_NEXT, ""],
  ["", "gh", "", "G"],
  ["^", "gn", "", "N"],
  ["", "gg", "", "G"],
  ["", "gue", "$", "G"],
  ["", "gu", "[ei]", "G"],
  ["^", "g", "(?:et|el|it|i[glmfr])", "G"],
  ["", "g", "[eiy]", "JH"],
  ["", "g", "", "G"],

  ["[aeiou]", "h", NO_VOWEL_NEXT, ""],
  ["", "h", "", "HH"],

  ["", "igh", "", "AY"],
  ["", "ing", "$", "IH NG"],
  ["", "ies", "$", "IY Z"],
  ["", "ier", "$", "IY ER"],
  ["", "ie", "", "IY"],
  ["", "ir", NO_VOWEL_NEXT, "ER"],
  ["", "i", "(?:nd|gn|ld)$", "AY"],
  ["", "i", SILENT_E, "AY"],
  [".", "i", "(?:$|[aou])", "IY"],
  ["", "i", "", "IH"],

  ["", "j", "", "JH"],

  ["^", "kn", "", "N"],
  ["", "k[kh]?", "", "K"],

  ["[bcdfgkpstz]", "le", "$", "AH L"],
  ["[bcdfgkpstz]", "les", "$", "AH L Z"],
  ["", "ll?", "", "L"],

  ["", "mb", "$", "M"],
  ["", "mm?", "", "M"],

  ["", "ng", "s?$", "NG"],
  ["", "ng", "[eiy]", "N JH"],
  ["", "ng", "", "NG G"],
  ["", "n", "(?:k|x|q|c[^eiyh])", "NG"],
  ["", "nn?", "", "N"],

  ["", "ough", "", "AO"],
  ["", "ook", "", "UH K"],
  ["", "oo", "", "UW"],
  [VOWEL_BEFORE, "ous", "$", "AH S"],
  ["", "ou", "", "AW"],
  ["", "ow", "$", "OW"],
  ["", "ow", "", "AW"],
  ["", "o[iy]", "", "OY"],
  ["", "oa", "", "OW"],
  ["", "oe", "$", "OW"],
  ["", "or", NO_VOWEL_NEXT, "AO R"],
  [VOWEL_BEFORE, "on", "$", "AH N"],
  ["", "o", `(?:$|ld|lk|${SILENT_E}|${ONE_CONSONANT})`, "OW"],
  ["", "o", "", "AA"],

  ["", "ph", "", "F"],
  ["^", "p", "[sn]", ""],
  ["", "pp?", "", "P"],

  ["", "que", "$", "K"],
  ["", "qu", "", "K W"],
  ["", "q", "", "K"],

  ["", "r[rh]?", "", "R"],

  ["^", "sch", "[mnlrw]", "SH"],
  ["", "sch", "", "S K"],
  ["", "ssion", "", "SH AH N"],
  ["[aeiou]", "sion", "", "ZH AH N"],
  ["", "sion", "", "SH AH N"],
  ["", "sh", "", "SH"],
  ["", "sc", "[eiy]", "S"],
  ["", "ss", "", "S"],
  ["[aeiou]", "s", "[eiy]", "Z"],
  ["(?:[bdglmnrvw]|[aeo][iyuw]|e|y)", "s", "$", "Z"],
  ["", "s", "", "S"],

  ["", "tion", "", "SH AH N"],
  ["", "tial", "", "SH AH L"],
  ["", "ture", "$", "CH ER"],
  ["", "tch", "", "CH"],
  ["", "th", "", "TH"],
  ["", "tz", "", "T S"],
  ["", "tt?", "", "T"],

  ["", "ur", NO_VOWEL_NEXT, "ER"],
  ["", "ue", "$", "UW"],
  ["", "ui", "", "UW"],
  ["", "uy", "", "AY"],
  ["", "u", `(?:$|${SILENT_E}|${ONE_CONSONANT})`, "UW"],
  ["", "u", "", "AH"],

  ["", "vv?", "", "V"],

  ["^", "wr", "", "R"],
  ["", "wh?", "", "W"],

  ["^", "x", "", "Z"],
  ["", "x", "", "K S"],

  ["", "y", "[aeiou]", "Y"],
  ["^[cdhpt]", "y", "", "AY"],
  [VOWEL_BEFORE, "y", "$", "IY"],
  ["", "y", "$", "AY"],
  ["", "y", SILENT_E, "AY"],
  ["", "y", "", "IH"],

  ["", "zz?", "", "Z"],
];

interface CompiledRule {
  readonly left: RegExp | undefined;
  readonly match: RegExp;
  readonly phonemes: readonly string[];
}

const RULES_BY_LETTER: ReadonlyMap<string, readonly CompiledRule[]> = compileRules();

/** Phonemes of a lower-case word of a to z, by rule. May be empty ("gh"): then spell it. */
export function soundLetters(word: string): readonly string[] {
  const phonemes: string[] = [];
  let at = 0;
  while (at < word.length) at += soundNext(word, at, phonemes);
  return phonemes;
}

function soundNext(word: string, at: number, phonemes: string[]): number {
  for (const rule of RULES_BY_LETTER.get(word.charAt(at)) ?? []) {
    rule.match.lastIndex = at;
    const found = rule.match.exec(word);
    if (!found || rule.left?.test(word.slice(0, at)) === false) continue;
    phonemes.push(...rule.phonemes);
    return found[0].length;
  }
  return 1;
}

function compileRules(): ReadonlyMap<string, readonly CompiledRule[]> {
  const byLetter = new Map<string, CompiledRule[]>();
  for (const [left, letters, right, phonemes] of RULES) {
    const letter = letters.charAt(0);
    const rules = byLetter.get(letter) ?? [];
    rules.push({
      left: left === "" ? undefined : new RegExp(`(?:${left})$`),
      match: new RegExp(right === "" ? letters : `${letters}(?=${right})`, "y"),
      phonemes: phonemes === "" ? [] : phonemes.split(" "),
    });
    byLetter.set(letter, rules);
  }
  return byLetter;
}
