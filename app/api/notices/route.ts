import { noticeOperations } from "@/lib/contracts/notices";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { readNotices } from "@/lib/server/services/notices/read-notices";

export const GET = serve(noticeOperations.listNotices, ({ context }) => readNotices(context));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
