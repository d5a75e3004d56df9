import { base, C26, type Mistakes, P2, R } from './mistake.ts';

const K = 'content/kakuu';

function moved(from: string, to: string): Record<string, string | null> {
  return { [from]: null, [to]: base(from) };
}

/** Mistakes in the name or place of a file. */
export const mistakesInFiles: Mistakes = {
  'a reorganization among the charts': {
    files: moved(R, `${K}/charts/2026-04-01.md`),
    at: [`${K}/charts/2026-04-01.md`],
    words: ['改正'],
    remedy: ['reorganizations/2026-04-01.md'],
  },
  'a chart among the reorganizations': {
    files: moved(C26, `${K}/reorganizations/2026-04-01.yaml`),
    at: [`${K}/reorganizations/2026-04-01.yaml`],
    words: ['組織図'],
    remedy: ['charts/2026-04-01.yaml'],
  },
  'an edition among the reorganizations': {
    files: { [`${K}/reorganizations/ver3.md`]: base(P2) },
    at: [`${K}/reorganizations/ver3.md`],
    words: ['資料'],
    remedy: ['documents/', 'ver3.md'],
  },
  'an edition without the folder of its document': {
    files: { [`${K}/documents/ver3.md`]: base(P2) },
    at: [`${K}/documents/ver3.md`],
    words: ['資料'],
    remedy: ['documents/plan/ver3.md'],
  },
  'a reorganization beside the folders of the municipality': {
    files: moved(R, `${K}/2026-04-01.md`),
    at: [`${K}/2026-04-01.md`],
    words: ['改正'],
    remedy: ['reorganizations/2026-04-01.md'],
  },
  'a chart outside any municipality': {
    files: { 'content/2027-04-01.yaml': base(C26) },
    at: ['content/2027-04-01.yaml'],
    words: ['組織図'],
    remedy: ['content/kakuu/charts/2027-04-01.yaml'],
  },
  'a folder misspelt': {
    files: moved(R, `${K}/reorganisations/2026-04-01.md`),
    at: [`${K}/reorganisations/2026-04-01.md`],
    words: ['使われません'],
    remedy: ['reorganizations/2026-04-01.md'],
  },
  'a folder in Japanese': {
    files: moved(R, `${K}/改正/2026-04-01.md`),
    at: [`${K}/改正/2026-04-01.md`],
    words: ['使われません'],
    remedy: ['reorganizations/2026-04-01.md'],
  },
  'a word processor file': {
    files: { [`${K}/reorganizations/2026-10-01.docx`]: new Uint8Array([0x50, 0x4b]) },
    at: [`${K}/reorganizations/2026-10-01.docx`],
    words: ['.docx'],
    remedy: ['.md'],
  },
};
