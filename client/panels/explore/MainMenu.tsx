import type { Actions } from "../../state/actions.ts";
import type { Command } from "../../state/keys.ts";
import { exploreWords } from "../../words/explore.ts";
import { Menu } from "./Menu.tsx";
import { MenuItem } from "./MenuItem.tsx";

interface Props {
  readonly at: { readonly x: number; readonly y: number };
  readonly actions: Actions;
  readonly onClose: () => void;
}

const GROUPS: readonly (readonly Command[])[] = [
  ["bring", "people", "compare"],
  ["review", "duplicates", "lint", "path", "corrections"],
  ["story", "present", "console"],
  ["copyLink", "savePng", "saveClearPng", "saveSvg", "print", "exportHtml", "exportJson"],
  ["transcript", "theme", "language", "fullscreen", "sheet"],
];

/** What has no tab: what is not here is left out. */
export function MainMenu({ at, actions, onClose }: Props) {
  const groups = GROUPS.map((group) => group.filter((command) => actions[command].unless !== "notHere"));
  return (
    <Menu label={exploreWords().menu} at={at} onClose={onClose}>
      {groups
        .filter((group) => group.length > 0)
        .map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group inside of a menu.
          <div className="menu-group" role="group" key={group[0]}>
            {group.map((command) => (
              <MenuItem key={command} command={command} actions={actions} onDone={onClose} />
            ))}
          </div>
        ))}
    </Menu>
  );
}
