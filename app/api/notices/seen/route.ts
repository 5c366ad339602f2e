import { noticeOperations } from "@/lib/contracts/notices";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { markNoticesSeen } from "@/lib/server/services/notices/mark-notices-seen";

export const POST = serve(noticeOperations.markNoticesSeen, ({ context, body }) => markNoticesSeen(context, body));

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ POST });
