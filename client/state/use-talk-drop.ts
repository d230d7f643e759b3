import { useEffect, useState } from "preact/compat";
import { isCarried } from "../api.ts";
import { handTalk } from "./handed-talk.ts";

/**
 * A file dropped anywhere in the page, or a talk pasted outside of a field, is handed over to be brought.
 * @param onTalk opens the page that brings it.
 * @returns whether a file is being dragged over the page.
 */
export function useTalkDrop(onTalk: () => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (isCarried()) return;
    const listening = new AbortController();
    const { signal } = listening;
    const on = <K extends keyof WindowEventMap>(type: K, act: (event: WindowEventMap[K]) => void) =>
      window.addEventListener(type, act, { signal });
    on("dragover", (event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setOver(true);
    });
    on("dragleave", (event) => {
      if (event.relatedTarget === null) setOver(false);
    });
    on("drop", (event) => {
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (event.defaultPrevented || !file) return;
      event.preventDefault();
      handTalk({ file });
      onTalk();
    });
    on("paste", (event) => {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (isField(event.target) || !looksLikeTalk(text)) return;
      event.preventDefault();
      handTalk({ text });
      onTalk();
    });
    return () => listening.abort();
  }, [onTalk]);
  return over;
}

/** Whether pasted text is a talk rather than a slip: captions, or some sixty words. */
export function looksLikeTalk(text: string): boolean {
  return text.includes("-->") || text.startsWith("WEBVTT") || text.trim().split(/\s+/).length >= 60;
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ["INPUT", "TEXTAREA"].includes(target.tagName));
