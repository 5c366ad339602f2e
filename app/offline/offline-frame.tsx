import type { ReactNode } from "react";
import { AppHeader } from "@/app/_frame/app-header";
import { BarePage } from "@/app/_frame/bare-page";
import shell from "@/app/_frame/page-shell.module.css";
import { TabBar } from "@/app/_frame/tab-bar";
import { OutboxLine } from "@/app/_offline/outbox/outbox-line";
import type { OnPhone } from "@/app/_offline/pack/phone-study";
import { formatMoment } from "@/lib/words/format";
import { offlineWords } from "@/lib/words/interface/offline";

interface OfflineFrameProps {
  readonly phone: OnPhone;
  readonly locale: string;
  readonly children: ReactNode;
}

/** A page offline: says that it is one, and of when it is. */
export function OfflineFrame({ phone, locale, children }: OfflineFrameProps) {
  const { userId, madeAt, options } = phone.pack;
  return (
    <div className={`${shell.page} ${shell.withTabs}`}>
      <AppHeader signedIn />
      <TabBar path={location.pathname} />
      <section aria-label={offlineWords.title}>
        <p className="small">
          {offlineWords.offline} {offlineWords.keptOn(formatMoment(locale, options.timeZone, madeAt))}
        </p>
      </section>
      <OutboxLine userId={userId} locale={locale} />
      <main id="content" tabIndex={-1} className={shell.main}>
        {children}
      </main>
    </div>
  );
}

export function Loading() {
  return (
    <div className={`${shell.page} ${shell.withTabs}`}>
      <AppHeader signedIn />
      <TabBar path="" />
      <main id="content" className={shell.main} aria-busy="true">
        <h1 className="visually-hidden">{offlineWords.title}</h1>
        <p className="small">{offlineWords.loading}</p>
      </main>
    </div>
  );
}

export function NeedsNetwork() {
  return <Alone title={offlineWords.needsNetworkTitle} text={offlineWords.needsNetwork} />;
}

export function NothingKept() {
  return <Alone title={offlineWords.nothingKeptTitle} text={offlineWords.nothingKept} />;
}

/** A page of which nothing is on the device: the ways to those that are. */
export function Alone({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <BarePage title={title} text={text} tabs={<TabBar path={location.pathname} />}>
      <button type="button" className="primary" onClick={() => location.reload()}>
        {offlineWords.retry}
      </button>
      <a href="/" className="secondary">
        {offlineWords.toToday}
      </a>
    </BarePage>
  );
}
