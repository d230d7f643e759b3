/** `cairn.ontology.json`: what an installation adds to the ontology without changing the program. */
import { z } from "zod";
import { ENTITY_KINDS, LANES, RELATION_TYPES } from "./ontology.ts";
import { ownTermsSchema } from "./own-terms.ts";

/** Colours of the page, light and dark, on which a lane's colour must be seen. */
export const PAGE_COLOURS = ["#fbfbfa", "#11151c"] as const;
/** WCAG 2.2, 1.4.11: what is drawn against what is around it. */
const LEAST_CONTRAST = 3;

/** Words that already mean something as a label, a relationship type or the beginning of an id. */
const TAKEN = ["Entity", "Evidence", "Order", "Talk", "Edit", "Story", "Retired", "Episode", "Then"];

/** The file: its own terms, and where the files of its questions lie, relative to it. */
export const extensionSchema = z
  .strictObject({
    version: z.literal(1),
    lanes: ownTermsSchema.shape.lanes,
    kinds: ownTermsSchema.shape.kinds,
    types: ownTermsSchema.shape.types,
    questions: z.string().min(1).optional(),
  })
  .superRefine((extension, context) => {
    for (const { path, message } of faultsOf(extension)) context.addIssue({ code: "custom", path: [...path], message });
  });
export type Extension = z.infer<typeof extensionSchema>;

interface Fault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

function faultsOf({ lanes, kinds, types }: Pick<Extension, "lanes" | "kinds" | "types">): Fault[] {
  const laneIds = [...LANES.map(({ id }): string => id), ...lanes.map(({ id }) => id)];
  const kindNames = [...ENTITY_KINDS, ...kinds.map(({ kind }) => kind)];
  const places = [
    ...kinds.map(({ lane }, at) => ({ lane, path: ["kinds", at, "lane"] })),
    ...types.map(({ lane }, at) => ({ lane, path: ["types", at, "lane"] })),
  ];
  const ends = types.flatMap(({ source, target }, at) => [
    ...source.map((kind, i) => ({ kind, path: ["types", at, "source", i] })),
    ...target.map((kind, i) => ({ kind, path: ["types", at, "target", i] })),
  ]);
  return [
    ...namesakes(
      "lanes",
      "id",
      lanes.map(({ id }) => id),
      LANES.map(({ id }) => id),
    ),
    ...namesakes(
      "kinds",
      "kind",
      kinds.map(({ kind }) => kind),
      [...ENTITY_KINDS, ...TAKEN],
    ),
    ...namesakes(
      "types",
      "type",
      types.map(({ type }) => type),
      [...RELATION_TYPES, ...TAKEN],
    ),
    ...places.flatMap(({ lane, path }) =>
      lane === undefined || laneIds.includes(lane)
        ? []
        : [{ path, message: `"${lane}" is no lane; there are ${laneIds.join(", ")}` }],
    ),
    ...ends.flatMap(({ kind, path }) =>
      kindNames.includes(kind) ? [] : [{ path, message: `"${kind}" is no kind; there are ${kindNames.join(", ")}` }],
    ),
    ...types.flatMap(({ source, world, phrases }, at) =>
      phrases.length === 0 || (source.includes("Person") && !world)
        ? []
        : [
            {
              path: ["types", at, "phrases"],
              message: "what a talk says is about its narrator: phrases need Person as a source, and no world",
            },
          ],
    ),
    ...lanes.flatMap(({ colour }, at) =>
      PAGE_COLOURS.filter((page) => contrast(colour, page) < LEAST_CONTRAST).map((page) => ({
        path: ["lanes", at, "colour"],
        message: `${colour} is hardly seen on the page colour ${page} (contrast ${contrast(colour, page).toFixed(1)}, at least ${LEAST_CONTRAST} is needed); choose one of middle brightness, such as #8a5cd6`,
      })),
    ),
  ];
}

/** Names that are taken, whatever their case: ids are lower case. */
function namesakes(list: string, field: string, names: readonly string[], builtIn: readonly string[]): Fault[] {
  const taken = new Set(builtIn.map((name) => name.toLowerCase()));
  return names.flatMap((name, at) => {
    const path = [list, at, field];
    if (taken.has(name.toLowerCase()))
      return [{ path, message: `"${name}" is built in and cannot change; choose another name` }];
    const first = names.findIndex((other) => other.toLowerCase() === name.toLowerCase());
    return first === at ? [] : [{ path, message: `"${name}" is there twice; give it once` }];
  });
}

/** WCAG 2.2 contrast ratio of two `#rrggbb` colours, 1 to 21. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const value = Number.parseInt(colour.slice(1), 16);
  const [red = 0, green = 0, blue = 0] = [value >> 16, (value >> 8) & 255, value & 255].map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
