CREATE TABLE "second_factor" (
  "user_id" UUID NOT NULL PRIMARY KEY REFERENCES "users" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "secret" TEXT NOT NULL,
  "last_step" INTEGER NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL
);

CREATE TABLE "recovery_code" (
  "user_id" UUID NOT NULL REFERENCES "users" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "hash" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  PRIMARY KEY ("user_id", "hash")
);

ALTER TABLE "session" ADD COLUMN "by_passkey" BOOLEAN NOT NULL DEFAULT false;
