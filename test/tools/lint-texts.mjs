/** Lints texts as if they were files of the repository: reads [{file, text}] on stdin, writes [[message, …], …]. */
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const cases = JSON.parse(await text(process.stdin));
// The files do not exist, so no program can tell their types; rules that need types are left to the real files.
const linter = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });
const answers = [];
for (const { file, text: code } of cases) {
  const [result] = await linter.lintText(code, { filePath: file });
  answers.push(result.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}
process.stdout.write(JSON.stringify(answers));
