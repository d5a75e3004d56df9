#!/usr/bin/env node
// hensen COMMAND [...]: the commands of the engine, for a repository that has it as a package. Plain
// JavaScript, so that any version of Node can run it and say that it is too old.
import { readTypeScriptOfPackage } from './read-typescript.mjs';

const OLDEST = 24;
const COMMANDS = {
  init: '市区町村の見本が一つ入った、新しいサイトの原稿を作る',
  check: '原稿を確かめ、誤りの場所と直し方を知らせる',
  dev: '原稿を保存するたびに新しくなるサイトを、この機械の中だけで見せる',
  build: '確かめてから、dist/ にサイトを作る',
  merge: '分けて作ったもの（build --shard）を、一つのサイトにする',
  verify: '取り寄せたサイトが、公開したものと同じかを確かめる',
  serve: 'dist/ のサイトを、この機械の中だけで見せる',
  ids: '組織、事務、職に、変わらない ID を付ける',
  new: '改正、組織図、計画、市区町村のファイルを書き始める',
  import: '表（Excel、Word、PDF、CSV）から原稿を作る',
  suggest: '二つの組織図から、変更の案を出す',
  fmt: '原稿の書き方を整える',
  published: '公開したアドレスを控える',
  fingerprint: '資料の文字と原稿を照合するための、資料の指紋を作る',
  report: '原稿の変更で、内容の何が変わるかを述べる',
};

async function run() {
  const [, , command, ...rest] = process.argv;
  if (Number.parseInt(process.versions.node, 10) < OLDEST) {
    console.error(
      `Node.js ${OLDEST} 以上が要ります（いまは ${process.versions.node}）。https://nodejs.org/ から新しいものを入れてください。`,
    );
    return 2;
  }
  if (command === undefined || !Object.hasOwn(COMMANDS, command)) {
    const isHelp = command === '--help' || command === '-h';
    const lines = Object.entries(COMMANDS).map(([name, what]) => `  ${name.padEnd(13)}${what}`);
    if (!isHelp && command !== undefined) console.error(`「${command}」という命令はありません。`);
    console[isHelp ? 'log' : 'error'](
      `使い方: npx hensen 命令 [指定]\n${lines.join('\n')}\n  それぞれの指定は「npx hensen 命令 --help」で分かります。`,
    );
    return isHelp ? 0 : 2;
  }
  readTypeScriptOfPackage();
  // npm removes the `--` before the arguments of a command, npx does not.
  const given = rest[0] === '--' ? rest.slice(1) : rest;
  process.argv = [process.argv[0], process.argv[1], ...given];
  try {
    await import(new URL(`./${command}.ts`, import.meta.url).href);
  } catch (cause) {
    if (cause?.code !== 'ERR_MODULE_NOT_FOUND') throw cause;
    console.error('要る部品が入っていません。「npm ci」で入れ直してください。');
    return 1;
  }
  return process.exitCode ?? 0;
}

process.exitCode = await run();
