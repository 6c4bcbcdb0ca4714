import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { NetworkError } from "../api/request.ts";
import { LoadFailure, Loading } from "./loading.tsx";
import type { LoadPage, PageProps } from "./page-props.ts";

/** A page whose code is fetched when it is first shown. */
export function LazyPage({ load, serial }: PageProps & { load: LoadPage }) {
  const [Page, setPage] = useState<ComponentType<PageProps>>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (Page || failed) return;
    let gone = false;
    load().then(
      (page) => gone || setPage(() => page),
      () => gone || setFailed(true),
    );
    return () => {
      gone = true;
    };
  }, [Page, failed, load]);
  if (failed) return <LoadFailure error={new NetworkError()} onRetry={() => setFailed(false)} />;
  return Page ? <Page serial={serial} /> : <Loading />;
}
