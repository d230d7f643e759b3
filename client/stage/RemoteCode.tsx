import { useCallback, useEffect, useState } from "preact/compat";
import type { RemoteCodeResponse } from "../../model/api-stories.ts";
import { addressOf } from "../state/address.ts";
import { EMPTY_VIEW, urlOfView } from "../state/view.ts";
import { remoteWords } from "../words/remote.ts";
import { stageWords } from "../words/stage.ts";
import { Overlay } from "./Overlay.tsx";
import { QrCode } from "./QrCode.tsx";
import { askForCode } from "./stage-api.ts";
import { isOver, type StageSession } from "./use-session.ts";
import { isOwnMachine } from "./windows.ts";

interface Props {
  readonly shared: StageSession;
  readonly onClose: () => void;
}

/** The code that makes a phone the remote of this presentation, to be photographed or typed. */
export function RemoteCode({ shared, onClose }: Props) {
  const words = remoteWords();
  const { session, key, open, forget, pairings } = shared;
  const [issued, setIssued] = useState<RemoteCodeResponse>();
  const [failed, setFailed] = useState(false);
  const ask = useCallback(() => {
    if (session === undefined || key === undefined) {
      open();
      return;
    }
    setFailed(false);
    setIssued(undefined);
    askForCode(session, key).then(setIssued, (error) => {
      // A session of before the server was started anew: the next one is opened at once.
      if (isOver(error)) forget(session);
      else setFailed(true);
    });
  }, [session, key, open, forget]);
  useEffect(ask, [ask]);
  const lapsed = useLapse(issued?.expires);
  const used = issued !== undefined && pairings > issued.pairings;
  const address = addressOf(urlOfView({ ...EMPTY_VIEW, page: "remote" }));
  return (
    <Overlay title={words.title} className="stage-remote" onClose={onClose}>
      {failed || shared.failed ? <p role="alert">{stageWords().followFailed}</p> : null}
      {used || issued || failed ? null : <p>{words.asking}</p>}
      {issued && !used && !lapsed ? (
        <>
          <p>{words.how}</p>
          <QrCode text={`${address}#code=${issued.code}`} label={words.codeIs(issued.code)} />
          <p className="remote-code">{`${issued.code.slice(0, 3)} ${issued.code.slice(3)}`}</p>
          <p>
            {words.until(timeOf(issued.expires))} · <a href={address}>{address}</a>
          </p>
          {issued.pairings > 0 ? <p>{words.pairedBefore}</p> : null}
          {isOwnMachine() ? <p>{words.here}</p> : null}
        </>
      ) : null}
      <div role="status">
        {used ? <p>{words.paired}</p> : null}
        {lapsed && !used ? <p>{words.lapsed}</p> : null}
      </div>
      {used || lapsed || failed ? (
        <button type="button" className="button" onClick={ask}>
          {words.newCode}
        </button>
      ) : null}
    </Overlay>
  );
}

/** Whether an instant has passed. */
function useLapse(expires: string | undefined): boolean {
  const [past, setPast] = useState<string>();
  useEffect(() => {
    if (expires === undefined) return;
    const timer = setTimeout(() => setPast(expires), Math.max(0, Date.parse(expires) - Date.now()));
    return () => clearTimeout(timer);
  }, [expires]);
  return expires !== undefined && past === expires;
}

const timeOf = (instant: string): string =>
  new Date(instant).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
