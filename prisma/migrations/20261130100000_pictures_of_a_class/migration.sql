-- The picture of a class that stands: the same for everybody who asks, whichever process they ask.
CREATE TABLE "class_picture" (
    "assignment_id" UUID NOT NULL,
    "shown_since" TIMESTAMPTZ(3) NOT NULL,
    "projection" JSONB NOT NULL,

    CONSTRAINT "class_picture_pkey" PRIMARY KEY ("assignment_id")
);

ALTER TABLE "class_picture" ADD CONSTRAINT "class_picture_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
