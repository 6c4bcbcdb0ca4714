import { useEffect } from "preact/hooks";
import { pageAt } from "./pages/pages.ts";
import { Header } from "./parts/header.tsx";
import { LazyPage } from "./parts/lazy-part.tsx";
import { OfflineBar } from "./parts/offline-bar.tsx";
import { usePath } from "./router.ts";

/** Where answers are saved as she goes. */
const formPages = ["/apply", "/review"];

/** The page of the path that she is at, below one header. */
export function App() {
  const page = pageAt(usePath());
  // Another page starts at its top.
  useEffect(() => scrollTo(0, 0), [page.key]);
  return (
    <>
      <OfflineBar filling={formPages.includes(page.key)} />
      <Header hers={page.key !== "/guardian"} />
      <LazyPage key={page.key} load={page.load} serial={page.serial} />
    </>
  );
}
