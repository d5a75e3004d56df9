import { type ColourUse, light } from '#styles/palette.ts';
import { breakLines } from '../measure/break-lines.ts';
import type { Weight } from '../measure/text-width.ts';
import { standalone } from './standalone.ts';
import { escapeXml } from './xml.ts';

const MARGIN = 24;
/** In a narrower drawing a title would be broken too often. */
const LEAST_WIDTH = 560;

/** The share of the width that lines may fill, because the font at the destination is unknown. */
const SURE = 0.9;

const head = { size: 20, line: 28, weight: 'bold', fill: 'ink' } as const;
const below = { size: 13, line: 20, weight: 'normal', fill: 'ink-quiet' } as const;
const foot = { size: 11, line: 16, weight: 'normal', fill: 'ink-quiet' } as const;

interface Style {
  readonly size: number;
  readonly line: number;
  readonly weight: Weight;
  readonly fill: ColourUse;
}

interface SetLine extends Style {
  readonly text: string;
}

/** A figure that leaves the site, with the words printed on it: on a slide nobody sees the page around it. */
export interface Download {
  readonly title: string;
  readonly description: string;
  /** 青空市「令和8年度組織機構改正」（令和8年4月1日） */
  readonly of: string;
  /** The sources and the site, the address of the page and its date. */
  readonly from: readonly string[];
  /** The address of the page, against which links are resolved. */
  readonly page: string;
}

const ROOT = /^(<svg[^>]*?) width="([\d.]+)" height="([\d.]+)" viewBox="[^"]*"([^>]*>)/;

/** A drawing of the site on its own: with its colours, its title above it and, below, its origin and date. */
export function svgForDownload(svg: string, { title, description, page, of, from }: Download): string {
  const drawn = standalone(svg).replace(
    / href="([^"]*)"/g,
    (_, href) => ` href="${new URL(href, page).href}"`,
  );
  return drawn.replace(ROOT, (_, open, width, height, rest) => {
    const text = Math.max(Number(width), LEAST_WIDTH);
    const set = (what: string, style: Style): readonly SetLine[] =>
      breakLines(what, text * SURE, style.size, style.weight).map((text) => ({ ...style, text }));
    const above = [...set(title, head), ...set(of, below)];
    const under = from.flatMap((line) => set(line, foot));
    const top = MARGIN + heightOf(above) + MARGIN / 2;
    const whole = {
      width: text + 2 * MARGIN,
      height: top + Number(height) + MARGIN / 2 + heightOf(under) + MARGIN,
    };
    const box = `x="${-MARGIN}" y="${-top}" width="${whole.width}" height="${whole.height}"`;
    return [
      `${open.replace(/aria-labelledby="[^"]*"/, 'aria-labelledby="title desc"')} width="${whole.width}" height="${whole.height}" viewBox="${-MARGIN} ${-top} ${whole.width} ${whole.height}"${rest}`,
      `<title id="title">${escapeXml(title)}</title><desc id="desc">${escapeXml(description)}</desc>`,
      `<rect ${box} fill="${light('paper')}"/>`,
      ...written(above, MARGIN - top),
      ...written(under, Number(height) + MARGIN / 2),
    ].join('');
  });
}

function heightOf(lines: readonly SetLine[]): number {
  return lines.reduce((sum, { line }) => sum + line, 0);
}

function written(lines: readonly SetLine[], top: number): readonly string[] {
  return lines.map(({ text, size, line, weight, fill }, at) => {
    const baseline = top + heightOf(lines.slice(0, at)) + (line + size * 0.7) / 2;
    return `<text x="0" y="${baseline.toFixed(1)}" font-size="${size}" font-weight="${weight}" fill="${light(fill)}">${escapeXml(text)}</text>`;
  });
}
