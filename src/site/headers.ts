/** What every page may load: files of the site's own. No script or style stands in a page itself. */
export const pagePolicy = [
  "default-src 'none'",
  // A picture that a script made of a figure, for a reader to keep, has an address that begins with blob.
  "img-src 'self' blob:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "script-src 'self'",
  "style-src 'self'",
].join('; ');

/** What a host sends with every file. */
export const headers: Readonly<Record<string, string>> = {
  // Only a header can say who may frame a page.
  'Content-Security-Policy': `${pagePolicy}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': [
    'accelerometer',
    'camera',
    'display-capture',
    'geolocation',
    'gyroscope',
    'magnetometer',
    'microphone',
    'midi',
    'payment',
    'usb',
  ]
    .map((feature) => `${feature}=()`)
    .join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** For whoever answers over HTTPS alone, and for a whole host: a browser asks for no page of it without, for a year. */
export const httpsOnly = { 'Strict-Transport-Security': 'max-age=31536000' } as const;

/** Of a file whose name tells what is in it: no browser asks for it a second time. */
export const kept = { 'Cache-Control': 'public, max-age=31536000, immutable' } as const;

/**
 * The file `_headers` that Netlify and Cloudflare Pages read. A site that is only a part of a host says nothing of how the
 * rest of it is reached.
 */
export function headersFile(site: URL): string {
  const isHost = site.protocol === 'https:' && site.pathname === '/';
  const place = (path: string, said: Readonly<Record<string, string>>) =>
    [path, ...Object.entries(said).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
  return (
    place(`${site.pathname}*`, { ...headers, ...(isHost ? httpsOnly : {}) }) +
    place(`${site.pathname}_astro/*`, kept) +
    place(`${site.pathname}search/:folder/*`, kept)
  );
}
