/** How the title of a position is written: small, but for its initials ("VP of engineering", "AI programmer"). */
const INITIALS = new Set(
  (
    "ceo cto cfo coo cio cmo cpo cso vp svp evp avp md hr pr qa ux ui ai ml nlp tv dj emt ta ra gis cad seo sre crm hvac bi " +
    "er icu nhs ict iot api gpu cpu ios php sql sap erp hse ehs cnc bim vfx cg npc dba devrel"
  ).split(" "),
);

/** @param written the title as a talk writes it; words that are all capitals there stay so. */
export const titleOf = (written: string): string =>
  written
    .split(" ")
    .map((word) => {
      const lower = word.toLowerCase();
      return INITIALS.has(lower) || (/^\p{Lu}{2,}$/u.test(word) && word.length < 5) ? word.toUpperCase() : lower;
    })
    .join(" ");
