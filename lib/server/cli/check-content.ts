import { parseArgs } from "node:util";
import { formatContentProblem } from "@/lib/core/content/content-problem";
import { parseContent } from "@/lib/core/content/parse-content";
import { adviseOn, lintContent } from "@/lib/core/generation/lint-content";
import { readArticles } from "@/lib/server/content/read-articles";
import { readContentFiles } from "@/lib/server/content/read-content";

/**
 * npm run content:check [-- --content DIR] [-- --articles DIR] [-- --warnings]: one line for each problem, exit code 1 if
 * there is any. Warnings are counted, and listed where they are asked for.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      content: { type: "string", default: "content" },
      articles: { type: "string" },
      warnings: { type: "boolean", default: false },
    },
  });
  const content = parseContent(await readContentFiles(values.content));
  const sources = content.sources.map(({ value }) => value);
  const articles = values.articles === undefined ? undefined : await readArticles(values.articles, sources);
  const problems = lintContent(content, articles);
  for (const problem of problems) console.error(formatContentProblem(problem));
  const warnings = adviseOn(content);
  if (values.warnings) for (const warning of warnings) console.log(`${formatContentProblem(warning)}`);
  const compared = articles === undefined ? "" : `, ${articles.size} articles compared`;
  const found = problems.length === 0 ? "no problems" : `${problems.length} problems`;
  console.log(
    `${content.facts.length} facts, ${sources.length} sources, ${content.entities.length} entities${compared}: ${found}, ${warnings.length} warnings`,
  );
  return problems.length === 0 ? 0 : 1;
}

process.exitCode = await main();
