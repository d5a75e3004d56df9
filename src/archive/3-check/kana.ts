/** Whether the text is a reading: hiragana, the long vowel mark, ・ and spaces only. */
export function isKana(reading: string): boolean {
  return /^[ぁ-ゖー・\s]+$/.test(reading);
}
