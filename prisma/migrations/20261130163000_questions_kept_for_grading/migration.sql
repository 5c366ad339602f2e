-- The questions that an assigned quiz draws from: nobody is asked or shown them elsewhere until the seminar is over.
CREATE TABLE "reserved_item" (
    "assignment_id" UUID NOT NULL,
    "item_id" TEXT NOT NULL,

    CONSTRAINT "reserved_item_pkey" PRIMARY KEY ("assignment_id","item_id")
);
CREATE INDEX "reserved_item_item_id_idx" ON "reserved_item"("item_id");
ALTER TABLE "reserved_item" ADD CONSTRAINT "reserved_item_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "reserved_item" ADD CONSTRAINT "reserved_item_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whether questions about its owner's own facts are kept for assigned quizzes, whatever else has these facts.
ALTER TABLE "deck" ADD COLUMN "keeps_questions" BOOLEAN NOT NULL DEFAULT false;
