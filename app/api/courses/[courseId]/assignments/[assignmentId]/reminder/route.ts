import { classReminderOperations } from "@/lib/contracts/class-reminder";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { previewReminder, sendReminder } from "@/lib/server/services/teaching/remind-class";

export const GET = serve(classReminderOperations.getClassReminder, ({ context, params }) =>
  previewReminder(context, params),
);

export const POST = serve(classReminderOperations.sendClassReminder, ({ context, params }) =>
  sendReminder(context, params),
);

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET, POST });
