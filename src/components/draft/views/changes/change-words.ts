import { html, nothing, type TemplateResult } from 'lit-html';
import { verbOf } from '#drafting/changes/change-values.ts';
import type { Verb } from '#org/change.ts';
import { verbWords } from '#telling/verbs.ts';

/** 改称 企画課 → 政策課, of a change as it would be written. */
export function changeWords(written: object, verb: Verb | null = verbOf(written)): TemplateResult {
  const [first, ...others] = Object.entries(written).filter(([key]) => !ASIDE.has(key));
  const last = others.at(-1)?.[1];
  return html`<b>${verb ? verbWords[verb] : ''}</b> ${placeWords(first?.[1])}${last === undefined ? nothing : html` → ${placeWords(last)}`}`;
}

/** What a line about a change has no room for. */
const ASIDE: ReadonlySet<string> = new Set(['children', 'kind', 'grade', 'ref', 'note']);

function placeWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(placeWords).join('、');
  return typeof value === 'string' ? value.replaceAll('/', ' ') : JSON.stringify(value);
}
