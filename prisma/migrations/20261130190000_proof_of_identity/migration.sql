-- When the person of a session last proved who they are. Until now that was when they signed in.
ALTER TABLE "session" ADD COLUMN "proved_at" TIMESTAMPTZ(3);
UPDATE "session" SET "proved_at" = "created_at";
ALTER TABLE "session" ALTER COLUMN "proved_at" SET NOT NULL;
