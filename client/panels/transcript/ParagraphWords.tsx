import { memo, useMemo } from "preact/compat";
import { moveTime } from "../../../model/media-times.ts";
import { addressOf } from "../../state/address.ts";
import { lightUp } from "../../state/lit.ts";
import type { TalkWords } from "../../state/talk-words.ts";
import type { Corrections } from "../../state/use-corrections.ts";
import { select, urlOfView, type View } from "../../state/view.ts";
import { linkAt, mediaWords } from "../../words/media.ts";
import { transcriptWords } from "../../words/transcript.ts";
import { CorrectTime } from "./CorrectTime.tsx";
import type { Paragraph } from "./paragraphs.ts";
import { type Passage, passagesOf } from "./passages.ts";

interface Props {
  readonly talk: TalkWords;
  readonly paragraph: Paragraph;
  readonly marks: ReadonlyMap<string, readonly string[]>;
  readonly painted: ReadonlySet<string>;
  /** Mark → its title. */
  readonly titles: ReadonlyMap<string, string>;
  readonly heard: boolean;
  readonly view: View;
  readonly onSelect: (mark: string) => void;
  /** Undefined where nothing can be corrected. */
  readonly corrections: Corrections | undefined;
}

/** One paragraph: when and by whom it was said, and its passages. */
export const ParagraphWords = memo(Paragraphs, (before, after) =>
  (["talk", "paragraph", "marks", "painted", "heard", "corrections"] as const).every(
    (name) => before[name] === after[name],
  ),
);

function Paragraphs({ talk, paragraph, marks, painted, titles, heard, view, onSelect, corrections }: Props) {
  const runs = useMemo(() => {
    const [first, last] = [paragraph.runs[0]?.start ?? 0, paragraph.runs.at(-1)?.end ?? 0];
    const near = { ...talk, spans: talk.spans.filter((span) => span.end > first && span.start < last) };
    return paragraph.runs.map((run) => passagesOf(near, run, { marks, painted }));
  }, [talk, paragraph, marks, painted]);
  return (
    <div className="paragraph" lang="en">
      <ParagraphTime talk={talk} paragraph={paragraph} corrections={corrections} />
      <p>
        {paragraph.speaker === undefined ? null : <strong className="speaker">{paragraph.speaker}</strong>}
        {runs.map((passages, i) => (
          <span key={paragraph.runs[i]?.start}>
            {i > 0 ? " " : ""}
            {passages.map((passage) => (
              <PassageWords
                key={passage.start}
                passage={passage}
                titles={titles}
                heard={heard}
                view={view}
                onSelect={onSelect}
              />
            ))}
          </span>
        ))}
      </p>
    </div>
  );
}

interface PassageProps extends Pick<Props, "titles" | "heard" | "view" | "onSelect"> {
  readonly passage: Passage;
}

function PassageWords({ passage, titles, heard, view, onSelect }: PassageProps) {
  const pieces = passage.pieces.map((piece) => <Piece key={piece.start} piece={piece} heard={heard} />);
  const marks = passage.marks.filter((mark) => titles.has(mark));
  const [first] = marks;
  if (first === undefined) return passage.painted ? <mark className="painted-words">{pieces}</mark> : pieces;
  const spoken = marks.flatMap((mark) => titles.get(mark) ?? []).join(", ");
  return (
    <a
      className={passage.painted ? "passage painted-words" : "passage"}
      href={addressOf(urlOfView(select(first)(view)))}
      title={transcriptWords().speaks(spoken)}
      data-marks={marks.join(" ")}
      tabIndex={-1}
      onPointerEnter={() => lightUp(marks)}
      onPointerLeave={() => lightUp([])}
      onFocus={() => lightUp(marks)}
      onBlur={() => lightUp([])}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onSelect(first);
      }}
    >
      {pieces}
    </a>
  );
}

function Piece({ piece, heard }: { readonly piece: Passage["pieces"][number]; readonly heard: boolean }) {
  if (piece.heard === undefined) return piece.text;
  if (heard) return piece.heard;
  return (
    <>
      <span className="meant">{piece.text}</span> <span className="heard">⟨{piece.heard}⟩</span>
    </>
  );
}

function ParagraphTime({ talk, paragraph, corrections }: Pick<Props, "talk" | "paragraph" | "corrections">) {
  if (paragraph.seconds === undefined) return null;
  const { estimated, seconds } = paragraph;
  const moved = estimated ? moveTime(talk.times, seconds) : seconds;
  const exact = !estimated || talk.times.some((known) => known.estimated === seconds);
  const shown = mediaWords(moved, !exact);
  const address = linkAt(talk.source.mediaId, moved, !exact);
  return (
    <div className="paragraph-time">
      {address === undefined ? (
        <span>{shown}</span>
      ) : (
        <a href={address} target="_blank" rel="noreferrer noopener" aria-label={transcriptWords().open(shown)}>
          {shown}
        </a>
      )}
      {estimated && corrections ? (
        <CorrectTime source={talk.source.id} estimated={seconds} shown={shown} corrections={corrections} />
      ) : null}
    </div>
  );
}
