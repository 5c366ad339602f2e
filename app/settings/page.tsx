import type { Metadata } from "next";
import { cookies } from "next/headers";
import { FileLink } from "@/app/_components/file-link";
import { NavLink } from "@/app/_components/nav-link";
import { requestLocale } from "@/app/_components/reader-locale";
import { Section } from "@/app/_components/section";
import { readTheme, THEME_COOKIE } from "@/app/_components/theme";
import { PageShell } from "@/app/_frame/page-shell";
import { ChangePassword } from "@/app/settings/change-password";
import { DeleteAccount } from "@/app/settings/delete-account";
import { EmailSection } from "@/app/settings/email-section";
import { FitSection } from "@/app/settings/fit-section";
import { OnThisDevice } from "@/app/settings/on-this-device";
import { PasskeysSection } from "@/app/settings/passkeys-section";
import { RemindersSection } from "@/app/settings/reminders-section";
import own from "@/app/settings/settings.module.css";
import { SettingsForm } from "@/app/settings/settings-form";
import { SettingsNav } from "@/app/settings/settings-nav";
import { SignOut } from "@/app/settings/sign-out";
import { SignedInSection } from "@/app/settings/signed-in-section";
import { ThemeChoice } from "@/app/settings/theme-choice";
import type { Account } from "@/lib/contracts/account";
import type { SessionView } from "@/lib/contracts/sessions";
import { page, requirePageContext, TWO_STEP_PATH } from "@/lib/server/http/page-context";
import { vapidKeys } from "@/lib/server/notify/vapid-keys";
import { readAccount } from "@/lib/server/services/accounts/read-account";
import { listSessions } from "@/lib/server/services/accounts/sessions";
import { readFit } from "@/lib/server/services/fitting/start-fit";
import { listPasskeys } from "@/lib/server/services/passkeys/edit-passkeys";
import { readReminders } from "@/lib/server/services/reminders/read-reminders";
import { readSecondFactor } from "@/lib/server/services/second-factor/change-second-factor";
import { readWorkload } from "@/lib/server/services/study/read-workload";
import { formatDayOf } from "@/lib/words/format";
import { deviceWords } from "@/lib/words/interface/device";
import { emailWords } from "@/lib/words/interface/email";
import { fitWords } from "@/lib/words/interface/fit";
import { passkeyWords } from "@/lib/words/interface/passkeys";
import { reminderWords } from "@/lib/words/interface/reminders";
import { sessionWords } from "@/lib/words/interface/sessions";
import { settingsWords } from "@/lib/words/interface/settings";
import { twoStepWords } from "@/lib/words/interface/two-step";

export const metadata: Metadata = { title: settingsWords.title };

export default page(async function SettingsPage() {
  const context = await requirePageContext();
  const [account, sessions, secondFactor, passkeys, workload, fit, reminders, locale, cookieJar] = await Promise.all([
    readAccount(context),
    listSessions(context).then((list) => list.sessions),
    context.actor.guest ? null : readSecondFactor(context),
    listPasskeys(context).then((list) => list.passkeys),
    readWorkload(context),
    readFit(context),
    vapidKeys().then(({ publicKey }) => readReminders(context, publicKey)),
    requestLocale(),
    cookies(),
  ]);
  return (
    <PageShell wide title={settingsWords.title} lead={leadFor(account)}>
      <div className={own.settings}>
        <SettingsNav isGuest={account.guest} hasSecondFactor={secondFactor !== null} />
        <div className="stack-4">
          {account.guest ? (
            <NavLink href="/signup" className="secondary">
              {settingsWords.createAccount}
            </NavLink>
          ) : null}
          <SettingsForm account={account} locale={locale} workload={workload} />
          <Section id="fit" title={fitWords.title} className="stack-3 part">
            <FitSection given={fit} locale={locale} />
          </Section>
          <Section id="look" title={settingsWords.look} className="stack-3 part">
            <ThemeChoice theme={readTheme(cookieJar.get(THEME_COOKIE)?.value)} />
          </Section>
          <Section id="device" title={deviceWords.title} className="stack-3 part">
            <OnThisDevice />
          </Section>
          <Section id="reminders" title={reminderWords.title} className="stack-3 part">
            <RemindersSection given={reminders} locale={locale} />
          </Section>
          <Section id="signed-in" title={sessionWords.title} className="stack-3 part">
            <SignedInSection sessions={sessions} locale={locale} timeZone={account.timeZone} />
          </Section>
          {account.guest ? null : (
            <Section id="email" title={emailWords.title} className="stack-3 part">
              <EmailSection account={account} />
            </Section>
          )}
          {account.guest ? null : (
            <Section id="password" title={sessionWords.passwordTitle} className="stack-3 part">
              <ChangePassword />
            </Section>
          )}
          {account.guest ? null : (
            <Section id="passkeys" title={passkeyWords.title} className="stack-3 part">
              <PasskeysSection
                passkeys={passkeys}
                device={deviceHere(sessions)}
                locale={locale}
                timeZone={account.timeZone}
              />
            </Section>
          )}
          {secondFactor === null ? null : (
            <Section id="two-step" title={twoStepWords.title} className="stack-3 part">
              <p>
                {secondFactor.since === null
                  ? twoStepWords.off
                  : twoStepWords.on(formatDayOf(locale, account.timeZone, Date.parse(secondFactor.since)))}
              </p>
              <NavLink href={TWO_STEP_PATH} className="secondary">
                {secondFactor.since === null ? twoStepWords.setUp : twoStepWords.manage}
              </NavLink>
            </Section>
          )}
          <Section id="data" title={settingsWords.data} className="stack-3 part">
            <p className="soft">{settingsWords.exportNote}</p>
            <FileLink href="/api/account/export" label={settingsWords.export} className="secondary" />
            <SignOut userId={account.id} guest={account.guest} locale={locale} />
            <DeleteAccount userId={account.id} />
          </Section>
        </div>
      </div>
    </PageShell>
  );
});

function deviceHere(sessions: readonly SessionView[]): string {
  return sessions.find(({ current }) => current)?.device ?? sessionWords.thisDevice;
}

function leadFor({ guest, email }: Account): string | undefined {
  if (guest) return settingsWords.guest;
  return email === null ? undefined : settingsWords.email(email);
}
