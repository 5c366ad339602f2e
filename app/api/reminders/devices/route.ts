import { reminderOperations } from "@/lib/contracts/reminders";
import { otherMethods } from "@/lib/server/http/other-methods";
import { pushHosts } from "@/lib/server/http/push-hosts";
import { serve } from "@/lib/server/http/serve";
import { vapidKeys } from "@/lib/server/notify/vapid-keys";
import { addDevice } from "@/lib/server/services/reminders/change-reminders";
import { readReminders } from "@/lib/server/services/reminders/read-reminders";

export const PUT = serve(reminderOperations.addReminderDevice, async ({ context, body }) => {
  await addDevice(context, body, pushHosts());
  return readReminders(context, (await vapidKeys()).publicKey);
});

export const { GET, HEAD, POST, PATCH, DELETE, OPTIONS } = otherMethods({ PUT });
