import { useEffect, useState } from "preact/compat";

/** Keeps the screen from going to sleep while the page is looked at; does nothing where a browser cannot. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined;
    let gone = false;
    const ask = () => {
      if (document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
      navigator.wakeLock.request("screen").then(
        (granted) => {
          if (gone) void granted.release();
          else lock = granted;
        },
        // Refused to save power: the talk goes on.
        () => {},
      );
    };
    ask();
    document.addEventListener("visibilitychange", ask);
    return () => {
      gone = true;
      document.removeEventListener("visibilitychange", ask);
      void lock?.release();
    };
  }, []);
}

const IDLE_MS = 2500;

/** Whether the pointer has been at rest for a while: then it is hidden, and the buttons with it. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(true);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wake = () => {
      setIdle(false);
      clearTimeout(timer);
      timer = setTimeout(() => setIdle(true), IDLE_MS);
    };
    window.addEventListener("pointermove", wake);
    window.addEventListener("pointerdown", wake);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("pointermove", wake);
      window.removeEventListener("pointerdown", wake);
    };
  }, []);
  return idle;
}

/** Into full screen, where the browser allows it. */
export function enterFullscreen(): void {
  if (!document.fullscreenElement) document.documentElement.requestFullscreen().catch(() => {});
}

/** Into full screen, or out of it. */
export function toggleFullscreen(): void {
  const change = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  change.catch(() => {});
}
