-- The words of facts and cards, as full-text search looks for them; and trigrams, by which it finds what was mistyped.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

ALTER TABLE "fact_version" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('english'::regconfig, coalesce("data"->>'statement', '')), 'A')
  || setweight(jsonb_to_tsvector('english'::regconfig, jsonb_path_query_array("data", '$.evidence[*].quote'), '["string"]'), 'B')
) STORED;
CREATE INDEX "fact_version_search_idx" ON "fact_version" USING gin ("search");

ALTER TABLE "card_version" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('english'::regconfig, coalesce("view"->>'prompt', '')), 'A')
  || setweight(to_tsvector('english'::regconfig, coalesce("view"->>'answer', '')), 'B')
) STORED;
CREATE INDEX "card_version_search_idx" ON "card_version" USING gin ("search");
