/** Several words that mean one: replaced before words are looked at one by one. The first that fits wins. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\bhow come\b/g, "why"],
  [/\b(?:what|which) (?:was|is|were|are) the reasons?\b/g, "why"],
  [/\bwhat made\b/g, "why made"],
  [/\b(?:how many|number of) (?:years|months|weeks|days)\b/g, "how long"],
  [/\bhow much time\b/g, "how long"],
  [/\bnumber of\b/g, "how many"],
  [/\b(?:what|which|in what|in which) (?:year|month|date)\b|\bsince when\b/g, "when"],
  [/\b(?:took|takes?|taken|taking) the place of\b|\bcame in place of\b/g, "replaced"],
  [
    /\b(?:g[ai]ve|given|giving)(?: it)? up(?: on)?\b|\bstop(?:ped|s)? (?:using|with)\b|\b(?:away|off) from\b|\bmove on from\b/g,
    "leave",
  ],
  [/\b(?:turned|turns?|turning)(?: \w+)? down\b|\bsaid no\b|\bg[eo]t no offer\b/g, "rejected"],
  [/\b(?:took|takes?|taken|taking) part\b/g, "compete"],
  [/\b(?:came|comes?|grew|resulted|follow(?:ed|s)?) (?:out )?(?:of|from)\b|\b(?:resulted?|results) in\b/g, "effect"],
  [/\bresults? of\b/g, "effect of"],
  [
    /\b(?:no|without(?: an?)?|lack(?:s|ing)?(?: an?)?|missing|not?) (?:any )?dates?\b|\b(?:not|nobody|never|isnt|arent) (?:been )?dated\b|\bwhen is not said\b/g,
    "undated",
  ],
  [/\bat the same time\b|\bin the same\b|\bat once\b/g, "together"],
  [/\bside by side\b|\bin common\b/g, "compare"],
  [/\bhow do (.{1,60}) differ\b/g, "compare $1"],
  [/\bend(?:ed|s)? up\b|\bwound up\b/g, "become"],
  [/\b(?:grew|brought) up\b/g, "lived"],
  [/\bwhere (?:is|are|was|were|does|do|did) (.{1,40}?) (?:originally )?(?:come )?from$/g, "where $1 lived"],
  [/\b(?:these days|at present|at the moment|right now)\b/g, "now"],
  [/\b(?:step by step|in order)\b/g, "story"],
  [/\bpick(?:ed|s|ing)? up\b/g, "learn"],
  [
    /\bg[ai]ve[ns]?(?: any| a| some)? (?:talks?|lectures?|keynotes?)\b|\b(?:what|which) talks did \w+ (?:give|hold)\b/g,
    "presented",
  ],
  [/\bpay(?:s|ed|ing)? off\b/g, "effect"],
  [/\b(?:take|walk|guide|run) (?:me|us) through\b/g, "story"],
];

/** Folded words with phrases replaced: "what took the place of keras" → "what replaced keras". */
export function replacePhrases(text: string): string {
  let replaced = text;
  for (const [phrase, word] of PHRASES) replaced = replaced.replace(phrase, word);
  return replaced.replace(/\s+/g, " ").trim();
}
