/** 3分前, 2時間前, 11月26日 */
export function howLongAgo(at: number): string {
  const minutes = Math.round((Date.now() - at) / 60_000);
  if (minutes < 1) return 'たったいま';
  if (minutes < 60) return `${minutes}分前`;
  if (minutes < 60 * 24) return `${Math.round(minutes / 60)}時間前`;
  return new Date(at).toLocaleDateString('ja-JP', { month: 'long', day: 'numeric' });
}
