import { subscriptionBody } from "@/lib/contracts/reminders";
import { parseBody } from "@/lib/server/http/parse-request";
import { pushHosts } from "@/lib/server/http/push-hosts";
import { respond } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { vapidKeys } from "@/lib/server/notify/vapid-keys";
import { addDevice } from "@/lib/server/services/reminders/change-reminders";
import { readReminders } from "@/lib/server/services/reminders/read-reminders";

export const PUT = actorRoute(async (request, context) => {
  await addDevice(context, await parseBody(request, subscriptionBody), pushHosts());
  return respond(await readReminders(context, (await vapidKeys()).publicKey));
});
