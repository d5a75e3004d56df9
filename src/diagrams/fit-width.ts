import { textWidth } from './measure/text-width.ts';

/** Readers have other fonts than the one measured: up to this much wider still fits. */
const WIDEST = 1.08;

export function fitWidth(text: string, size: number): number {
  return textWidth(text, size) * WIDEST;
}
