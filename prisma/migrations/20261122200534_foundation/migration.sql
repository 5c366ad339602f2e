-- CreateEnum
CREATE TYPE "role" AS ENUM ('learner', 'instructor', 'editor', 'administrator');

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" TEXT,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "role" "role" NOT NULL DEFAULT 'learner',
    "guest" BOOLEAN NOT NULL DEFAULT false,
    "options_id" TEXT NOT NULL,
    "new_per_day" INTEGER NOT NULL DEFAULT 20,
    "reviews_per_day" INTEGER NOT NULL DEFAULT 200,
    "minutes_per_day" INTEGER NOT NULL DEFAULT 10,
    "buttons" INTEGER NOT NULL DEFAULT 4,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "user_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("user_id","id")
);

-- CreateTable
CREATE TABLE "options_snapshot" (
    "user_id" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "desired_retention" DOUBLE PRECISION NOT NULL,
    "learning_steps" TEXT[],
    "relearning_steps" TEXT[],
    "maximum_interval" INTEGER NOT NULL,
    "fuzz" BOOLEAN NOT NULL,
    "weights" DOUBLE PRECISION[],
    "time_zone" TEXT NOT NULL,
    "rollover_hour" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "options_snapshot_pkey" PRIMARY KEY ("user_id","id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fact" (
    "id" TEXT NOT NULL,
    "current_version" INTEGER NOT NULL,
    "retired" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL,

    CONSTRAINT "fact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fact_version" (
    "fact_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "data" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "fact_version_pkey" PRIMARY KEY ("fact_id","version")
);

-- CreateTable
CREATE TABLE "card" (
    "id" TEXT NOT NULL,
    "fact_id" TEXT NOT NULL,
    "current_version" INTEGER NOT NULL,
    "meaning_since_version" INTEGER NOT NULL,
    "content_events" INTEGER NOT NULL DEFAULT 0,
    "retired" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL,

    CONSTRAINT "card_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "card_version" (
    "card_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "fact_version" INTEGER NOT NULL,
    "view" JSONB NOT NULL,
    "data" JSONB NOT NULL,
    "meaning_hash" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "card_version_pkey" PRIMARY KEY ("card_id","version")
);

-- CreateTable
CREATE TABLE "content_event" (
    "card_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "card_version" INTEGER NOT NULL,
    "effect" TEXT NOT NULL,

    CONSTRAINT "content_event_pkey" PRIMARY KEY ("card_id","number")
);

-- CreateTable
CREATE TABLE "item" (
    "id" TEXT NOT NULL,
    "fact_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "current_version" INTEGER NOT NULL,
    "retired" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "item_version" (
    "item_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "data" JSONB NOT NULL,
    "view" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "item_version_pkey" PRIMARY KEY ("item_id","version")
);

-- CreateTable
CREATE TABLE "deck" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "owner_id" UUID,
    "source_id" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "deck_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deck_fact" (
    "deck_id" TEXT NOT NULL,
    "fact_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "deck_fact_pkey" PRIMARY KEY ("deck_id","fact_id")
);

-- CreateTable
CREATE TABLE "review_log" (
    "user_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "card_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "source" TEXT,
    "card_version" INTEGER,
    "rating" TEXT,
    "evidence" JSONB,
    "action" TEXT,
    "due" TIMESTAMPTZ(3),
    "revokes" UUID,
    "duration_ms" INTEGER NOT NULL DEFAULT 0,
    "options_id" TEXT NOT NULL,
    "reviewed_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "fingerprint" TEXT NOT NULL,

    CONSTRAINT "review_log_pkey" PRIMARY KEY ("user_id","id")
);

-- CreateTable
CREATE TABLE "card_schedule" (
    "user_id" UUID NOT NULL,
    "card_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "due" TIMESTAMPTZ(3),
    "stability" DOUBLE PRECISION NOT NULL,
    "difficulty" DOUBLE PRECISION NOT NULL,
    "reps" INTEGER NOT NULL,
    "lapses" INTEGER NOT NULL,
    "scheduled_days" INTEGER NOT NULL,
    "learning_step" INTEGER NOT NULL,
    "last_reviewed_at" TIMESTAMPTZ(3),
    "introduced_at" TIMESTAMPTZ(3),
    "suspended" BOOLEAN NOT NULL,
    "buried_until" TEXT,
    "flagged" BOOLEAN NOT NULL,
    "retired" BOOLEAN NOT NULL,
    "last_quiz_rated_on" TEXT,
    "last_entry_at" TIMESTAMPTZ(3),
    "last_entry_id" TEXT,
    "content_events" INTEGER NOT NULL,
    "meaning_since_version" INTEGER NOT NULL,
    "awaits_revoked" BOOLEAN NOT NULL,
    "revision" INTEGER NOT NULL,

    CONSTRAINT "card_schedule_pkey" PRIMARY KEY ("user_id","card_id")
);

-- CreateTable
CREATE TABLE "deck_study" (
    "user_id" UUID NOT NULL,
    "deck_id" TEXT NOT NULL,
    "options" JSONB NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "deck_study_pkey" PRIMARY KEY ("user_id","deck_id")
);

-- CreateTable
CREATE TABLE "attempt" (
    "user_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "deck_id" TEXT NOT NULL,
    "deck_title" TEXT NOT NULL,
    "feedback" TEXT NOT NULL,
    "form" JSONB NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "deadline" TIMESTAMPTZ(3),
    "submitted_at" TIMESTAMPTZ(3),

    CONSTRAINT "attempt_pkey" PRIMARY KEY ("user_id","id")
);

-- CreateTable
CREATE TABLE "response" (
    "user_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "attempt_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "item_id" TEXT NOT NULL,
    "item_version" INTEGER NOT NULL,
    "value" JSONB NOT NULL,
    "correct" BOOLEAN NOT NULL,
    "near_miss" BOOLEAN NOT NULL,
    "memory" JSONB NOT NULL,
    "duration_ms" INTEGER NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "response_pkey" PRIMARY KEY ("user_id","id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "card_fact_id_idx" ON "card"("fact_id");

-- CreateIndex
CREATE INDEX "item_fact_id_idx" ON "item"("fact_id");

-- CreateIndex
CREATE INDEX "deck_owner_id_idx" ON "deck"("owner_id");

-- CreateIndex
CREATE INDEX "deck_fact_fact_id_idx" ON "deck_fact"("fact_id");

-- CreateIndex
CREATE INDEX "review_log_user_id_card_id_idx" ON "review_log"("user_id", "card_id");

-- CreateIndex
CREATE INDEX "review_log_user_id_received_at_idx" ON "review_log"("user_id", "received_at");

-- CreateIndex
CREATE INDEX "attempt_user_id_started_at_idx" ON "attempt"("user_id", "started_at");

-- CreateIndex
CREATE UNIQUE INDEX "response_user_id_attempt_id_position_key" ON "response"("user_id", "attempt_id", "position");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "options_snapshot" ADD CONSTRAINT "options_snapshot_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact_version" ADD CONSTRAINT "fact_version_fact_id_fkey" FOREIGN KEY ("fact_id") REFERENCES "fact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "card" ADD CONSTRAINT "card_fact_id_fkey" FOREIGN KEY ("fact_id") REFERENCES "fact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "card_version" ADD CONSTRAINT "card_version_card_id_fkey" FOREIGN KEY ("card_id") REFERENCES "card"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "content_event" ADD CONSTRAINT "content_event_card_id_fkey" FOREIGN KEY ("card_id") REFERENCES "card"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_fact_id_fkey" FOREIGN KEY ("fact_id") REFERENCES "fact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_version" ADD CONSTRAINT "item_version_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deck" ADD CONSTRAINT "deck_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deck" ADD CONSTRAINT "deck_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deck_fact" ADD CONSTRAINT "deck_fact_deck_id_fkey" FOREIGN KEY ("deck_id") REFERENCES "deck"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deck_fact" ADD CONSTRAINT "deck_fact_fact_id_fkey" FOREIGN KEY ("fact_id") REFERENCES "fact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_log" ADD CONSTRAINT "review_log_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "card_schedule" ADD CONSTRAINT "card_schedule_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deck_study" ADD CONSTRAINT "deck_study_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deck_study" ADD CONSTRAINT "deck_study_deck_id_fkey" FOREIGN KEY ("deck_id") REFERENCES "deck"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_user_id_attempt_id_fkey" FOREIGN KEY ("user_id", "attempt_id") REFERENCES "attempt"("user_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
