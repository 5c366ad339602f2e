import { updateRemindersBody } from "@/lib/contracts/reminders";
import { parseBody } from "@/lib/server/http/parse-request";
import { respond, respondEmpty } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { vapidKeys } from "@/lib/server/notify/vapid-keys";
import { changeReminders, stopReminders } from "@/lib/server/services/reminders/change-reminders";
import { readReminders } from "@/lib/server/services/reminders/read-reminders";

export const GET = actorRoute(async (_request, context) =>
  respond(await readReminders(context, (await vapidKeys()).publicKey)),
);

export const PATCH = actorRoute(async (request, context) => {
  await changeReminders(context, await parseBody(request, updateRemindersBody));
  return respond(await readReminders(context, (await vapidKeys()).publicKey));
});

export const DELETE = actorRoute(async (_request, context) => {
  await stopReminders(context);
  return respondEmpty();
});
