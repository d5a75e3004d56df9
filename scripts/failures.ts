/** Why a file, folder or port cannot be used, by error code of the system. */
const SENTENCES: Readonly<Record<string, (place: string) => string>> = {
  ENOENT: (place) => `${place}がありません。`,
  EISDIR: (place) => `${place}は、ファイルではなくフォルダーです。`,
  ENOTDIR: (place) => `${place}は、フォルダーではありません。`,
  EACCES: (place) => `${place}を使うことが許されていません。`,
  EPERM: (place) => `${place}を使うことが許されていません。`,
  EROFS: (place) => `${place}には書き込めません。`,
  EBUSY: (place) => `${place}は、ほかのプログラムが使っています。閉じてからやり直してください。`,
  ENOSPC: () => '書き込む場所に、空きがありません。',
  EADDRINUSE: () => 'その番号のポートは、ふさがっています。',
  ERR_MODULE_NOT_FOUND: () => '要る部品が入っていません。「npm ci」で入れ直してください。',
};

/**
 * Ends the command with one sentence on an unexpected error, because editors should not see stack traces.
 * With --trace the error is printed in full.
 */
export function tellFailures(isTraced: boolean): void {
  process.on('uncaughtException', (cause) => {
    console.error(isTraced ? cause : sentenceOf(cause));
    process.exit(1);
  });
  process.on('unhandledRejection', (cause) => {
    if (!isOfPdfReader(cause)) throw cause;
  });
}

/**
 * Whether it is a fault of a broken PDF, as XRefEntryException. The library fetches all pages ahead without waiting
 * for them, so there may be faults that nobody handles; the reader reports the one that it met.
 */
export function isOfPdfReader(cause: unknown): boolean {
  const name = typeof cause === 'object' && cause !== null && 'name' in cause ? String(cause.name) : '';
  return /(?:Exception|^FormatError)$/.test(name);
}

export function sentenceOf(cause: unknown): string {
  const { code = '', path } = (cause ?? {}) as { readonly code?: string; readonly path?: string };
  const tell = Object.hasOwn(SENTENCES, code) ? SENTENCES[code] : undefined;
  return (
    tell?.(path === undefined ? '指定された場所' : `「${path}」`) ??
    'プログラムの思いがけない誤りで止まりました。同じ命令に --trace を付けると、誤りの場所が出ます。直す人に、それを添えて知らせてください。'
  );
}
