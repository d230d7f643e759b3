import { useMemo } from "preact/compat";
import { readPalette } from "../picture/palette.ts";
import { useTypeface } from "../picture/use-typeface.ts";
import type { Theme } from "../state/view.ts";
import type { DrawingTools } from "./Slide.tsx";

/** Colours in force and the measure of texts; undefined until the typeface is there. */
export function useDrawingTools(theme: Theme): DrawingTools | undefined {
  const measure = useTypeface();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tokens change with the theme.
  return useMemo(
    () => (measure ? { palette: readPalette(document.documentElement), measure } : undefined),
    [measure, theme],
  );
}
