-- When lapses make a card a leech is kept with each answer that may be one, so that replay decides it.
ALTER TABLE "review_log" ADD COLUMN "leech_rule" JSONB;

-- What an answer did to memory follows from the log.
ALTER TABLE "response" DROP COLUMN "memory";

-- Raised by every correction of something that an open quiz asks: an answer decided on an older state is decided again.
ALTER TABLE "attempt" ADD COLUMN "corrections" INTEGER NOT NULL DEFAULT 0;

-- The form names the cards of its items, so that an answer's read needs no content.
UPDATE "attempt" a SET "form" = (
  SELECT jsonb_agg(e.entry || jsonb_build_object('cardIds', coalesce(v.data->'cardIds', '[]'::jsonb)) ORDER BY e.n)
  FROM jsonb_array_elements(a.form) WITH ORDINALITY e(entry, n)
  LEFT JOIN "item_version" v ON v.item_id = e.entry->>'itemId' AND v.version = (e.entry->>'version')::int
) WHERE jsonb_array_length(a.form) > 0;

-- Ends a statement that was decided on an older state, with nothing written: 40001, serialization_failure.
CREATE FUNCTION must_be_current(is_current BOOLEAN) RETURNS BOOLEAN LANGUAGE plpgsql AS $$
BEGIN
  IF NOT is_current THEN
    RAISE EXCEPTION 'decided on an older state' USING ERRCODE = 'serialization_failure';
  END IF;
  RETURN true;
END
$$;
