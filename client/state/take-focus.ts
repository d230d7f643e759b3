/** A ref: gives the keyboard to an element as soon as it is there. For what opens because its reader asked for it. */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
