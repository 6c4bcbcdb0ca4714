import { ApiError, NetworkError } from "../api/request.ts";
import { useTexts } from "../texts/use-texts.ts";
import { PageLink } from "./page-link.tsx";

export function Loading() {
  const texts = useTexts();
  return (
    <p class="opening" role="status">
      {texts.loading}
    </p>
  );
}

/** Says why a page has nothing to show, with a retry where one can help. */
export function LoadFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const texts = useTexts();
  const notFound = error instanceof ApiError && error.status === 404;
  return (
    <main class="page">
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

/** What went wrong, in words for her. */
export function failureText(error: unknown, texts: ReturnType<typeof useTexts>): string {
  if (error instanceof NetworkError) return texts.failures.offline;
  if (error instanceof ApiError && error.status < 500) return error.message;
  return texts.failures.unexpected;
}
