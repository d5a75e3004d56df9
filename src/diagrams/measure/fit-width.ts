import { textWidth, widestFace } from './text-width.ts';

/** Readers have other fonts than the one measured: up to this much wider still fits. */
export function fitWidth(text: string, size: number): number {
  return textWidth(text, size) * widestFace;
}
