import { reminderOperations } from "@/lib/contracts/reminders";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { vapidKeys } from "@/lib/server/notify/vapid-keys";
import { changeReminders, stopReminders } from "@/lib/server/services/reminders/change-reminders";
import { readReminders } from "@/lib/server/services/reminders/read-reminders";

export const GET = serve(reminderOperations.getReminders, async ({ context }) =>
  readReminders(context, (await vapidKeys()).publicKey),
);

export const PATCH = serve(reminderOperations.updateReminders, async ({ context, body }) => {
  await changeReminders(context, body);
  return readReminders(context, (await vapidKeys()).publicKey);
});

export const DELETE = serve(reminderOperations.stopReminders, ({ context }) => stopReminders(context));

export const { POST, PUT, OPTIONS } = otherMethods({ GET, PATCH, DELETE });
