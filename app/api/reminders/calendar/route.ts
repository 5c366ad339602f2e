import { randomBytes } from "node:crypto";
import { appAddressFor } from "@/lib/server/http/push-hosts";
import { respond, respondEmpty } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { makeCalendarFeed, revokeCalendarFeed } from "@/lib/server/services/reminders/calendar-feed";

/** 256 bits: nobody guesses them. */
const SECRET_BYTES = 32;

export const POST = actorRoute(async (request, context) => {
  const name = await makeCalendarFeed(context, randomBytes(SECRET_BYTES).toString("base64url"));
  return respond({ url: new URL(`/api/calendar/${name}`, appAddressFor(request)).toString() }, 201);
});

export const DELETE = actorRoute(async (_request, context) => {
  await revokeCalendarFeed(context);
  return respondEmpty();
});
