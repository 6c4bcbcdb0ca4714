-- The books of what was there before them, so that they are whole from the first day. Nothing of the schema changes.

-- Every bill was owed once.
WITH bill AS (
  SELECT b."id", b."caseId", b."amount", b."createdAt", LEAST(c."cardFee", b."amount") AS card
  FROM "Bill" b JOIN "CardCase" c ON c."id" = b."caseId" WHERE b."amount" > 0
), written AS (
  INSERT INTO "LedgerTransaction" ("id", "causeType", "causeId", "step", "caseId", "occurredOn", "bookedAt", "lines")
  SELECT gen_random_uuid(), 'bill', "id"::text, 'issued', "caseId", ("createdAt" AT TIME ZONE 'Asia/Taipei')::date, "createdAt",
    (card > 0)::int + ("amount" > card)::int
  FROM bill RETURNING "id", "causeId"
)
INSERT INTO "LedgerEntry" ("transactionId", "debit", "debitKey", "credit", "creditKey", "amount")
SELECT w."id", 'receivable', w."causeId", 'billed', part.name, part.amount
FROM written w JOIN bill ON bill."id"::text = w."causeId",
  LATERAL (VALUES ('cardFee', card), ('lossFee', bill."amount" - card)) AS part(name, amount)
WHERE part.amount > 0;

-- One that is void is owed no more. When that was is told by nothing but the case's end.
WITH void AS (
  SELECT t."id" AS issued, t."causeId", t."caseId", t."lines", COALESCE(c."endedAt", now()) AS at
  FROM "Bill" b JOIN "CardCase" c ON c."id" = b."caseId"
  JOIN "LedgerTransaction" t ON t."causeType" = 'bill' AND t."causeId" = b."id"::text
  WHERE b."state" = 'VOID'
), written AS (
  INSERT INTO "LedgerTransaction"
    ("id", "causeType", "causeId", "step", "caseId", "occurredOn", "bookedAt", "lines", "reverses", "reason")
  SELECT gen_random_uuid(), 'bill', "causeId", 'voided', "caseId", (at AT TIME ZONE 'Asia/Taipei')::date, at, "lines", issued, 'opening'
  FROM void RETURNING "id", "reverses"
)
INSERT INTO "LedgerEntry" ("transactionId", "debit", "debitKey", "credit", "creditKey", "amount")
SELECT w."id", e."credit", e."creditKey", e."debit", e."debitKey", e."amount"
FROM written w JOIN "LedgerEntry" e ON e."transactionId" = w."reverses" ORDER BY e."id";

-- Money is with its bill, or aside.
WITH money AS (
  SELECT r.*, b."caseId" FROM "Receipt" r LEFT JOIN "Bill" b ON b."id" = r."billId" WHERE r."state" <> 'REVERSED' AND r."amount" > 0
), written AS (
  INSERT INTO "LedgerTransaction" ("id", "causeType", "causeId", "step", "caseId", "occurredOn", "bookedAt", "lines")
  SELECT gen_random_uuid(), 'receipt', "id"::text, 'received', "caseId", ("paidAt" AT TIME ZONE 'Asia/Taipei')::date, "receivedAt", 1
  FROM money RETURNING "id", "causeId"
)
INSERT INTO "LedgerEntry" ("transactionId", "debit", "debitKey", "credit", "creditKey", "amount")
SELECT w."id", 'clearing', CASE WHEN m."channel" = 'STORE' AND m."agency" IS NOT NULL THEN 'STORE:' || m."agency" ELSE m."channel"::text END,
  CASE m."state" WHEN 'MATCHED' THEN 'receivable' WHEN 'UNKNOWN_ACCOUNT' THEN 'unidentified' ELSE 'surplus' END,
  CASE m."state" WHEN 'MATCHED' THEN m."billId"::text ELSE m."id"::text END, m."amount"
FROM written w JOIN money m ON m."id"::text = w."causeId";

-- And what is aside waits for somebody.
WITH aside AS (
  SELECT r."id", r."amount", r."receivedAt", b."caseId",
    CASE
      WHEN r."state" = 'UNKNOWN_ACCOUNT' THEN 'unknownAccount'
      WHEN r."state" = 'WRONG_AMOUNT' AND r."amount" < b."amount" THEN 'short'
      WHEN r."state" = 'WRONG_AMOUNT' THEN 'over'
      WHEN EXISTS (SELECT 1 FROM "Receipt" o WHERE o."billId" = r."billId" AND o."state" = 'MATCHED') THEN 'duplicate'
      WHEN c."progress" IN ('LAPSED', 'VOIDED', 'CLOSED') THEN 'caseOver'
      ELSE 'repriced'
    END AS kind
  FROM "Receipt" r LEFT JOIN "Bill" b ON b."id" = r."billId" LEFT JOIN "CardCase" c ON c."id" = b."caseId"
  WHERE r."state" IN ('SURPLUS', 'WRONG_AMOUNT', 'UNKNOWN_ACCOUNT')
), opened AS (
  INSERT INTO "MoneyItem" ("id", "kind", "receiptId", "caseId", "amount", "nextStep", "openedAt")
  SELECT gen_random_uuid(), kind, "id", "caseId", "amount", CASE kind WHEN 'unknownAccount' THEN 'identify' ELSE 'refund' END, "receivedAt"
  FROM aside RETURNING "id", "kind", "openedAt"
)
INSERT INTO "MoneyItemEvent" ("itemId", "at", "actor", "code", "details")
SELECT "id", "openedAt", 'system', 'opened', jsonb_build_object('kind', "kind") FROM opened;
