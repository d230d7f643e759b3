import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/compat";
import type { TimelineResponse } from "../../../model/api.ts";
import { searchAll } from "../../api.ts";
import { loadOfferedSteps } from "../../stage/offered-steps.ts";
import type { Actions } from "../../state/actions.ts";
import { type BoxItem, type BoxOptions, boxItems } from "../../state/box-items.ts";
import { isStepTyped } from "../../state/find-steps.ts";
import { SHORTCUTS } from "../../state/keys.ts";
import { type Recent, recentOf, rememberRecent } from "../../state/recent.ts";
import { useLoaded } from "../../state/use-loaded.ts";
import { useSettled } from "../../state/use-settled.ts";
import type { Commit } from "../../state/use-view.ts";
import { askInWords, type Change, openPage, select, setQuery, showAsOf } from "../../state/view.ts";
import { boxWords } from "../../words/box.ts";
import { commandWords, reasonWords } from "../../words/commands.ts";
import { cutAt, selectionOfHit } from "../../words/hits.ts";

interface Props {
  readonly id: string;
  readonly active: number;
  readonly text: string;
  readonly timeline: TimelineResponse | undefined;
  readonly actions: Actions;
  readonly commit: Commit;
  readonly onOptions: (options: BoxOptions) => void;
  readonly onDone: () => void;
}

/** What the one box offers. */
export function BoxList({ id, active, text, timeline, actions, commit, onOptions, onDone }: Props) {
  const words = boxWords();
  const typed = text.trim();
  const asked = useSettled(typed, 140);
  const found = useLoaded(asked === "" ? undefined : asked, searchAll);
  const answered = found.value?.hits;
  const fresh = found.key === typed;
  // Until the answer to what now stands there has come, only what fits it stays of the one before.
  const hits = useMemo(() => {
    if (typed === "" || answered === undefined) return NO_HITS;
    const wanted = typed.toLowerCase();
    return fresh ? answered : answered.filter(({ text: said }) => said.toLowerCase().includes(wanted));
  }, [answered, fresh, typed]);
  const recent = useMemo(() => recentOf(window.localStorage), []);
  const person = timeline?.person.id;
  // Only when something is typed that a title may hold; one story for all that follows.
  const [wanted, setWanted] = useState(false);
  if (!wanted && typed.length >= 3) setWanted(true);
  const { value: offered } = useLoaded(wanted ? person : undefined, loadOfferedSteps);
  // What the talks hold comes first: a title that fits waits for it, so that Enter never takes the one for the other.
  const steps = fresh || isStepTyped(typed) ? offered : undefined;
  const items = useMemo(
    () => boxItems(text, { hits, timeline, recent, words: commandWords(), ...(steps ? { steps } : {}) }),
    [text, hits, timeline, recent, steps],
  );
  const choose = (item: BoxItem) => {
    const kept = keptOf(item, timeline);
    if (item.kind === "command" && actions[item.command].unless !== undefined) return;
    if (item.kind === "console" && actions.console.unless !== undefined) return;
    if (kept) rememberRecent(kept, window.localStorage);
    onDone();
    run(item, { timeline, actions, commit });
  };
  const latest = useRef(choose);
  latest.current = choose;
  // Before anything is painted: Enter means what is seen.
  useLayoutEffect(() => {
    onOptions({
      count: items.length,
      choose: (index) => {
        const item = items[index];
        if (item) latest.current(item);
      },
    });
  }, [items, onOptions]);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`#${CSS.escape(`${id}-${active}`)}`)?.scrollIntoView({ block: "nearest" });
  }, [id, active]);
  const nothing = items.every((item) => item.kind === "ask") && typed !== "";
  return (
    <div className="hits">
      <div id={id} role="listbox" aria-label={words.found} ref={list}>
        {items.map((item, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of a combobox stay in its input.
          <div
            className="hit"
            key={keyOf(item)}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            aria-disabled={whyNot(item, actions) !== undefined || undefined}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(item)}
          >
            <Option item={item} actions={actions} />
          </div>
        ))}
      </div>
      {found.failure && typed !== "" ? (
        <p className="hits-note">
          {found.failure.message}{" "}
          <button type="button" className="link" onMouseDown={(event) => event.preventDefault()} onClick={found.retry}>
            {words.retry}
          </button>
        </p>
      ) : nothing ? (
        <p className="hits-note">{found.loading || asked !== typed ? words.looking : words.nothing(asked)}</p>
      ) : null}
    </div>
  );
}

