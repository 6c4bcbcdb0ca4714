import type { ComponentChildren } from "preact";
import { useCallback } from "preact/hooks";
import type { StudentCase } from "../../api/contracts/liff.ts";
import { readCase } from "../api/endpoints.ts";
import { LoadFailure, Loading } from "./loading.tsx";
import { useLoaded } from "./use-loaded.ts";
import { usePaymentPoll } from "./use-payment-poll.ts";

interface Props {
  serial: string;
  children: (cardCase: StudentCase, reload: () => void) => ComponentChildren;
}

/** One of her cases, and while its payment is on its way also what becomes of that. */
export function CaseLoader({ serial, children }: Props) {
  const load = useCallback(() => readCase(serial), [serial]);
  const { value: cardCase, error, reload } = useLoaded(load);
  usePaymentPoll(cardCase, reload);
  if (cardCase) return <>{children(cardCase, reload)}</>;
  return error ? <LoadFailure error={error} onRetry={reload} /> : <Loading />;
}
