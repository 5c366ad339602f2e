-- Few answers are taken back: whoever asks for a class's answers looks for these few, not through everybody's log.
CREATE INDEX "review_log_user_id_revokes_idx" ON "review_log"("user_id", "revokes") WHERE "kind" = 'revoke';
