import { renderSVG } from "uqr";

/** Modules of light around the square, without which cameras do not find it: the standard asks for four. */
const QUIET_ZONE = 4;

/** An address as a QR code: an SVG as a data address for an image, dark on light. */
export function qrCode(address: string): string {
  const svg = renderSVG(address, { border: QUIET_ZONE });
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
}
