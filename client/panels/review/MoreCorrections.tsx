import { useState } from "preact/compat";
import type { EntityResponse, TimelineResponse } from "../../../model/api.ts";
import type { Corrections } from "../../state/use-corrections.ts";
import type { Commit } from "../../state/use-view.ts";
import { select } from "../../state/view.ts";
import { reviewWords } from "../../words/review.ts";
import { AddFact } from "./AddFact.tsx";
import { SameAs } from "./SameAs.tsx";
import "../../styles/review.css";

interface Props {
  readonly timeline: TimelineResponse;
  readonly about: EntityResponse;
  readonly corrections: Corrections;
  readonly commit: Commit;
}

/** What else can be said about a thing: that it is another one, and what is missing. */
export function MoreCorrections({ timeline, about, corrections, commit }: Props) {
  const words = reviewWords();
  const [open, setOpen] = useState<"same" | "add">();
  const close = () => setOpen(undefined);
  return (
    <section className="more-corrections" aria-label={words.add}>
      <div className="correct-line">
        {(["same", "add"] as const).map((what) => (
          <button
            key={what}
            type="button"
            className="small-button"
            aria-expanded={open === what}
            onClick={() => setOpen(open === what ? undefined : what)}
          >
            {words[what]}
          </button>
        ))}
      </div>
      {open === "same" ? (
        <SameAs
          entity={about.entity}
          generation={timeline.generation}
          corrections={corrections}
          onMerged={(into) => commit(select(into), "replace")}
          onCancel={close}
        />
      ) : open === "add" ? (
        <AddFact timeline={timeline} about={about} corrections={corrections} onDone={close} />
      ) : null}
    </section>
  );
}
