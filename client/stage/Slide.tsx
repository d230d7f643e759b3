import { useMemo } from "preact/compat";
import type { Quote } from "../../model/api.ts";
import type { Measure, Size } from "../picture/layout/drawing.ts";
import type { Palette } from "../picture/palette.ts";
import { Scene } from "../picture/Scene.tsx";
import { sceneOf } from "../picture/scene.ts";
import { SPOKEN } from "../words/quotes.ts";
import { stageWords } from "../words/stage.ts";
import { quotesOf, type StageBundle } from "./bundle.ts";
import { distinctQuotes } from "./distinct-quotes.ts";
import { StageQuote } from "./StageQuote.tsx";
import { charactersOf, LONG_TITLE, MOST_LINES, pictureRoom } from "./slide-room.ts";
import { fittingSentences, seenSentences } from "./step-words.ts";
import { type ShownStep, seenElements } from "./steps.ts";

/** What pictures are drawn with. */
export interface DrawingTools {
  readonly palette: Palette;
  readonly measure: Measure;
}

interface Props {
  readonly bundle: StageBundle;
  readonly shown: ShownStep;
  readonly fragment: number;
  readonly size: Size;
  readonly tools: DrawingTools;
  /** Quotes as heard instead of as meant. */
  readonly heard?: boolean;
  /** Print and small pictures show all of a step at once. */
  readonly whole?: boolean;
}

/** One step, in the pixels of a slide. */
export function Slide(props: Props) {
  const { shown, bundle, fragment, heard = false } = props;
  const { step, chapter } = shown;
  const sentences = seenSentences(step, fragment, bundle.timeline);
  return (
    <section className="slide" data-kind={step.kind} aria-label={step.title}>
      <header className="slide-head">
        {chapter !== "" && chapter !== step.title ? (
          <p className="slide-chapter" lang={SPOKEN}>
            {chapter}
          </p>
        ) : null}
        <h1 className={step.title.length > LONG_TITLE ? "slide-title long" : "slide-title"} lang={SPOKEN}>
          {step.title}
        </h1>
      </header>
      {step.kind === "graph" ? <StepPicture {...props} /> : null}
      {step.kind === "image" && step.image ? (
        <img className="slide-image" src={step.image.data} alt={step.image.alt} />
      ) : null}
      {step.kind === "quote" ? <StepQuotes bundle={bundle} shown={shown} heard={heard} /> : null}
      <SlideWords sentences={sentences} size={props.size} kind={step.kind} />
    </section>
  );
}

function StepPicture({ bundle, shown, fragment, size, tools, whole = false }: Props) {
  const { timeline } = bundle;
  const { step } = shown;
  const words = stageWords();
  const scene = useMemo(() => {
    if (!timeline) return undefined;
    return sceneOf(
      timeline,
      {
        elements: step.elements,
        seen: seenElements(step, fragment),
        size: pictureRoom(step, size, timeline),
        whole,
        camera: step.camera,
      },
      tools.palette,
      tools.measure,
    );
  }, [timeline, step, fragment, size, tools, whole]);
  if (!scene) return null;
  const titles = scene.marks.filter(({ state }) => state === "rest").map(({ mark }) => mark.title);
  return (
    <div className="slide-picture">
      <Scene
        scene={scene}
        palette={tools.palette}
        turn={step.elements.join(" ")}
        label={words.pictureOf([...titles, ...scene.undated].join(", "))}
      />
      {scene.undated.length > 0 ? (
        <p className="slide-undated">
          <span>{words.undated}</span> {scene.undated.join(" · ")}
        </p>
      ) : null}
    </div>
  );
}

function SlideWords({
  sentences,
  size,
  kind,
}: {
  readonly sentences: readonly { readonly text: string }[];
  readonly size: Size;
  readonly kind: string;
}) {
  if (sentences.length === 0 || kind === "quote") return null;
  const lines = kind === "graph" || kind === "image" ? MOST_LINES : 12;
  const line = charactersOf(size);
  const fitting = fittingSentences(sentences, lines * line, line);
  return (
    <ul className="slide-words" lang={SPOKEN}>
      {fitting.map(({ text }, i) => (
        <li key={text} data-latest={kind === "graph" && i === fitting.length - 1}>
          {text}
        </li>
      ))}
    </ul>
  );
}

/** That can be read before the next step comes. */
const MOST_QUOTES = 3;

function StepQuotes({
  bundle,
  shown,
  heard,
}: {
  readonly bundle: StageBundle;
  readonly shown: ShownStep;
  readonly heard: boolean;
}) {
  const { sentences } = shown.step;
  const facts = sentences.flatMap((sentence) => sentence.facts);
  const quotes: readonly Quote[] = distinctQuotes(quotesOf(bundle, facts)).slice(0, MOST_QUOTES);
  if (quotes.length === 0)
    return (
      <blockquote className="slide-quote">
        <p>{sentences.map(({ text }) => text).join(" ")}</p>
      </blockquote>
    );
  return (
    <div className="slide-quotes">
      {quotes.map((quote) => (
        <StageQuote key={quote.id} quote={quote} heard={heard} plain />
      ))}
    </div>
  );
}
