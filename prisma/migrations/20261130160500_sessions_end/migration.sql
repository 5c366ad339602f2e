-- A session ends by itself: some time after it was last used, and at the latest some time after it was made.
ALTER TABLE "session" ADD COLUMN "last_seen_at" TIMESTAMPTZ(3);
ALTER TABLE "session" ADD COLUMN "expires_at" TIMESTAMPTZ(3);
ALTER TABLE "session" ADD COLUMN "device" TEXT;
UPDATE "session" s SET "last_seen_at" = now(), "expires_at" = LEAST(
    s."created_at" + interval '180 days',
    CASE WHEN u."guest" THEN s."created_at" + interval '180 days' ELSE now() + interval '30 days' END)
  FROM "users" u WHERE u."id" = s."user_id";
ALTER TABLE "session" ALTER COLUMN "last_seen_at" SET NOT NULL;
ALTER TABLE "session" ALTER COLUMN "expires_at" SET NOT NULL;
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

-- A device that is signed out gets no reminders.
ALTER TABLE "push_subscription" ADD COLUMN "session_id" UUID;
ALTER TABLE "push_subscription" ADD CONSTRAINT "push_subscription_user_id_session_id_fkey"
  FOREIGN KEY ("user_id", "session_id") REFERENCES "session"("user_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "push_subscription_user_id_session_id_idx" ON "push_subscription"("user_id", "session_id");
