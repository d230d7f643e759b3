/** Whether the next presentation that opens shall ask how to tell a story that is not told yet: an address alone does not. */
let asks = false;

/** To be called where somebody chooses to present, right before the stage opens. */
export function askBeforeTelling(): void {
  asks = true;
}

/** Whether to ask; it is asked once. */
export function takeAsking(): boolean {
  const asked = asks;
  asks = false;
  return asked;
}
