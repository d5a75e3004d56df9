import { textWidth, type Weight, widestFace } from './text-width.ts';

/** The width in the widest font that readers may have. */
export function fitWidth(text: string, size: number, weight: Weight = 'normal'): number {
  return textWidth(text, size, weight) * widestFace;
}
