import { reminderOperations } from "@/lib/contracts/reminders";
import { appAddressFor } from "@/lib/server/http/push-hosts";
import { serve } from "@/lib/server/http/serve";
import { toICalendar } from "@/lib/server/interop/ical";
import { readCalendarFeed } from "@/lib/server/services/reminders/calendar-feed";
import { appWords } from "@/lib/words/interface/app";

/** For calendar programs, which have no session: the secret in the name opens it. */
export const GET = serve(reminderOperations.getCalendarFeed, async ({ context: { now }, params, request }) => {
  const events = await readCalendarFeed(params.name, now);
  const text = toICalendar({ name: appWords.title, address: appAddressFor(request), events, now });
  const headers = { "content-type": "text/calendar; charset=utf-8", "cache-control": "no-store" };
  return new Response(text, { headers });
});
