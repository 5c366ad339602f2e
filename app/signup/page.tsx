import type { Metadata } from "next";
import type { SearchParams } from "@/app/_components/search-params";
import { AccountPage } from "@/app/_frame/account-page";
import { SignUpForm } from "@/app/signup/sign-up-form";
import { accountWords } from "@/lib/words/interface/account";

export const metadata: Metadata = { title: accountWords.signUpTitle };

export default function SignUpPage({ searchParams }: { readonly searchParams: SearchParams }) {
  return (
    <AccountPage
      searchParams={searchParams}
      title={accountWords.signUpTitle}
      guestLine={accountWords.guestKept}
      form={SignUpForm}
      other={{ question: accountWords.haveAccount, label: accountWords.signIn, path: "/signin" }}
    />
  );
}
