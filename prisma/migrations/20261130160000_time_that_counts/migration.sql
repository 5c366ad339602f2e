-- Up to when a device's time is taken by its answers.
ALTER TABLE "session" ADD COLUMN "worked_until" TIMESTAMPTZ(3);

-- How much of an answer's time counts towards a grade; null for what came before, which counts as it did.
ALTER TABLE "review_log" ADD COLUMN "credited_ms" INTEGER;
