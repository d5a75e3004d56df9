// The files of a figure that a reader can save, made in the browser.
import { copyText } from '../documents/copy.ts';
import { save } from '../save.ts';

/** Pixels of a PNG per unit of the drawing, so that it is sharp on a slide. */
const SCALE = 2;
/** The longest side of a canvas that every browser supports, in pixels. */
const MOST = 16_000;

export interface FigureFile {
  /** The base name of the files. */
  readonly id: string;
  readonly svg: () => string;
  readonly mermaid: () => string;
}

/**
 * Buttons to save or copy each format of the chosen figure, with an output for the result. `about` names the
 * figure for screen readers.
 */
export function fileButtons(chosen: () => FigureFile, about = ''): HTMLElement {
  const row = document.createElement('p');
  const status = document.createElement('output');
  const button = (words: string, act: (figure: FigureFile) => Promise<string | null> | string) => {
    const one = document.createElement('button');
    one.type = 'button';
    const hidden = document.createElement('span');
    hidden.className = 'visually-hidden';
    hidden.textContent = about;
    one.append(words, hidden);
    one.addEventListener('click', async () => {
      const outcome = await act(chosen());
      if (outcome !== null) status.textContent = outcome;
    });
    row.append(one, ' ');
  };
  button('SVG を保存', ({ id, svg }) => saved(nameOf(id, 'svg'), svgFile(svg())));
  button('PNG を保存', async ({ id, svg }) => {
    status.textContent = '描いています…';
    try {
      return saved(nameOf(id, 'png'), await pngOf(svgFile(svg())));
    } catch {
      return 'PNG にできませんでした。SVG をお使いください';
    }
  });
  button('Mermaid を保存', ({ id, mermaid }) =>
    saved(nameOf(id, 'mmd'), new Blob([mermaid()], { type: 'text/plain;charset=utf-8' })),
  );
  button('Mermaid をコピー', async ({ mermaid }) => {
    await copyText(mermaid(), status, null);
    return null;
  });
  row.append(status);
  return row;
}

/** 伊勢崎市-flows-2026-04-01.svg: the name tells in a downloads folder which municipality the figure is about. */
function nameOf(id: string, form: string): string {
  const city = document.querySelector('.masthead .city')?.textContent.trim();
  return `${city ? `${city}-` : ''}${id}.${form}`;
}

function saved(name: string, file: Blob): string {
  save(name, file);
  return '保存しました';
}

function svgFile(svg: string): Blob {
  return new Blob([svg], { type: 'image/svg+xml;charset=utf-8' });
}

async function pngOf(svg: Blob): Promise<Blob> {
  const url = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return await pointsOf(image);
  } finally {
    URL.revokeObjectURL(url);
  }
}

function pointsOf(image: HTMLImageElement): Promise<Blob> {
  const { naturalWidth, naturalHeight } = image;
  const scale = Math.min(SCALE, MOST / Math.max(naturalWidth, naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(naturalWidth * scale);
  canvas.height = Math.round(naturalHeight * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}
