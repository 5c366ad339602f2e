import { type Database, Prisma, rowsOf } from "@/lib/server/store/database";

/** A question that is answered by one JSON value of a statement. */
export interface Question<Answer> {
  readonly value: Prisma.Sql;
  readonly read: (json: never) => Answer;
}

type AnswersTo<Questions> = { readonly [Name in keyof Questions]: AnswerTo<Questions[Name]> };
type AnswerTo<Asked> = Asked extends Question<infer Answer> ? Answer : never;

/** A question whose value is read by `read`. */
export function question<Json, Answer>(value: Prisma.Sql, read: (json: Json) => Answer): Question<Answer> {
  return { value, read };
}

/** Asks one thing. */
export async function ask<Answer>(db: Database, asked: Question<Answer>): Promise<Answer> {
  const { answer } = await askTogether(db, { answer: asked });
  return answer;
}

/** Asks several things in one statement: what they cost is mostly the way to the database and back. */
export async function askTogether<Questions extends Readonly<Record<string, Question<unknown>>>>(
  db: Database,
  questions: Questions,
): Promise<AnswersTo<Questions>> {
  const asked = Object.entries(questions);
  const values = asked.map(([name, { value }]) => Prisma.sql`(${value}) AS ${Prisma.raw(`"${name}"`)}`);
  const [row] = await rowsOf<Record<string, never>>(db)`SELECT ${Prisma.join(values)}`;
  const answers = asked.map(([name, { read }]) => [name, read(row?.[name] as never)]);
  return Object.fromEntries(answers) as AnswersTo<Questions>;
}
