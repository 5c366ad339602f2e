import type { ReactNode } from "react";
import { FilterLinks } from "@/app/_components/filter-links";
import { PageShell } from "@/app/_frame/page-shell";
import type { CourseView } from "@/lib/contracts/courses";
import { courseWords } from "@/lib/words/interface/courses";

export type CoursePart = "overview" | "readiness" | "items" | "gradebook" | "people" | "log" | "settings";

/** Assistants have no use for these. */
const LEADERS_PARTS: ReadonlySet<string> = new Set<CoursePart>(["log", "settings"]);

interface CourseFrameProps {
  readonly course: CourseView;
  readonly current: CoursePart;
  readonly children: ReactNode;
}

/** The head of each page of a course; those who teach it have its parts to choose from. */
export function CourseFrame({ course, current, children }: CourseFrameProps) {
  const base = `/courses/${course.id}`;
  const { label, overview, ...others } = courseWords.tabs;
  const parts = Object.entries(others).filter(([part]) => !LEADERS_PARTS.has(part) || course.role === "instructor");
  return (
    <PageShell
      wide
      title={course.title}
      lead={[courseWords.ledBy(course.instructors), course.archived ? courseWords.archived : ""]
        .filter((part) => part !== "")
        .join(" · ")}
    >
      {course.join === null ? null : (
        <FilterLinks
          label={label}
          ways={[
            { href: base, text: overview, chosen: current === "overview" },
            ...parts.map(([part, text]) => ({ href: `${base}/${part}`, text, chosen: current === part })),
          ]}
        />
      )}
      {children}
    </PageShell>
  );
}
