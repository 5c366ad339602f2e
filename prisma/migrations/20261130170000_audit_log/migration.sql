-- What was done, by whom, and what was refused. Ids only: names are looked up when it is read.
CREATE TABLE "audit_entry" (
  "number" BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "action" TEXT NOT NULL,
  "refused" BOOLEAN NOT NULL,
  "actor_id" UUID,
  "subject_id" UUID,
  "course_id" UUID,
  "details" JSONB NOT NULL
);
CREATE INDEX "audit_entry_course_id_number_idx" ON "audit_entry"("course_id", "number");
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at");

-- Entries are added, never changed, and none of the last thirty days is deleted.
CREATE FUNCTION keep_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND OLD."at" < now() - interval '30 days' THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'audit_entry is append-only';
END $$;
CREATE TRIGGER "audit_entry_is_append_only" BEFORE UPDATE OR DELETE ON "audit_entry"
  FOR EACH ROW EXECUTE FUNCTION keep_audit_entry();
CREATE FUNCTION keep_audit_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit_entry is append-only';
END $$;
CREATE TRIGGER "audit_entry_is_not_truncated" BEFORE TRUNCATE ON "audit_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION keep_audit_log();
