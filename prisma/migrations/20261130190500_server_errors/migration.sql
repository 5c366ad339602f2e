-- The latest unexpected errors, for administrators to look up by the number that a page showed.
CREATE TABLE "server_error" (
  "number" BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  "id" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "place" TEXT NOT NULL,
  "message" TEXT NOT NULL,
  "stack" TEXT NOT NULL
);
CREATE INDEX "server_error_id_idx" ON "server_error"("id");
