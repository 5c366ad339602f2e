import { parseArgs } from "node:util";
import { checkContent } from "@/lib/core/content/check-content";
import { formatContentProblem } from "@/lib/core/content/content-problem";
import { parseContent } from "@/lib/core/content/parse-content";
import { readArticles } from "@/lib/server/content/read-articles";
import { readContentFiles } from "@/lib/server/content/read-content";

/** npm run content:check [-- --content DIR] [-- --articles DIR]: one line for each problem, exit code 1 if there is any. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { content: { type: "string", default: "content" }, articles: { type: "string" } },
  });
  const content = parseContent(await readContentFiles(values.content));
  const sources = content.sources.map(({ value }) => value);
  const articles = values.articles === undefined ? undefined : await readArticles(values.articles, sources);
  const problems = checkContent(content, articles);
  for (const problem of problems) console.error(formatContentProblem(problem));
  const compared = articles === undefined ? "" : `, ${articles.size} articles compared`;
  const found = problems.length === 0 ? "no problems" : `${problems.length} problems`;
  console.log(
    `${content.facts.length} facts, ${sources.length} sources, ${content.entities.length} entities${compared}: ${found}`,
  );
  return problems.length === 0 ? 0 : 1;
}

process.exitCode = await main();
