import type { MetaResponse } from "../../model/api.ts";

/** Lanes and colours that an extension of the ontology adds, by this custom property, for those who draw. */
export const OWN_LANES = "--own-lanes";

/** Adopted once: a constructed sheet is no inline style, so the security policy has nothing to refuse. */
let sheet: CSSStyleSheet | undefined;

/** Gives the lanes of an extension their colours, on the page and for the picture. */
export function colourOwnLanes(lanes: MetaResponse["lanes"]): void {
  const own = lanes.filter(
    (lane): lane is typeof lane & { colour: string } =>
      /^[a-z][a-z0-9-]*$/.test(lane.id) && /^#[\da-f]{6}$/i.test(lane.colour ?? ""),
  );
  if (sheet === undefined) {
    if (own.length === 0) return;
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  const tokens = own.map(({ id, colour }) => `--hue-${id}: ${colour};`).join("");
  const lanesOfPage = own.map(({ id }) => `[data-lane="${id}"] { --hue: var(--hue-${id}); }`).join("");
  sheet.replaceSync(`:root { ${OWN_LANES}: ${own.map(({ id }) => id).join(" ")}; ${tokens} } ${lanesOfPage}`);
}
