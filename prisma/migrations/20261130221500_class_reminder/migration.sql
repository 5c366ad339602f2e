-- When those who had not started an assignment were last reminded of it.
CREATE TABLE "class_reminder" (
  "assignment_id" UUID PRIMARY KEY REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "sent_at" TIMESTAMPTZ(3) NOT NULL
);
