import { Suspense } from "react";
import { Explorer } from "./Explorer.tsx";
import { PAGES } from "./pages.ts";
import { Message } from "./panels/Message.tsx";
import { useTheme } from "./state/use-theme.ts";
import { useView } from "./state/use-view.ts";

/** The page that the address names: the explorer, or one of its own. */
export function App() {
  const [view, commit] = useView();
  useTheme(view.theme);
  const Page = view.page === undefined ? undefined : PAGES[view.page];
  if (Page === undefined) return <Explorer />;
  return (
    <Suspense fallback={<Message title="Loading" busy />}>
      <Page view={view} commit={commit} />
    </Suspense>
  );
}
