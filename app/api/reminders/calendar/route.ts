import { randomBytes } from "node:crypto";
import { reminderOperations } from "@/lib/contracts/reminders";
import { otherMethods } from "@/lib/server/http/other-methods";
import { appAddressFor } from "@/lib/server/http/push-hosts";
import { serve } from "@/lib/server/http/serve";
import { makeCalendarFeed, revokeCalendarFeed } from "@/lib/server/services/reminders/calendar-feed";

/** 256 bits: nobody guesses them. */
const SECRET_BYTES = 32;

export const POST = serve(reminderOperations.createCalendarFeed, async ({ context, request }) => {
  const name = await makeCalendarFeed(context, randomBytes(SECRET_BYTES).toString("base64url"));
  return { url: new URL(`/api/calendar/${name}`, appAddressFor(request)).toString() };
});

export const DELETE = serve(reminderOperations.deleteCalendarFeed, ({ context }) => revokeCalendarFeed(context));

export const { GET, HEAD, PUT, PATCH, OPTIONS } = otherMethods({ POST, DELETE });
