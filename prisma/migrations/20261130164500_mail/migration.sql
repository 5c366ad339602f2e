-- When the owner of an address has shown that it is theirs. Nobody has, so far.
ALTER TABLE "users" ADD COLUMN "email_verified_at" TIMESTAMPTZ(3);

-- Mail that is still to be sent. A link in it gets its secret as it is sent: none is kept here.
CREATE TABLE "mail" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "user_id" UUID,
    "data" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "mail_next_at_idx" ON "mail"("next_at");
CREATE INDEX "mail_user_id_idx" ON "mail"("user_id");
ALTER TABLE "mail" ADD CONSTRAINT "mail_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What a link in a mail allows, once, by the hash of its secret.
CREATE TABLE "mail_token" (
    "hash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "user_id" UUID,
    "data" JSONB NOT NULL DEFAULT '{}',
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_token_pkey" PRIMARY KEY ("hash")
);
CREATE INDEX "mail_token_expires_at_idx" ON "mail_token"("expires_at");
CREATE INDEX "mail_token_user_id_idx" ON "mail_token"("user_id");
ALTER TABLE "mail_token" ADD CONSTRAINT "mail_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Demo accounts have addresses that nobody can have (RFC 2606).
UPDATE "users" SET "email_verified_at" = "created_at" WHERE "email" LIKE '%demo.invalid';
