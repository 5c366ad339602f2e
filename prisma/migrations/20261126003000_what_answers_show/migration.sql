-- What the analysis of items needs to know of each answer, kept when it is given: afterwards it could only be had by
-- replaying everything that everybody has ever answered.
ALTER TABLE "response" ADD COLUMN "choice" SMALLINT;
ALTER TABLE "response" ADD COLUMN "recall_before" DOUBLE PRECISION;
ALTER TABLE "response" ADD COLUMN "first_sight" BOOLEAN NOT NULL DEFAULT false;

-- Of the answers there are, what was chosen is known: the option's letter, by the order in which the options stood.
UPDATE "response" r
SET "choice" = CASE r."value"->>'optionId'
    WHEN 'true' THEN 0
    WHEN 'false' THEN 1
    ELSE (a."form"->r."position"->'optionOrder'->>(ascii(r."value"->>'optionId') - ascii('a')))::smallint
  END
FROM "attempt" a
WHERE a."user_id" = r."user_id" AND a."id" = r."attempt_id" AND r."value"->>'optionId' ~ '^([a-f]|true|false)$';

-- How many cards a student had at the target when an assignment closed for them: the log is not replayed at every look.
CREATE TABLE "closed_share" (
    "user_id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "closed_at" TIMESTAMPTZ(3) NOT NULL,
    "target" DOUBLE PRECISION NOT NULL,
    "at_target" INTEGER NOT NULL,

    CONSTRAINT "closed_share_pkey" PRIMARY KEY ("user_id","assignment_id")
);
CREATE INDEX "closed_share_assignment_id_idx" ON "closed_share"("assignment_id");
ALTER TABLE "closed_share" ADD CONSTRAINT "closed_share_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "closed_share" ADD CONSTRAINT "closed_share_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
