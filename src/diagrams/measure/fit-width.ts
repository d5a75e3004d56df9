import { textWidth, type Weight, widestFace } from './text-width.ts';

/** Readers have other fonts than the one measured: up to this much wider still fits. */
export function fitWidth(text: string, size: number, weight: Weight = 'normal'): number {
  return textWidth(text, size, weight) * widestFace;
}
