import { html, type TemplateResult } from 'lit-html';
import { recordOf } from '#archive/is-record.ts';
import { verbOf } from '#drafting/changes/change-values.ts';
import type { Verb } from '#org/change.ts';
import { verbWords } from '#telling/verbs.ts';

/** A change in short, as it would be written: 改称 企画課 → 政策課. */
export function changeWords(written: object, verb: Verb | null = verbOf(written)): TemplateResult {
  const places = Object.entries(written).flatMap(([key, value]) =>
    key === verb || ENDS.has(key) ? [placeWords(value)] : [],
  );
  // 分離 names the new unit first.
  const order = verb === 'detach' ? places.toReversed() : places;
  const [last = '', ...before] = order.toReversed();
  // With three parts, the first is the duty or the post that changes hands.
  const from = before.toReversed().join(': ');
  return html`<b>${verb ? verbWords[verb] : ''}</b> ${from === '' ? last : `${from} → ${last}`}`;
}

/** Keys whose units are shown besides that of the verb. */
const ENDS: ReadonlySet<string> = new Set(['from', 'to', 'into', 'also']);

/** 総務部 総務課, 産業課（上の組織は不明）, 会計課の会計管理者. */
function placeWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(placeWords).join('、');
  if (typeof value !== 'object') return String(value ?? '').replaceAll('/', ' ');
  const { unit, post, unnamed, body, every, municipality, in: within, parent } = recordOf(value);
  const name = placeWords(unit ?? post ?? body ?? every ?? unnamed ?? '');
  const above = within ?? municipality;
  return `${above === undefined ? '' : `${placeWords(above)}の`}${name}${parent === 'unknown' ? '（上の組織は不明）' : ''}`;
}
