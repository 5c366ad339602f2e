import { generateItems } from "@/lib/core/generation/generate-items";
import { hashOf } from "@/lib/core/generation/report/bank-report";
import { readContent } from "@/lib/server/content/read-content";
import { CONTENT_FOLDER } from "@/tests/support/content-bank";

/** A process of its own: prints the hash of all items of the shipped bank, and where the process believes to be. */
const { facts, entities, sources } = await readContent(CONTENT_FOLDER);
const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
console.log(JSON.stringify({ hash: hashOf(generateItems(facts, entities, sources)), locale, timeZone }));
