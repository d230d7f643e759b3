import { Suspense } from "preact/compat";
import type { TimelineResponse } from "../../model/api.ts";
import type { Actions } from "../state/actions.ts";
import type { Answered } from "../state/use-answer.ts";
import type { Corrections } from "../state/use-corrections.ts";
import type { Commit } from "../state/use-view.ts";
import type { View } from "../state/view.ts";
import { frameWords } from "../words/frame.ts";
import { AnswerPanel, AsOf, CorrectionList, Details, FilterPanel, PANELS, SelectionBar, TracePanel } from "./later.tsx";
import { Message } from "./Message.tsx";
import { Overview } from "./Overview.tsx";

interface Props {
  /** With everything: what a filter hides can still be read. */
  readonly timeline: TimelineResponse;
  readonly view: View;
  readonly commit: Commit;
  readonly corrections: Corrections;
  readonly actions: Actions;
  /** Marks that a filter hides. */
  readonly hidden: ReadonlySet<string>;
  readonly answered: Answered;
  readonly onMenu: (mark: string, at: { readonly x: number; readonly y: number }) => void;
}

/** Beside the picture: what is selected, else what was asked for, else the overview. */
export function SidePanel(props: Props) {
  return <Suspense fallback={<Message title={frameWords().loading} busy />}>{contentOf(props)}</Suspense>;
}

function contentOf({ timeline, view, commit, corrections, actions, hidden, answered, onMenu }: Props) {
  const { selection, panel, asOf, heard } = view;
  if (selection !== undefined) {
    return (
      <>
        <SelectionBar
          timeline={timeline}
          view={view}
          commit={commit}
          actions={actions}
          isHidden={hidden.has(selection)}
          onMenu={onMenu}
        />
        <Details timeline={timeline} selection={selection} heard={heard} commit={commit} corrections={corrections} />
      </>
    );
  }
  const Panel = panel === undefined ? undefined : PANELS[panel];
  if (Panel) return <Panel timeline={timeline} view={view} commit={commit} corrections={corrections} />;
  if (panel === "filters") return <FilterPanel whole={timeline} view={view} commit={commit} />;
  if (panel === "corrections") return <CorrectionList timeline={timeline} corrections={corrections} commit={commit} />;
  if (asOf !== undefined) return <AsOf timeline={timeline} date={asOf} commit={commit} />;
  if (view.ask !== undefined || view.how.length === 2)
    return <AnswerPanel timeline={timeline} view={view} commit={commit} answered={answered} />;
  if (view.trace !== undefined) return <TracePanel timeline={timeline} view={view} commit={commit} />;
  return (
    <Overview
      key={timeline.person.id}
      timeline={timeline}
      view={view}
      commit={commit}
      corrections={corrections}
      onTrace={actions.trace.run}
    />
  );
}
