/** Named features to a confidence between 0 and 1. */

/** Facts below it are "maybe". */
export const THRESHOLD = 0.5;

/** Sum of the features through a logistic curve, three decimals. */
export function confidenceOf(features: Readonly<Record<string, number>>): number {
  let sum = 0;
  for (const weight of Object.values(features)) sum += weight;
  return Math.round(1000 / (1 + Math.exp(-sum))) / 1000;
}
