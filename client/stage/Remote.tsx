import { useEffect, useState } from "preact/compat";
import "../styles/remote.css";
import { remoteWords } from "../words/remote.ts";
import { RemoteDesk } from "./RemoteDesk.tsx";
import { useRemote } from "./use-remote.ts";
import { useWakeLock } from "./use-screen.ts";

/** A phone in the presenter's hand: paired by a code, it moves the presentation. */
export function Remote() {
  const words = remoteWords();
  const [photographed] = useState(codeOfAddress);
  const remote = useRemote(photographed);
  const [mistyped, setMistyped] = useState(false);
  useWakeLock();
  useEffect(() => {
    document.title = `${words.page} · Cairn`;
    // A used code is of no use to a reload.
    if (window.location.hash !== "")
      window.history.replaceState(null, "", window.location.pathname + window.location.search);
  }, [words]);
  if (remote.status === "paired") return <RemoteDesk remote={remote} />;
  const refused = mistyped ? words.sixDigits : remote.refused === "over" ? words.over : remote.refused;
  return (
    <main className="remote-pair">
      <h1>{words.title}</h1>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const digits = String(new FormData(event.currentTarget).get("code") ?? "").replaceAll(/\D/g, "");
          setMistyped(digits.length !== 6);
          if (digits.length === 6) remote.pair(digits);
        }}
      >
        <label>
          <span>{words.enter}</span>
          <input
            name="code"
            aria-label={words.code}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={12}
            required
          />
        </label>
        <button type="submit" className="button" disabled={remote.status === "pairing"}>
          {remote.status === "pairing" ? words.pairing : words.pair}
        </button>
      </form>
      <p role="alert">{refused}</p>
    </main>
  );
}

/** The code that stands behind `#` in an address that was photographed: so it enters no server's log. */
function codeOfAddress(): string | undefined {
  const code = new URLSearchParams(window.location.hash.slice(1)).get("code") ?? "";
  return /^\d{6}$/.test(code) ? code : undefined;
}
