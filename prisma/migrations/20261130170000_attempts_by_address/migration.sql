-- Which addresses have begun the quiz of an assignment, as hashes keyed with the server's secret. It outlives the
-- account, so that deleting it and joining again gives no more attempts.
CREATE TABLE "begun_quiz" (
    "assignment_id" UUID NOT NULL,
    "attempt_id" UUID NOT NULL,
    "address_hash" TEXT NOT NULL,

    CONSTRAINT "begun_quiz_pkey" PRIMARY KEY ("assignment_id","attempt_id")
);
ALTER TABLE "begun_quiz" ADD CONSTRAINT "begun_quiz_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
