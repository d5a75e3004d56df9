// Loaded when a reader turns to a button that saves a figure as a picture of points.
import { save } from '../save.ts';

/** Twice as many points as the drawing has, so that it is sharp on a slide. */
const SCALE = 2;
/** What every browser can hold. */
const MOST = 16_000;

/** `<span data-live="png" data-figure="ADDRESS"><button>…</button><output></output></span>` */
export function start(part: HTMLElement): void {
  const { figure = '' } = part.dataset;
  const button = part.querySelector('button');
  const told = part.querySelector('output');
  if (!button || !told) return;
  const give = async () => {
    told.textContent = '描いています…';
    try {
      save(`${figure.split('/').at(-1)}.png`, await pngOf(`${figure}.svg`));
      told.textContent = '保存しました';
    } catch {
      told.textContent = 'PNG にできませんでした。SVG をお使いください';
    }
  };
  button.addEventListener('click', give);
  // The press that loaded this may be over already.
  if (button.matches(':hover')) void give();
}

async function pngOf(url: string): Promise<Blob> {
  const image = new Image();
  image.src = url;
  await image.decode();
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
