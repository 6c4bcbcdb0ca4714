import { toIso } from "#domain/calendar.ts";
import type { MoneyItemEventCode } from "#domain/codes.ts";
import {
  moneyItemEventWords,
  moneyItemWords,
  moneyNextStepWords,
  moneyOutcomeWords,
} from "#domain/glossary.ts";
import type { WholeItem } from "#usecases/money-item/show-item.ts";
import { dayFromColumn } from "#usecases/rows/day-column.ts";
import type { MoneyItemView } from "#usecases/rows/money-item/item-view.ts";
import type { MoneyItem, MoneyItemDetail } from "../contracts/money-items.ts";
import { isoOrNull } from "../school/present-case.ts";

const dayMs = 86_400_000;

/** A row of the list. */
export function presentMoneyItem(item: MoneyItemView, at: Date): MoneyItem {
  const { id, kind, amount, owner, nextStep, openedAt, closedAt, outcome } = item;
  return {
    id,
    kind,
    kindText: moneyItemWords[kind].zh,
    amount,
    owner,
    nextStep,
    nextStepText: moneyNextStepWords[nextStep].zh,
    openedAt: toIso(openedAt),
    ageDays: Math.floor(((closedAt ?? at).getTime() - openedAt.getTime()) / dayMs),
    closedAt: isoOrNull(closedAt),
    outcome,
    outcomeText: outcome && moneyOutcomeWords[outcome].zh,
    serial: item.case?.serial ?? null,
    receipt: item.receipt && presentMoney(item.receipt),
  };
}

function presentMoney(receipt: NonNullable<MoneyItemView["receipt"]>): MoneyItem["receipt"] {
  const { id, channel, externalId, virtualAccount, state, late, accountedOn, settledOn } = receipt;
  return {
    id,
    channel,
    externalId,
    virtualAccount,
    state,
    late,
    paidAt: toIso(receipt.paidAt),
    accountedOn: accountedOn && dayFromColumn(accountedOn),
    receivedAt: toIso(receipt.receivedAt),
    settledOn: settledOn && dayFromColumn(settledOn),
  };
}

/** The same with all that happened to it. */
export function presentWholeItem({ history, names, ...item }: WholeItem, at: Date): MoneyItemDetail {
  return {
    ...presentMoneyItem(item, at),
    ownerName: names.get(item.owner) ?? null,
    history: history.map(({ at: then, actor, code, details }) => ({
      at: toIso(then),
      by: names.get(actor) ?? actor,
      code: code as MoneyItemEventCode,
      text: moneyItemEventWords[code as MoneyItemEventCode].zh,
      details: details as Record<string, unknown>,
    })),
  };
}
