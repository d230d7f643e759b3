import { Suspense, useCallback } from "preact/compat";
import { Explorer } from "./Explorer.tsx";
import { PAGES } from "./pages.ts";
import { lazyPart } from "./panels/lazy-part.tsx";
import { Message } from "./panels/Message.tsx";
import { useStartPage } from "./state/use-start-page.ts";
import { useTalkDrop } from "./state/use-talk-drop.ts";
import { useTheme } from "./state/use-theme.ts";
import { useView } from "./state/use-view.ts";
import { openPage } from "./state/view.ts";
import { pageWords } from "./words/pages.ts";

const DropVeil = lazyPart(async () => (await import("./bring/DropVeil.tsx")).DropVeil);

/** The page that the address names: the explorer, or one of its own. */
export function App() {
  const [view, commit] = useView();
  useTheme(view.theme);
  const dragged = useTalkDrop(useCallback(() => commit(openPage("bring")), [commit]));
  const start = useStartPage(view);
  if (start === "unknown") return <Message title={pageWords().loading} busy />;
  const name = view.page ?? start;
  const Page = name === undefined ? undefined : PAGES[name];
  return (
    <>
      {Page === undefined ? (
        <Explorer />
      ) : (
        <Suspense fallback={<Message title={pageWords().loading} busy />}>
          <Page view={view} commit={commit} />
        </Suspense>
      )}
      {dragged ? (
        <Suspense fallback={null}>
          <DropVeil />
        </Suspense>
      ) : null}
    </>
  );
}
