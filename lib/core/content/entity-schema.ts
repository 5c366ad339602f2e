import { z } from "zod";
import { ENTITY_TYPES } from "@/lib/core/content/entity";
import { slug, text } from "@/lib/core/content/schema-parts";

/** An entity as content/entities.yaml has it. */
export const entitySchema = z.strictObject({
  id: slug,
  type: z.enum(ENTITY_TYPES),
  name: text,
  aliases: z.array(text).default([]),
  variants: z.array(text).default([]),
  category: slug,
  activeFrom: z.number().int().optional(),
  activeTo: z.number().int().optional(),
  gloss: text,
});
