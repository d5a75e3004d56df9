// npm run new -- reorganization|chart|plan|municipality: creates a content file from options, asking for
// missing ones.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { answersOf, type Question, questions } from '#drafting/write/begin.ts';
import { type FileKind, newFile } from '#drafting/write/new-file.ts';
import { argumentsOf } from './arguments.ts';
import { checkedText } from './new/checked-text.ts';
import { refuse } from './refuse.ts';

const KINDS: Readonly<Record<string, { readonly kind: FileKind; readonly next: string }>> = {
  municipality: {
    kind: 'municipality',
    next: '次に「npm run new -- chart」で組織図を、「npm run new -- plan」で計画を書き始めてください。',
  },
  reorganization: {
    kind: 'reorganization',
    next: '次に、出典の記述（statements）と変更（changes）を書き、「npm run check」で確かめてください。',
  },
  chart: {
    kind: 'chart',
    next: '次に、組織（units）を「部: { 課: [係, 係] }」の形で書き、「npm run check」で確かめてください。表からなら「npm run import -- chart」で作れます。',
  },
  plan: { kind: 'edition', next: '次に、取組（measures）を書き、「npm run check」で確かめてください。' },
};
const FLAGS = [...new Set(Object.values(questions).flatMap((all) => all.map(({ key }) => key)))];

const { values, positionals } = argumentsOf(
  `使い方: npm run new -- municipality|reorganization|chart|plan [${FLAGS.map((key) => `--${key} …`).join('] [')}]
  municipality   市区町村
  reorganization 改正
  chart          組織図
  plan           計画、大綱、部局マニフェストなどの資料の版（種類は --type）
  書かなかったものは、一つずつ尋ねます。あるファイルに上書きはしません。`,
  {
    root: { type: 'string', default: '.' },
    ...(Object.fromEntries(FLAGS.map((key) => [key, { type: 'string' }])) as Record<
      string,
      { type: 'string' }
    >),
  },
);
process.exitCode = await begin(positionals[0]);

async function begin(word = ''): Promise<number> {
  const chosen = Object.hasOwn(KINDS, word) ? KINDS[word] : undefined;
  if (chosen === undefined)
    return refuse(
      `「npm run new -- ${Object.keys(KINDS).join('|')}」の形で、何を書き始めるかを書いてください。`,
    );
  const { kind, next } = chosen;
  const given = await answers(questions[kind]);
  if (given === null) return 1;
  const { path, text } = newFile(kind, answersOf(kind, given));
  const root = String(values.root);
  const folder = join(root, 'content', given.get('for') ?? '');
  if (kind !== 'municipality' && !existsSync(join(folder, 'municipality.yaml')))
    return refuse(
      `content/${given.get('for')} という市区町村がありません。先に「npm run new -- municipality」で作ってください。`,
    );
  if (existsSync(join(root, path))) return refuse(`${path} がすでにあります。何も書き込んでいません。`);
  const wrong = checkedText(path, text);
  if (wrong.length > 0) {
    for (const { message, hint } of wrong) console.error(`${message}${hint}`);
    return refuse('何も書き込んでいません。');
  }
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  console.log(`${path} を作りました。\n${next}`);
  return 0;
}

/**
 * The answers from options and, on a terminal, from prompts. Null if needed ones are missing or the user
 * cancels.
 */
async function answers(all: readonly Question[]): Promise<ReadonlyMap<string, string> | null> {
  const flags = values as Readonly<Record<string, string | undefined>>;
  const given = new Map(
    all.flatMap(({ key }) => (flags[key] === undefined ? [] : [[key, flags[key]] as const])),
  );
  if (!process.stdin.isTTY) {
    const missing = all.filter(({ key, isNeeded }) => isNeeded && !given.has(key));
    for (const { key, asks, example } of missing)
      console.error(`--${key} に、${asks}を書いてください（例: ${example}）。`);
    return missing.length > 0 ? null : given;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    for (const question of all)
      if (!given.has(question.key) && (question.isAsked?.(given) ?? true))
        await ask(question, given, terminal);
  } catch (cause) {
    if (!(cause instanceof Error && cause.name === 'AbortError')) throw cause;
    console.error('\nやめました。何も書き込んでいません。');
    return null;
  } finally {
    terminal.close();
  }
  return given;
}

async function ask(
  { key, asks, example, isNeeded }: Question,
  given: Map<string, string>,
  terminal: { readonly question: (text: string) => Promise<string> },
): Promise<void> {
  for (;;) {
    const answer = (
      await terminal.question(`${asks}\n  例: ${example}${isNeeded ? '' : '（なければ空のまま）'}\n> `)
    ).trim();
    if (answer !== '') given.set(key, answer);
    if (answer !== '' || !isNeeded) return;
  }
}
