import type { Core, ElementDefinition } from "cytoscape";

const GLIDE_MS = 360;

/**
 * Changes what changed, adds what is new, takes away what is gone; one frame.
 * @param glide what moves goes to its place instead of jumping there.
 */
export function syncElements(cy: Core, elements: readonly ElementDefinition[], glide: boolean): void {
  const wanted = new Set(elements.map((element) => element.data.id));
  cy.batch(() => {
    cy.elements().forEach((element) => {
      if (!wanted.has(element.id())) element.remove();
    });
    const added: ElementDefinition[] = [];
    for (const element of elements) {
      const before = cy.getElementById(element.data.id ?? "");
      if (before.empty()) {
        added.push(element);
        continue;
      }
      const { id: _id, source: _source, target: _target, ...data } = element.data;
      if (!isSame(before.data(), data)) before.data(data);
      if (element.classes !== undefined) before.classes(element.classes);
      if (!element.position || !before.isNode()) continue;
      if (!before.animated() && isSame({ ...before.position() }, { ...element.position })) continue;
      before.stop(true, false);
      if (glide) before.animate({ position: element.position }, { duration: GLIDE_MS, easing: "ease-in-out-cubic" });
      else before.position(element.position);
    }
    cy.add(added);
  });
}

/** Whether all that is wanted is there already: Cytoscape restyles an element even for what it has. */
function isSame(before: Readonly<Record<string, unknown>>, wanted: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(wanted).every(
    ([name, value]) => before[name] === value || String(before[name]) === String(value),
  );
}
