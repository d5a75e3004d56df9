import type { Value } from '../write/to-piece.ts';

/** The frontmatter of an edition. */
export interface EditionHead {
  readonly title: string;
  readonly type: 'charter' | 'plan' | 'policy' | 'manifesto' | 'pledge';
  readonly edition: string;
  readonly issued: string;
  readonly period?: { readonly from: string; readonly to?: string } | undefined;
  readonly source: string;
  readonly fidelity: 'summary' | 'full';
}

/** The same in the form of the file. */
export function headFields({ source, period, ...others }: EditionHead): Readonly<Record<string, Value>> {
  return {
    ...others,
    ...(period === undefined ? {} : { period: { ...period } }),
    source: { title: source },
  };
}
