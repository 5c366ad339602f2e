-- AlterTable
ALTER TABLE "users" ADD COLUMN     "streak_shown" BOOLEAN NOT NULL DEFAULT false;
