import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import { isoCBOR } from "@simplewebauthn/server/helpers";
import type { NewPasskey, SignedByPasskey } from "@/lib/contracts/passkeys";

/** What a browser is asked to have signed, and at which address. */
interface Asked {
  readonly challenge: string;
  readonly origin: string;
  /** Whether a finger, a face or a PIN was asked for. */
  readonly verified?: boolean;
}

/** A passkey as a phone or a password manager holds it. */
export interface HeldPasskey {
  readonly credential: NewPasskey;
  /** Signs in with it. */
  use(asked: Asked): SignedByPasskey;
}

const PRESENT = 0x01;
const VERIFIED = 0x04;
const WITH_KEY = 0x40;

/** Makes a passkey, as an authenticator that does not attest to its maker does (WebAuthn, 6.5). @param counts whether it counts how often it has signed */
export function makePasskey(
  asked: Asked,
  { counts = true, rawId = randomBytes(16) }: { readonly counts?: boolean; readonly rawId?: Buffer } = {},
): HeldPasskey {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const id = rawId.toString("base64url");
  const length = Buffer.alloc(2);
  length.writeUInt16BE(rawId.length);
  const key = Buffer.concat([Buffer.alloc(16), length, rawId, coseKey(publicKey)]);
  const authData = Buffer.concat([authenticatorData(asked, WITH_KEY, 0), key]);
  const attestation = new Map<string, unknown>([
    ["fmt", "none"],
    ["attStmt", new Map()],
    ["authData", new Uint8Array(authData)],
  ]);
  const common = { id, rawId: id, type: "public-key", clientExtensionResults: {} } as const;
  let uses = 0;
  return {
    credential: {
      ...common,
      response: {
        clientDataJSON: clientData("webauthn.create", asked).toString("base64url"),
        attestationObject: Buffer.from(isoCBOR.encode(attestation as never)).toString("base64url"),
        transports: ["internal"],
      },
    },
    use(next) {
      uses += counts ? 1 : 0;
      const data = authenticatorData(next, 0, uses);
      const client = clientData("webauthn.get", next);
      const signed = Buffer.concat([data, createHash("sha256").update(client).digest()]);
      return {
        ...common,
        response: {
          clientDataJSON: client.toString("base64url"),
          authenticatorData: data.toString("base64url"),
          signature: sign("sha256", signed, privateKey).toString("base64url"),
        },
      };
    },
  };
}

function authenticatorData({ origin, verified = true }: Asked, flags: number, counter: number): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt8(flags + PRESENT + (verified ? VERIFIED : 0), 0);
  head.writeUInt32BE(counter, 1);
  return Buffer.concat([createHash("sha256").update(new URL(origin).hostname).digest(), head]);
}

function clientData(type: string, { challenge, origin }: Asked): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

/** A public key as COSE has it: an EC2 key for ES256 on P-256 (RFC 9053, 7.1.1). */
function coseKey(publicKey: KeyObject): Uint8Array {
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, "base64url"));
  const parts: [number, number | Uint8Array][] = [
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, bytes(x)],
    [-3, bytes(y)],
  ];
  return isoCBOR.encode(new Map(parts) as never);
}
