// Corrections in words.
import type { LinkedCorrection } from '#archive/4-link/documents/corrections.ts';
import { dateWords, type Voice } from '../dates.ts';

/** For example 令和8年11月2日、①aの「都市整備係」を「都市整備課」に直した。写し間違い. */
export function correctionLine(voice: Voice, { on, place, was, now, why }: LinkedCorrection): string {
  return `${dateWords(voice, on)}、${place}の「${was}」を「${now}」に直した。${why}`;
}
