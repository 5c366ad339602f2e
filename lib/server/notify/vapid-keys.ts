import webPush from "web-push";
import { database } from "@/lib/server/store/database";
import { settleSetting } from "@/lib/server/store/settings";

/** The keys that push services know this installation by (RFC 8292). */
export interface VapidKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

const SETTING = "vapid-keys";

/** Made at the first start, and kept in the database: with other keys every subscription would be worth nothing. */
export async function vapidKeys(): Promise<VapidKeys> {
  return (await settleSetting(database(), SETTING, webPush.generateVAPIDKeys())) as VapidKeys;
}
