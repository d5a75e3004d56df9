import { statSync } from 'node:fs';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { tellFailures } from './failures.ts';

type Understood<Options extends ParseArgsConfig['options']> = ReturnType<
  typeof parseArgs<{ readonly options: Options; readonly allowPositionals: true }>
>;

/**
 * Parses the arguments of a command. Prints the usage and exits on --help, on unknown options, on more than
 * `most` positional arguments, and if the folder of --root does not exist, which would otherwise look like an
 * empty archive. Every command accepts --trace.
 */
export function argumentsOf<const Options extends NonNullable<ParseArgsConfig['options']>>(
  usage: string,
  options: Options,
  most: number = Number.POSITIVE_INFINITY,
): Understood<Options> {
  const given = process.argv.slice(2);
  if (given.some((word) => word === '--help' || word === '-h')) {
    console.log(usage);
    process.exit(0);
  }
  tellFailures(given.includes('--trace'));
  const args = Object.hasOwn(options, 'trace') ? given : given.filter((word) => word !== '--trace');
  try {
    const understood = parseArgs({ args, options, allowPositionals: true });
    const wrong = wrongIn(understood, most);
    if (wrong === null) return understood;
    console.error(`${wrong}\n${usage}`);
    process.exit(2);
  } catch (cause) {
    const wrong = /'(--?[^' ]+)/.exec(cause instanceof Error ? cause.message : '')?.[1];
    console.error(`${wrong ? `「${wrong}」の書き方が違います。` : '指定の書き方が違います。'}\n${usage}`);
    process.exit(2);
  }
}

interface Given {
  readonly positionals: readonly string[];
  readonly values: { readonly root?: unknown };
}

function wrongIn({ positionals, values: { root } }: Given, most: number): string | null {
  const tooMany = positionals[most];
  if (tooMany !== undefined) return `「${tooMany}」は、ここには書けません。`;
  const isThere =
    typeof root !== 'string' || (statSync(root, { throwIfNoEntry: false })?.isDirectory() ?? false);
  return isThere ? null : `--root に書いたフォルダー「${root}」がありません。`;
}
