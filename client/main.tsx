import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { Mishap } from "./panels/Mishap.tsx";
import { takeToken } from "./session.ts";
import { readLanguage } from "./words/language.ts";

const root = document.getElementById("root");
if (root) {
  readLanguage();
  await takeToken();
  createRoot(root).render(
    <StrictMode>
      <Mishap>
        <App />
      </Mishap>
    </StrictMode>,
  );
}
