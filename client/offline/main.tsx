import { carryAnswers } from "../api.ts";
import { mount } from "../mount.tsx";
import { carriedDoor } from "./carried-door.ts";
import { readBundle } from "./read-bundle.ts";

const root = document.getElementById("root");
if (root) {
  carryAnswers(carriedDoor(readBundle(document.getElementById("cairn-bundle")?.textContent ?? "")));
  mount(root);
}
