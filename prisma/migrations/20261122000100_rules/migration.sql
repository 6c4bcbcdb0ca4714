-- What a Prisma schema cannot say. Prisma's engine looks past sequences without a column and past indexes with a
-- condition or an expression, so the drift check lets them be; tests hold each of these rules.

-- Numbers of cases (SEQ and 12 digits) and of virtual accounts (7 digits after the bank's prefix).
CREATE SEQUENCE "case_serial_seq" AS bigint MINVALUE 1 MAXVALUE 999999999999 NO CYCLE;
CREATE SEQUENCE "virtual_account_seq" AS integer MINVALUE 1 MAXVALUE 9999999 NO CYCLE;

-- At most one open case per student and card.
CREATE UNIQUE INDEX "CardCase_open_key" ON "CardCase" ("studentId", "schoolCode", "studentNo")
  WHERE "progress" IN ('UNPAID', 'PROCESSING');

-- At most one bill of a case that is not void.
CREATE UNIQUE INDEX "Bill_valid_key" ON "Bill" ("caseId") WHERE "state" <> 'VOID';

-- The sweep for bills past due reads open ones only.
CREATE INDEX "Bill_open_dueDate_idx" ON "Bill" ("dueDate") WHERE "state" = 'OPEN';

-- At most one payment attempt per bill whose end is not known.
CREATE UNIQUE INDEX "PaymentAttempt_open_key" ON "PaymentAttempt" ("billId")
  WHERE "state" IN ('CREATED', 'REQUESTED', 'AUTHENTICATED', 'CONFIRMING', 'UNKNOWN');

-- A bill is paid by at most one receipt.
CREATE UNIQUE INDEX "Receipt_matched_key" ON "Receipt" ("billId") WHERE "state" = 'MATCHED';

-- A username is unique within its school, and among operators, who have no school.
CREATE UNIQUE INDEX "StaffAccount_username_key" ON "StaffAccount" (coalesce("schoolCode", ''), "username");

-- The sweep for events that a crash left reads unanswered ones only.
CREATE INDEX "InboxEvent_unanswered_idx" ON "InboxEvent" ("lineUserId", "seq") WHERE "answeredAt" IS NULL;

-- One general tariff (without a school) per category and day, not any number of them.
CREATE UNIQUE INDEX "Tariff_general_key" ON "Tariff" ("category", "validFrom") WHERE "schoolCode" IS NULL;
