import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openChromium } from "@/tests/support/chromium";

const PUBLIC = path.resolve(import.meta.dirname, "../../public");

/** The icon's own colour, to its very edge. */
const GROUND = "#0b5560";

/** A maskable icon is cut to whatever shape a launcher likes: what matters lies in the middle 80 %. */
const MASKABLE_SHARE = 0.8;

const ICONS = [
  { file: "icons/icon-192.png", size: 192, maskable: false },
  { file: "icons/icon-512.png", size: 512, maskable: false },
  { file: "icons/maskable-512.png", size: 512, maskable: true },
] as const;

/** `npm run icons`: draws the icons that a home screen asks for from public/icon.svg. */
async function main(): Promise<void> {
  const svg = Buffer.from(readFileSync(path.join(PUBLIC, "icon.svg"))).toString("base64");
  const browser = await openChromium();
  for (const { file, size, maskable } of ICONS) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const width = maskable ? size * MASKABLE_SHARE : size;
    const ground = maskable ? GROUND : "transparent";
    await page.setContent(
      `<body style="margin:0;height:100vh;display:grid;place-items:center;background:${ground}">` +
        `<img width="${width}" src="data:image/svg+xml;base64,${svg}">`,
    );
    await page.locator("img").evaluate((image: HTMLImageElement) => image.decode());
    writeFileSync(path.join(PUBLIC, file), await page.screenshot({ omitBackground: true }));
    console.log(`public/${file}`);
  }
  await browser.close();
}

await main();
