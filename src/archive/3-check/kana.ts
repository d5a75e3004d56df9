/** Hiragana alone, with the long vowel mark: what a reading is written in. */
export function isKana(reading: string): boolean {
  return /^[ぁ-ゖー・\s]+$/.test(reading);
}
