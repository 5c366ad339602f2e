import { respondNothingHere as refuse } from "@/lib/server/http/respond";

/** Whatever no other route serves. */
export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT };
