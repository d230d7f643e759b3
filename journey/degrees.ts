import type { GraphEntity } from "../model/graph.ts";

const DEGREE =
  /\b(?:ph\.?\s?d|d\.?phil|doctorate|doctoral|bachelor(?:'s|s)?|undergraduate|master(?:'s|s) (?:degree|in|of)|master (?:of|in)|m\.?b\.?a|m\.?s\.?c|b\.?s\.?c|m\.?phil|diploma|(?:associate|graduate|college|university) degree|degree)\b/i;

/** True for a credential that a school gives: "PhD in physics", "degree"; a title such as "Kaggle Master" is none. */
export const isDegree = (entity: Pick<GraphEntity, "kind" | "name">): boolean =>
  entity.kind === "Credential" && DEGREE.test(entity.name);

/** A degree that one starts with: a bachelor's, or one whose level is not said. */
export const FIRST_DEGREE = /\b(?:bachelor|undergrad|b\.?\s?sc?\b|b\.?a\b|b\.?eng|degree in)|^(?:a )?degree$/i;
