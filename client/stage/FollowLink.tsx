import { addressOf } from "../state/address.ts";
import { EMPTY_VIEW, urlOfView } from "../state/view.ts";
import { stageWords } from "../words/stage.ts";
import { Overlay } from "./Overlay.tsx";
import { QrCode } from "./QrCode.tsx";
import type { StageSession } from "./use-session.ts";
import { isOwnMachine } from "./windows.ts";

interface Props {
  readonly shared: StageSession;
  readonly onClose: () => void;
}

/** The address that an audience follows the story under, large enough to be photographed. */
export function FollowLink({ shared, onClose }: Props) {
  const words = stageWords();
  const { session, failed } = shared;
  const address =
    session === undefined ? undefined : addressOf(urlOfView({ ...EMPTY_VIEW, page: "stage", follow: session }));
  return (
    <Overlay title={words.follow} className="stage-follow" onClose={onClose}>
      {failed ? <p role="alert">{words.followFailed}</p> : null}
      {address === undefined ? null : (
        <>
          <QrCode text={address} label={words.follow} />
          <p>
            <a href={address}>{address}</a>
          </p>
          {isOwnMachine() ? <p>{words.followHere}</p> : null}
        </>
      )}
    </Overlay>
  );
}
