import { mount } from "./mount.tsx";
import { takeToken } from "./session.ts";
import { readLanguage } from "./words/language.ts";

const root = document.getElementById("root");
if (root) {
  readLanguage();
  await takeToken();
  mount(root);
}
