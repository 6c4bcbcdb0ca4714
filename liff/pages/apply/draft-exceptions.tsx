import type { DraftException } from "../../../api/contracts/liff.ts";
import { useTask } from "../../../browser/use-task.ts";
import { beginFromCase, bindDraftCard } from "../../api/endpoints.ts";
import type { Answers } from "../../draft/answers.ts";
import { draftStore, useDraft, useForm } from "../../draft/use-draft.ts";
import { Exceptions } from "../../parts/exceptions.tsx";
import { FailureLine } from "../../parts/failure-line.tsx";
import { matchPath, navigate } from "../../router.ts";

const lostWithNewCard: Answers = {
  cardState: "LOST",
  category: "LOSS_REISSUE",
  reissueReason: null,
  reissueReasonText: null,
};

/** Another case of the card is under way: hers, or one that another account sent. */
export const openCaseCodes: readonly DraftException["code"][] = [
  "CASE_ALREADY_OPEN",
  "CASE_OPEN_ELSEWHERE",
  "LOSS_NOT_IN_FORCE",
];

/**
 * What the form would be refused for, or some kinds of it. A card that was never reported becomes a lost one with one
 * tap (R40); the case of another account comes into hers with one.
 */
export function DraftExceptions({ only }: { only?: readonly DraftException["code"][] }) {
  const form = useForm();
  const exceptions = useDraft()?.draft.exceptions ?? [];
  const { run, error } = useTask((work: () => Promise<void>) => work());
  const shown = exceptions.filter(({ code }) => !only || only.includes(code));
  const reportLost = () => {
    form.set(lostWithNewCard);
    form.flush();
  };
  return (
    <>
      <Exceptions
        exceptions={shown}
        onFix={{
          REPORT_LOST: reportLost,
          BIND_CASE: () => void run(bindOpenCase),
          CHANGE_TO_REISSUE: ({ path }) => void run(() => changeToReissue(path)),
        }}
      />
      {error !== undefined && <FailureLine error={error} />}
    </>
  );
}

async function bindOpenCase(): Promise<void> {
  const [newest] = await bindDraftCard();
  draftStore.reset();
  navigate(newest ? `/cases/${newest.serial}` : "/cases");
}

/** Her loss report that is not in force is withdrawn, and its form becomes one for a new card too. */
async function changeToReissue(path: string): Promise<void> {
  const { serial = "" } = matchPath("/cases/:serial/withdraw", path) ?? {};
  draftStore.adopt(await beginFromCase({ serial, withdraw: true }));
  draftStore.set(lostWithNewCard);
  await draftStore.flush();
}
