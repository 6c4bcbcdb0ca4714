// One file to fetch for what she does about a case beside paying it.
export { AskGuardian } from "./case/ask-guardian.tsx";
export { Fix } from "./case/fix.tsx";
export { OldCard } from "./case/old-card.tsx";
export { Withdraw } from "./case/withdraw.tsx";
