import type { Desk } from './desk.ts';

/** Copies a text to the clipboard. */
export async function copy(desk: Desk, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    desk.set({ told: '写しました。貼り付ける先で Ctrl＋V を押してください。', isTakenOut: true });
  } catch {
    desk.set({ told: 'このブラウザーでは写せませんでした。「ファイル」の欄で全体を選んで写してください。' });
  }
}
