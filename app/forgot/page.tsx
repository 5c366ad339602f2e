import type { Metadata } from "next";
import { PageShell } from "@/app/_frame/page-shell";
import { ForgotForm } from "@/app/forgot/forgot-form";
import { emailWords } from "@/lib/words/interface/email";

export const metadata: Metadata = { title: emailWords.forgotTitle };

export default function ForgotPage() {
  return (
    <PageShell title={emailWords.forgotTitle} lead={emailWords.forgotLead}>
      <ForgotForm />
    </PageShell>
  );
}
