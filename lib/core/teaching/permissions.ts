/** What someone is in a course. */
export const COURSE_ROLES = ["student", "assistant", "instructor"] as const;
export type CourseRole = (typeof COURSE_ROLES)[number];

/** What can be wanted of a course, from what everyone in it may to what only those may who lead it. */
export type CourseAction =
  | "see" // title, seminars, what is asked of one
  | "see-class" // who is in it, how far they are, items, grades
  | "lead"; // change it, assign, invite, remove, correct

const ALLOWED: Readonly<Record<CourseRole, readonly CourseAction[]>> = {
  student: ["see"],
  assistant: ["see", "see-class"],
  instructor: ["see", "see-class", "lead"],
};

/** Whether a role in a course allows something; whoever is not in it may nothing. */
export function allows(role: CourseRole | undefined, action: CourseAction): boolean {
  return role !== undefined && ALLOWED[role].includes(action);
}

/** How many instructors a course must keep: without one nobody could change it any more. */
export const LEAST_INSTRUCTORS = 1;
