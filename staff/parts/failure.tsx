import { Refusal } from "../server/request.ts";

interface FailureProps {
  error: unknown;
  retry?: (() => void) | undefined;
}

/** What went wrong, in words, with a way on. */
export function Failure({ error, retry }: FailureProps) {
  const refusal = error instanceof Refusal ? error : undefined;
  return (
    <div class="failure" role="alert">
      <p>{refusal?.message ?? "頁面發生問題，請重新整理。"}</p>
      {refusal?.reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      {refusal?.requestId && <p class="quiet">{`問題編號：${refusal.requestId}`}</p>}
      {retry && (
        <button type="button" onClick={retry}>
          再試一次
        </button>
      )}
    </div>
  );
}
