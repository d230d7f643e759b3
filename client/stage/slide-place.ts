import type { CSSProperties } from "preact/compat";

/** Numbers for the style sheet: a slide's own size, and how large it is shown. */
export function sizes({ width, height, scale }: { width: number; height: number; scale: number }): CSSProperties {
  const properties: Readonly<Record<`--${string}`, number>> = {
    "--slide-width": width,
    "--slide-height": height,
    "--scale": scale,
  };
  return properties;
}
