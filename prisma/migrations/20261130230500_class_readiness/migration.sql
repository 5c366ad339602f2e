-- What the last picture of a class that was shown on a day said of its readiness.
CREATE TABLE "class_readiness" (
  "assignment_id" UUID NOT NULL REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "day" DATE NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "readiness" DOUBLE PRECISION NOT NULL,
  PRIMARY KEY ("assignment_id", "day")
);
