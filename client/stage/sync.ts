/**
 * How the windows of one presentation agree: every message says where it stands, all of it, so that whoever comes late
 * or again needs nothing else. Pages from a server talk over a channel; pages from disk, which have none, over ports
 * that a window sends to the one that opened it.
 */
import type { StageState } from "../../model/api-stories.ts";
import { followStage } from "./stage-api.ts";

export type StageMessage =
  /** Somebody came: tell where you stand. */
  { readonly kind: "hello" } | { readonly kind: "state"; readonly state: StageState; readonly answer?: boolean };

export interface StageLink {
  send(message: StageMessage): void;
  close(): void;
}

/** How often a window from disk looks whether the one that opened it is still listening. */
const KNOCK_MS = 1500;
const PORT = "cairn-stage-port";

/** @param story messages about others are not heard. */
export function openLink(story: string, onMessage: (message: StageMessage) => void): StageLink {
  return window.location.protocol === "file:" ? openPorts(story, onMessage) : openChannel(story, onMessage);
}

/** Follows a presenter on another machine; nothing is said back. */
export function openFollowing(session: string, story: string, onMessage: (message: StageMessage) => void): StageLink {
  const events = followStage(session);
  events.addEventListener("state", ({ data }: MessageEvent<string>) => {
    const state = stateOfEvent(data);
    if (state?.story === story) onMessage({ kind: "state", state, answer: true });
  });
  events.addEventListener("end", () => events.close());
  return { send: () => {}, close: () => events.close() };
}

/** The state that a server's event holds; undefined for anything else. */
export function stateOfEvent(data: string): StageState | undefined {
  const state: unknown = JSON.parse(data);
  return isState(state) ? state : undefined;
}

function openChannel(story: string, onMessage: (message: StageMessage) => void): StageLink {
  const channel = new BroadcastChannel(`cairn.stage.${story}`);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (isMessage(data, story)) onMessage(data);
  };
  return { send: (message) => channel.postMessage(message), close: () => channel.close() };
}

function openPorts(story: string, onMessage: (message: StageMessage) => void): StageLink {
  const ports = new Set<MessagePort>();
  let up: MessagePort | undefined;
  let heard = false;
  const listen = (port: MessagePort, isUp: boolean) => {
    ports.add(port);
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isUp) heard = true;
      if (data === "knock") port.postMessage("here");
      if (!isMessage(data, story)) return;
      onMessage(data);
      for (const other of ports) if (other !== port) other.postMessage(data);
    };
  };
  const onPort = ({ data, ports: [port] }: MessageEvent<unknown>) => {
    if (data === `${PORT} ${story}` && port) listen(port, false);
  };
  const knock = () => {
    const opener: Window | null = window.opener;
    if (!opener) return;
    if (up && heard) {
      heard = false;
      up.postMessage("knock");
      return;
    }
    if (up) ports.delete(up);
    const { port1, port2 } = new MessageChannel();
    up = port1;
    listen(port1, true);
    // Pages from disk have no origin to name; the port alone carries what is said.
    opener.postMessage(`${PORT} ${story}`, "*", [port2]);
    port1.postMessage("knock");
    port1.postMessage({ kind: "hello" });
  };
  window.addEventListener("message", onPort);
  const timer = setInterval(knock, KNOCK_MS);
  knock();
  return {
    send: (message) => {
      for (const port of ports) port.postMessage(message);
    },
    close: () => {
      clearInterval(timer);
      window.removeEventListener("message", onPort);
      for (const port of ports) port.close();
    },
  };
}

function isMessage(data: unknown, story: string): data is StageMessage {
  if (typeof data !== "object" || data === null || !("kind" in data)) return false;
  if (data.kind === "hello") return true;
  return data.kind === "state" && "state" in data && isState(data.state) && data.state.story === story;
}

function isState(state: unknown): state is StageState {
  return (
    typeof state === "object" &&
    state !== null &&
    "story" in state &&
    typeof state.story === "string" &&
    "step" in state &&
    isCount(state.step) &&
    "fragment" in state &&
    isCount(state.fragment) &&
    "revision" in state &&
    isCount(state.revision)
  );
}

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
