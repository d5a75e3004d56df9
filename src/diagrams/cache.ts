import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Figure } from './figure.ts';
import { render } from './render.ts';

/** Where drawings are kept, and how many had to be drawn. */
export interface DrawingCache {
  readonly svgOf: (figure: Figure) => Promise<string>;
  readonly drawn: () => number;
}

/**
 * Drawings by content: the figure and the code that draws it. A second build draws only what changed, and a
 * change to the drawing code draws everything anew.
 */
export function drawingCache(folder: string, renderer: string = rendererVersion()): DrawingCache {
  mkdirSync(folder, { recursive: true });
  let drawn = 0;
  return {
    drawn: () => drawn,
    svgOf: async (figure) => {
      const key = createHash('sha256')
        .update(JSON.stringify([renderer, figure]))
        .digest('hex')
        .slice(0, 32);
      const path = join(folder, `${key}.svg`);
      const known = readIfThere(path);
      if (known !== null) return known;
      const rendered = await render(figure);
      // Never an empty box: a figure that cannot be drawn stops the build, with its source.
      if (!rendered.ok) {
        throw new Error(
          `図「${figure.title}」を描けません（${rendered.line} 行目: ${rendered.message}）。\n\n${figure.mermaid}`,
        );
      }
      drawn++;
      // Written aside and then named, so that a build that is cut off leaves no half of a drawing behind.
      const aside = `${path}.${process.pid}`;
      writeFileSync(aside, rendered.svg);
      renameSync(aside, path);
      return rendered.svg;
    },
  };
}

function rendererVersion(): string {
  const hash = createHash('sha256');
  const { version } = createRequire(join(process.cwd(), 'package.json'))('mermaid/package.json') as {
    version: string;
  };
  hash.update(version);
  for (const file of globSync('src/diagrams/**/*.ts').sort()) hash.update(readFileSync(file));
  return hash.digest('hex');
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
