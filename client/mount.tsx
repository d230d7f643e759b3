import { options } from "preact";
import { render } from "preact/compat";
import { App } from "./App.tsx";
import { Mishap } from "./panels/Mishap.tsx";
import { readLanguage } from "./words/language.ts";

/** Puts the application into an element of the page. */
export function mount(root: HTMLElement): void {
  readLanguage();
  // Effects follow what was drawn at once, not a frame later: two keys within a frame must both meet what the first of them did.
  options.requestAnimationFrame = queueMicrotask;
  render(
    <Mishap>
      <App />
    </Mishap>,
    root,
  );
}
