import { encode } from "uqr";
import { addressOf } from "../state/address.ts";
import { EMPTY_VIEW, urlOfView } from "../state/view.ts";
import { stageWords } from "../words/stage.ts";
import { Overlay } from "./Overlay.tsx";
import type { Following } from "./use-following.ts";

interface Props {
  readonly following: Following;
  readonly onClose: () => void;
}

/** The address that an audience follows the story under, large enough to be photographed. */
export function FollowLink({ following, onClose }: Props) {
  const words = stageWords();
  const { session, failed } = following;
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

const isOwnMachine = (): boolean => ["localhost", "127.0.0.1", "[::1]"].includes(window.location.hostname);

function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = encode(text, { ecc: "M", border: 2 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  return (
    <svg className="stage-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}
