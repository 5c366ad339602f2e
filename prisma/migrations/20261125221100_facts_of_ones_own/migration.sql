-- Facts, articles and names that somebody has written for decks of their own: beside the shared bank, not part of it.
-- Where the account is gone, what others learn stays, shared with nobody and owned by nobody.

-- AlterTable
ALTER TABLE "fact" ADD COLUMN     "owner_id" UUID,
ADD COLUMN     "shared" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "source" ADD COLUMN     "owner_id" UUID,
ADD COLUMN     "shared" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "entity" ADD COLUMN     "owner_id" UUID,
ADD COLUMN     "shared" BOOLEAN NOT NULL DEFAULT true;

-- CreateIndex
CREATE INDEX "fact_owner_id_idx" ON "fact"("owner_id");

-- CreateIndex
CREATE INDEX "source_owner_id_idx" ON "source"("owner_id");

-- CreateIndex
CREATE INDEX "entity_owner_id_idx" ON "entity"("owner_id");

-- AddForeignKey
ALTER TABLE "fact" ADD CONSTRAINT "fact_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entity" ADD CONSTRAINT "entity_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;