function Option({ item, actions }: { readonly item: BoxItem; readonly actions: Actions }) {
  const words = boxWords();
  const why = whyNot(item, actions);
  const row = (kind: string, text: string) => (
    <>
      <span className="hit-kind">{kind}</span>
      <span className="hit-text">{text}</span>
    </>
  );
  switch (item.kind) {
    case "date":
      return row(words.atTime, words.heldIn(item.date));
    case "ask":
      return row(words.ask, item.question);
    case "console":
      return row(words.console, why ?? words.inConsole);
    case "step":
      return row(words.story, words.step(item.step.number, item.step.title));
    case "thing":
      return row(item.recent ? words.recent : words.station, item.name);
    case "command": {
      const keys = SHORTCUTS.find(({ command }) => command === item.command)?.shown[0];
      return (
        <>
          <span className="hit-kind">{words.command}</span>
          <span className="hit-text">
            {commandWords()[item.command]}
            {why === undefined ? null : <span className="hit-why">{words.cannot(why)}</span>}
          </span>
          {keys === undefined ? null : <kbd>{keys}</kbd>}
        </>
      );
    }
    default:
      return (
        <>
          <span className="hit-kind">{item.hit.of === "passage" ? words.said : (item.hit.kind ?? "")}</span>
          <span className="hit-text">
            {cutAt(item.hit.text, item.hit.highlights).map((piece) =>
              piece.marked ? <mark key={piece.at}>{piece.text}</mark> : <span key={piece.at}>{piece.text}</span>,
            )}
          </span>
        </>
      );
  }
}

const NO_HITS: readonly never[] = [];

interface Tools {
  readonly timeline: TimelineResponse | undefined;
  readonly actions: Actions;
  readonly commit: Commit;
}

function run(item: BoxItem, { timeline, actions, commit }: Tools): void {
  if (item.kind === "command") {
    commit(setQuery(""), "replace");
    actions[item.command].run();
  } else commit(changeFor(item, timeline));
}

function changeFor(item: Exclude<BoxItem, { kind: "command" }>, timeline: TimelineResponse | undefined): Change {
  switch (item.kind) {
    case "date":
      return showAsOf(item.date);
    case "ask":
      return askInWords(item.question);
    case "console":
      return openPage("console");
    case "step":
      return (view) => ({
        ...openPage("stage")(view),
        query: "",
        story: item.step.story,
        step: String(item.step.number),
      });
    case "thing":
      return (view) => select(item.id)({ ...view, query: "" });
    default:
      return (view) => select(selectionOfHit(item.hit, timeline))({ ...view, query: "" });
  }
}

/** What is kept as recent; passages and dates are not. */
function keptOf(item: BoxItem, timeline: TimelineResponse | undefined): Recent | undefined {
  if (item.kind === "ask" || item.kind === "command") return item;
  if (item.kind === "thing") return { kind: "thing", id: item.id, name: item.name };
  if (item.kind !== "hit" || item.hit.of !== "entity") return undefined;
  return { kind: "thing", id: selectionOfHit(item.hit, timeline) ?? item.hit.id, name: item.hit.text };
}

function whyNot(item: BoxItem, actions: Actions): string | undefined {
  if (item.kind === "console") return actions.console.unless !== undefined ? boxWords().noConsole : undefined;
  if (item.kind !== "command") return undefined;
  const { unless } = actions[item.command];
  return unless === undefined ? undefined : reasonWords()[unless];
}

function keyOf(item: BoxItem): string {
  switch (item.kind) {
    case "hit":
      return `${item.hit.of} ${item.hit.id}`;
    case "command":
      return `do ${item.command}`;
    case "step":
      return `step ${item.step.number}`;
    case "thing":
      return `thing ${item.id}`;
    case "ask":
      return `ask ${item.question}`;
    default:
      return item.kind;
  }
}
