import { done, type Outcome, refused } from '#diagnostics/outcome.ts';
import { characterMap } from '#drafting/pdf/character-maps.ts';
import type { Page } from '../drawn/page.ts';
import { type Matrix, type PrintedText, piecesOf, textOf } from './pieces.ts';
import { drawnOn, type Operators } from './rules.ts';

/** More pages are no document that an editor reads for its tables. */
const MOST_PAGES = 300;

const LOCKED = refused(
  'PDF にパスワードが付いています。パスワードを外して保存し直すか、開いて文字を写し、貼り付けてください。',
);
const BROKEN = refused(
  'PDF が壊れていて、読めません。もう一度ダウンロードするか、開いて PDF に印刷し直してください。',
);
const IMAGE = refused(
  'この PDF には文字が入っていません（紙を読み込んだ画像のようです）。もとのファイル（Excel、Word、文字の入った PDF）を使うか、文字の読み取り（OCR）をした PDF にしてください。',
);
const UNKNOWN = refused(
  'この PDF は、文字を読み取れない字体で作られています。もとのファイル（Excel、Word）を使うか、作り直してもらってください。',
);

/** Whether the file is a PDF. Some programs write other bytes before the mark. */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

/** The letters and straight lines of all pages. Runs in a browser too. */
export async function openPdf(bytes: Uint8Array): Promise<Outcome<readonly Page[]>> {
  const pdf = await library();
  const printed = await printedPages(bytes, pdf);
  if (!printed.ok) return printed;
  const pages = printed.value.map(({ number, toPage, text, operators, fonts }) => ({
    number,
    pieces: piecesOf(text, toPage),
    drawn: drawnOn(operators, pdf.OPS, toPage),
    text: textOf(text),
    isPartlyUnread: fonts.some((font) => typeof font === 'string'),
  }));
  if (pages.some(({ text }) => text.trim() !== '')) return done(pages);
  return pages.some(({ isPartlyUnread }) => isPartlyUnread) ? UNKNOWN : IMAGE;
}

/** The text of a PDF, as copying it would give it; pages are separated by blank lines. */
export async function textOfPdf(bytes: Uint8Array): Promise<Outcome<string>> {
  const pages = await openPdf(bytes);
  return pages.ok ? done(pages.value.map(({ text }) => text).join('\n\n')) : pages;
}

/** A page as the library describes it. */
interface PrintedPage {
  readonly number: number;
  readonly toPage: Matrix;
  readonly text: PrintedText;
  readonly operators: Operators;
  /** A font that cannot be read, and prints nothing, is the message of its fault. */
  readonly fonts: readonly unknown[];
}

async function printedPages(
  bytes: Uint8Array,
  { getDocument, OPS, VerbosityLevel }: Library,
): Promise<Outcome<readonly PrintedPage[]>> {
  const loading = getDocument({
    // A copy: the library takes the bytes away from their owner.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: './',
    BinaryDataFactory: OnlyCharacterMaps,
    useWorkerFetch: false,
    useWasm: false,
    disableFontFace: true,
  });
  try {
    const document = await loading.promise;
    if (document.numPages > MOST_PAGES)
      return refused(
        `PDF の頁が多すぎます（${document.numPages}頁。${MOST_PAGES}頁まで読めます）。要る頁だけの PDF にしてください。`,
      );
    const pages: PrintedPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const text = (await page.getTextContent()) as PrintedText;
      const operators = await page.getOperatorList();
      const fonts = operators.fnArray.flatMap((code, at) => {
        if (code !== OPS.setFont) return [];
        const [name] = operators.argsArray[at];
        return page.commonObjs.has(name) ? [page.commonObjs.get(name)] : [];
      });
      pages.push({ number, toPage: page.getViewport({ scale: 1 }).transform, text, operators, fonts });
    }
    return done(pages);
  } catch (fault) {
    // The library throws for every fault of the file.
    return fault instanceof Error && fault.name === 'PasswordException' ? LOCKED : BROKEN;
  } finally {
    await loading.destroy();
  }
}

type Library = Awaited<ReturnType<typeof library>>;

/**
 * The library, with its worker in this thread: the workbench reads files in a worker of its own. The minified files,
 * because compiling the pages takes a second longer with the others.
 */
async function library(): Promise<typeof import('pdfjs-dist')> {
  const [library, worker] = await Promise.all([
    // @ts-expect-error The package has types only for what it minifies.
    import('pdfjs-dist/legacy/build/pdf.min.mjs'),
    // @ts-expect-error And none for its worker.
    import('pdfjs-dist/legacy/build/pdf.worker.min.mjs'),
  ]);
  Object.assign(globalThis, { pdfjsWorker: worker });
  return library;
}

/** Fonts and decoders of pictures are only needed to draw a page. */
class OnlyCharacterMaps {
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }) {
    if (kind !== 'cMapUrl') throw new Error(`${filename} is not needed.`);
    return characterMap(filename);
  }
}
