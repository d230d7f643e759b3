import { carryAnswers } from "../api.ts";
import { mount } from "../mount.tsx";
import { readLanguage } from "../words/language.ts";
import { carriedDoor } from "./carried-door.ts";
import { readBundle } from "./read-bundle.ts";

const root = document.getElementById("root");
if (root) {
  readLanguage();
  carryAnswers(carriedDoor(readBundle(document.getElementById("cairn-bundle")?.textContent ?? "")));
  mount(root);
}
