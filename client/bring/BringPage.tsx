import { useEffect, useRef, useState } from "preact/compat";
import { loadMeta } from "../api.ts";
import type { PageProps } from "../pages.ts";
import { PageFrame } from "../panels/PageFrame.tsx";
import { type HandedTalk, handTalk, useHandedTalk } from "../state/handed-talk.ts";
import { useLoaded } from "../state/use-loaded.ts";
import { bringWords } from "../words/bring.ts";
import { Arrived } from "./Arrived.tsx";
import { Brought } from "./Brought.tsx";
import { type Chosen, NO_DETAILS, type TalkDetails } from "./bring-state.ts";
import { Progress } from "./Progress.tsx";
import { TalkForm } from "./TalkForm.tsx";
import { useBring } from "./use-bring.ts";
import "../styles/bring.css";

/** Brings a talk: chosen, read stage by stage, checked, opened. With an empty graph it also says what Cairn is. */
export function BringPage({ commit }: PageProps) {
  const words = bringWords();
  const meta = useLoaded("meta", (_, signal) => loadMeta(signal));
  const { state, start, restart } = useBring();
  const [talk, setTalk] = useState<HandedTalk>();
  const [details, setDetails] = useState<TalkDetails>(NO_DETAILS);
  const [ready, setReady] = useState<Chosen>();
  const handed = useHandedTalk();
  useEffect(() => {
    if (handed === undefined) return;
    setTalk(handed);
    restart();
    handTalk(undefined);
  }, [handed, restart]);

  const stage = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.at !== "choosing") stage.current?.focus();
  }, [state.at]);

  const chosen = ready ?? talk;
  const begin = (what: Chosen | undefined, dryRun: boolean) => {
    if (what) start(what, details, dryRun);
  };
  const another = () => {
    setTalk(undefined);
    setReady(undefined);
    setDetails(NO_DETAILS);
    restart();
  };
  const title =
    chosen === undefined || "ready" in chosen ? words.theDemo : "file" in chosen ? chosen.file.name : words.pasted;
  return (
    <PageFrame title={words.title} page="bring" commit={commit}>
      <div className="bring" ref={stage} tabIndex={-1}>
        {state.at === "choosing" ? (
          <>
            {meta.value?.people.length === 0 ? (
              <section className="bring-empty">
                <p>{words.what}</p>
                <p>
                  <button
                    type="button"
                    className="button quiet"
                    onClick={() => {
                      const demo: Chosen = { ready: { demo: "true" } };
                      setReady(demo);
                      begin(demo, false);
                    }}
                  >
                    {words.openDemo}
                  </button>{" "}
                  {words.demoWhat}
                </p>
              </section>
            ) : null}
            <TalkForm
              talk={talk}
              onTalk={setTalk}
              details={details}
              onDetails={setDetails}
              onBring={(dryRun) => begin(talk, dryRun)}
            />
          </>
        ) : state.at === "working" ? (
          <Progress state={state.state} title={title} />
        ) : state.at === "failed" ? (
          <section className="bring-card" role="alert">
            <h2>{words.failed}</h2>
            <p>{state.detail}</p>
            <p className="bring-buttons">
              <button
                type="button"
                className="button"
                onClick={() => {
                  setReady(undefined);
                  restart();
                }}
              >
                {words.again}
              </button>
            </p>
          </section>
        ) : state.at === "previewed" ? (
          <section className="bring-card" aria-label={words.wouldChange}>
            <h2>{words.wouldChange}</h2>
            <Brought talk={state.talk} tried />
            <p className="bring-buttons">
              <button type="button" className="button" onClick={() => begin(chosen, false)}>
                {words.bring}
              </button>
              <button type="button" className="button quiet" onClick={restart}>
                {words.back}
              </button>
            </p>
          </section>
        ) : (
          <Arrived talk={state.talk} commit={commit} onAnother={another} />
        )}
      </div>
    </PageFrame>
  );
}
