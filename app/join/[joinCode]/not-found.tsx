import { PageShell } from "@/app/_frame/page-shell";
import { JoinForm } from "@/app/courses/join-form";
import { courseWords } from "@/lib/words/interface/courses";

/** A code that no course has: most likely mistyped. */
export default function UnknownCode() {
  return (
    <PageShell signedIn={false}>
      <h1 className="title">{courseWords.unknownCode}</h1>
      <p>{courseWords.unknownCodeNote}</p>
      <JoinForm />
    </PageShell>
  );
}
