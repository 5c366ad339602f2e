-- CreateIndex
CREATE INDEX "card_schedule_user_id_due_idx" ON "card_schedule"("user_id", "due");

-- CreateIndex
CREATE INDEX "card_schedule_user_id_last_reviewed_at_idx" ON "card_schedule"("user_id", "last_reviewed_at");
