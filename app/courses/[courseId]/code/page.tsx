import type { Metadata } from "next";
import { NavLink } from "@/app/_components/nav-link";
import styles from "@/app/courses/_components/course.module.css";
import { page, requirePageContext } from "@/lib/server/http/page-context";
import { requestAddress } from "@/lib/server/http/request-address";
import { readPoster } from "@/lib/server/services/courses/read-poster";
import { courseWords } from "@/lib/words/interface/courses";

export const metadata: Metadata = { title: courseWords.codeTitle };

/** The code and the square, as large as the wall is. The square is dark on light in whatever theme: cameras want that. */
export default page(async function CodePage({ params }: { readonly params: Promise<{ courseId: string }> }) {
  const { courseId } = await params;
  const context = await requirePageContext();
  const address = await requestAddress();
  const { title, code, state, square } = await readPoster(context, courseId, address);
  return (
    <main id="content" tabIndex={-1} className={styles.projector}>
      <h1 className={styles.big}>{title}</h1>
      <div className={`stack-4 ${styles.projected}`}>
        <p className={styles.hugeCode}>{code}</p>
        {/* biome-ignore lint/performance/noImgElement: made here, nothing is to be optimised */}
        <img className={styles.qr} src={square} alt={courseWords.qrAlt} />
        <p className={styles.big}>{courseWords.codeHow(`${address.replace(/^https?:\/\//, "")}/courses`)}</p>
        <p className="soft">{courseWords.codeWorks[state]}</p>
      </div>
      <NavLink href={`/courses/${courseId}`} className="quiet">
        {courseWords.back}
      </NavLink>
    </main>
  );
});
