/** What to tell an editor about an error of the operating system, by its code. */
const FAULTS: Readonly<Record<string, string>> = {
  ENOSPC: 'ディスクに空きがありません。要らないファイルを消して空きを作り、もう一度作ってください。',
  EDQUOT: '書き込める量の上限に達しました。要らないファイルを消して空きを作り、もう一度作ってください。',
  EROFS: '書き込めないディスクです。--out に、書き込めるフォルダーを書いてください。',
  EACCES: '読み書きが許されていません。フォルダーの持ち主と許可を確かめて、もう一度作ってください。',
  EPERM: '読み書きが許されていません。フォルダーの持ち主と許可を確かめて、もう一度作ってください。',
  ENOTDIR: 'フォルダーがあるはずの所に、ほかのものがあります。--out に、ほかの場所を書いてください。',
  ENAMETOOLONG: '名前が長すぎます。--out に、もっと短い場所を書いてください。',
  EBUSY: 'ほかのプログラムが使っています。それを閉じて、もう一度作ってください。',
  EIO: 'ディスクの読み書きに失敗しました。ディスクがこわれていないか確かめて、もう一度作ってください。',
  EMFILE: '一度に開けるファイルの数が足りません。ほかのプログラムを閉じて、もう一度作ってください。',
  ENFILE: '一度に開けるファイルの数が足りません。ほかのプログラムを閉じて、もう一度作ってください。',
  ENOMEM: 'メモリーが足りません。ほかのプログラムを閉じて、もう一度作ってください。',
};

/** The Japanese explanation of an operating system error; null for any other error. */
export function systemFault(problem: unknown): string | null {
  for (let one = problem; one instanceof Error; one = one.cause) {
    const { code, path, dest } = one as NodeJS.ErrnoException & { readonly dest?: string };
    const reason = FAULTS[code ?? ''];
    // Copying and moving have two paths; it is the destination that lacks space or permission.
    const place = dest ?? path;
    if (reason !== undefined) return place === undefined ? reason : `${place}: ${reason}`;
  }
  return null;
}
