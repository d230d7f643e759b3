import { useEffect, useState } from "preact/compat";
import type { Measure } from "./layout/drawing.ts";
import { canvasMeasure, loadTypeface } from "./measure.ts";

/** Measures texts, as soon as the picture's typeface is there. */
export function useTypeface(): Measure | undefined {
  const [measure, setMeasure] = useState<Measure>();
  useEffect(() => {
    let gone = false;
    loadTypeface().then(
      () => {
        if (!gone) setMeasure(() => canvasMeasure());
      },
      () => {},
    );
    return () => {
      gone = true;
    };
  }, []);
  return measure;
}
