import { PageShell } from "@/app/_frame/page-shell";
import styles from "@/app/courses/_components/course.module.css";
import { JoinForm } from "@/app/courses/join-form";
import { courseWords } from "@/lib/words/interface/courses";

/** A code that no course has: most likely mistyped. */
export default function UnknownCode() {
  return (
    <PageShell signedIn={false}>
      <div className={styles.page}>
        <h1 className={styles.title}>{courseWords.unknownCode}</h1>
        <p>{courseWords.unknownCodeNote}</p>
        <JoinForm />
      </div>
    </PageShell>
  );
}
