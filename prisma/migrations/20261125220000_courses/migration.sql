-- Classes: courses with their people, and decks assigned for the day of a seminar.

CREATE TABLE "course" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "time_zone" TEXT NOT NULL,
    "join_code" TEXT NOT NULL,
    "join_opens_at" TIMESTAMPTZ(3),
    "join_closes_at" TIMESTAMPTZ(3),
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "course_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "course_join_code_key" ON "course"("join_code");

CREATE TABLE "enrolment" (
    "user_id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "enrolment_pkey" PRIMARY KEY ("user_id","course_id")
);
CREATE INDEX "enrolment_course_id_idx" ON "enrolment"("course_id");

CREATE TABLE "roster_entry" (
    "course_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "identifier" TEXT,
    "user_id" UUID,

    CONSTRAINT "roster_entry_pkey" PRIMARY KEY ("course_id","id")
);
CREATE UNIQUE INDEX "roster_entry_course_id_user_id_key" ON "roster_entry"("course_id","user_id");

CREATE TABLE "assignment" (
    "id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "deck_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "seminar_at" TIMESTAMPTZ(3) NOT NULL,
    "target_readiness" DOUBLE PRECISION NOT NULL,
    "grading" JSONB NOT NULL,
    "quiz" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "assignment_course_id_idx" ON "assignment"("course_id");
CREATE INDEX "assignment_deck_id_idx" ON "assignment"("deck_id");

CREATE TABLE "assignment_exception" (
    "user_id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "seminar_at" TIMESTAMPTZ(3),
    "attempts" INTEGER,
    "time_limit_seconds" INTEGER,

    CONSTRAINT "assignment_exception_pkey" PRIMARY KEY ("user_id","assignment_id")
);
CREATE INDEX "assignment_exception_assignment_id_idx" ON "assignment_exception"("assignment_id");

ALTER TABLE "attempt" ADD COLUMN "assignment_id" UUID;
CREATE INDEX "attempt_assignment_id_idx" ON "attempt"("assignment_id");

ALTER TABLE "deck_study" ADD COLUMN "stopped_at" TIMESTAMPTZ(3);

ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "roster_entry" ADD CONSTRAINT "roster_entry_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "roster_entry" ADD CONSTRAINT "roster_entry_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_deck_id_fkey" FOREIGN KEY ("deck_id") REFERENCES "deck"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "assignment_exception" ADD CONSTRAINT "assignment_exception_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "assignment_exception" ADD CONSTRAINT "assignment_exception_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The assignments that reach a learner at a moment, with the seminar's date as it is for them: those that are open, or
-- over, of the courses in which they are students.
CREATE FUNCTION assignments_of(learner UUID, moment TIMESTAMPTZ)
RETURNS TABLE (assignment_id UUID, course_id UUID, deck_id TEXT, seminar_at TIMESTAMPTZ, target_readiness DOUBLE PRECISION, opens_at TIMESTAMPTZ)
LANGUAGE sql STABLE AS $$
  SELECT a.id, a.course_id, a.deck_id, coalesce(x.seminar_at, a.seminar_at), a.target_readiness, a.opens_at
  FROM enrolment e
  JOIN course c ON c.id = e.course_id AND c.archived_at IS NULL
  JOIN assignment a ON a.course_id = e.course_id AND a.opens_at <= moment
  LEFT JOIN assignment_exception x ON x.assignment_id = a.id AND x.user_id = e.user_id
  WHERE e.user_id = learner AND e.role = 'student'
$$;

-- The decks that a learner studies at a moment: those they took up themselves, and those that are assigned to them. Of
-- several dates for a deck the earliest that is still ahead counts, with the higher of two targets; where all are over
-- the learner's own stays. A deck that is given up is out, unless a seminar with it is ahead.
CREATE FUNCTION studied_decks(learner UUID, moment TIMESTAMPTZ)
RETURNS TABLE (deck_id TEXT, options JSONB)
LANGUAGE sql STABLE AS $$
  SELECT coalesce(own.deck_id, given.deck_id),
    coalesce(own.options, '{}'::jsonb)
      || CASE
        WHEN given.next_at IS NULL THEN '{}'::jsonb
        WHEN own.ahead_at IS NOT NULL AND own.ahead_at <= given.next_at THEN '{}'::jsonb
        ELSE jsonb_build_object(
          'seminarAt', to_char(given.next_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'targetReadiness', greatest(given.target, (own.options->>'targetReadiness')::double precision))
      END
  FROM (
    SELECT t.deck_id, t.options, t.stopped_at,
      CASE WHEN (t.options->>'seminarAt')::timestamptz > moment - interval '1 day' THEN (t.options->>'seminarAt')::timestamptz END AS ahead_at
    FROM deck_study t WHERE t.user_id = learner
  ) own
  FULL JOIN (
    SELECT a.deck_id, min(a.seminar_at) FILTER (WHERE a.seminar_at > moment) AS next_at,
      (array_agg(a.target_readiness ORDER BY a.seminar_at) FILTER (WHERE a.seminar_at > moment))[1] AS target
    FROM assignments_of(learner, moment) a GROUP BY a.deck_id
  ) given ON given.deck_id = own.deck_id
  WHERE own.stopped_at IS NULL OR given.next_at IS NOT NULL
$$;
