-- A disabled account cannot sign in; all that is its own stays.
ALTER TABLE "users" ADD COLUMN "disabled_at" TIMESTAMPTZ(3);

-- Accounts by name, and by the beginnings of the words in their name and address. `translate` leaves no word with signs in it.
CREATE INDEX "users_name_id_idx" ON "users"("name", "id") WHERE NOT "guest";
CREATE INDEX "users_search_idx" ON "users"
  USING gin (to_tsvector('simple', translate("name" || ' ' || coalesce("email", ''), '@.-_+''’‘"(),/', '             ')))
  WHERE NOT "guest";

-- Mail that could not be sent is kept for some days, to be sent after all.
ALTER TABLE "mail" ADD COLUMN "given_up_at" TIMESTAMPTZ(3);

-- When each job that repeats last ran, and how that went.
CREATE TABLE "job_run" (
  "name" TEXT PRIMARY KEY,
  "ran_at" TIMESTAMPTZ(3) NOT NULL,
  "failed_at" TIMESTAMPTZ(3),
  "error_id" TEXT
);

-- The log of one person, and of one kind of action.
CREATE INDEX "audit_entry_actor_id_number_idx" ON "audit_entry"("actor_id", "number");
CREATE INDEX "audit_entry_subject_id_number_idx" ON "audit_entry"("subject_id", "number");
CREATE INDEX "audit_entry_action_number_idx" ON "audit_entry"("action", "number");
