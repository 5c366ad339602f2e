import { adminOperations } from "@/lib/contracts/admin";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { keptMail } from "@/lib/server/notify/deliver-mail";
import { readStorage } from "@/lib/server/services/administration/read-storage";

export const GET = serve(adminOperations.getStorage, ({ context }) => readStorage(context, keptMail));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
