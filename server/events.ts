/** Server-sent events: an answer that goes on. */
import type { Response } from "express";

/** One listener. */
export interface EventStream {
  /** Sends an event with its data as JSON. Does nothing once the listener has gone. */
  send(event: string, data: unknown): void;
  /** Ends the answer; the listener's browser would ask again, unless an event has told it not to. */
  end(): void;
  /** Aborted when the listener has gone or the answer has ended. */
  readonly closed: AbortSignal;
}

/** Proxies close what is silent for a minute or so. */
const HEARTBEAT_MS = 15_000;
/** After which a browser that lost us asks again. */
const RETRY_MS = 2_000;

/** Answers with events: `follow` is given the stream and sends whenever it has something to say. */
export function streamEvents(response: Response, follow: (stream: EventStream) => void): void {
  const closed = new AbortController();
  response.set({ "Content-Type": "text/event-stream; charset=utf-8", "X-Accel-Buffering": "no" });
  response.flushHeaders();
  response.write(`retry: ${RETRY_MS}\n\n`);
  const heartbeat = setInterval(() => response.write(": still here\n\n"), HEARTBEAT_MS).unref();
  response.on("close", () => {
    clearInterval(heartbeat);
    closed.abort();
  });
  follow({
    send(event, data) {
      if (!closed.signal.aborted) response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    },
    end: () => response.end(),
    closed: closed.signal,
  });
}
