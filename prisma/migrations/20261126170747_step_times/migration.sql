-- CreateTable
CREATE TABLE "StepTime" (
    "schoolCode" VARCHAR(6) NOT NULL,
    "step" VARCHAR(20) NOT NULL,
    "fromDays" INTEGER NOT NULL,
    "toDays" INTEGER NOT NULL,
    "cases" INTEGER NOT NULL,
    "measuredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StepTime_pkey" PRIMARY KEY ("schoolCode","step")
);

-- AddForeignKey
ALTER TABLE "StepTime" ADD CONSTRAINT "StepTime_schoolCode_fkey" FOREIGN KEY ("schoolCode") REFERENCES "School"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
