import type { TimelineResponse } from "../../../model/api.ts";
import type { Actions } from "../../state/actions.ts";
import type { Command } from "../../state/keys.ts";
import { subjectOf } from "../../state/subject.ts";
import { menuWords } from "../../words/commands.ts";
import { Menu } from "./Menu.tsx";
import { MenuItem } from "./MenuItem.tsx";

interface Props {
  readonly timeline: TimelineResponse;
  readonly mark: string;
  readonly at: { readonly x: number; readonly y: number };
  readonly actions: Actions;
  readonly onClose: () => void;
}

const COMMANDS: readonly Command[] = [
  "expand",
  "collapse",
  "focus1",
  "focus2",
  "hide",
  "hideOthers",
  "how",
  "trace",
  "fitSelection",
  "showAll",
];

/** The menu of a mark: right click, long press, Shift+F10 and "…" all open this one. */
export function MarkMenu({ timeline, mark, at, actions, onClose }: Props) {
  return (
    <Menu label={menuWords().of(subjectOf(timeline, mark).title ?? mark)} at={at} onClose={onClose}>
      {COMMANDS.map((command) => (
        <MenuItem key={command} command={command} actions={actions} onDone={onClose} />
      ))}
    </Menu>
  );
}
