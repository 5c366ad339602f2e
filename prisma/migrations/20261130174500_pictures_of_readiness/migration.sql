-- The picture of a class is the whole of what its readiness page tells, not only what is projected; those there are drawn again.
DELETE FROM "class_picture";
ALTER TABLE "class_picture" RENAME COLUMN "projection" TO "picture";
