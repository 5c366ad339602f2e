-- AlterTable
ALTER TABLE "item" ADD COLUMN     "fact_ids" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "entity" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "entity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "objective" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "objective_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comparison" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "comparison_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fact_change" (
    "id" UUID NOT NULL,
    "fact_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "editor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "fact_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "regrade" (
    "user_id" UUID NOT NULL,
    "response_id" UUID NOT NULL,
    "change_id" UUID NOT NULL,
    "was_correct" BOOLEAN NOT NULL,
    "is_correct" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "regrade_pkey" PRIMARY KEY ("user_id","response_id","change_id")
);

-- CreateTable
CREATE TABLE "notice_seen" (
    "user_id" UUID NOT NULL,
    "change_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notice_seen_pkey" PRIMARY KEY ("user_id","change_id")
);

-- CreateTable
CREATE TABLE "flag" (
    "user_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "fact_id" TEXT NOT NULL,
    "card_id" TEXT NOT NULL,
    "card_version" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'open',
    "answer" TEXT NOT NULL DEFAULT '',
    "answered_by" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "flag_pkey" PRIMARY KEY ("user_id","id")
);

-- CreateIndex
CREATE INDEX "fact_change_at_idx" ON "fact_change"("at");

-- CreateIndex
CREATE UNIQUE INDEX "fact_change_fact_id_version_key" ON "fact_change"("fact_id", "version");

-- CreateIndex
CREATE INDEX "flag_fact_id_idx" ON "flag"("fact_id");

-- CreateIndex
CREATE INDEX "flag_status_created_at_idx" ON "flag"("status", "created_at");

-- CreateIndex
CREATE INDEX "response_item_id_idx" ON "response"("item_id");

-- AddForeignKey
ALTER TABLE "fact_change" ADD CONSTRAINT "fact_change_fact_id_fkey" FOREIGN KEY ("fact_id") REFERENCES "fact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact_change" ADD CONSTRAINT "fact_change_editor_id_fkey" FOREIGN KEY ("editor_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regrade" ADD CONSTRAINT "regrade_user_id_response_id_fkey" FOREIGN KEY ("user_id", "response_id") REFERENCES "response"("user_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_seen" ADD CONSTRAINT "notice_seen_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "flag" ADD CONSTRAINT "flag_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "flag" ADD CONSTRAINT "flag_fact_id_fkey" FOREIGN KEY ("fact_id") REFERENCES "fact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "flag" ADD CONSTRAINT "flag_answered_by_fkey" FOREIGN KEY ("answered_by") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;
