import { useEffect, useState } from "preact/hooks";
import { ApiError } from "../api/request.ts";
import { useTexts } from "../texts/use-texts.ts";
import { failureText } from "./failure-text.ts";
import { PageLink } from "./page-link.tsx";

/** After this long, in milliseconds, she is told that it is the network and not her. */
const slow = 4_000;

export function Loading() {
  return <Opening words={useTexts().loading} />;
}

/** A page that is on its way: where its parts will be, and in words that it comes. */
export function Opening({ words }: { words: string }) {
  const texts = useTexts();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), slow);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="page">
      <p class="hint" role="status">
        {isSlow ? texts.slow : words}
      </p>
      <div class="card bones" aria-hidden="true">
        <i />
        <i />
        <i />
      </div>
    </div>
  );
}

/** Says why a page has nothing to show, with a retry where one can help. */
export function LoadFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const texts = useTexts();
  const notFound = error instanceof ApiError && error.status === 404;
  return (
    <main class="page">
      <h1>{texts.failures.title}</h1>
      <div role="alert" class="notice danger">
        <p>{failureText(error, texts)}</p>
        {error instanceof ApiError && error.requestId && !notFound && (
          <p class="fine">{texts.requestId(error.requestId)}</p>
        )}
      </div>
      {notFound ? (
        <PageLink class="button primary" to="/cases">
          {texts.cases.title}
        </PageLink>
      ) : (
        <button type="button" class="primary" onClick={onRetry}>
          {texts.retry}
        </button>
      )}
    </main>
  );
}
