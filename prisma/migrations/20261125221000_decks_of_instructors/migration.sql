-- AlterTable
ALTER TABLE "deck" ADD COLUMN     "fork_base" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "forked_from" TEXT,
ADD COLUMN     "shared" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "status" TEXT NOT NULL DEFAULT 'published';

-- Until now a deck without an owner was one of the shared bank; from now on its owner may also have gone.
UPDATE "deck" SET "shared" = true WHERE "owner_id" IS NULL;

-- CreateIndex
CREATE INDEX "deck_study_deck_id_idx" ON "deck_study"("deck_id");

-- CreateIndex
CREATE INDEX "deck_forked_from_idx" ON "deck"("forked_from");

-- DropForeignKey
ALTER TABLE "deck" DROP CONSTRAINT "deck_owner_id_fkey";

-- AddForeignKey
ALTER TABLE "deck" ADD CONSTRAINT "deck_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deck" ADD CONSTRAINT "deck_forked_from_fkey" FOREIGN KEY ("forked_from") REFERENCES "deck"("id") ON DELETE SET NULL ON UPDATE CASCADE;
