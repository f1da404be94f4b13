/** The languages that the sandbox offers, as BCP 47 tags. The app speaks English in each, with the locale's formats. */
export const LOCALES = {
  'en-US': 'English (US)',
  'de-DE': 'German formats',
  ar: 'Arabic formats',
  'ja-JP': 'Japanese formats',
  'en-XA': 'Pseudo: texts of the app in brackets',
} as const;

export type Locale = keyof typeof LOCALES;

const COOKIE = 'sandbox_locale';

/** The language that the user chose. */
export function locale(): Locale {
  const chosen = document.cookie.split('; ').find((each) => each.startsWith(`${COOKIE}=`));
  const name = chosen?.slice(COOKIE.length + 1);
  return isLocale(name) ? name : 'en-US';
}

export function setLocale(chosen: Locale): void {
  document.cookie = `${COOKIE}=${chosen}; path=/; max-age=31536000; samesite=strict`;
}

export function isLocale(name: string | undefined): name is Locale {
  return name !== undefined && Object.hasOwn(LOCALES, name);
}
