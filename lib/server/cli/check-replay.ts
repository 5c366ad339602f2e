import { runWithDatabase } from "@/lib/server/cli/with-database";
import { checkReplay } from "@/lib/server/services/memory/check-replay";

/** `npm run replay:check`: whether every stored schedule is what the review log gives. */
await runWithDatabase(async () => {
  const { schedules, differences } = await checkReplay();
  for (const { userId, cardId } of differences)
    console.error(`Learner ${userId}, card ${cardId}: the stored schedule doesn't match the review log.`);
  console.log(`${schedules} schedules replayed, ${differences.length} differ.`);
  return differences.length === 0 ? 0 : 1;
});
