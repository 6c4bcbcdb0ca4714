import { daysToSettle } from "#domain/ledger/days-to-settle.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { Check } from "./finding.ts";

/** The channel of a receipt, as its account names it. */
const channelOf = Prisma.sql`CASE WHEN r.channel = 'STORE' AND r.agency IS NOT NULL THEN 'STORE:' || r.agency ELSE r.channel::text END`;

/**
 * What each channel reported of a day is what the books say of that day, also where a file named the chain of a store's money only later, and no
 * channel has sent more than it reported.
 */
export const checkClearing: Check = (db) => db.$queryRaw`
  WITH booked AS (
    SELECT channel, day, sum(amount)::int AS amount FROM (
      SELECT e."debitKey" AS channel, t."occurredOn" AS day, e.amount
      FROM "LedgerEntry" e JOIN "LedgerTransaction" t ON t.id = e."transactionId"
      WHERE e.debit = 'clearing' AND t."causeType" = 'receipt' AND (t.step = 'received' OR t.step LIKE 'chain%')
      UNION ALL
      SELECT e."creditKey", t."occurredOn", -e.amount
      FROM "LedgerEntry" e JOIN "LedgerTransaction" t ON t.id = e."transactionId"
      WHERE e.credit = 'clearing' AND t."causeType" = 'receipt' AND t.step LIKE 'chain%'
    ) moved GROUP BY 1, 2 HAVING sum(amount) <> 0
  ), reported AS (
    SELECT ${channelOf} AS channel, (r."paidAt" AT TIME ZONE 'Asia/Taipei')::date AS day, sum(r.amount)::int AS amount
    FROM "Receipt" r GROUP BY 1, 2
  )
  SELECT 'what was reported is not what was booked' AS why,
    coalesce(b.channel, r.channel) || ' ' || coalesce(b.day, r.day) AS subject, NULL AS serial,
    coalesce(b.amount, 0) AS held, coalesce(r.amount, 0) AS expected
  FROM booked b FULL JOIN reported r ON r.channel = b.channel AND r.day = b.day
  WHERE coalesce(b.amount, 0) <> coalesce(r.amount, 0)
  UNION ALL
  SELECT 'a channel has settled more than it reported', key, NULL, sum(amount)::int, 0 FROM (
    SELECT "debitKey" AS key, amount FROM "LedgerEntry" WHERE debit = 'clearing'
    UNION ALL SELECT "creditKey", -amount FROM "LedgerEntry" WHERE credit = 'clearing'
  ) e GROUP BY key HAVING sum(amount) < 0`;

/**
 * Money that a channel reported and has not sent is expected for as many days as that channel takes; after that it does not match. A channel that
 * has settled nothing yet, ever, is only listed. Where LINE Pay's settlement is read, each payment has its line there.
 */
export const checkUnsettled: Check = (db, at) => db.$queryRaw`
  WITH allowed AS (
    SELECT * FROM json_to_recordset(${JSON.stringify(daysToSettle)}::json) AS a(channel text, days int)
  )
  SELECT 'the channel has not sent it in its time' AS why,
    r.channel || ' ' || (r."paidAt" AT TIME ZONE 'Asia/Taipei')::date || ' receipt ' || r.id AS subject, c.serial,
    r.amount AS held, 0 AS expected
  FROM "Receipt" r JOIN allowed a ON a.channel = r.channel::text
  LEFT JOIN "Bill" b ON b.id = r."billId" LEFT JOIN "CardCase" c ON c.id = b."caseId"
  WHERE r."settledOn" IS NULL AND r.state <> 'REVERSED' AND r."paidAt" < ${at}::timestamptz - a.days * interval '1 day'
    AND EXISTS (SELECT 1 FROM "Receipt" o WHERE o.channel = r.channel AND o."settledOn" IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM "Refund" f WHERE f."receiptId" = r.id AND f.method = 'LINE_PAY' AND f.state = 'SENT' AND f.amount = r.amount)
  UNION ALL
  SELECT 'LINE Pay settles it in no file', 'LINE Pay ' || r."externalId" || ' receipt ' || r.id, c.serial, r.amount, 0
  FROM "Receipt" r JOIN allowed a ON a.channel = r.channel::text
  LEFT JOIN "Bill" b ON b.id = r."billId" LEFT JOIN "CardCase" c ON c.id = b."caseId"
  WHERE r.channel = 'LINE_PAY' AND r.state <> 'REVERSED' AND r."paidAt" < ${at}::timestamptz - a.days * interval '1 day'
    AND NOT EXISTS (SELECT 1 FROM "ReceiptSighting" s WHERE s."receiptId" = r.id AND s.source = 'linePay')
    AND EXISTS (SELECT 1 FROM "ReceiptSighting" s JOIN "Receipt" o ON o.id = s."receiptId"
      WHERE s.source = 'linePay' AND o."paidAt" > r."paidAt")`;
