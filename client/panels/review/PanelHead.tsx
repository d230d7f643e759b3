import type { Commit } from "../../state/use-view.ts";
import { openPanel } from "../../state/view.ts";
import { reviewWords } from "../../words/review.ts";
import { Icon } from "../icons.tsx";

interface Props {
  readonly title: string;
  readonly commit: Commit;
}

/** The title of a panel, and the way out of it. */
export function PanelHead({ title, commit }: Props) {
  return (
    <div className="details-head">
      <h2 className="title">{title}</h2>
      <button
        type="button"
        className="plain"
        aria-label={reviewWords().close}
        onClick={() => commit(openPanel(undefined))}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
