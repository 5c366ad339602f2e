import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { ConfirmIdentity } from "@/app/_components/confirm-identity";
import { EARLY_SCRIPT } from "@/app/_components/early-script";
import { TakenOver } from "@/app/_components/taken-over";
import { readTheme, THEME_COLOURS, THEME_COOKIE } from "@/app/_components/theme";
import { AppUpdate } from "@/app/_offline/shell/app-update";
import "@/app/globals.css";
import "@/app/shapes.css";
import "@/app/controls.css";
import { servesWorker } from "@/lib/server/http/serves-worker";
import { readerLocale } from "@/lib/words/format";
import { appWords } from "@/lib/words/interface/app";

export const metadata: Metadata = {
  title: { default: appWords.title, template: `%s · ${appWords.title}` },
  description: appWords.description,
  applicationName: appWords.title,
  icons: { icon: { url: "/icon.svg", type: "image/svg+xml" }, apple: "/apple-touch-icon.png" },
  appleWebApp: { title: appWords.title, statusBarStyle: "default" },
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export async function generateViewport(): Promise<Viewport> {
  const theme = readTheme((await cookies()).get(THEME_COOKIE)?.value);
  return {
    width: "device-width",
    initialScale: 1,
    viewportFit: "cover",
    themeColor:
      theme === "device"
        ? [
            { media: "(prefers-color-scheme: light)", color: THEME_COLOURS.light },
            { media: "(prefers-color-scheme: dark)", color: THEME_COLOURS.dark },
          ]
        : THEME_COLOURS[theme],
  };
}

/** Reads cookie and language, which makes every page dynamic: the nonces of the content security policy need that. */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const theme = readTheme((await cookies()).get(THEME_COOKIE)?.value);
  const asked = await headers();
  const locale = readerLocale(asked.get("accept-language"));
  return (
    <html lang={locale} data-theme={theme === "device" ? undefined : theme} suppressHydrationWarning>
      <body>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, which has to run before all else */}
        <script nonce={asked.get("x-nonce") ?? ""} dangerouslySetInnerHTML={{ __html: EARLY_SCRIPT }} />
        <a className="skip" href="#content">
          {appWords.skip}
        </a>
        {servesWorker() ? <AppUpdate /> : null}
        <ConfirmIdentity>{children}</ConfirmIdentity>
        <TakenOver />
      </body>
    </html>
  );
}
