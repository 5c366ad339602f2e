-- CreateIndex
CREATE INDEX "fact_position_id_idx" ON "fact"("position", "id");

-- Cards that were ever corrected, and versions of facts of which others give another account: few of many.
CREATE INDEX "card_corrected_idx" ON "card"("id") WHERE "content_events" > 0;
CREATE INDEX "fact_version_disputed_idx" ON "fact_version"("fact_id", "version") WHERE "data" ? 'conflictsWith';
