import type { Metadata } from "next";
import type { SearchParams } from "@/app/_components/search-params";
import { AccountPage } from "@/app/_frame/account-page";
import { SignInForm } from "@/app/signin/sign-in-form";
import { accountWords } from "@/lib/words/interface/account";

export const metadata: Metadata = { title: accountWords.signInTitle };

export default function SignInPage({ searchParams }: { readonly searchParams: SearchParams }) {
  return (
    <AccountPage
      searchParams={searchParams}
      title={accountWords.signInTitle}
      guestLine={accountWords.guestMerged}
      form={SignInForm}
      other={{ question: accountWords.noAccount, label: accountWords.signUpTitle, path: "/signup" }}
    />
  );
}
