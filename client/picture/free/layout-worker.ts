import { type LayoutTask, layOut } from "./lay-out.ts";

/** The thread that lays graphs out: one task, one answer. */
self.onmessage = ({ data }: MessageEvent<LayoutTask>) => self.postMessage(layOut(data));
