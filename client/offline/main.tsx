import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "../App.tsx";
import { carryAnswers } from "../api.ts";
import { Mishap } from "../panels/Mishap.tsx";
import { readLanguage } from "../words/language.ts";
import { carriedDoor } from "./carried-door.ts";
import { readBundle } from "./read-bundle.ts";

const root = document.getElementById("root");
if (root) {
  readLanguage();
  carryAnswers(carriedDoor(readBundle(document.getElementById("cairn-bundle")?.textContent ?? "")));
  createRoot(root).render(
    <StrictMode>
      <Mishap>
        <App />
      </Mishap>
    </StrictMode>,
  );
}
