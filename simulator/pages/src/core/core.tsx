import { render } from "preact";
import { useState } from "preact/hooks";
import { call } from "../common/api.ts";
import { Desk } from "../common/desk.tsx";
import { useLive } from "../common/live.ts";
import { CardCoreCard, type CoreState } from "./card-core-card.tsx";
import { CardsCard } from "./cards-card.tsx";
import { type BankState, PayingBankCard } from "./paying-bank-card.tsx";

/** The card core, and the bank that pays refunds out. */
function Core() {
  const [core, setCore] = useState<CoreState>();
  const [bank, setBank] = useState<BankState>();
  useLive(async () => {
    setCore(await call<CoreState>("card-core"));
    setBank(await call<BankState>("paying-bank"));
  }, "core");
  return (
    <Desk title="卡務與退款" text="卡務系統照申請停卡、製卡、移轉或退還餘額；銀行照退款檔付款。">
      {core && <CardCoreCard core={core} />}
      {core && <CardsCard core={core} />}
      {bank && <PayingBankCard bank={bank} />}
    </Desk>
  );
}

const root = document.getElementById("app");
if (root) render(<Core />, root);
