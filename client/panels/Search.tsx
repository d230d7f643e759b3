import { type KeyboardEvent, type RefObject, Suspense, useCallback, useId, useRef, useState } from "preact/compat";
import type { TimelineResponse } from "../../model/api.ts";
import type { Actions } from "../state/actions.ts";
import type { BoxOptions } from "../state/box-items.ts";
import type { Commit } from "../state/use-view.ts";
import { setQuery, type View } from "../state/view.ts";
import { exploreWords } from "../words/explore.ts";
import { Icon } from "./icons.tsx";
import { BoxList } from "./later.tsx";

interface Props {
  readonly view: View;
  readonly commit: Commit;
  readonly timeline: TimelineResponse | undefined;
  readonly actions: Actions;
  readonly input: RefObject<HTMLInputElement | null>;
}

/** The one box: things, passages, dates, questions, commands. Arrows choose, Enter runs; its list comes when it is used first. */
export function Search({ view, commit, timeline, actions, input }: Props) {
  const list = useId();
  const words = exploreWords();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [count, setCount] = useState(0);
  const options = useRef<BoxOptions>({ count: 0, choose: () => {} });
  const setOptions = useCallback((next: BoxOptions) => {
    options.current = next;
    setCount(next.count);
  }, []);
  const close = useCallback(() => {
    setOpen(false);
    setActive(0);
    input.current?.blur();
  }, [input]);
  const at = Math.min(active, Math.max(0, count - 1));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      if (count > 0) setActive((before) => (before + (event.key === "ArrowDown" ? 1 : count - 1)) % count);
    } else if (event.key === "Enter" && count > 0) {
      event.preventDefault();
      options.current.choose(at);
    } else if (event.key === "Tab" && open && count > 0 && !event.shiftKey) {
      setOpen(false);
    }
  };
  return (
    <search className="search" data-open={open}>
      <Icon name="search" />
      <input
        ref={input}
        type="text"
        role="combobox"
        placeholder={words.boxHint}
        aria-label={words.box}
        aria-expanded={open}
        aria-controls={list}
        aria-activedescendant={open && count > 0 ? `${list}-${at}` : undefined}
        autoComplete="off"
        spellcheck={false}
        maxLength={200}
        value={view.query}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onChange={(event) => {
          setOpen(true);
          setActive(0);
          commit(setQuery(event.currentTarget.value), "replace");
        }}
        onKeyDown={onKeyDown}
      />
      <kbd>/</kbd>
      {open ? (
        <Suspense fallback={null}>
          <BoxList
            id={list}
            active={at}
            text={view.query}
            timeline={timeline}
            actions={actions}
            commit={commit}
            onOptions={setOptions}
            onDone={close}
          />
        </Suspense>
      ) : null}
    </search>
  );
}
