import { Suspense } from "react";
import type { TimelineResponse } from "../../model/api.ts";
import type { Corrections } from "../state/use-corrections.ts";
import type { Commit } from "../state/use-view.ts";
import type { View } from "../state/view.ts";
import { AsOf, CorrectionList, Details, PANELS } from "./later.tsx";
import { Message } from "./Message.tsx";
import { Overview } from "./Overview.tsx";

interface Props {
  readonly timeline: TimelineResponse;
  readonly view: View;
  readonly commit: Commit;
  readonly corrections: Corrections;
}

/** Beside the picture: what is selected, else what was asked for, else the overview. */
export function SidePanel({ timeline, view, commit, corrections }: Props) {
  if (view.selection !== undefined) {
    const { selection, heard } = view;
    return (
      <Suspense fallback={<Message title="Loading" busy />}>
        <Details timeline={timeline} selection={selection} heard={heard} commit={commit} corrections={corrections} />
      </Suspense>
    );
  }
  const Panel = view.panel === undefined ? undefined : PANELS[view.panel];
  if (Panel) {
    return (
      <Suspense fallback={<Message title="Loading" busy />}>
        <Panel timeline={timeline} view={view} commit={commit} corrections={corrections} />
      </Suspense>
    );
  }
  if (view.asOf === undefined && view.panel !== "corrections") {
    return (
      <Overview key={timeline.person.id} timeline={timeline} view={view} commit={commit} corrections={corrections} />
    );
  }
  return (
    <Suspense fallback={<Message title="Loading" busy />}>
      {view.asOf === undefined ? (
        <CorrectionList timeline={timeline} corrections={corrections} commit={commit} />
      ) : (
        <AsOf timeline={timeline} date={view.asOf} commit={commit} />
      )}
    </Suspense>
  );
}
