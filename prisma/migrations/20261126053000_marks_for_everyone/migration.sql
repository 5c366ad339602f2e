-- Whether an answer was marked right since the question could not be answered: everyone gets the point.
ALTER TABLE "regrade" ADD COLUMN "for_everyone" BOOLEAN NOT NULL DEFAULT false;
