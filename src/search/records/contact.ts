interface Contact {
  readonly office: string;
  readonly role?: string | null | undefined;
  readonly phone?: string | null | undefined;
}

/** The contact office, with the words by which people search for it. */
export function contactWords(contact: Contact | null | undefined): string | null {
  if (!contact) return null;
  const { office, role, phone } = contact;
  return ['問い合わせ先', office, role, phone && `電話番号 ${phone}`].filter(Boolean).join(' ');
}
