-- When a learner wants to be reminded of what is due, and on which devices.
CREATE TABLE "reminder" (
    "user_id" UUID NOT NULL,
    "on" BOOLEAN NOT NULL DEFAULT false,
    "time_of_day" INTEGER NOT NULL DEFAULT 1080,
    "quiet_from" INTEGER NOT NULL DEFAULT 1320,
    "quiet_until" INTEGER NOT NULL DEFAULT 420,
    "next_at" TIMESTAMPTZ(3),
    "feed_secret_hash" TEXT,

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("user_id"),
    CONSTRAINT "reminder_times" CHECK ("time_of_day" BETWEEN 0 AND 1439 AND "quiet_from" BETWEEN 0 AND 1439 AND "quiet_until" BETWEEN 0 AND 1439)
);

CREATE TABLE "push_subscription" (
    "user_id" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "endpoint" TEXT NOT NULL,
    "p256dh" TEXT NOT NULL,
    "auth" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "push_subscription_pkey" PRIMARY KEY ("user_id", "id")
);

CREATE INDEX "reminder_next_at_idx" ON "reminder"("next_at");

ALTER TABLE "reminder" ADD CONSTRAINT "reminder_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "push_subscription" ADD CONSTRAINT "push_subscription_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
