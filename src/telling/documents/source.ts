// Sources in words.
import type { Edition } from '#archive/1-read/schema/edition.ts';
import type { KeptCopy } from '#archive/4-link/documents/sources.ts';
import type { Proof } from '#archive/prints/compare.ts';
import { printedDate, type Voice } from '../dates.ts';

/** The details of a source besides its title: publisher, kind, date, place. */
export function sourceWords(voice: Voice, source: Edition['source']): string {
  return [
    source.publisher,
    source.kind,
    source.published && `${printedDate(voice, source.published)}公表`,
    source.place,
  ]
    .filter(Boolean)
    .join('、');
}

/** States that a copy is kept, with its kind and size. */
export function copyWords({ kind, bytes }: KeptCopy): string {
  return `写しを保存しています（${kind}、${sizeWords(bytes)}）`;
}

/** The licence of the copy and its checksum. */
export function copyProof({ licence, digest }: KeptCopy): string {
  return `${licence}。SHA-256: ${digest}`;
}

/** How many of the statements were found in the text of the source. */
export function proofWords({ all, there, derived, untold }: Proof): string {
  const rest = [
    derived > 0 && `資料の文字になく、理由を記したもの${derived}件`,
    untold > 0 && `短くて照合できないもの${untold}件`,
  ].filter(Boolean);
  const others = rest.length === 0 ? '' : `。ほかは${rest.join('、')}`;
  return `出典の文字と照合済み（日付・数・番号・名前など${all}件のうち${there}件${others}）`;
}

function sizeWords(bytes: number): string {
  const kilo = bytes / 1024;
  return kilo < 1000 ? `${Math.max(1, Math.round(kilo))} KB` : `${(kilo / 1024).toFixed(1)} MB`;
}
