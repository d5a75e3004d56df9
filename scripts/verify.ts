// npm run verify -- DIR: checks a downloaded site against the digests published with it.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DIGESTS, differencesFrom, readDigests } from '#site/digests.ts';
import { argumentsOf } from './arguments.ts';

const USAGE = `使い方: npm run verify -- フォルダー [--digests ファイル]
  --digests   確かめるもとにする控え（はじめは、フォルダーの中の ${DIGESTS}）
  同じなら 0、違いがあれば 1、確かめられなければ 2 で終わります。`;

const { values, positionals } = argumentsOf(USAGE, { digests: { type: 'string' } });
const [folder, ...more] = positionals;
process.exitCode = folder === undefined || more.length > 0 ? refuse(USAGE) : verify(folder, values.digests);

function verify(folder: string, given: string | undefined): number {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    return refuse(`${folder} というフォルダーはありません。`);
  const file = given ?? join(folder, DIGESTS);
  if (!existsSync(file))
    return refuse(
      `控え（${file}）がありません。サイトの /${DIGESTS} を取り寄せるか、--digests に控えのファイルを書いてください。`,
    );
  const text = readFileSync(file, 'utf8');
  const digests = readDigests(text);
  if (digests === null) return refuse(`${file} は、サイトの控えとして読めません。`);

  const { listed, missing, added, changed } = differencesFrom(digests, folder);
  for (const [what, paths] of [
    ['ありません', missing],
    ['控えにありません', added],
    ['控えと違います', changed],
  ] as const)
    for (const path of paths) console.log(`${what}: ${path}`);

  const { site, asOf, engine, commit } = digests;
  console.log(`${site} 基準日 ${asOf}、${engine}、コミット ${commit ?? '不明'}`);
  console.log(`控えの SHA-256: ${createHash('sha256').update(text).digest('hex')}`);
  const wrong = missing.length + added.length + changed.length;
  console.log(
    wrong === 0
      ? `${listed}ファイルのすべてが、控えと同じです。`
      : `控えと違うところが${wrong}件あります（ない ${missing.length}、余る ${added.length}、違う ${changed.length}）。`,
  );
  return wrong === 0 ? 0 : 1;
}

function refuse(why: string): 2 {
  console.error(why);
  return 2;
}
