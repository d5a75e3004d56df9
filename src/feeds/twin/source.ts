import type { Edition } from '#archive/1-read/schema/edition.ts';
import type { LinkedCorrection } from '#archive/4-link/documents/corrections.ts';
import type { LinkedSource } from '#archive/4-link/documents/sources.ts';
import { correctionLine } from '#telling/documents/corrections.ts';
import { fidelityWords } from '#telling/documents/editions.ts';
import { copyProof, copyWords, proofWords, sourceWords } from '#telling/documents/source.ts';
import type { Line } from '#telling/inline.ts';
import { legible } from '#telling/values.ts';
import { lineMarkdown, siteLink, type TwinContext } from './context.ts';
import { fact, link, listed, words } from './markdown.ts';

interface Sourced {
  readonly source: LinkedSource;
  readonly fidelity?: Edition['fidelity'];
  readonly contact?: Line | undefined;
}

/** The facts about a source: title, copy, comparison, fidelity and contact. */
export function sourceFacts(context: TwinContext, { source, fidelity, contact }: Sourced): readonly string[] {
  const title = source.url ? link(source.title, source.url) : words(source.title);
  const about = sourceWords(context.site, source);
  return [
    fact('出典', about === '' ? title : `${title}（${words(about)}）`),
    fact(
      '写し',
      source.copy
        ? `${siteLink(context, copyWords(source.copy), source.copy.url)}（${words(copyProof(source.copy))}）`
        : null,
    ),
    fact('照合', source.proof ? words(proofWords(source.proof)) : null),
    fact('文章', fidelity ? words(fidelityWords[fidelity]) : null),
    fact('問い合わせ先', contact ? lineMarkdown(context, contact) : null),
  ];
}

/** Corrected misreadings and misprints. */
export function mendsSection(mends: Edition['mends']): string {
  return listed('読み取りを直した箇所', mends, ({ at, printed, read, why }) =>
    words(
      `${at}: ${typeof printed === 'string' ? `「${printed}」` : legible(printed)}を「${read}」と読んだ。${why}`,
    ),
  );
}

/** What the editor concluded or added. */
export function derivedSection(derived: Edition['derived']): string {
  return listed('資料の文字にないもの', derived, (one) => words(`${one.words.join('、')}: ${one.why}`));
}

/** Corrected errors of the page. */
export function correctionsSection({ site }: TwinContext, corrections: readonly LinkedCorrection[]): string {
  return listed('訂正', corrections, (one) => words(correctionLine(site, one)));
}
