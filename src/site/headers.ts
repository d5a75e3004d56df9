/** The content security policy of every page: it loads only the site's own files, and has no inline scripts or styles. */
export const pagePolicy = [
  "default-src 'none'",
  // `blob:` for saving a figure as a picture, which a script draws.
  "img-src 'self' blob:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "script-src 'self'",
  "style-src 'self'",
].join('; ');

/** Headers that a host should send with every file. */
export const headers: Readonly<Record<string, string>> = {
  // `frame-ancestors` has no effect in a <meta> element.
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

/** Only for a site that has a host to itself and is served over HTTPS alone: browsers then refuse plain HTTP for a year. */
export const httpsOnly = { 'Strict-Transport-Security': 'max-age=31536000' } as const;

/** For files whose name contains a digest of their contents. */
export const kept = { 'Cache-Control': 'public, max-age=31536000, immutable' } as const;

/** The `_headers` file of Netlify and Cloudflare Pages. A site below a path does not demand HTTPS for the rest of its host. */
export function headersFile(site: URL): string {
  const isHost = site.protocol === 'https:' && site.pathname === '/';
  const place = (path: string, fields: Readonly<Record<string, string>>) =>
    [path, ...Object.entries(fields).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
  return (
    place(`${site.pathname}*`, { ...headers, ...(isHost ? httpsOnly : {}) }) +
    place(`${site.pathname}_astro/*`, kept) +
    place(`${site.pathname}search/:folder/*`, kept)
  );
}
