-- The sweep for cases past their last day reads those only that may still lapse, however many cases there are.
CREATE INDEX "CardCase_unpaid_idx" ON "CardCase" ("submittedAt")
  WHERE "progress" = 'UNPAID' AND "confirmedAt" IS NULL;
