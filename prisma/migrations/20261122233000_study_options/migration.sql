-- AlterTable
ALTER TABLE "options_snapshot" ADD COLUMN     "easy_days" DOUBLE PRECISION[] DEFAULT ARRAY[]::DOUBLE PRECISION[];

-- AlterTable
ALTER TABLE "users" ADD COLUMN     "catch_up" JSONB;

-- CreateTable
CREATE TABLE "weights_fit" (
    "user_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "data" JSONB NOT NULL,

    CONSTRAINT "weights_fit_pkey" PRIMARY KEY ("user_id","id")
);

-- AddForeignKey
ALTER TABLE "weights_fit" ADD CONSTRAINT "weights_fit_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
