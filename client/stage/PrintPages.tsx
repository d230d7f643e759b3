import { flushSync, useEffect, useLayoutEffect, useRef, useState } from "preact/compat";
import type { Measure } from "../picture/layout/drawing.ts";
import { type Palette, readPalette } from "../picture/palette.ts";
import type { StageBundle } from "./bundle.ts";
import { Slide } from "./Slide.tsx";
import { sizes } from "./slide-place.ts";
import { WIDE_SLIDE } from "./slide-size.ts";
import type { ShownStep } from "./steps.ts";

interface Props {
  readonly bundle: StageBundle;
  readonly steps: readonly ShownStep[];
  readonly measure: Measure;
}

/** The whole story on paper, a page for each step: there only while the browser prints. */
export function PrintPages({ bundle, steps, measure }: Props) {
  const [printing, setPrinting] = useState(false);
  const [palette, setPalette] = useState<Palette>();
  const pages = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  // Paper has its own colours: they are read where they are in force, before the browser takes its picture.
  useLayoutEffect(() => {
    if (printing && pages.current) setPalette(readPalette(pages.current));
  }, [printing]);
  if (!printing) return null;
  return (
    <div className="print-pages" data-theme="projector" ref={pages} style={sizes({ ...WIDE_SLIDE, scale: 1 })}>
      {palette
        ? steps.map((shown) => (
            <div className="print-page" key={shown.number}>
              <Slide
                bundle={bundle}
                shown={shown}
                fragment={shown.step.reveal.length}
                size={WIDE_SLIDE}
                tools={{ palette, measure }}
                whole
              />
              <p className="print-number">{shown.number}</p>
            </div>
          ))
        : null}
    </div>
  );
}
