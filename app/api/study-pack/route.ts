import { studyPackOperations } from "@/lib/contracts/study-pack";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serveBySession } from "@/lib/server/http/serve";
import { readStudyPack } from "@/lib/server/services/offline/read-study-pack";

export const GET = serveBySession(studyPackOperations.getStudyPack, ({ context }) => readStudyPack(context));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
