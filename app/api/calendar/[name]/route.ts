import { reminderOperations } from "@/lib/contracts/reminders";
import { otherMethods } from "@/lib/server/http/other-methods";
import { appAddressFor } from "@/lib/server/http/push-hosts";
import { TextReply } from "@/lib/server/http/respond";
import { serve } from "@/lib/server/http/serve";
import { toICalendar } from "@/lib/server/interop/ical";
import { readCalendarFeed } from "@/lib/server/services/reminders/calendar-feed";
import { appWords } from "@/lib/words/interface/app";

/** For calendar programs, which have no session: the secret in the name opens it. */
export const GET = serve(reminderOperations.getCalendarFeed, async ({ context: { now }, params, request }) => {
  const events = await readCalendarFeed(params.name, now);
  const text = toICalendar({ name: appWords.title, address: appAddressFor(request), events, now });
  return new TextReply(text, { "content-type": "text/calendar; charset=utf-8" });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
