/** A phrase that says when or how long, already in EDTF. */
export interface TimePhrase {
  /** Token indices, `end` exclusive. */
  readonly first: number;
  readonly end: number;
  /**
   * `point`: at a date · `since`: from a date on · `until`: up to a date · `span`: from one to another ·
   * `duration`: how long · `later`: how long after what was told before.
   */
  readonly kind: "point" | "since" | "until" | "span" | "duration" | "later";
  /** EDTF; of `until` the end only. */
  readonly from?: string;
  readonly to?: string;
  /** ISO 8601. */
  readonly duration?: string;
  readonly basis: "stated" | "counted";
}
