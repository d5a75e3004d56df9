import { expect, test } from 'vitest';
import { site } from '#archive/1-read/schema/site.ts';
import { securityText } from '#feeds/security-txt.ts';

const told = (more: object) =>
  securityText(site.parse({ name: '見本', url: 'https://mihon.invalid/kaikaku/', ...more }), '2026-11-21');

test('security.txt has contact, expiry and language', () => {
  const security = { contact: 'mailto:security@mihon.invalid', policy: 'https://mihon.invalid/policy/' };
  expect(told({ security })).toBe(
    [
      'Contact: mailto:security@mihon.invalid',
      'Expires: 2027-11-16T00:00:00+09:00',
      'Preferred-Languages: ja',
      'Canonical: https://mihon.invalid/.well-known/security.txt',
      'Policy: https://mihon.invalid/policy/',
      '',
    ].join('\n'),
  );
});

test.each([
  [
    'an e-mail address before a page',
    { email: 'kikaku@mihon.invalid', url: 'https://mihon.invalid/ask/' },
    'mailto:kikaku@mihon.invalid',
  ],
  ['a page', { url: 'https://mihon.invalid/ask/' }, 'https://mihon.invalid/ask/'],
])('without a security contact the operator is named: %s', (_, how, contact) => {
  expect(told({ operator: { name: '企画課', ...how } })).toContain(`Contact: ${contact}\n`);
});

test('without any contact there is no security.txt', () => {
  expect(told({ operator: { name: '企画課', phone: '000' } })).toBeNull();
});

test('an invalid contact address is refused', () => {
  expect(() => told({ security: { contact: '企画課\nExpires: 2099-01-01' } })).toThrow();
});
